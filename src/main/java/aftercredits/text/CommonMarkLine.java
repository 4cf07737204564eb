package aftercredits.text;

import aftercredits.text.DiscordNode.Code;
import aftercredits.text.DiscordNode.LineBreak;
import aftercredits.text.DiscordNode.Link;
import aftercredits.text.DiscordNode.Mention;
import aftercredits.text.DiscordNode.Style;
import aftercredits.text.DiscordNode.Styled;
import aftercredits.text.DiscordNode.Text;
import aftercredits.text.DiscordNode.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one paragraph in CommonMark. */
final class CommonMarkLine {
    private static final String SPECIAL_ANYWHERE = "\\`*_~[]<>&|$";
    private static final String SPECIAL_AT_LINE_START = "#-+=:";
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Map<Style, String> DELIMITERS =
            Map.of(Style.BOLD, "**", Style.ITALIC, "*", Style.STRIKE, "~~");
    private static final Map<Style, String> ELEMENTS =
            Map.of(Style.BOLD, "strong", Style.ITALIC, "em", Style.STRIKE, "del", Style.UNDERLINE, "ins");

    private final Captions captions;
    private final StringBuilder out = new StringBuilder();

    CommonMarkLine(Captions captions) {
        this.captions = captions;
    }

    /** Without empty lines at its ends, nor within: there a backslash breaks the line. */
    String of(List<DiscordNode> nodes) {
        int from = 0;
        int to = nodes.size();
        while (from < to && isBlank(nodes.get(from))) {
            from++;
        }
        while (from < to && isBlank(nodes.get(to - 1))) {
            to--;
        }
        append(nodes.subList(from, to));
        return withoutBreakAtEnd();
    }

    /** At a block's end a backslash would show. */
    private String withoutBreakAtEnd() {
        String lines = out.toString().stripTrailing();
        while (out.lastIndexOf("\n") >= lines.length()) {
            out.setLength(lines.length() - 1);
            lines = out.toString().stripTrailing();
        }
        return lines;
    }

    private static boolean isBlank(DiscordNode node) {
        return node instanceof LineBreak || (node instanceof Text(String text) && text.isBlank());
    }

    private void append(List<DiscordNode> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            boolean last = i + 1 == nodes.size();
            append(nodes.get(i), last || standsApart(nodes.get(i + 1)));
        }
    }

    private void append(DiscordNode node, boolean nextStandsApart) {
        switch (node) {
            case Text(String text) -> appendEscaped(out, text);
            case LineBreak() -> out.append("\\\n");
            case Styled(Style style, List<DiscordNode> children) -> styled(style, children, nextStandsApart);
            case Code(String code) -> code(code);
            case Link(String url, List<DiscordNode> children) -> link(url, children);
            case Mention(String kind, String id, String shown) -> appendEscaped(out, captions.mention(kind, id, shown));
            case Timestamp(long second, char style) ->
                appendEscaped(out, captions.moment(Instant.ofEpochSecond(second), style));
            case DiscordNode.Spoiler(List<DiscordNode> children) -> append(children);
            // Blocks do not come here but within a style, where their words are all that can be shown.
            case DiscordNode.CodeBlock(var language, String code) -> code(code);
            case DiscordNode.Heading(int level, List<DiscordNode> children) -> append(children);
            case DiscordNode.Subtext(List<DiscordNode> children) -> append(children);
            case DiscordNode.Quote(List<DiscordNode> children) -> append(children);
            case DiscordNode.Items(var start, List<List<DiscordNode>> items) -> items.forEach(this::append);
        }
    }

    /**
     * By asterisks and tildes where no rule of CommonMark can read them as anything else: between blank or punctuation
     * outside, and letters or digits inside. Else by HTML's elements.
     */
    private void styled(Style style, List<DiscordNode> children, boolean nextStandsApart) {
        boolean apart = nextStandsApart && (out.isEmpty() || isApart(out.charAt(out.length() - 1)));
        int start = out.length();
        append(children);
        String inside = out.substring(start);
        out.setLength(start);
        String delimiter = DELIMITERS.get(style);
        out.append(
                apart && delimiter != null && isWord(inside) ? delimiter + inside + delimiter : tagged(style, inside));
    }

    static String tagged(Style style, String inside) {
        String element = ELEMENTS.get(style);
        return inside.isBlank() ? inside : "<" + element + ">" + inside + "</" + element + ">";
    }

    private static boolean isWord(String inside) {
        return !inside.isEmpty()
                && Character.isLetterOrDigit(inside.charAt(0))
                && Character.isLetterOrDigit(inside.charAt(inside.length() - 1));
    }

    private static boolean standsApart(DiscordNode next) {
        return next instanceof LineBreak
                || (next instanceof Text(String text) && !text.isEmpty() && isApart(text.charAt(0)));
    }

    private static boolean isApart(char c) {
        return c == ' ' || c == '\n' || ".,;:!?()\"'".indexOf(c) >= 0;
    }

    private void link(String url, List<DiscordNode> children) {
        boolean bare = children.size() == 1 && children.getFirst() instanceof Text(String text) && text.equals(url);
        String target = url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E");
        boolean plain = target.chars().noneMatch(c -> Character.isISOControl(c));
        if (bare && plain && target.equals(url)) {
            out.append('<').append(url).append('>');
        } else {
            keepFromBeingAPicture();
            out.append('[');
            append(children);
            out.append("](<")
                    .append(plain ? target : target.replaceAll("\\p{Cc}", "%EF%BF%BD"))
                    .append(">)");
        }
    }

    /** An exclamation mark before a link would make it one, and have it fetched. */
    private void keepFromBeingAPicture() {
        int last = out.length() - 1;
        if (last >= 0 && out.charAt(last) == '!') {
            out.insert(last, '\\');
        }
    }

    private void code(String code) {
        String fence = "`".repeat(longestRunOfBackticks(code) + 1);
        String text = code.replaceAll("\\s", " ").replace("\0", "\uFFFD");
        boolean blank = text.isBlank();
        boolean needsPadding =
                !blank && (text.startsWith("`") || text.endsWith("`") || (text.startsWith(" ") && text.endsWith(" ")));
        String padding = needsPadding ? " " : "";
        out.append(fence).append(padding).append(text).append(padding).append(fence);
    }

    static int longestRunOfBackticks(String code) {
        return BACKTICKS
                .matcher(code)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
    }

    /** @param text without line breaks */
    static void appendEscaped(StringBuilder out, String text) {
        int i = 0;
        while (i < text.length()) {
            boolean lineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            if (lineStart && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                Matcher number = DIGITS.matcher(text).region(i, text.length());
                i = number.lookingAt() ? number.end() : i;
                out.append(number.group()).append(i < text.length() && ".)".indexOf(text.charAt(i)) >= 0 ? "\\" : "");
            } else {
                char next = i + 1 < text.length() ? text.charAt(i + 1) : 'x';
                appendEscaped(out, text.charAt(i), lineStart, next);
                i++;
            }
        }
    }

    /** @param next what may follow, a letter where that is not known */
    private static void appendEscaped(StringBuilder out, char c, boolean lineStart, char next) {
        if (c == '\0') {
            out.append('\uFFFD');
        } else if (Character.isISOControl(c) || (lineStart && Character.isWhitespace(c))) {
            // Nothing to see, and at a line's start an indent that means code.
            out.append(lineStart ? "" : " ");
        } else if (c == '@' && Character.isLetterOrDigit(next)) {
            // Escapes do not keep GitHub and Discord from telling whoever is called so.
            out.append('@').append(Markdown.ZERO_WIDTH_SPACE);
        } else {
            boolean special = SPECIAL_ANYWHERE.indexOf(c) >= 0 || (lineStart && SPECIAL_AT_LINE_START.indexOf(c) >= 0);
            out.append(special ? "\\" : "").append(c);
        }
    }
}
