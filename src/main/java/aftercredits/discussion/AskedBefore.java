package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What became of a prompt when it was asked in an earlier discussion of the same club. */
final class AskedBefore {
    private final DiscussionStore discussions;
    private final ResponseStore responses;

    AskedBefore(DiscussionStore discussions, ResponseStore responses) {
        this.discussions = discussions;
        this.responses = responses;
    }

    /** The earlier askings, the latest first; those in its own discussion are none. */
    private List<AskedPrompt> before(ClubId club, AskedPrompt prompt) {
        return discussions.askings(club, prompt.prompt()).reversed().stream()
                .filter(asked -> !asked.discussion().equals(prompt.discussion())
                        && asked.askedAt().isBefore(prompt.askedAt()))
                .toList();
    }

    /** What the member said then, as it stands. */
    Optional<Earlier> of(ClubId club, AskedPrompt prompt, MemberId member) {
        return before(club, prompt).stream()
                .flatMap(asked ->
                        responses.current(asked.id(), member).stream().map(response -> new Earlier(asked, response)))
                .findFirst();
    }

    /** How the club answered when anybody last did, beside how it answers now. */
    Optional<Recap.Then> then(AskedPrompt prompt, List<Response> now) {
        return discussions.find(prompt.discussion()).map(Discussion::club).stream()
                .flatMap(club -> before(club, prompt).stream())
                .flatMap(asked -> beside(asked, now).stream())
                .findFirst();
    }

    private Optional<Recap.Then> beside(AskedPrompt earlier, List<Response> now) {
        List<Response> answers = responses.current(earlier.id());
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        Map<MemberId, String> sides = sides(answers);
        Map<MemberId, String> sidesNow = sides(now);
        List<MemberId> both =
                sides.keySet().stream().filter(sidesNow::containsKey).toList();
        int moved = (int) both.stream()
                .filter(member -> !Objects.equals(sides.get(member), sidesNow.get(member)))
                .count();
        List<Recap.StanceThen> split = earlier.stances().stream()
                .map(stance -> new Recap.StanceThen(stance, (int)
                        sides.values().stream().filter(stance::equals).count()))
                .toList();
        int voices = (int) answers.stream().map(Response::member).distinct().count();
        return Optional.of(new Recap.Then(earlier.askedAt(), voices, split, both.size(), moved));
    }

    private static Map<MemberId, String> sides(List<Response> answers) {
        Map<MemberId, String> sides = new HashMap<>();
        answers.forEach(answer -> answer.stance().ifPresent(stance -> sides.put(answer.member(), stance)));
        return sides;
    }
}
