package aftercredits.prompt;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The host's desk: prompts are proposed one by one, kept, edited, dropped. */
public final class PromptReview {
    private final PromptDrafter drafter;
    private final PromptStore store;
    private final InstantSource clock;

    public PromptReview(PromptDrafter drafter, PromptStore store, InstantSource clock) {
        this.drafter = drafter;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The review's next card.
     *
     * @param card empty when nothing is left to decide
     * @param undecided how many wait after this one
     */
    public record Card(Optional<Prompt> card, int kept, int undecided) {}

    /** What became of an attempt to add or edit a prompt by hand. */
    public sealed interface Written {
        record Kept(Prompt prompt) implements Written {}

        /** @param reasonKey of the message catalogue: {@code prompt.add.too-many-stances} */
        record Refused(String reasonKey) implements Written {}
    }

    /**
     * Drafts the essay's prompts for this club where that has not been done, keeps the hand-written ones, and shows the
     * first undecided one. Dropped ones do not come back.
     */
    public Card draft(ClubId club, Essay essay, MemberId host) {
        throw new UnsupportedOperationException("not written yet" + drafter + store + clock);
    }

    /** The undecided card after {@code after}, in a ring; the same one when it is the only one. */
    public Card another(ClubId club, EssayId essay, PromptId after) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Decides and shows the next card. Deciding twice the same is harmless. */
    public Card decide(PromptId id, Decision decision, MemberId host) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Changes question and stances, and keeps the prompt. */
    public Written edit(PromptId id, String question, String stancesWithCommas, MemberId host) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** {@code /prompt add}. The prompt is hidden unless the essay hides nothing. */
    public Written add(ClubId club, Essay essay, String question, String stancesWithCommas, MemberId host) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The essay's kept prompts, front matter's first, then in the order they were kept. */
    public List<Prompt> kept(ClubId club, Essay essay, MemberId host) {
        throw new UnsupportedOperationException("not written yet");
    }
}
