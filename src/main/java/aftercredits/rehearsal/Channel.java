package aftercredits.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A channel of the server, or a thread in one. */
final class Channel {
    private final String id;
    private final Kind kind;
    private final int position;
    private final Map<String, Overwrite> overwrites = new LinkedHashMap<>();
    private final List<Tag> tags = new ArrayList<>();
    private boolean tagRequired;
    private int slowModeSeconds;
    private final Map<String, Instant> wroteAt = new HashMap<>();
    private final @Nullable ThreadState thread;
    private String name;
    private String topic = "";

    Channel(String id, Kind kind, String name, int position) {
        this(id, kind, name, position, null);
    }

    Channel(String id, Kind kind, String name, ThreadState thread) {
        this(id, kind, name, 0, thread);
    }

    private Channel(String id, Kind kind, String name, int position, @Nullable ThreadState thread) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.position = position;
        this.thread = thread;
    }

    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    String topic() {
        return topic;
    }

    void describe(String newTopic) {
        topic = newTopic;
    }

    int position() {
        return position;
    }

    /** What a thread has over a channel; empty for a channel. */
    Optional<ThreadState> thread() {
        return Optional.ofNullable(thread);
    }

    /** The id of the channel that the thread is in; empty for a channel. */
    Optional<String> parent() {
        return thread().map(ThreadState::parent);
    }

    /** By the id of the member or role that they are about. */
    Map<String, Overwrite> overwrites() {
        return overwrites;
    }

    /** Whether a forum takes posts with a tag alone. */
    boolean tagRequired() {
        return tagRequired;
    }

    void requireTag(boolean required) {
        tagRequired = required;
    }

    /** How long a member waits between two messages; bots don't, nor do those who manage messages or channels. */
    int slowModeSeconds() {
        return slowModeSeconds;
    }

    /** How long a member who wrote here before waits until they may again; not positive where they may. */
    Duration slowedFor(String person, Instant now) {
        Instant last = wroteAt.get(person);
        return last == null ? Duration.ZERO : Duration.between(now, last.plusSeconds(slowModeSeconds));
    }

    void wrote(String person, Instant at) {
        wroteAt.put(person, at);
    }

    void slowDown(int seconds) {
        slowModeSeconds = seconds;
    }

    /** A forum's tags. */
    List<Tag> tags() {
        return tags;
    }

    /** The kinds of channel that the loopback Discord has, with their numbers in Discord's API. */
    enum Kind {
        TEXT(0),
        ANNOUNCEMENT(5),
        ANNOUNCEMENT_THREAD(10),
        PUBLIC_THREAD(11),
        PRIVATE_THREAD(12),
        FORUM(15);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /** {@code text}, {@code announcement}, {@code forum} or {@code thread}. */
        String word() {
            return isThread() ? "thread" : name().toLowerCase(Locale.ROOT);
        }

        boolean isThread() {
            return this == ANNOUNCEMENT_THREAD || this == PUBLIC_THREAD || this == PRIVATE_THREAD;
        }

        boolean takesMessages() {
            return this != FORUM;
        }
    }

    /**
     * Permissions given to and taken from one member or role in one channel.
     *
     * @param member whether it is about a member, not a role
     */
    record Overwrite(String id, boolean member, long allow, long deny) {}

    record Tag(String id, String name) {}
}
