package aftercredits.export;

import aftercredits.discussion.AskedId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.Response;
import aftercredits.export.LogSource.Entry;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
    private final LocalTimes times;
    private final Naming naming;
    private final Map<AskedId, OfPrompt> prompts = new HashMap<>();

    CsvLog(Writer text, Heading heading, Naming naming) {
        this.text = text;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        this.times = heading.times();
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
        Response first = entry.revisions().getFirst();
        int current = entry.revisions().getLast().revision();
        OfEntry cells = new OfEntry(
                naming.messageId(first.entry()),
                times.of(first.at()),
                naming.author(entry.member()),
                prompts.computeIfAbsent(entry.prompt().id(), id -> OfPrompt.of(entry)),
                ConsentName.of(entry.consent()),
                Reference.id(entry, naming));
        for (Response response : entry.revisions()) {
            write(cells, response, response == first, response.revision() == current);
        }
    }

    private void write(OfEntry entry, Response response, boolean first, boolean current) {
        OfPrompt prompt = entry.prompt;
        csv.writeRecord(
                entry.messageId,
                Integer.toString(response.revision()),
                Boolean.toString(current),
                entry.time,
                first ? "" : times.of(response.at()),
                entry.author.id(),
                guarded(entry.author.nickname()),
                prompt.essay,
                prompt.discussion,
                prompt.thread,
                prompt.question,
                prompt.passage,
                guarded(response.stance().orElse("")),
                guarded(response.words().map(naming::readable).orElse("")),
                entry.consent,
                entry.replyTo);
    }

    @Override
    public void end() {
        try {
            csv.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The cells that all rows of an entry have in common. */
    private record OfEntry(
            String messageId, String time, Author author, OfPrompt prompt, String consent, String replyTo) {}

    /** The cells that all rows of a prompt have in common. */
    private record OfPrompt(String essay, String discussion, String thread, String question, String passage) {
        static OfPrompt of(Entry entry) {
            return new OfPrompt(
                    guarded(entry.discussion().essay().toString()),
                    entry.discussion().id().toString(),
                    PromptMessage.channel(entry.discussion()).toString(),
                    guarded(entry.prompt().question()),
                    guarded(entry.prompt().passage().orElse("")));
        }
    }

    static String guarded(String cell) {
        return beginsPlainly(cell) || !FORMULA_START.matcher(cell).lookingAt() ? cell : "'" + cell;
    }

    /** A log of a million answers has sixteen million cells, almost all of which begin with a letter or a digit. */
    private static boolean beginsPlainly(String cell) {
        return cell.isEmpty() || cell.charAt(0) < 0x7F && Character.isLetterOrDigit(cell.charAt(0));
    }
}
