package aftercredits.export;

import java.util.Locale;

/** The shapes an export can have. */
public enum Format {
    JSON,
    CSV,
    HTML,
    MARKDOWN;

    /** What the names of its files end in, without the dot. */
    public String fileEnding() {
        return this == MARKDOWN ? "md" : name().toLowerCase(Locale.ROOT);
    }
}
