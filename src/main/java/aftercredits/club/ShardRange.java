package aftercredits.club;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The shards that one process has of all that Discord deals a bot's servers out to.
 *
 * @param first from 0
 * @param last not below {@code first}
 * @param total more than {@code last}
 */
public record ShardRange(int first, int last, int total) {
    /** More than the largest bot has. */
    public static final int MOST_SHARDS = 16_384;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?\\s*/\\s*(\\d{1,5})");
    /** Of a snowflake: by the rest of it Discord deals servers out to shards. */
    private static final int BITS_BELOW_TIME = 22;

    /** @throws IllegalArgumentException if there is no such range */
    public ShardRange {
        if (first < 0 || last < first || total <= last || total > MOST_SHARDS) {
            throw new IllegalArgumentException("No such shards: " + first + "-" + last + "/" + total);
        }
    }

    /** As an operator writes it: {@code 0-3/8}, or {@code 4/8} for one shard alone. Empty for anything else. */
    public static Optional<ShardRange> parse(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(1));
        int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
        try {
            return Optional.of(new ShardRange(first, last, Integer.parseInt(parts.group(3))));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Whether these are all there are. */
    public boolean isWhole() {
        return first == 0 && last == total - 1;
    }

    public boolean contains(int shard) {
        return first <= shard && shard <= last;
    }

    public boolean overlaps(ShardRange other) {
        return first <= other.last && other.first <= last;
    }

    /** Ascending. */
    public IntStream shards() {
        return IntStream.rangeClosed(first, last);
    }

    /** The shard that Discord tells of the club's server, of this range or not. */
    public int shardOf(ClubId club) {
        return shardOf(club, total);
    }

    /** The shard of that many that Discord tells of the club's server. */
    public static int shardOf(ClubId club, int total) {
        return (int) ((club.snowflake() >>> BITS_BELOW_TIME) % total);
    }

    @Override
    public String toString() {
        return (first == last ? Integer.toString(first) : first + "-" + last) + "/" + total;
    }
}
