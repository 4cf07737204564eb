package aftercredits.essay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmTest {
    @ParameterizedTest
    @CsvSource({"Anora, ANORA", "Portrait of a Lady on Fire, portrait of a lady – on fire!", "Stalker, ' Stalker '"})
    void a_film_is_known_however_its_title_is_written(String one, String other) {
        assertThat(film(one).key()).isEqualTo(film(other).key());
    }

    @ParameterizedTest
    @CsvSource({"Solaris, Stalker", "Seven, Se7en", "+, -"})
    void another_title_is_another_film(String one, String other) {
        assertThat(film(one).key()).isNotEqualTo(film(other).key());
    }

    @Test
    void a_film_of_another_year_is_another_one() {
        assertThat(new Film("Solaris", Optional.of(1972)).key())
                .isNotEqualTo(new Film("Solaris", Optional.of(2002)).key());
    }

    @Test
    void an_essay_that_names_no_film_is_about_one_of_its_own_title() {
        assertThat(Film.of(Credits.titled("On waiting"))).isEqualTo(Film.titled("On waiting"));
    }

    @Test
    void a_key_is_none_but_one_that_was_made() {
        FilmKey key = film("Anora").key();

        assertThat(new FilmKey(key.toString())).isEqualTo(key);
        assertThatThrownBy(() -> new FilmKey("anora")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Film film(String title) {
        return Film.titled(title);
    }
}
