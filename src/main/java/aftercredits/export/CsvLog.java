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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The log as CSV: RFC 4180, UTF-8 with a byte order mark, one row a revision of a response.
 *
 * <p>A cell that a spreadsheet could take for a formula gets an apostrophe before it: one that begins with one of {@code = +
 * - @}, these four in full width, {@code |}, a tab or a line end, even after spaces and characters that nobody sees; and so
 * does one that begins with apostrophes and then like that. To read the words as they were written, drop the first apostrophe
 * of a cell that begins with {@code '+} and then like that: {@link #GUARDED}.
 *
 * <p>Members who are mentioned go by their names, as far as these are known.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP on CSV injection</a>
 */
final class CsvLog implements LogWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What {@link aftercredits.text.OneLine#isBlank} sees nothing in. */
    private static final String UNSEEN = "[\\p{Z}\\p{C}\\p{Mn}\\u115F\\u1160\\u3164\\uFFA0\\u2800]*+";

    private static final String FORMULA = "(?:" + UNSEEN + "[=+\\-@|\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\n\\r])";

    private static final Pattern FORMULA_START = Pattern.compile("'*+" + FORMULA);

    /** What a cell begins with that an apostrophe was put before. */
    static final Pattern GUARDED = Pattern.compile("'++" + FORMULA);

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
                response.words().map(naming::readable).orElse(""),
                ConsentName.of(entry.consent()),
                Reference.id(entry, naming));
    }

    static String guarded(String cell) {
        return beginsPlainly(cell) || !FORMULA_START.matcher(cell).lookingAt() ? cell : "'" + cell;
    }

    /** A log of a million answers has sixteen million cells, almost all of which begin with a letter or a digit. */
    private static boolean beginsPlainly(String cell) {
        return cell.isEmpty() || cell.charAt(0) < 0x7F && Character.isLetterOrDigit(cell.charAt(0));
    }
}
