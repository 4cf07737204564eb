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
    private final HtmlDialect dialect;

    private MarkdownHtml(HtmlDialect dialect) {
        this.dialect = dialect;
    }

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
        return render(content, new ScriptedHtml());
    }

    /**
     * Safe HTML as {@link #render} gives, for a page without scripts.
     *
     * <p>A spoiler is
     *
     * <pre>{@code
     * <label class="spoiler"><input type="checkbox" aria-label="…"><span class="spoiler-text">…</span></label>
     * }</pre>
     *
     * whose text the page's style hides while the box is not checked, or, where it holds blocks, {@code <details
     * class="spoiler"><summary>…</summary>…</details>}. Headings are {@code <div class="heading heading-1">} to {@code -3}:
     * the page's own order of headings stays whole. Mentions are {@code <bdi class="mention">} and moments {@code <time
     * datetime="…Z">}, in the captions' words. A link whose label hides something stands behind it, under its site's name.
     *
     * @param content a message's content as Discord stores it
     */
    public static String renderStill(String content, Captions captions) {
        return render(content, new StillHtml(captions));
    }

    private static String render(String content, HtmlDialect dialect) {
        MarkdownHtml drawing = new MarkdownHtml(dialect);
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
            case Spoiler spoiler -> element(dialect.spoiler(spoiler.isBlock()), spoiler.children());
            case Heading(int level, List<DiscordNode> children) -> element(dialect.heading(level), children);
            case Subtext(List<DiscordNode> children) -> {
                html.append("<small class=\"subtext\">");
                append(children);
                html.append("</small><br>");
            }
            case Quote(List<DiscordNode> children) -> element("blockquote", children);
            case Items items -> items(items);
            case Link link -> link(link);
            case Mention mention -> element(dialect.mention(mention));
            case Timestamp(long second, char style) -> element(dialect.moment(Instant.ofEpochSecond(second), style));
        }
    }

    private void element(String name, List<DiscordNode> children) {
        element(HtmlDialect.Tags.of(name), children);
    }

    private void element(HtmlDialect.Tags tags, List<DiscordNode> children) {
        html.append(tags.open());
        append(children);
        html.append(tags.close());
    }

    private void element(HtmlDialect.Element element) {
        html.append(element.tags().open())
                .append(escape(element.text()))
                .append(element.tags().close());
    }

    private void link(Link link) {
        if (!dialect.spoilersWorkInLinks() && link.hides()) {
            append(link.children());
            html.append(' ');
            // The whole address might tell what its spoiler hides.
            link(new Link(link.url(), List.of(new Text(site(link.url())))));
        } else {
            String open = "<a href=\"" + escape(link.url()) + "\" rel=\"noreferrer\" target=\"_blank\">";
            element(new HtmlDialect.Tags(open, "</a>"), link.children());
        }
    }

    private void codeBlock(CodeBlock block) {
        html.append("<pre><code");
        block.language()
                .ifPresent(language -> html.append(" class=\"language-")
                        .append(escape(language))
                        .append('"'));
        html.append('>').append(escape(block.text())).append("</code></pre>");
    }

    private void items(Items items) {
        Optional<Long> start = items.start();
        html.append(start.map(number -> "<ol start=\"" + number + "\">").orElse("<ul>"));
        items.items().forEach(item -> element("li", item));
        html.append(start.isPresent() ? "</ol>" : "</ul>");
    }

    private static String site(String url) {
        int start = url.indexOf("//") + 2;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start, end);
    }

    /** Text as it stands, for an element's content or an attribute in double quotes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\0", "\uFFFD");
    }
}
