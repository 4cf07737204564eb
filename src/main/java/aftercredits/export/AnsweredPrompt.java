package aftercredits.export;

import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A prompt with what its answers in an export come to.
 *
 * @param stances how many hold each stance now, in the prompt's order; every stance has an entry
 * @param responses at least 1
 * @param voices members who answered it, at least 1; fewer than the responses where somebody wrote several messages
 * @param changedMinds members whose stance now is not their first
 */
public record AnsweredPrompt(
        Discussion discussion,
        AskedPrompt prompt,
        Map<String, Integer> stances,
        int responses,
        int voices,
        int changedMinds) {
    public AnsweredPrompt {
        stances = Collections.unmodifiableMap(new LinkedHashMap<>(stances));
    }

    /** @param counted how many hold a stance, in any order; those that nobody holds may be missing */
    public static AnsweredPrompt of(
            Discussion discussion,
            AskedPrompt prompt,
            Map<String, Integer> counted,
            int responses,
            int voices,
            int changedMinds) {
        Map<String, Integer> stances = new LinkedHashMap<>();
        prompt.stances().forEach(stance -> stances.put(stance, 0));
        stances.putAll(counted);
        return new AnsweredPrompt(discussion, prompt, stances, responses, voices, changedMinds);
    }
}
