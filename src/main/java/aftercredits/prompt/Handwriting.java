package aftercredits.prompt;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Essay;
import aftercredits.prompt.PromptReview.Written;
import java.time.Instant;
import java.util.Optional;

/** Prompts in a person's own words: of the front matter, of {@code /prompt add}, of an edit. Kept as they come. */
final class Handwriting {
    private final PromptStore store;
    private final Proposals proposals;

    Handwriting(PromptStore store, Proposals proposals) {
        this.store = store;
        this.proposals = proposals;
    }

    /** Keeps the front matter's prompts: their writer has decided already. A dropped one stays dropped. */
    void takeIn(ClubId club, Essay essay, MemberId host, Instant now) {
        KnownPrompts known = proposals.decided(club, essay);
        HandwrittenPrompts.of(essay).stream()
                .filter(prompt -> !known.asks(prompt.question()))
                .forEach(prompt -> store.add(club, essay.id(), prompt, Decision.KEPT, host, now));
    }

    Written add(ClubId club, Essay essay, HandwrittenForm.Filled filled, MemberId host, Instant now) {
        Optional<Prompt> same = store.all(club, essay.id()).stream()
                .filter(prompt -> prompt.question().equalsIgnoreCase(filled.question()))
                .findFirst();
        if (same.isEmpty()) {
            boolean spoiler = essay.body().spoilersBegin() < essay.body().text().length();
            DraftedPrompt written = new DraftedPrompt(
                    filled.question(), Kind.HANDWRITTEN, filled.stances(), Optional.empty(), 0, spoiler);
            return new Written.Kept(store.add(club, essay.id(), written, Decision.KEPT, host, now));
        }
        return same.get().decision() == Decision.KEPT
                ? new Written.Refused("prompt.add.kept-already")
                : new Written.Kept(keep(same.get(), filled, host, now));
    }

    /** In these words from now on. */
    Prompt keep(Prompt prompt, HandwrittenForm.Filled filled, MemberId host, Instant now) {
        if (!filled.question().equals(prompt.question()) || !filled.stances().equals(prompt.stances())) {
            store.edit(prompt.id(), filled.question(), filled.stances(), host, now);
        }
        store.decide(prompt.id(), Decision.KEPT, host, now);
        return store.find(prompt.id()).orElse(prompt);
    }
}
