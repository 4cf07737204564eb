package aftercredits.export;

import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.Response;
import aftercredits.export.LogSource.Entry;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/**
 * The log as CSV: RFC 4180, UTF-8 with a byte order mark, one row a revision of a response.
 *
 * <p>A cell that a spreadsheet would take for a formula, because it begins with {@code = + - @}, a tab or a carriage
 * return, gets an apostrophe before it, and so does one that begins with apostrophes and then one of these. To read the
 * words as they were written, drop the first apostrophe of a cell that begins with {@code '+} and then one of these.
 */
final class CsvLog implements LogWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of(
            "message_id",
            "revision",
            "current",
            "time",
            "edited_time",
            "member_id",
            "member_name",
            "essay",
            "discussion",
            "thread",
            "prompt",
            "passage",
            "stance",
            "words",
            "consent",
            "reply_to");

    private final Writer text;
    private final CsvWriter csv;
    private final Heading heading;
    private final Naming naming;

    CsvLog(Writer text, Heading heading, Naming naming) {
        this.text = text;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        this.heading = heading;
        this.naming = naming;
    }

    @Override
    public void begin() {
        try {
            text.write(BYTE_ORDER_MARK);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        csv.writeRecord(COLUMNS);
    }

    @Override
    public void prompt(Discussion discussion, AskedPrompt prompt) {
        // Every row names the prompt that it answers.
    }

    @Override
    public void response(Entry entry) {
        int current = entry.revisions().getLast().revision();
        entry.revisions()
                .forEach(response -> csv.writeRecord(row(entry, response, response.revision() == current)
                        .map(CsvLog::guarded)
                        .toList()));
    }

    @Override
    public void end() {
        try {
            csv.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Stream<String> row(Entry entry, Response response, boolean current) {
        Response first = entry.revisions().getFirst();
        Author author = naming.author(entry.member());
        AskedPrompt prompt = entry.prompt();
        return Stream.of(
                naming.messageId(first.entry()),
                Integer.toString(response.revision()),
                Boolean.toString(current),
                heading.time(first.at()),
                response.equals(first) ? "" : heading.time(response.at()),
                author.id(),
                author.nickname(),
                entry.discussion().essay().toString(),
                entry.discussion().id().toString(),
                PromptMessage.channel(entry.discussion()).toString(),
                prompt.question(),
                prompt.passage().orElse(""),
                response.stance().orElse(""),
                response.words().map(naming::text).orElse(""),
                ConsentName.of(entry.consent()),
                Reference.id(entry, naming));
    }

    static String guarded(String cell) {
        int start = 0;
        while (start < cell.length() && cell.charAt(start) == '\'') {
            start++;
        }
        boolean formula = start < cell.length() && FORMULA_STARTS.indexOf(cell.charAt(start)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
