package aftercredits.prompt;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a club's prompts and the hosts' decisions are kept. */
public interface PromptStore {
    /** Adds a prompt with its decision, at the end of the essay's list. */
    Prompt add(ClubId club, EssayId essay, DraftedPrompt prompt, Decision decision, MemberId host, Instant at);

    Optional<Prompt> find(PromptId id);

    /** Every prompt of the essay in this club, whatever was decided, in the order they came. */
    List<Prompt> all(ClubId club, EssayId essay);

    void decide(PromptId id, Decision decision, MemberId host, Instant at);

    /** Replaces question and stances; the words as drafted stay on record. */
    void edit(PromptId id, String question, List<String> stances, MemberId host, Instant at);
}
