package aftercredits.text;

import aftercredits.text.DiscordNode.CodeBlock;
import aftercredits.text.DiscordNode.Heading;
import aftercredits.text.DiscordNode.Items;
import aftercredits.text.DiscordNode.LineBreak;
import aftercredits.text.DiscordNode.Quote;
import aftercredits.text.DiscordNode.Spoiler;
import aftercredits.text.DiscordNode.Styled;
import aftercredits.text.DiscordNode.Subtext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what was read of Discord's markdown as CommonMark with GitHub's strikethrough. What people wrote can begin no
 * heading, HTML, table or mention of its own there.
 */
public final class CommonMark {
    /** What stands after blocks under a lid, with an empty line between. */
    public static final String CLOSING = "</details>";

    private final Captions captions;

    private CommonMark(Captions captions) {
        this.captions = captions;
    }

    /**
     * Blocks of CommonMark, to stand at the start of a line between empty lines; indented or quoted, in every line. A
     * paragraph that hides something is hidden whole, in {@code <details>}: there is nothing smaller that opens.
     *
     * @param content a message's content as Discord stores it
     */
    public static String render(String content, Captions captions) {
        String plainLineEnds = content.replace("\r\n", "\n").replace('\r', '\n');
        return String.join("\n\n", new CommonMark(captions).blocks(DiscordReader.read(plainLineEnds), false));
    }

    /** Text that shows as it stands, at a line's start or within one; line breaks become spaces. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        CommonMarkLine.appendEscaped(escaped, text.replaceAll("\\s+", " ").strip());
        return escaped.toString();
    }

    /** Text as in {@link #escape}, made to stand out; to be put between blanks. */
    public static String strong(String text) {
        String escaped = escape(text);
        return escaped.isEmpty() ? "" : "**" + escaped + "**";
    }

    /** Blocks under a lid that opens on a click, on GitHub and wherever HTML is let through. */
    public static String details(String summary, String blocks) {
        return opening(summary) + "\n\n" + blocks + "\n\n" + CLOSING;
    }

    /** What stands before blocks that {@link #CLOSING} ends, with an empty line between. */
    public static String opening(String summary) {
        return "<details>\n<summary>" + MarkdownHtml.escape(summary) + "</summary>";
    }

    private List<String> blocks(List<DiscordNode> nodes, boolean hidden) {
        List<String> blocks = new ArrayList<>();
        List<DiscordNode> paragraph = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            DiscordNode node = nodes.get(i);
            boolean emptyLine =
                    node instanceof LineBreak && i + 1 < nodes.size() && nodes.get(i + 1) instanceof LineBreak;
            if (node.isBlock() || emptyLine) {
                endParagraph(paragraph, blocks, hidden);
            }
            if (node.isBlock()) {
                add(blocks, block(node, hidden || node.hides()), node.hides() && !hidden);
            } else {
                paragraph.add(node);
            }
        }
        endParagraph(paragraph, blocks, hidden);
        return blocks;
    }

    private void endParagraph(List<DiscordNode> paragraph, List<String> blocks, boolean hidden) {
        boolean hides = paragraph.stream().anyMatch(DiscordNode::hides);
        add(blocks, new CommonMarkLine(captions).of(paragraph), hides && !hidden);
        paragraph.clear();
    }

    private void add(List<String> blocks, String block, boolean toHide) {
        if (!block.isEmpty()) {
            blocks.add(toHide ? details(captions.spoiler(), block) : block);
        }
    }

    private String block(DiscordNode node, boolean hidden) {
        return switch (node) {
            case CodeBlock code -> fenced(code);
            case Heading(int level, List<DiscordNode> children) ->
                CommonMarkLine.tagged(DiscordNode.Style.BOLD, inline(children));
            case Subtext(List<DiscordNode> children) -> inline(children);
            case Quote(List<DiscordNode> children) -> prefixed("> ", "> ", joined(children, hidden));
            case Items items -> items(items, hidden);
            case Spoiler(List<DiscordNode> children) -> joined(children, hidden);
            // Styles and links over blocks: the blocks are worth more.
            case Styled(DiscordNode.Style style, List<DiscordNode> children) -> joined(children, hidden);
            case DiscordNode.Link(String url, List<DiscordNode> children) -> joined(children, hidden);
            default -> inline(List.of(node));
        };
    }

    private String joined(List<DiscordNode> children, boolean hidden) {
        return String.join("\n\n", blocks(children, hidden));
    }

    private String inline(List<DiscordNode> nodes) {
        return new CommonMarkLine(captions).of(nodes);
    }

    private String items(Items items, boolean hidden) {
        List<String> lines = new ArrayList<>();
        Optional<Long> start = items.start();
        // More digits than nine make no list.
        long number = Math.min(start.orElse(0L), 999_999_999L - items.items().size());
        for (List<DiscordNode> item : items.items()) {
            String bullet = start.isPresent() ? number++ + ". " : "- ";
            lines.add(prefixed(bullet, " ".repeat(bullet.length()), joined(item, hidden)));
        }
        return String.join("\n", lines);
    }

    /** Every line with something before it, so that none gets out of its block. */
    public static String prefixed(String first, String others, String block) {
        StringBuilder prefixed = new StringBuilder(first);
        for (int i = 0; i < block.length(); i++) {
            prefixed.append(block.charAt(i));
            boolean lineBegins = block.charAt(i) == '\n';
            boolean lineIsEmpty = lineBegins && i + 1 < block.length() && block.charAt(i + 1) == '\n';
            prefixed.append(lineIsEmpty ? others.stripTrailing() : lineBegins ? others : "");
        }
        return prefixed.toString();
    }

    private static String fenced(CodeBlock code) {
        String fence = "`".repeat(Math.max(3, CommonMarkLine.longestRunOfBackticks(code.text()) + 1));
        String text = code.text().replace("\0", "\uFFFD");
        return fence + code.language().orElse("") + "\n" + text + "\n" + fence;
    }
}
