package aftercredits.essay;

import aftercredits.essay.BodyBlocks.Block;
import aftercredits.essay.FrontMatter.SpoilerRule;
import aftercredits.text.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;

/**
 * Where in an essay's file its spoilers may begin: before each of its blocks, or after the last of them, where nothing is
 * hidden. Moves the marker from one to another and leaves the rest as it is.
 */
public final class SpoilerPlaces {
    private static final String MARKER = "<!-- spoilers -->";
    private static final Pattern RULE = Pattern.compile("^spoilers[ \\t]*:.*$", Pattern.MULTILINE);
    private static final Pattern BLANK_LINES = Pattern.compile("\\s*");

    /** UTF-16 units; enough to know a paragraph by. */
    private static final int LONGEST_WORDS = 60;

    private final String fileName;
    private final String text;
    private final int bodyStart;
    private final List<Place> places;
    private final Body body;

    /**
     * @param offset UTF-16 offset into the file's text, line ends as {@code \n}, where the block's first line begins
     * @param line the file's, from 1
     * @param words the block's first ones, as a reader sees them, on one line
     */
    public record Place(int offset, int line, String words) {}

    private SpoilerPlaces(String fileName, String text, Body body) {
        this.fileName = fileName;
        this.text = text;
        this.body = body;
        this.bodyStart = text.length() - body.text().length();
        this.places = places(text, bodyStart, body.text());
    }

    /**
     * @param text the whole file's
     * @return empty for a file that can't be read as an essay
     */
    public static Optional<SpoilerPlaces> of(String fileName, String text) {
        return EssayParser.parse(fileName, text) instanceof ParsedEssay.Readable(Essay essay, var warnings)
                ? Optional.of(of(fileName, text, essay.body()))
                : Optional.empty();
    }

    /** As above, for a file that was read already. */
    public static SpoilerPlaces of(String fileName, String text, Body body) {
        return new SpoilerPlaces(fileName, EssayText.plain(text), body);
    }

    /** In the file's order. */
    public List<Place> all() {
        return places;
    }

    /** Where the body begins: UTF-16 offset into the file's text. */
    public int bodyStart() {
        return bodyStart;
    }

    /** Before which of {@link #all} the spoilers begin now, from 0; as many as there are where nothing is hidden. */
    public int begins() {
        int begin = bodyStart + body.spoilersBegin();
        int place = 0;
        // A block's own indent stands before where the parser sees it begin.
        while (place < places.size() && endOfIndent(text, places.get(place).offset()) < begin) {
            place++;
        }
        return place;
    }

    /**
     * The file with its marker before the block at {@code place}, and no other way to say where the spoilers begin.
     *
     * @param place from 0 to as many as there are, which hides nothing
     * @return empty where the marker would not do what it should there, as in code that is never closed
     */
    public Optional<String> moved(int place) {
        if (place < 0 || place > places.size()) {
            return Optional.empty();
        }
        String head = text.substring(0, bodyStart);
        if (EssayText.of(text).frontMatter().isPresent()) {
            head = RULE.matcher(head).replaceFirst("spoilers: " + SpoilerRule.FROM_MARKER.key());
        }
        Unmarked unmarked = unmarked(body.text());
        int at = place == places.size()
                ? unmarked.text().length()
                : unmarked.at(places.get(place).offset() - bodyStart);
        String moved = head + marked(unmarked.text(), at);
        return of(fileName, moved)
                .filter(after -> after.begins() == place && after.saysWhat(this))
                .map(after -> moved);
    }

    private boolean saysWhat(SpoilerPlaces other) {
        return visible(body.text()).equals(visible(other.body.text()));
    }

    private static String visible(String body) {
        StringBuilder visible = new StringBuilder();
        BodyBlocks.of(body).forEach(block -> visible.append(VisibleText.of(block.node())));
        return visible.toString().replaceAll("\\s+", "");
    }

    private static List<Place> places(String text, int bodyStart, String body) {
        List<Place> places = new ArrayList<>();
        int line = 1;
        int counted = 0;
        for (Block block : BodyBlocks.of(body)) {
            String words = OneLine.of(VisibleText.of(block.node()));
            if (block.node() instanceof HtmlBlock && words.isBlank()) {
                continue;
            }
            int start = text.lastIndexOf('\n', bodyStart + block.start() - 1) + 1;
            line += (int) text.substring(counted, start)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = start;
            places.add(new Place(start, line, beginning(words)));
        }
        return List.copyOf(places);
    }

    private static String beginning(String words) {
        if (words.length() <= LONGEST_WORDS) {
            return words;
        }
        int space = words.lastIndexOf(' ', LONGEST_WORDS);
        int end = space > 0 ? space : words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_WORDS));
        return words.substring(0, end) + "…";
    }

    private static int endOfIndent(String text, int offset) {
        int end = offset;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }

    /** Written as a block of its own. */
    private static String marked(String body, int at) {
        String before = body.substring(0, at);
        String after = body.substring(at);
        boolean apart = BLANK_LINES.matcher(before).matches() || before.endsWith("\n\n");
        String gap = apart ? "" : before.endsWith("\n") ? "\n" : "\n\n";
        return before + gap + MARKER + (after.isEmpty() ? "\n" : "\n\n") + after;
    }

    /**
     * A body without its markers.
     *
     * @param from where in {@code text} a cut was made, and how much was cut by then in all
     */
    private record Unmarked(String text, List<int[]> from) {
        /** Where in {@code text} stands what stood at {@code offset} with the markers in it. */
        int at(int offset) {
            int moved = offset;
            for (int[] cut : from) {
                moved -= Math.clamp(offset - cut[0], 0, cut[1]);
            }
            return moved;
        }
    }

    private static Unmarked unmarked(String body) {
        StringBuilder left = new StringBuilder();
        List<int[]> cuts = new ArrayList<>();
        int from = 0;
        for (int[] span : markers(body)) {
            int[] cut = withItsLine(body, span[0], span[1]);
            left.append(body, from, cut[0]);
            cuts.add(new int[] {cut[0], cut[1] - cut[0]});
            from = cut[1];
        }
        return new Unmarked(left.append(body, from, body.length()).toString(), cuts);
    }

    private static List<int[]> markers(String body) {
        List<int[]> spans = new ArrayList<>();
        List<Block> blocks = BodyBlocks.of(body);
        for (int i = 0; i < blocks.size(); i++) {
            if (SpoilerStart.holdsMarker(blocks.get(i).node())) {
                int end = i + 1 < blocks.size() ? blocks.get(i + 1).start() : body.length();
                Matcher marker =
                        SpoilerStart.MARKER.matcher(body).region(blocks.get(i).start(), end);
                while (marker.find()) {
                    spans.add(new int[] {marker.start(), marker.end()});
                }
            }
        }
        return spans;
    }

    /** A marker alone on its line goes with the line, and with one of two blank lines around it. */
    private static int[] withItsLine(String body, int start, int end) {
        int lineStart = body.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = body.indexOf('\n', end);
        int next = lineEnd < 0 ? body.length() : lineEnd + 1;
        String line = body.substring(lineStart, lineEnd < 0 ? body.length() : lineEnd);
        if (!line.strip().equals(body.substring(start, end))) {
            boolean spaceOnBothSides = start > lineStart
                    && body.charAt(start - 1) == ' '
                    && end < body.length()
                    && body.charAt(end) == ' ';
            return new int[] {start, spaceOnBothSides ? end + 1 : end};
        }
        boolean blankBefore = lineStart == 0 || body.startsWith("\n", lineStart - 2) || lineStart == 1;
        boolean blankAfter = next < body.length() && body.charAt(next) == '\n';
        if (blankBefore && blankAfter) {
            return new int[] {lineStart, next + 1};
        }
        // Between two lines of text the blank line that is left keeps them apart.
        return new int[] {lineStart, blankBefore || blankAfter || next == body.length() ? next : next - 1};
    }
}
