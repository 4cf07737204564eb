package aftercredits.essay;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.FrontMatter.SpoilerRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoilerStartTest {
    private static final String OPEN = "In the open.\n\n";
    private static final String HIDDEN = "Hidden.\n\nHidden too.\n";

    private static String hiddenIn(String body) {
        return body.substring(SpoilerStart.in(body, SpoilerRule.FROM_MARKER).orElse(0));
    }

    @Test
    void the_front_matter_may_hide_all_or_nothing() {
        String body = OPEN + "Spoilers ahead.\n\n" + HIDDEN;
        assertThat(SpoilerStart.in(body, SpoilerRule.ALL)).hasValue(0);
        assertThat(SpoilerStart.in(body, SpoilerRule.NONE)).hasValue(body.length());
    }

    @Test
    void spoilers_begin_at_the_block_after_the_marker() {
        assertThat(hiddenIn(OPEN + "<!-- spoilers -->\n\n" + HIDDEN)).isEqualTo(HIDDEN);
        assertThat(hiddenIn(OPEN + "<!--SPOILERS BELOW-->\n" + HIDDEN)).isEqualTo(HIDDEN);
        assertThat(hiddenIn("First.\n<!-- spoilers -->\n\n" + HIDDEN)).isEqualTo(HIDDEN);
        assertThat(hiddenIn("First. <!-- spoilers -->\n\n" + HIDDEN)).isEqualTo(HIDDEN);
    }

    @Test
    void a_paragraph_that_goes_on_after_the_marker_is_hidden_whole() {
        assertThat(hiddenIn(OPEN + "Fine. <!-- spoilers --> He dies.\n\n" + HIDDEN))
                .startsWith("Fine.");
        assertThat(hiddenIn(OPEN + "<!-- spoilers --> He dies.\n\n" + HIDDEN)).startsWith("<!-- spoilers -->");
        assertThat(hiddenIn(OPEN + "- a\n- <!-- spoilers -->\n- b\n")).startsWith("- a");
    }

    @Test
    void the_marker_stands_above_any_sentence() {
        assertThat(hiddenIn("Spoilers ahead.\n\nNot yet.\n\n<!-- spoilers -->\n\n" + HIDDEN))
                .isEqualTo(HIDDEN);
    }

    @Test
    void a_marker_in_code_is_none() {
        assertThat(hiddenIn(OPEN + "`<!-- spoilers -->`\n\n" + HIDDEN)).startsWith(OPEN);
        assertThat(hiddenIn(OPEN + "```\n<!-- spoilers -->\n```\n\n" + HIDDEN)).startsWith(OPEN);
    }

    @Test
    void without_a_marker_everything_is_hidden() {
        assertThat(hiddenIn(OPEN + HIDDEN)).isEqualTo(OPEN + HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Spoilers ahead.",
                "Spoilers ahead…",
                "I liked it. Spoilers ahead if you haven’t watched the movie.",
                "If you haven't watched it, spoilers ahead.",
                "**Spoiler warning!**",
                "*Spoiler alert.*",
                "SPOILERS.",
                "## Spoilers",
                "(Spoilers below.)",
                "OK, spoilers from here on.",
                "From here on, spoilers.",
                "OK here be spoilers, all the way down, you've had thirty years.",
                "I'm going to spoil the ending.",
                "### OK. I’m about to ruin the ending.",
                "We will have to give away the twist now.",
                "This essay contains spoilers.",
                "There are heavy spoilers in this piece.",
                "Spoiler, spoiler, spoiler. Pause it, walk the dog.",
                "What follows assumes that you know what happened in the room.",
                "**Who did not see the film, please stop reading in this place, because I will tell all.**",
                "Stop reading here if you’d rather meet the last half hour cold. I mean it.",
                "If you’ve somehow contrived to avoid the finale, go and get it over with before you read on.",
                "If you haven't seen it, turn back now.",
                "This is not a spoiler-free review.",
            })
    void a_warning_leaves_its_paragraph_open_and_hides_what_follows(String warning) {
        assertThat(hiddenIn(OPEN + warning + "\n\n" + HIDDEN)).isEqualTo(HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There are no spoilers here.",
                "This review is spoiler-free.",
                "Spoiler-free until the last section.",
                "I won’t spoil the ending.",
                "I would never give away the twist.",
                "He was a spoiled child.",
                "Whether the young are spoiled.",
                "The rain spoils the party.",
                "“Spoilers ahead,” says the poster.",
                "> Spoilers ahead.",
                "```\nSpoilers ahead.\n```",
                "She is about to ruin the ending of the play.",
                "He has never seen her turn back.",
                "“Stop reading,” he says.",
                "I avoid spoilers.",
                "Spoiler: the sled.",
            })
    void what_only_sounds_like_a_warning_is_none(String sentence) {
        assertThat(hiddenIn(OPEN + sentence + "\n\n" + HIDDEN)).startsWith(OPEN);
    }

    @Test
    void where_spoilers_begin_later_than_can_be_told_all_after_the_announcement_is_hidden() {
        assertThat(hiddenIn(OPEN + "*(Spoilers begin at number five. They’re worth avoiding.)*\n\n" + HIDDEN))
                .isEqualTo(HIDDEN);
    }

    @Test
    void a_paragraph_that_goes_on_long_after_its_warning_is_hidden_too() {
        String paragraph = "Spoilers ahead. " + "And then the sled burns. ".repeat(10);
        assertThat(hiddenIn(OPEN + paragraph + "\n\n" + HIDDEN)).startsWith(paragraph);
    }

    @Test
    void a_warning_that_spoils_in_the_same_breath_is_hidden_too() {
        assertThat(hiddenIn(OPEN + "Spoiler alert: the sled burns.\n\n" + HIDDEN))
                .startsWith("Spoiler alert");
        assertThat(hiddenIn(OPEN + "Spoiler alert: if you haven't seen it, stop.\n\n" + HIDDEN))
                .isEqualTo(HIDDEN);
    }

    @Test
    void a_warning_that_nothing_follows_is_none() {
        assertThat(hiddenIn(OPEN + HIDDEN + "\nNext week: spoilers ahead.\n")).startsWith(OPEN);
    }

    @Test
    void lines_of_a_text_file_are_paragraphs() {
        String prose =
                "A paragraph that is longer than any line would be wrapped at, ".repeat(4) + "and then it ends.\n";
        String body = prose + prose + "Spoilers ahead.\n" + prose + "Short.\n" + prose;
        assertThat(hiddenIn(body)).isEqualTo(prose + "Short.\n" + prose);
    }
}
