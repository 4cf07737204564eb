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
import java.util.Optional;

/** Draws Discord's markdown as HTML, as Discord itself would show it. */
public final class MarkdownHtml {
    private final StringBuilder html = new StringBuilder();

    private MarkdownHtml() {}

    /**
     * Safe HTML: only elements and attributes of ours, everything else escaped. To be put where flow content may stand.
     *
     * <p>A spoiler is
     *
     * <pre>{@code
     * <span class="spoiler" role="button" tabindex="0" aria-expanded="false" aria-label="Spoiler, hidden">
     *   <span class="spoiler-text">…</span></span>
     * }</pre>
     *
     * or the same of {@code div}s where it holds blocks (a {@code <button>} could not). The page's script opens it on click,
     * Enter and Space: it sets {@code aria-expanded="true"} and takes {@code role}, {@code tabindex} and {@code aria-label}
     * away. The page's style gives {@code .spoiler[aria-expanded="false"] > .spoiler-text} {@code visibility: hidden}, which
     * also keeps hidden links out of the keyboard's way.
     *
     * <p>Mentions are {@code <span class="mention" data-kind="user|role|channel|command|emoji|everyone" data-id="…">}, moments
     * {@code <time datetime="…Z" data-style="t|T|d|D|f|F|R">}, subtext {@code <small class="subtext">}.
     *
     * @param content a message's content as Discord stores it
     */
    public static String render(String content) {
        MarkdownHtml drawing = new MarkdownHtml();
        drawing.append(DiscordReader.read(content));
        return drawing.html.toString();
    }

    private void append(List<DiscordNode> nodes) {
        nodes.forEach(this::append);
    }

    private void append(DiscordNode node) {
        switch (node) {
            case Text(String text) -> html.append(escape(text));
            case LineBreak() -> html.append("<br>");
            case Styled(DiscordNode.Style style, List<DiscordNode> children) -> element(style.element(), children);
            case Code(String code) -> html.append("<code>").append(escape(code)).append("</code>");
            case CodeBlock block -> codeBlock(block);
            case Spoiler spoiler -> spoiler(spoiler);
            case Heading(int level, List<DiscordNode> children) -> element("h" + level, children);
            case Subtext(List<DiscordNode> children) -> {
                html.append("<small class=\"subtext\">");
                append(children);
                html.append("</small><br>");
            }
            case Quote(List<DiscordNode> children) -> element("blockquote", children);
            case Items items -> items(items);
            case Link(String url, List<DiscordNode> children) -> {
                html.append("<a href=\"").append(escape(url)).append("\" rel=\"noreferrer\" target=\"_blank\">");
                append(children);
                html.append("</a>");
            }
            case Mention(String kind, String id, String shown) ->
                html.append("<span class=\"mention\" data-kind=\"%s\" data-id=\"%s\">".formatted(kind, id))
                        .append(escape(shown))
                        .append("</span>");
            case Timestamp(long second, char style) -> time(Instant.ofEpochSecond(second), style);
        }
    }

    private void element(String name, List<DiscordNode> children) {
        html.append('<').append(name).append('>');
        append(children);
        html.append("</").append(name).append('>');
    }

    private void codeBlock(CodeBlock block) {
        html.append("<pre><code");
        block.language()
                .ifPresent(language -> html.append(" class=\"language-")
                        .append(escape(language))
                        .append('"'));
        html.append('>').append(escape(block.text())).append("</code></pre>");
    }

    private void spoiler(Spoiler spoiler) {
        String element = spoiler.isBlock() ? "div" : "span";
        html.append('<')
                .append(element)
                .append(" class=\"spoiler\" role=\"button\" tabindex=\"0\"")
                .append(" aria-expanded=\"false\" aria-label=\"Spoiler, hidden\"><")
                .append(element)
                .append(" class=\"spoiler-text\">");
        append(spoiler.children());
        html.append("</").append(element).append("></").append(element).append('>');
    }

    private void items(Items items) {
        Optional<Long> start = items.start();
        html.append(start.map(number -> "<ol start=\"" + number + "\">").orElse("<ul>"));
        items.items().forEach(item -> element("li", item));
        html.append(start.isPresent() ? "</ol>" : "</ul>");
    }

    private void time(Instant moment, char style) {
        html.append("<time datetime=\"%s\" data-style=\"%s\">%s</time>".formatted(moment, style, moment));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\0", "\uFFFD");
    }
}
