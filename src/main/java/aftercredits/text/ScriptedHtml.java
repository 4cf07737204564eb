package aftercredits.text;

import java.time.Instant;

/** For a page whose script opens spoilers, and fills in names and times. */
record ScriptedHtml() implements HtmlDialect {
    @Override
    public Tags spoiler(boolean block) {
        String element = block ? "div" : "span";
        return new Tags(
                "<" + element + " class=\"spoiler\" role=\"button\" tabindex=\"0\" aria-expanded=\"false\""
                        + " aria-label=\"Spoiler, hidden\"><" + element + " class=\"spoiler-text\">",
                "</" + element + "></" + element + ">");
    }

    @Override
    public Tags heading(int level) {
        return Tags.of("h" + level);
    }

    @Override
    public boolean spoilersWorkInLinks() {
        return true;
    }

    @Override
    public Element mention(DiscordNode.Mention mention) {
        String open =
                "<span class=\"mention\" data-kind=\"%s\" data-id=\"%s\">".formatted(mention.kind(), mention.id());
        return new Element(new Tags(open, "</span>"), mention.shown());
    }

    @Override
    public Element moment(Instant at, char style) {
        String open = "<time datetime=\"%s\" data-style=\"%s\">".formatted(at, style);
        return new Element(new Tags(open, "</time>"), at.toString());
    }
}
