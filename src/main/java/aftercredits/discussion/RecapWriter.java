package aftercredits.discussion;

import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import aftercredits.discussion.Recap.Move;
import aftercredits.discussion.Recap.PromptRecap;
import aftercredits.discussion.Recap.StanceCount;
import aftercredits.essay.Credits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Draws a recap from what was answered. */
final class RecapWriter {
    private final DiscussionStore discussions;
    private final ResponseStore responses;
    private final MemberStore members;
    private final EssayCredits essays;
    private final AskedBefore before;

    /** Where one member began, and where they stand now. */
    private record Path(String first, String now) {}

    RecapWriter(Discussions.Needs needs) {
        this.discussions = needs.discussions();
        this.responses = needs.responses();
        this.members = needs.members();
        this.essays = needs.essays();
        this.before = new AskedBefore(needs.discussions(), needs.responses());
    }

    Recap of(Discussion discussion) {
        Map<AskedPrompt, List<Response>> answered = new LinkedHashMap<>();
        discussions.prompts(discussion.id()).forEach(prompt -> answered.put(prompt, responses.current(prompt.id())));
        List<Response> all =
                answered.values().stream().flatMap(Collection::stream).toList();
        RecapQuotes quotes = new RecapQuotes(members, discussion.club(), new Echoes(all));
        List<PromptRecap> prompts = new ArrayList<>();
        answered.forEach((prompt, current) -> {
            // A prompt that never got to the thread has nothing to be recapped.
            if (prompt.message().isPresent() || !current.isEmpty()) {
                prompts.add(of(prompt, current, quotes));
            }
        });
        Optional<String> author =
                essays.of(discussion.club(), discussion.essay()).flatMap(Credits::author);
        return new Recap(discussion, author, voices(all), late(discussion, all), List.copyOf(prompts));
    }

    /** An answer that was only changed since came in time. */
    private int late(Discussion discussion, List<Response> all) {
        return discussion.closedAt().stream()
                .mapToInt(closed -> (int) all.stream()
                        .filter(response -> response.at().isAfter(closed)
                                && (response.revision() == 1
                                        || firstAt(response).isAfter(closed)))
                        .count())
                .sum();
    }

    private Instant firstAt(Response response) {
        return responses.revisions(response.asked()).stream()
                .filter(earlier -> earlier.member().equals(response.member())
                        && earlier.origin().equals(response.origin()))
                .findFirst()
                .map(Response::at)
                .orElseGet(response::at);
    }

    private PromptRecap of(AskedPrompt prompt, List<Response> current, RecapQuotes quotes) {
        List<Path> paths = paths(prompt, current);
        return new PromptRecap(
                prompt,
                split(prompt, paths),
                voices(current),
                moves(paths),
                quotes.of(current),
                before.then(prompt, current));
    }

    private static int voices(List<Response> responses) {
        return (int) responses.stream().map(Response::member).distinct().count();
    }

    private List<Path> paths(AskedPrompt prompt, List<Response> current) {
        if (prompt.stances().isEmpty()) {
            return List.of();
        }
        Map<MemberId, String> first = new HashMap<>();
        responses
                .revisions(prompt.id())
                .forEach(revision ->
                        revision.stance().ifPresent(stance -> first.putIfAbsent(revision.member(), stance)));
        return current.stream()
                .flatMap(response -> response.stance().stream()
                        .map(now -> new Path(first.getOrDefault(response.member(), now), now)))
                .toList();
    }

    private static List<StanceCount> split(AskedPrompt prompt, List<Path> paths) {
        return prompt.stances().stream()
                .map(stance ->
                        new StanceCount(stance, count(paths, Path::first, stance), count(paths, Path::now, stance)))
                .toList();
    }

    private static int count(List<Path> paths, Function<Path, String> side, String stance) {
        return (int)
                paths.stream().filter(path -> side.apply(path).equals(stance)).count();
    }

    private static List<Move> moves(List<Path> paths) {
        Map<Path, Integer> moved = new LinkedHashMap<>();
        paths.stream()
                .filter(path -> !path.first().equals(path.now()))
                .forEach(path -> moved.merge(path, 1, Integer::sum));
        return moved.entrySet().stream()
                .map(entry -> new Move(entry.getKey().first(), entry.getKey().now(), entry.getValue()))
                .sorted(Comparator.comparing(Move::members).reversed())
                .toList();
    }
}
