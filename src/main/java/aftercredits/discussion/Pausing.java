package aftercredits.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of pausing a discussion, or of resuming it. */
public sealed interface Pausing {
    record Paused(Discussion discussion) implements Pausing {}

    /** @param next when the next prompt comes by itself; empty where none does */
    record Resumed(Discussion discussion, Optional<Instant> next) implements Pausing {}

    /** It was so already. */
    record Unchanged(Discussion discussion) implements Pausing {}

    /** As of {@link Discussions.Asking.NoneHere}. */
    record NoneHere(List<Discussion> elsewhere) implements Pausing {}
}
