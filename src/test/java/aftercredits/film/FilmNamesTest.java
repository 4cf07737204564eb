package aftercredits.film;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Film;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmNamesTest {
    private static Film film(String title) {
        return new Film(title, Optional.empty());
    }

    @Test
    void another_year_is_another_film_and_a_year_left_out_may_be_any() {
        Film stalker = film("Stalker");
        Film first = new Film("Stalker", Optional.of(1979));

        assertThat(first.key()).isNotEqualTo(stalker.key());
        assertThat(FilmNames.areAlike(first, stalker)).isTrue();
        assertThat(FilmNames.areAlike(first, new Film("STALKER!", Optional.of(2010))))
                .isFalse();
    }

    @Test
    void a_year_in_brackets_after_the_title_is_the_films() {
        assertThat(FilmNames.typed(" Anora (2024) ", Optional.empty())).isEqualTo(new Film("Anora", Optional.of(2024)));
        assertThat(FilmNames.typed("Anora (2024)", Optional.of(2023)).title()).isEqualTo("Anora (2024)");
        assertThat(FilmNames.typed("(1900)", Optional.empty()).title()).isEqualTo("(1900)");
    }

    @Test
    void a_title_is_on_one_line_and_has_something_to_see_in_it() {
        assertThat(FilmNames.typed("Two\n lines\u202E", Optional.empty()).title())
                .isEqualTo("Two lines");
        assertThat(FilmNames.isNamed(film("\u200B \u2800"))).isFalse();
        assertThat(FilmNames.isNamed(film("a".repeat(FilmNames.LONGEST_TITLE)))).isTrue();
        assertThat(FilmNames.isNamed(film("a".repeat(FilmNames.LONGEST_TITLE + 1))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://films.example/a",
                "ftp://films.example",
                "films.example",
                "https://",
                "https:///a",
                "https://localhost/a",
                "https://discord.com@evil.example/",
                "https://films.example/a b",
                "https://films.example/<script>",
                "https://films.example/||hidden||",
                "javascript:alert(1)",
                ""
            })
    void what_is_no_plain_https_address_is_no_link(String typed) {
        assertThat(FilmLink.parse(typed)).isEmpty();
    }

    @Test
    void a_link_is_shown_without_a_preview() {
        assertThat(FilmLink.parse(" https://films.example/é?a=b#c ")
                        .orElseThrow()
                        .shown())
                .isEqualTo("<https://films.example/%C3%A9?a=b#c>");
        assertThat(FilmLink.parse("https://films.example/" + "a".repeat(FilmLink.LONGEST)))
                .isEmpty();
    }

    @Test
    void stars_go_by_halves() {
        assertThat(Stars.all())
                .hasSize(10)
                .extracting(Stars::shown)
                .startsWith("½", "1", "1½")
                .endsWith("4½", "5");
        assertThat(Stars.parse("3.5").orElseThrow().drawn()).isEqualTo("★★★½");
        assertThat(Stars.parse("3.25")).isEmpty();
        assertThat(Ratings.NONE.with(new Stars(7), 1).with(new Stars(10), 2).average())
                .isEqualTo(4.5);
    }
}
