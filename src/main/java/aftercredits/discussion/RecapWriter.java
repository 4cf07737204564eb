package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import aftercredits.discussion.Recap.PromptRecap;
import aftercredits.discussion.Recap.Quote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Draws a recap from what was answered. */
final class RecapWriter {
    private static final int MOST_QUOTES = 3;

    private final DiscussionStore discussions;
    private final ResponseStore responses;
    private final MemberStore members;

    RecapWriter(DiscussionStore discussions, ResponseStore responses, MemberStore members) {
        this.discussions = discussions;
        this.responses = responses;
        this.members = members;
    }

    Recap of(Discussion discussion) {
        Set<MemberId> voices = new HashSet<>();
        List<PromptRecap> prompts = new ArrayList<>();
        for (AskedPrompt prompt : discussions.prompts(discussion.id())) {
            List<Response> current = responses.current(prompt.id());
            current.forEach(response -> voices.add(response.member()));
            // A prompt that never got to the thread has nothing to be recapped.
            if (prompt.message().isPresent() || !current.isEmpty()) {
                prompts.add(of(discussion.club(), prompt, current));
            }
        }
        return new Recap(discussion, voices.size(), List.copyOf(prompts));
    }

    private PromptRecap of(ClubId club, AskedPrompt prompt, List<Response> current) {
        return new PromptRecap(
                prompt, counts(prompt, current), voices(current), changedMinds(prompt, current), quotes(club, current));
    }

    private static int voices(List<Response> current) {
        return (int) current.stream().map(Response::member).distinct().count();
    }

    private static Map<String, Integer> counts(AskedPrompt prompt, List<Response> current) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        prompt.stances().forEach(stance -> counts.put(stance, 0));
        current.forEach(response -> response.stance().ifPresent(stance -> counts.merge(stance, 1, Integer::sum)));
        return Collections.unmodifiableMap(counts);
    }

    private int changedMinds(AskedPrompt prompt, List<Response> current) {
        Map<MemberId, String> first = new HashMap<>();
        responses
                .revisions(prompt.id())
                .forEach(revision ->
                        revision.stance().ifPresent(stance -> first.putIfAbsent(revision.member(), stance)));
        return (int) current.stream()
                .filter(response -> response.stance().isPresent()
                        && !Objects.equals(response.stance(), Optional.ofNullable(first.get(response.member()))))
                .count();
    }

    /** One of every stance before a second of any, so that no side is left without a voice that allowed it. */
    private List<Quote> quotes(ClubId club, List<Response> current) {
        Map<Optional<String>, List<Quote>> byStance = new LinkedHashMap<>();
        current.forEach(response -> quote(club, response)
                .ifPresent(quote -> byStance.computeIfAbsent(response.stance(), stance -> new ArrayList<>())
                        .add(quote)));
        List<Quote> chosen = new ArrayList<>();
        for (int round = 0; round < MOST_QUOTES; round++) {
            for (List<Quote> ofStance : byStance.values()) {
                if (round < ofStance.size() && chosen.size() < MOST_QUOTES) {
                    chosen.add(ofStance.get(round));
                }
            }
        }
        return List.copyOf(chosen);
    }

    private Optional<Quote> quote(ClubId club, Response response) {
        Consent consent = response.words().isEmpty()
                ? Consent.KEEP_ONLY
                : response.consent(members.consent(club, response.member()));
        return switch (consent) {
            case KEEP_ONLY -> Optional.empty();
            case QUOTE_WITHOUT_NAME -> response.words().map(words -> new Quote("", words));
            case QUOTE_WITH_NAME -> response.words().map(words -> new Quote(response.memberName(), words));
        };
    }
}
