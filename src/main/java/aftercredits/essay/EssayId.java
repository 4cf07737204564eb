package aftercredits.essay;

import aftercredits.text.OneLine;

/**
 * An essay's id: its file's name without the ending.
 *
 * @param value 1 to 100 characters, fit to stand on a line, no slash
 */
public record EssayId(String value) {
    private static final int LONGEST = 100;

    public EssayId {
        boolean isName = !OneLine.isBlank(value) && OneLine.isFit(value) && value.length() <= LONGEST;
        if (!isName || value.contains("/") || value.contains("\\")) {
            throw new IllegalArgumentException("An essay's id is a file's name of 1 to " + LONGEST
                    + " characters without its ending, not '" + value + "'");
        }
    }

    /** The id of the essay in a file of this name. */
    public static EssayId ofFile(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return new EssayId(dot > 0 ? fileName.substring(0, dot) : fileName);
    }

    @Override
    public String toString() {
        return value;
    }
}
