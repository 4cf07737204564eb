package aftercredits.essay;

import aftercredits.text.Words;
import java.util.List;

/**
 * Something wrong in a file, said so that its writer can mend it, in whichever language they read.
 *
 * @param file the file's name or path as the reader knows it
 * @param spot where in the file
 * @param key of the catalogue: {@code KEY.what} says what is wrong, {@code KEY.next} what to do about it
 * @param namesAndValues the places of both, name and value in turn
 */
public record Problem(String file, Spot spot, String key, List<Object> namesAndValues) {
    public Problem {
        namesAndValues = List.copyOf(namesAndValues);
    }

    /** A problem of a line as a whole. */
    public Problem(String file, int line, String key, List<Object> namesAndValues) {
        this(file, Spot.line(line), key, namesAndValues);
    }

    /** The file's line, from 1. */
    public int line() {
        return spot.line();
    }

    /**
     * A problem in one language.
     *
     * @param what what is wrong
     * @param next what to do about it
     */
    public record Said(String what, String next) {}

    public Said in(Words words) {
        Object[] places = namesAndValues.toArray();
        return new Said(words.say(key + ".what", places), words.say(key + ".next", places));
    }

    /** What is wrong, in English: for the command line and the log. */
    public String what() {
        return in(Words.english()).what();
    }

    /** What to do about it, in English. */
    public String next() {
        return in(Words.english()).next();
    }

    /** The same problem of a file that the reader knows by another name. */
    public Problem named(String otherFile) {
        return new Problem(otherFile, spot, key, namesAndValues);
    }

    @Override
    public String toString() {
        return file + ", line " + line() + ": " + what() + "; " + next();
    }
}
