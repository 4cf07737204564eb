package aftercredits.app;

import aftercredits.text.Words;

/**
 * Something in the configuration that can't be used.
 *
 * @param where a file with its line, {@code config/aftercredits.yaml:3}, or an environment variable's name
 * @param what a sentence
 * @param next what to do about it, a sentence
 */
record ConfigurationProblem(String where, String what, String next) {

    /** The problem that the catalogue has under {@code app.configuration.<key>.what} and {@code .next}. */
    static ConfigurationProblem say(Words words, String where, String key, Object... namesAndValues) {
        return new ConfigurationProblem(
                where,
                words.say("app.configuration." + key + ".what", namesAndValues),
                words.say("app.configuration." + key + ".next", namesAndValues));
    }

    @Override
    public String toString() {
        return where + ": " + what + " " + next;
    }
}
