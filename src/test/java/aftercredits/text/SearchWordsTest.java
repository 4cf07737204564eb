package aftercredits.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Crème BRÛLÉE        | creme brulee",
                "Kieślowski in Łódź  | kieslowski in lodz",
                "Straße, groß        | strasse gross",
                "ﬁlm ｆｉｌｍ           | film film",
                "İstanbul ısı        | istanbul isi",
                "Ærø cœur            | aero coeur",
                "Тарко́вский          | тарковскии",
                "שָׁלוֹם                | שלום",
                "don’t don't         | don t don t",
                "not-habit, (money)  | not habit money",
                "x² 3rd №4           | x2 3rd no4",
            })
    void words_are_plain(String text, String words) {
        assertThat(String.join(" ", SearchWords.of(text))).isEqualTo(words);
    }

    @Test
    void what_cannot_be_seen_divides_no_word() {
        assertThat(SearchWords.of("ha\u200Bbit gra\u00ADti\u2060tude \u202Ehabit\u202C"))
                .containsExactly("habit", "gratitude", "habit");
    }

    @Test
    void every_emoji_is_a_word_whatever_it_touches_and_whatever_its_skin() {
        assertThat(SearchWords.of("great🍿film")).hasSize(3).startsWith("great").endsWith("film");
        assertThat(SearchWords.of("👍🏽")).contains(SearchWords.of("👍").getFirst());
        assertThat(SearchWords.of("👩‍🎤")).containsAll(SearchWords.of("🎤"));
        assertThat(SearchWords.of("❤️")).isEqualTo(SearchWords.of("❤"));
        assertThat(SearchWords.of("🇵🇱")).hasSize(2);
    }

    @Test
    void scripts_without_spaces_are_found_by_their_characters() {
        assertThat(SearchWords.of("看電影了")).containsExactly("看", "電", "影", "了");
        assertThat(SearchWords.phrases("電影")).containsExactly(List.of("電", "影"));
        assertThat(SearchWords.of("영화를")).containsExactly("영", "화", "를");
        assertThat(SearchWords.of("หนัง")).containsExactly("ห", "นั", "ง");
        assertThat(SearchWords.of("映画film2本")).containsExactly("映", "画", "film2", "本");
    }

    @Test
    void vowel_signs_stay_with_their_letters() {
        assertThat(SearchWords.of("हिन्दी फ़िल्म")).hasSize(2);
    }

    @Test
    void what_stands_between_spaces_is_one_phrase() {
        assertThat(SearchWords.phrases("  not-habit \u3000 money "))
                .containsExactly(List.of("not", "habit"), List.of("money"));
        assertThat(SearchWords.phrases("*** \"\" () ||")).isEmpty();
        assertThat(SearchWords.phrases("\0")).isEmpty();
    }

    @Test
    void a_word_without_end_is_cut() {
        assertThat(SearchWords.of("a".repeat(4_000))).containsExactly("a".repeat(60));
    }

    @Test
    void whatever_the_text_no_word_holds_anything_but_letters_digits_marks_and_private_use() {
        Random random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            String text = random.ints(60, 0, 0x3_0000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(SearchWords.of(text)).allMatch(word -> word.matches("[\\p{L}\\p{N}\\p{M}\\p{Co}]+"));
        }
    }
}
