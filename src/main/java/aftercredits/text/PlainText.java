package aftercredits.text;

import aftercredits.text.DiscordNode.Code;
import aftercredits.text.DiscordNode.CodeBlock;
import aftercredits.text.DiscordNode.Heading;
import aftercredits.text.DiscordNode.Items;
import aftercredits.text.DiscordNode.LineBreak;
import aftercredits.text.DiscordNode.Link;
import aftercredits.text.DiscordNode.Mention;
import aftercredits.text.DiscordNode.Quote;
import aftercredits.text.DiscordNode.Spoiler;
import aftercredits.text.DiscordNode.Styled;
import aftercredits.text.DiscordNode.Subtext;
import aftercredits.text.DiscordNode.Text;
import aftercredits.text.DiscordNode.Timestamp;
import java.time.Instant;
import java.util.List;

/** Writes what was read of Discord's markdown as text without markup. */
final class PlainText {
    private final StringBuilder text = new StringBuilder();

    String of(List<DiscordNode> nodes) {
        append(nodes);
        return text.toString().replace(Markdown.ZERO_WIDTH_SPACE, "").strip();
    }

    private void append(List<DiscordNode> nodes) {
        for (DiscordNode node : nodes) {
            if (node.isBlock()) {
                startLine();
            }
            append(node);
            if (node.isBlock()) {
                startLine();
            }
        }
    }

    private void append(DiscordNode node) {
        switch (node) {
            case Text(String words) -> text.append(words);
            case LineBreak() -> text.append('\n');
            case Styled(var style, List<DiscordNode> children) -> append(children);
            case Code(String code) -> text.append(code);
            case CodeBlock(var language, String code) -> text.append(code);
            case Spoiler(List<DiscordNode> children) -> append(children);
            case Heading(int level, List<DiscordNode> children) -> append(children);
            case Subtext(List<DiscordNode> children) -> append(children);
            case Quote(List<DiscordNode> children) -> append(children);
            case Items(var start, List<List<DiscordNode>> items) -> items.forEach(this::appendItem);
            case Link(String url, List<DiscordNode> children) -> append(children);
            case Mention(String kind, String id, String shown) -> text.append(shown);
            case Timestamp(long second, char style) -> text.append(Instant.ofEpochSecond(second));
        }
    }

    private void appendItem(List<DiscordNode> item) {
        startLine();
        append(item);
    }

    private void startLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
