package aftercredits.prompt;

import aftercredits.club.ClubId;
import aftercredits.essay.EssayId;
import java.util.List;
import java.util.Optional;

/** A prompt as a club holds it. */
public record Prompt(
        PromptId id,
        ClubId club,
        EssayId essay,
        String question,
        Kind kind,
        List<String> stances,
        Optional<Passage> passage,
        boolean spoiler,
        Decision decision) {
    public Prompt {
        stances = List.copyOf(stances);
    }
}
