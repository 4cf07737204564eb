package aftercredits.text;

import aftercredits.text.DiscordNode.CodeBlock;
import aftercredits.text.DiscordNode.Heading;
import aftercredits.text.DiscordNode.Items;
import aftercredits.text.DiscordNode.LineBreak;
import aftercredits.text.DiscordNode.Quote;
import aftercredits.text.DiscordNode.Spoiler;
import aftercredits.text.DiscordNode.Styled;
import aftercredits.text.DiscordNode.Subtext;
import aftercredits.text.DiscordNode.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a message's content as Discord does: front to back, the first rule that matches at a place wins. */
final class DiscordReader {
    /** Deeper nesting than any person writes; keeps hostile text from overflowing the stack. */
    private static final int DEEPEST = 24;

    private static final Pattern HEADING = Pattern.compile(" *(#{1,3})[ \t]+([^\n]*\\S)[ \t]*(?:\n|\\z)");
    private static final Pattern SUBTEXT = Pattern.compile(" *-#[ \t]+([^\n]*\\S)[ \t]*(?:\n|\\z)");
    private static final Pattern QUOTED_REST = Pattern.compile(" *>>> ([\\s\\S]*)");
    private static final Pattern QUOTED_LINE = Pattern.compile(" *> ([^\n]*)(?:\n|\\z)");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?:([a-zA-Z0-9_+\\-.#]+)\n)?\n*([\\s\\S]*)");

    private final String content;
    private final Place place;
    private final CodeSpans codeSpans;
    private final List<DiscordNode> nodes = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int at;

    private DiscordReader(String content, Place place) {
        this.content = content;
        this.place = place;
        this.codeSpans = new CodeSpans(content);
    }

    /** What surrounds the text that is read, as far as it changes what the text means. */
    private record Place(boolean blocksAllowed, boolean startsLine, boolean inQuote, boolean inLink, int depth) {
        Place block() {
            return new Place(blocksAllowed, true, inQuote, inLink, depth + 1);
        }

        Place quote() {
            return new Place(blocksAllowed, true, true, inLink, depth + 1);
        }

        Place spoiler(boolean atLineStart) {
            return new Place(blocksAllowed, atLineStart, inQuote, inLink, depth + 1);
        }

        Place inline() {
            return new Place(false, false, inQuote, inLink, depth + 1);
        }

        Place link() {
            return new Place(false, false, inQuote, true, depth + 1);
        }
    }

    static List<DiscordNode> read(String content) {
        return read(content, new Place(true, true, false, false, 0));
    }

    private static List<DiscordNode> read(String content, Place place) {
        return place.depth() > DEEPEST ? List.of(new Text(content)) : new DiscordReader(content, place).nodes();
    }

    private List<DiscordNode> nodes() {
        while (at < content.length()) {
            if (!(place.blocksAllowed() && atLineStart() && readBlock())) {
                readInline();
            }
        }
        flushWords();
        return List.copyOf(nodes);
    }

    private boolean atLineStart() {
        return at == 0 ? place.startsLine() : content.charAt(at - 1) == '\n';
    }

    private boolean readBlock() {
        Matcher heading = match(HEADING);
        if (heading.lookingAt()) {
            int level = heading.group(1).length();
            return add(new Heading(level, read(heading.group(2), place.inline())), heading.end());
        }
        Matcher subtext = match(SUBTEXT);
        if (subtext.lookingAt()) {
            return add(new Subtext(read(subtext.group(1), place.inline())), subtext.end());
        }
        return (!place.inQuote() && readQuote()) || readItems();
    }

    private boolean readQuote() {
        Matcher rest = match(QUOTED_REST);
        if (rest.lookingAt()) {
            return add(new Quote(read(rest.group(1), place.quote())), rest.end());
        }
        StringBuilder quoted = new StringBuilder();
        int end = at;
        Matcher line = match(QUOTED_LINE);
        while (line.lookingAt()) {
            quoted.append(end == at ? "" : "\n").append(line.group(1));
            end = line.end();
            line.region(end, content.length());
        }
        return end > at && add(new Quote(read(quoted.toString(), place.quote())), end);
    }

    private boolean readItems() {
        Optional<ItemLines> lines = ItemLines.at(content, at);
        if (lines.isEmpty()) {
            return false;
        }
        List<List<DiscordNode>> items = lines.get().items().stream()
                .map(item -> read(item, place.block()))
                .toList();
        return add(new Items(lines.get().start(), items), lines.get().end());
    }

    private void readInline() {
        char c = content.charAt(at);
        boolean read = switch (c) {
            case '\\' -> readEscape();
            case '\n' -> add(new LineBreak(), at + 1);
            case '`' -> readCode();
            case '|' -> readSpoiler();
            case '*', '_', '~' -> readStyled();
            case '[', '<', 'h', 'H', '@' -> readReference();
            default -> false;
        };
        if (!read) {
            words.append(c);
            at++;
        }
    }

    private boolean readEscape() {
        if (at + 1 == content.length()) {
            return false;
        }
        int escaped = content.codePointAt(at + 1);
        boolean asciiLetterOrDigit = escaped < 128 && Character.isLetterOrDigit(escaped);
        if (asciiLetterOrDigit || Character.isWhitespace(escaped)) {
            return false;
        }
        words.appendCodePoint(escaped);
        at += 1 + Character.charCount(escaped);
        return true;
    }

    private boolean readCode() {
        CodeSpans.Span span = codeSpans.at(at);
        int backticks = span.backticks();
        if (backticks == 0) {
            words.append(content, at, span.end());
            at = span.end();
            return true;
        }
        String code = content.substring(at + backticks, span.end() - backticks);
        if (!span.isBlock()) {
            // A space that keeps a backtick of the code from its markup is not shown.
            return add(new DiscordNode.Code(code.replaceAll("^ (?= *`)|(?<=`) $", "")), span.end());
        }
        Matcher block = CODE_BLOCK.matcher(code);
        boolean languageLeavesNothing = block.matches() && block.group(2).isBlank();
        String text = languageLeavesNothing ? code.strip() : block.group(2).stripTrailing();
        Optional<String> language = languageLeavesNothing ? Optional.empty() : Optional.ofNullable(block.group(1));
        int end = span.end() < content.length() && content.charAt(span.end()) == '\n' ? span.end() + 1 : span.end();
        return add(new CodeBlock(language, text), end);
    }

    private boolean readSpoiler() {
        int close = content.startsWith("||", at) ? content.indexOf("||", at + 3) : -1;
        if (close < 0) {
            return false;
        }
        Place inside = place.spoiler(atLineStart());
        Spoiler spoiler = new Spoiler(read(content.substring(at + 2, close), inside));
        int end = close + 2;
        boolean swallowsLineEnd = spoiler.isBlock() && end < content.length() && content.charAt(end) == '\n';
        return add(spoiler, swallowsLineEnd ? end + 1 : end);
    }

    private boolean readStyled() {
        StyleRules.Match match = StyleRules.at(content, at);
        if (match == null) {
            return false;
        }
        String styled = content.substring(match.contentStart(), match.contentEnd());
        return add(new Styled(match.style(), read(styled, place.inline())), match.end());
    }

    private boolean readReference() {
        Optional<References.Found> found = References.at(content, at, place.inLink());
        return found.isPresent()
                && add(
                        found.get().label().isPresent()
                                ? new DiscordNode.Link(
                                        found.get().target(),
                                        read(found.get().label().get(), place.link()))
                                : found.get().node(),
                        found.get().end());
    }

    private boolean add(DiscordNode node, int end) {
        flushWords();
        nodes.add(node);
        at = end;
        return true;
    }

    private void flushWords() {
        if (!words.isEmpty()) {
            nodes.add(new Text(words.toString()));
            words.setLength(0);
        }
    }

    private Matcher match(Pattern pattern) {
        return pattern.matcher(content).region(at, content.length());
    }
}
