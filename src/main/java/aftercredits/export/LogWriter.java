package aftercredits.export;

import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.export.LogSource.Entry;

/**
 * Writes the log in one format. Called in the order of the methods: the heading once, prompts and responses oldest first
 * with every prompt before its responses, the end once. What can't be written throws
 * {@link java.io.UncheckedIOException}.
 */
interface LogWriter {
    void begin();

    void prompt(Discussion discussion, AskedPrompt prompt);

    void response(Entry entry);

    void end();
}
