package aftercredits.prompt;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A prompt as a club holds it.
 *
 * @param score as drafted; higher is better, comparable between the undecided prompts of one essay
 * @param decidedBy who decided last, or had it drafted; 0 for a host who asked to be forgotten
 * @param decidedAt when that was
 */
public record Prompt(
        PromptId id,
        ClubId club,
        EssayId essay,
        String question,
        Kind kind,
        List<String> stances,
        Optional<Passage> passage,
        boolean spoiler,
        double score,
        Decision decision,
        MemberId decidedBy,
        Instant decidedAt) {
    public Prompt {
        stances = List.copyOf(stances);
    }

    /** Whether a host kept or dropped it. */
    public boolean isDecided() {
        return decision == Decision.KEPT || decision == Decision.DROPPED;
    }
}
