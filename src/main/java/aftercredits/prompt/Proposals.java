package aftercredits.prompt;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Essay;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The prompts that wait for a host's decision, brought in line with what is drafted now. */
final class Proposals {
    private final PromptStore store;
    private final int most;

    /** @param most so many are proposed of one essay at a time */
    Proposals(PromptStore store, int most) {
        this.store = store;
        this.most = most;
    }

    /**
     * Proposes what was drafted and is not decided, and withdraws what was proposed before and has not come up again.
     *
     * @param drafted best first; hand-written ones are passed over
     */
    void renew(ClubId club, Essay essay, List<DraftedPrompt> drafted, MemberId host, Instant now) {
        KnownPrompts decided = decided(club, essay);
        Map<String, Prompt> before = undecided(club, essay);
        drafted.stream()
                .filter(prompt -> prompt.kind() != Kind.HANDWRITTEN && !decided.covers(prompt))
                .limit(most)
                .forEach(prompt -> {
                    Prompt same = before.remove(Wording.plain(prompt.question()));
                    if (same == null) {
                        store.add(club, essay.id(), prompt, Decision.PROPOSED, host, now);
                    } else {
                        store.renew(same.id(), prompt);
                        store.decide(same.id(), Decision.PROPOSED, host, now);
                    }
                });
        before.values().forEach(stale -> store.decide(stale.id(), Decision.WITHDRAWN, host, now));
    }

    /** What the club's hosts have kept or dropped of the essay. */
    KnownPrompts decided(ClubId club, Essay essay) {
        List<Prompt> decided =
                store.all(club, essay.id()).stream().filter(Prompt::isDecided).toList();
        return new KnownPrompts(essay.body().text(), decided, store.wordings(club, essay.id()));
    }

    private Map<String, Prompt> undecided(ClubId club, Essay essay) {
        Map<String, Prompt> undecided = new LinkedHashMap<>();
        store.all(club, essay.id()).stream()
                .filter(prompt -> prompt.kind() != Kind.HANDWRITTEN && !prompt.isDecided())
                .forEach(prompt -> undecided.put(Wording.plain(prompt.question()), prompt));
        return undecided;
    }
}
