package aftercredits.prompt;

/**
 * What is wrong with a line of a cast that was typed.
 *
 * @param line from 1
 * @param reasonKey of the message catalogue, which takes {@code line}, {@code name} and {@code pronoun}
 * @param name as typed; may be empty or long
 * @param pronoun as typed; may be empty or long
 */
public record CastProblem(int line, String reasonKey, String name, String pronoun) {}
