package aftercredits.text;

import java.time.Instant;

/** For a page without scripts: the browser itself opens spoilers, and names and times are in it already. */
record StillHtml(Captions captions) implements HtmlDialect {
    @Override
    public Tags spoiler(boolean block) {
        String caption = MarkdownHtml.escape(captions.spoiler());
        return block
                ? new Tags("<details class=\"spoiler\"><summary>" + caption + "</summary>", "</details>")
                : new Tags(
                        "<label class=\"spoiler\"><input type=\"checkbox\" aria-label=\"" + caption
                                + "\"><span class=\"spoiler-text\">",
                        "</span></label>");
    }

    /** No heading: the page has an order of headings of its own. */
    @Override
    public Tags heading(int level) {
        return new Tags("<div class=\"heading heading-" + level + "\">", "</div>");
    }

    @Override
    public boolean spoilersWorkInLinks() {
        return false;
    }

    /** Somebody's name is what its neighbours must not be read into. */
    @Override
    public Element mention(DiscordNode.Mention mention) {
        String shown = captions.mention(mention.kind(), mention.id(), mention.shown());
        return new Element(new Tags("<bdi class=\"mention\">", "</bdi>"), shown);
    }

    @Override
    public Element moment(Instant at, char style) {
        Tags tags = new Tags("<time datetime=\"" + at + "\">", "</time>");
        return new Element(tags, captions.moment(at, style));
    }
}
