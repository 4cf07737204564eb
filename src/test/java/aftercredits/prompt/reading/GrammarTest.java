package aftercredits.prompt.reading;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.prompt.reading.KnownShapes.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrammarTest {
    private static final String BODY =
            "She lashes out — and breaks… It is unclear whether this (a kiss) is gratitude or habit.";

    @Test
    void a_sentence_that_was_parsed_before_has_the_same_tree_of_its_own_words() {
        KnownShapes shapes = new KnownShapes();
        List<String> parsed = trees(BODY, shapes);

        assertThat(trees(BODY, shapes)).isEqualTo(parsed);
        assertThat(trees("Before it.\n\n" + BODY, shapes)).endsWith(parsed.toArray(String[]::new));
        assertThat(parsed).allSatisfy(tree -> assertThat(tree).startsWith("("));
    }

    @Test
    void what_is_known_is_not_parsed_again() {
        KnownShapes shapes = new KnownShapes();
        shapes.keep("He waits . ", Optional.of(new Shape("TOP", 0, 3, List.of())));

        assertThat(trees("He waits.", shapes)).containsExactly("(TOP He)");
    }

    @Test
    void what_was_parsed_longest_ago_is_forgotten() {
        KnownShapes shapes = new KnownShapes();
        shapes.keep("first", Optional.empty());
        shapes.keep("second", Optional.empty());
        for (int i = 0; i < KnownShapes.MOST - 2; i++) {
            shapes.keep("more " + i, Optional.empty());
        }
        assertThat(shapes.of("first")).isEmpty();

        shapes.keep("one too many", Optional.empty());

        assertThat(shapes.of("second")).isNull();
        assertThat(shapes.of("first")).isEmpty();
    }

    private static List<String> trees(String body, KnownShapes shapes) {
        Grammar grammar = new Grammar(shapes);
        return Reading.of(body).sentences().stream()
                .map(sentence -> grammar.read(sentence).map(Tree::toString).orElse(""))
                .toList();
    }
}
