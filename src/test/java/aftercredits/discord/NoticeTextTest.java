package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.PrivacyNotice;
import aftercredits.text.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeTextTest {
    @Test
    void lines_that_a_file_wraps_are_joined_and_headings_and_items_stand_alone() {
        assertThat(NoticeText.pages("## Who\nWe run\nthis.\n\n- One\n  thing\n- another\n1. first", 2_000))
                .containsExactly("## Who\nWe run this.\n\n- One thing\n- another\n1. first");
    }

    @Test
    void pages_are_cut_between_paragraphs() {
        assertThat(NoticeText.pages("aaaa\n\nbbbb\n\ncccc", 10)).containsExactly("aaaa\n\nbbbb", "cccc");
    }

    @Test
    void a_paragraph_that_is_longer_than_a_page_is_cut_at_a_lines_end_or_between_words() {
        assertThat(NoticeText.pages("- one\n- two\n- three", 12)).containsExactly("- one\n- two", "- three");
        assertThat(NoticeText.pages("one two three", 9)).containsExactly("one two", "three");
        assertThat(NoticeText.pages("🎬".repeat(25), 10)).hasSize(3).allMatch(page -> Markdown.codePoints(page) <= 10);
    }

    @Test
    void the_template_filled_in_makes_few_pages_that_discord_takes() throws IOException {
        String filled = PrivacyNotice.BLANK
                .matcher(Files.readString(Path.of("PRIVACY.md")))
                .replaceAll("filled in");
        List<String> pages =
                NoticeText.pages(((PrivacyNotice.Given) PrivacyNotice.of(filled)).markdown(), Shown.MESSAGE);

        assertThat(pages).hasSizeBetween(2, 4).allMatch(page -> Markdown.codePoints(page) <= Shown.MESSAGE);
        assertThat(String.join("\n", pages)).contains("## Your rights\n- A copy of everything");
    }
}
