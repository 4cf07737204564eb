package aftercredits.prompt.reading;

import java.util.Locale;

/**
 * A word or a mark of a sentence.
 *
 * @param tag of the Penn Treebank
 * @param start offset into the paragraph's plain text
 * @param end after the last character
 */
public record Token(String text, String tag, int start, int end) {
    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    public boolean is(String... words) {
        for (String word : words) {
            if (text.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    public boolean tagged(String... tags) {
        for (String one : tags) {
            if (tag.equals(one)) {
                return true;
            }
        }
        return false;
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isFiniteVerb() {
        return tagged("VBZ", "VBP", "VBD", "MD");
    }

    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    /** A letter or a digit stands in it. */
    public boolean isWord() {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }
}
