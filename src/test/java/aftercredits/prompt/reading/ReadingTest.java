package aftercredits.prompt.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mara waits. Theo doesn’t come.",
                "*Mara waits.* Theo [doesn’t](https://example.org/a_b) come.",
                "Mara\nwaits. Theo   doesn’t **come**.",
                "Mara waits.[^1] Theo doesn’t come.[^2]",
                "# A heading\n\n- an item\n\n> Not said here.\n\nMara waits. Theo doesn’t come.",
                "Mara waits. Theo doesn\\'t come.",
                "Mara `waits`. Theo doesn&rsquo;t come.",
                "Mara waits. <!-- spoilers --> Theo doesn’t come.",
            })
    void sentences_are_read_without_their_markup(String body) {
        List<Sentence> sentences = Reading.of(body).sentences();

        assertThat(sentences)
                .extracting(sentence -> sentence.text().replaceAll("\\s+", " "))
                .containsExactly("Mara waits.", "Theo doesn't come.");
    }

    @Test
    void a_sentence_knows_where_it_stands_in_the_body() {
        String body = "# Title\n\nMara *waits* for\nTheo &amp; rain. He [won’t](https://example.org) come “now.”\n";

        List<String> spans = Reading.of(body).sentences().stream()
                .map(sentence -> body.substring(sentence.bodyStart(), sentence.bodyEnd()))
                .toList();

        assertThat(spans)
                .containsExactly("Mara *waits* for\nTheo &amp; rain.", "He [won’t](https://example.org) come “now.”");
    }

    @Test
    void lines_as_long_as_paragraphs_are_paragraphs() {
        String line =
                "Mara waits at the harbour for a ship that nobody has announced and that nobody else believes in, "
                        + "and she waits well into the second winter of the war.";

        List<Sentence> sentences = Reading.of(line + "\n" + line).sentences();

        assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1);
    }

    @Test
    void hard_wrapped_lines_are_one_paragraph() {
        String body = "Mara waits at the harbour for a ship that nobody has announced and\n"
                + "that nobody else believes in. She waits well into the winter.";

        assertThat(Reading.of(body).sentences()).extracting(Sentence::paragraph).containsExactly(0, 0);
    }

    @Test
    void words_are_cut_and_tagged_as_the_treebank_does() {
        Sentence sentence =
                Reading.of("Anora’s gesture isn’t love.").sentences().getFirst();

        assertThat(sentence.tokens())
                .extracting(Token::text)
                .containsExactly("Anora", "'s", "gesture", "is", "n't", "love", ".");
        assertThat(sentence.tokens())
                .extracting(Token::tag)
                .containsExactly("NNP", "POS", "NN", "VBZ", "RB", "NN", ".");
    }

    @Test
    void a_title_in_italics_is_a_name_whatever_its_words_are() {
        Sentence sentence = Reading.of("The best of them is *The One I Love*, I think.")
                .sentences()
                .getFirst();

        assertThat(sentence.tokens().subList(5, 9)).extracting(Token::tag).containsOnly("NNP");
    }

    @Test
    void a_speakers_name_is_no_part_of_what_is_said() {
        assertThat(Reading.of("**NADIA:** Ok. Is it recording?").sentences())
                .extracting(Sentence::text)
                .containsExactly("Ok.", "Is it recording?");
    }
}
