package aftercredits.export;

import aftercredits.discussion.Discussion;
import aftercredits.export.LogSource.Entry;
import java.util.List;

/**
 * Writes the log prompt by prompt, as a book that is read from front to back. What can't be written throws
 * {@link java.io.UncheckedIOException}.
 */
interface BookWriter {
    /** @param prompts all that will come, at least one, in that order */
    void begin(List<AnsweredPrompt> prompts);

    void beginDiscussion(Discussion discussion);

    void beginPrompt(AnsweredPrompt prompt);

    void response(Entry entry);

    void endPrompt();

    void endDiscussion();

    void end();
}
