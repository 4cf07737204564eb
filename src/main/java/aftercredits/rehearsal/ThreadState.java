package aftercredits.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a thread has over a channel. */
final class ThreadState {
    private final String parent;
    private final String owner;
    private final Instant created;
    private final Map<String, Instant> members = new LinkedHashMap<>();
    private List<String> tags = new ArrayList<>();
    private boolean archived;
    private boolean locked;
    private Instant archiveChanged;
    private int autoArchiveMinutes;

    ThreadState(String parent, String owner, Instant created, int autoArchiveMinutes) {
        this.parent = parent;
        this.owner = owner;
        this.created = created;
        this.archiveChanged = created;
        this.autoArchiveMinutes = autoArchiveMinutes;
        members.put(owner, created);
    }

    String parent() {
        return parent;
    }

    String owner() {
        return owner;
    }

    Instant created() {
        return created;
    }

    /** Who joined, and when, by the member's id. */
    Map<String, Instant> members() {
        return members;
    }

    /** The ids of the forum's tags that the post carries. */
    List<String> tags() {
        return tags;
    }

    void tag(List<String> newTags) {
        tags = List.copyOf(newTags);
    }

    boolean archived() {
        return archived;
    }

    Instant archiveChanged() {
        return archiveChanged;
    }

    void archive(boolean nowArchived, Instant now) {
        if (archived != nowArchived) {
            archived = nowArchived;
            archiveChanged = now;
        }
    }

    boolean locked() {
        return locked;
    }

    void lock(boolean nowLocked) {
        locked = nowLocked;
    }

    int autoArchiveMinutes() {
        return autoArchiveMinutes;
    }

    void autoArchiveAfter(int minutes) {
        autoArchiveMinutes = minutes;
    }
}
