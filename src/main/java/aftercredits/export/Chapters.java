package aftercredits.export;

import aftercredits.discussion.AskedId;
import aftercredits.discussion.Discussion;
import aftercredits.export.LogSource.Entry;
import aftercredits.export.LogSource.PromptReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens and closes discussions and prompts around their responses, and begins a file only when there is one to write. */
final class Chapters implements PromptReader {
    private final BookWriter writer;
    private final Map<AskedId, AnsweredPrompt> prompts = new HashMap<>();
    private @Nullable AnsweredPrompt open;
    private long responses;

    Chapters(BookWriter writer) {
        this.writer = writer;
    }

    @Override
    public void outline(List<AnsweredPrompt> outline) {
        outline.forEach(answered -> prompts.put(answered.prompt().id(), answered));
        if (!outline.isEmpty()) {
            writer.begin(outline);
        }
    }

    @Override
    public void entry(Entry entry) {
        AnsweredPrompt answered = prompts.get(entry.prompt().id());
        if (answered == null) {
            throw new IllegalStateException("Prompt " + entry.prompt().id() + " is not in the outline");
        }
        if (answered != open) {
            turnTo(answered);
        }
        writer.response(entry);
        responses++;
    }

    private void turnTo(AnsweredPrompt next) {
        Discussion discussion = next.discussion();
        boolean sameDiscussion = open != null && open.discussion().id().equals(discussion.id());
        if (open != null) {
            writer.endPrompt();
            if (!sameDiscussion) {
                writer.endDiscussion();
            }
        }
        if (!sameDiscussion) {
            writer.beginDiscussion(discussion);
        }
        writer.beginPrompt(next);
        open = next;
    }

    void end() {
        if (open != null) {
            writer.endPrompt();
            writer.endDiscussion();
            writer.end();
        }
    }

    long responses() {
        return responses;
    }
}
