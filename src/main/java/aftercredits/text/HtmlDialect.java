package aftercredits.text;

import java.time.Instant;

/** What pages with and without scripts draw differently. */
sealed interface HtmlDialect permits ScriptedHtml, StillHtml {
    /** An element around other content. */
    record Tags(String open, String close) {
        static Tags of(String element) {
            return new Tags("<" + element + ">", "</" + element + ">");
        }
    }

    Tags spoiler(boolean block);

    /** @param level 1 to 3 */
    Tags heading(int level);

    /** Whether a click on a spoiler within a link opens the spoiler, and not the link. */
    boolean spoilersWorkInLinks();

    Element mention(DiscordNode.Mention mention);

    Element moment(Instant at, char style);

    /** @param text not escaped yet */
    record Element(Tags tags, String text) {}
}
