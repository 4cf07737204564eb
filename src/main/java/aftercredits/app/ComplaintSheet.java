package aftercredits.app;

import aftercredits.essay.Spot;
import aftercredits.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Complaints on standard error, the way good compilers say them: where, what, the line with a mark under what is meant, and what
 * to do.
 */
final class ComplaintSheet {

    private static final String CONTINUED = "    ";
    private static final String GUTTER = " | ";
    private static final int NUMBER_CELLS = 5;
    private static final String LEFT_OUT = "…";
    private static final int LONGEST_UNWATCHED_CELLS = 160;

    private final Console console;
    private final Words words;
    private final int columns;

    ComplaintSheet(Console console, Words words) {
        this.console = console;
        this.words = words;
        this.columns = console.watched() ? console.columns().getAsInt() : LONGEST_UNWATCHED_CELLS;
    }

    void print(List<Complaint> complaints) {
        console.out().flush();
        complaints.forEach(this::print);
        console.err().flush();
    }

    /** Says how many there are. */
    void count(List<Complaint> complaints) {
        long errors = complaints.stream().filter(Complaint::isError).count();
        console.complain(words.say("app.complaint.count", "errors", errors, "warnings", complaints.size() - errors));
    }

    private void print(Complaint complaint) {
        String where = Terminal.tame(complaint.where().toString());
        String severity =
                words.say("app.complaint." + complaint.severity().name().toLowerCase(Locale.ROOT));
        String head = where + ": " + severity + ":";
        List<String> lines = wrapped(head + " " + Terminal.tame(complaint.what()), CONTINUED);
        String styled = styled(Style.BOLD, where + ":") + " "
                + styled(complaint.isError() ? Style.BOLD_RED : Style.BOLD_YELLOW, severity + ":");
        String first = lines.getFirst();
        console.err().println(first.startsWith(head) ? styled + first.substring(head.length()) : first);
        lines.stream().skip(1).forEach(line -> console.err().println(line));
        complaint
                .where()
                .text()
                .ifPresent(text -> printLine(complaint.where().spot().orElseThrow(), text));
        printFix(complaint);
    }

    private void printFix(Complaint complaint) {
        String sign = " ".repeat(NUMBER_CELLS) + " = ";
        List<String> lines = wrapped(
                sign + words.say("app.complaint.fix", "next", Terminal.tame(complaint.next())),
                " ".repeat(sign.length()));
        lines.forEach(line -> console.err().println(styled(Style.GREEN, line)));
    }

    private List<String> wrapped(String text, String indent) {
        return console.watched() ? Wrapping.at(columns).wrap(text, indent) : List.of(text);
    }

    private void printLine(Spot spot, String text) {
        Window window = Window.of(text, spot, columns - NUMBER_CELLS - GUTTER.length());
        console.err()
                .println(styled(Style.DIM, String.format(Locale.ROOT, "%" + NUMBER_CELLS + "d", spot.line()) + GUTTER)
                        + window.text());
        window.mark()
                .ifPresent(mark -> console.err()
                        .println(styled(Style.DIM, " ".repeat(NUMBER_CELLS) + GUTTER) + styled(Style.BOLD_RED, mark)));
    }

    private String styled(Style style, String text) {
        return style.on(text, console.colourOnErr());
    }

    /**
     * As much of a line as there is room for, around the place that is meant.
     *
     * @param mark to stand under it
     */
    private record Window(String text, Optional<String> mark) {
        static Window of(String line, Spot spot, int cells) {
            String text = Terminal.tame(line.replace('\t', ' '));
            int[] points = text.codePoints().toArray();
            int at = Math.min(Math.max(0, spot.column() - 1), points.length);
            int length = Math.max(1, Math.min(spot.length(), points.length - at));
            boolean fits = Wrapping.cells(text) <= cells;
            int from = fits ? 0 : Math.max(0, Math.min(at - cells / 3, points.length - cells / 2));
            int to = fits ? points.length : fitting(points, from, cells - 2);
            String before = (from > 0 ? LEFT_OUT : "") + part(points, from, Math.min(at, to));
            String shown = (from > 0 ? LEFT_OUT : "") + part(points, from, to) + (to < points.length ? LEFT_OUT : "");
            String meant = part(points, Math.min(at, to), Math.min(at + length, to));
            return new Window(
                    shown.stripTrailing(),
                    spot.column() == 0
                            ? Optional.empty()
                            : Optional.of(" ".repeat(Wrapping.cells(before))
                                    + "^".repeat(Math.max(1, Wrapping.cells(meant.stripTrailing())))));
        }

        private static int fitting(int[] points, int from, int cells) {
            int to = from;
            while (to < points.length && Wrapping.cells(part(points, from, to + 1)) <= cells) {
                to++;
            }
            return to;
        }

        private static String part(int[] points, int from, int to) {
            return new String(points, from, Math.max(0, to - from));
        }
    }
}
