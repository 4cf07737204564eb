package aftercredits.prompt;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a club's prompts and the hosts' decisions are kept. */
public interface PromptStore {
    /** Adds a prompt with its decision, at the end of the essay's list. */
    Prompt add(ClubId club, EssayId essay, DraftedPrompt prompt, Decision decision, MemberId host, Instant at);

    Optional<Prompt> find(PromptId id);

    /** Every prompt of the essay in this club, whatever was decided, in the order they came. */
    List<Prompt> all(ClubId club, EssayId essay);

    /** The essay's kept prompts in this club, in the order they were kept; those kept at one instant in the order they came. */
    List<Prompt> kept(ClubId club, EssayId essay);

    /**
     * Every question that the essay's kept and dropped prompts ever had in this club, as drafted and as edited since: what a
     * host has reworded is not proposed again in its old words.
     */
    Set<String> wordings(ClubId club, EssayId essay);

    /** The same decision once more changes nothing: a kept prompt stays in its place. */
    void decide(PromptId id, Decision decision, MemberId host, Instant at);

    /** Replaces question and stances; the words as drafted stay on record. The decision stays as it is. */
    void edit(PromptId id, String question, List<String> stances, MemberId host, Instant at);

    /** Puts what was drafted anew in the place of what was drafted before; neither decision nor record change. */
    void renew(PromptId id, DraftedPrompt prompt);
}
