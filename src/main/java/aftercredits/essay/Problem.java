package aftercredits.essay;

/**
 * Something wrong in a file, said so that its writer can mend it.
 *
 * @param file the file's name or path as the reader knows it
 * @param line from 1
 * @param what what is wrong
 * @param next what to do about it
 */
public record Problem(String file, int line, String what, String next) {
    @Override
    public String toString() {
        return file + ", line " + line + ": " + what + "; " + next;
    }
}
