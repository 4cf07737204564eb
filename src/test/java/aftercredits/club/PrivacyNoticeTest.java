package aftercredits.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PrivacyNoticeTest {
    @Test
    void a_text_without_blanks_is_given_without_its_comments() {
        assertThat(PrivacyNotice.of("<!-- [FILL IN: nothing] \n two lines -->\n# Ours\nWords.\n"))
                .isEqualTo(new PrivacyNotice.Given("# Ours\nWords."));
    }

    @Test
    void blanks_are_counted_also_over_lines_and_with_nothing_in_them() {
        assertThat(PrivacyNotice.of("By [FILL IN: name,\naddress], [FILL IN]. [not one]"))
                .isEqualTo(new PrivacyNotice.Unfinished(2));
    }

    @Test
    void an_empty_text_is_none() {
        assertThat(PrivacyNotice.of(" \n<!-- to do -->\n")).isEqualTo(new PrivacyNotice.Missing());
    }

    @Test
    void the_template_has_blanks_and_is_given_once_they_are_filled_in() throws IOException {
        String template = Files.readString(Path.of("PRIVACY.md"));

        assertThat(PrivacyNotice.of(template)).isInstanceOf(PrivacyNotice.Unfinished.class);
        assertThat(PrivacyNotice.of(PrivacyNotice.BLANK.matcher(template).replaceAll("X")))
                .isInstanceOfSatisfying(
                        PrivacyNotice.Given.class,
                        given -> assertThat(given.markdown())
                                .contains(
                                        "/my data",
                                        "/my consent",
                                        "/my forget",
                                        "30 days",
                                        "complain to a data protection")
                                .doesNotContain("FILL IN", "<!--"));
    }
}
