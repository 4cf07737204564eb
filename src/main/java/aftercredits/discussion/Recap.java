package aftercredits.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a discussion came to.
 *
 * @param author the essay's, where it names one
 * @param voices members who answered at least one prompt
 * @param late answers that were first given when the discussion was closed already; the recap that was posted lacks them
 */
public record Recap(Discussion discussion, Optional<String> author, int voices, int late, List<PromptRecap> prompts) {
    /**
     * One prompt's part.
     *
     * @param split every stance in the prompt's order
     * @param voices members who answered it
     * @param moves of members whose stance now is not their first; most members first
     * @param quotes a few answers whose writers allowed it, those first that others quoted or replied to most
     * @param then how it was answered when it was asked before; empty where it was not
     */
    public record PromptRecap(
            AskedPrompt prompt,
            List<StanceCount> split,
            int voices,
            List<Move> moves,
            List<Quote> quotes,
            Optional<Then> then) {
        /** Of a prompt that was not asked before. */
        public PromptRecap(
                AskedPrompt prompt, List<StanceCount> split, int voices, List<Move> moves, List<Quote> quotes) {
            this(prompt, split, voices, moves, quotes, Optional.empty());
        }

        /** Members whose stance now is not their first. */
        public int changedMinds() {
            return moves.stream().mapToInt(Move::members).sum();
        }

        /** Members who took a stance. */
        public int sides() {
            return split.stream().mapToInt(StanceCount::after).sum();
        }
    }

    /**
     * How many members took a stance, of those who hold one now.
     *
     * @param before those who began with it
     * @param after those who hold it now
     */
    public record StanceCount(String stance, int before, int after) {}

    /**
     * An earlier asking of the same prompt, in numbers alone.
     *
     * @param voices members who answered it then
     * @param split every stance of then, in that prompt's order
     * @param both members who took a side then and now
     * @param moved of these, those whose side now is another
     */
    public record Then(Instant askedAt, int voices, List<StanceThen> split, int both, int moved) {}

    /** How many members held a stance when a prompt was asked before. */
    public record StanceThen(String stance, int members) {}

    /** Members who began with one stance and hold another now. */
    public record Move(String from, String to, int members) {}

    /**
     * @param name whose words, or "" for a member who wished no name
     * @param words without what they themselves quote of others, who may not have allowed it
     * @param echoes other members who quoted or replied to it
     */
    public record Quote(String name, String words, int echoes) {}
}
