package aftercredits.discussion;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Discussions of which something is planned but not posted, as far as this process knows. */
final class Unfinished {
    private final Set<DiscussionId> ids = ConcurrentHashMap.newKeySet();

    void note(DiscussionId id) {
        ids.add(id);
    }

    void done(DiscussionId id) {
        ids.remove(id);
    }

    List<DiscussionId> ids() {
        return List.copyOf(ids);
    }
}
