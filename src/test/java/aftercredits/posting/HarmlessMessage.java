package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.SpoilerReader;
import aftercredits.text.HostileText;
import aftercredits.text.Markdown;
import aftercredits.text.OneLine;

/** Judges what the bot says of hostile text: it fits, turns nothing around, and what is to be hidden is hidden from every reader. */
public final class HarmlessMessage {
    private HarmlessMessage() {}

    /** @param which the case, for whoever reads of its failure */
    public static void check(String which, OutgoingMessage message) {
        checkContent(which, message.content());
        message.rows()
                .forEach(row -> row.forEach(button -> {
                    assertThat(button.label()).as(which).isNotBlank().doesNotContain(HostileText.HIDDEN, "\n");
                    assertThat(button.label().length()).as(which).isLessThanOrEqualTo(80);
                    assertThat(button.customId().length()).as(which).isLessThanOrEqualTo(100);
                }));
    }

    /** @param content as it is sent */
    public static void checkContent(String which, String content) {
        assertThat(content).as(which).isEqualTo(OneLine.inOrder(content));
        checkHidden(which, content);
    }

    /** As above, of an essay's own text: nothing of it is taken out, and nothing stands beside it. */
    public static void checkHidden(String which, String content) {
        assertThat(Markdown.codePoints(content)).as(which).isBetween(1, 2_000);
        assertThat(SpoilerReader.seenWithoutClick(content))
                .as("%s%n%s", which, content)
                .doesNotContain(HostileText.HIDDEN);
    }
}
