package aftercredits.club;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What whoever runs the bot tells members about what is kept of them: a template's text with its blanks filled in. */
public sealed interface PrivacyNotice {
    /** @param markdown without its comments */
    record Given(String markdown) implements PrivacyNotice {}

    /** @param blanks how many are left to fill in, at least one */
    record Unfinished(int blanks) implements PrivacyNotice {}

    /** There is no such text, or it can't be read. */
    record Missing() implements PrivacyNotice {}

    /** A blank begins like this and ends with the next closing bracket. */
    Pattern BLANK = Pattern.compile("\\[FILL IN[^\\]]*\\]");

    /** For whoever fills it in; members are not shown them. */
    Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    static PrivacyNotice of(String text) {
        String shown = COMMENT.matcher(text).replaceAll("").strip();
        Matcher blanks = BLANK.matcher(shown);
        int count = (int) blanks.results().count();
        if (shown.isEmpty()) {
            return new Missing();
        }
        return count > 0 ? new Unfinished(count) : new Given(shown);
    }
}
