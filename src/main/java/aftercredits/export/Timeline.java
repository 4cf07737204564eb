package aftercredits.export;

import aftercredits.discussion.AskedId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.export.LogSource.Entry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges prompts and responses by time, and begins a file only when there is a response to write. */
final class Timeline {
    private final LogWriter writer;
    private final Deque<AskedPrompt> toCome;
    private final Map<DiscussionId, Discussion> discussions = new HashMap<>();
    private final Set<AskedId> told = new HashSet<>();
    private long responses;

    /** @param prompts oldest first */
    Timeline(LogWriter writer, List<Discussion> discussions, List<AskedPrompt> prompts) {
        this.writer = writer;
        this.toCome = new ArrayDeque<>(prompts);
        discussions.forEach(discussion -> this.discussions.put(discussion.id(), discussion));
    }

    /** @param entry not older than those before it */
    void respond(Entry entry) {
        if (responses == 0) {
            writer.begin();
        }
        Instant at = entry.revisions().getFirst().at();
        while (!toCome.isEmpty() && !toCome.peek().askedAt().isAfter(at)) {
            tell(toCome.remove());
        }
        // A clock set back, or a prompt that came while the log was read: it still stands before its response.
        discussions.putIfAbsent(entry.discussion().id(), entry.discussion());
        tell(entry.prompt());
        writer.response(entry);
        responses++;
    }

    void end() {
        if (responses > 0) {
            writer.end();
        }
    }

    long responses() {
        return responses;
    }

    private void tell(AskedPrompt prompt) {
        Discussion discussion = discussions.get(prompt.discussion());
        if (discussion != null && told.add(prompt.id())) {
            writer.prompt(discussion, prompt);
        }
    }
}
