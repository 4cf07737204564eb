package aftercredits.schedule;

import java.util.Locale;

/** What happens in a session. */
public enum Activity {
    /** The essay is posted. */
    ESSAY,
    /** A discussion of the essay opens; where one is open already that goes on by hand, its next prompt is asked. */
    DISCUSSION,
    /** The essay is posted, then its discussion opens. */
    BOTH,
    /** The film is shown: announced as one of Discord's scheduled events. */
    SCREENING;

    public boolean postsEssay() {
        return this == ESSAY || this == BOTH;
    }

    public boolean opensDiscussion() {
        return this == DISCUSSION || this == BOTH;
    }

    /** The name in commands and files: {@code essay}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
