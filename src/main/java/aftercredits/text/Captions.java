package aftercredits.text;

import java.time.Instant;

/** The words that stand in a still page, one without a program that could look them up for its reader. */
public interface Captions {
    /** What stands on a spoiler before it opens. */
    String spoiler();

    /**
     * What is shown of a mention.
     *
     * @param kind {@code user}, {@code role}, {@code channel}, {@code command}, {@code emoji}, {@code everyone}
     * @param id a snowflake's digits; empty for {@code everyone}
     * @param shown what stands for it where nothing more is known
     */
    String mention(String kind, String id, String shown);

    /** @param style how a Discord timestamp is shown, one of {@code tTdDfFR} */
    String moment(Instant at, char style);
}
