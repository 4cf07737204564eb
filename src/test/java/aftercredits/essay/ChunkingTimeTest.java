package aftercredits.essay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Eight times as much text may take eight times as long, not sixty-four times. */
class ChunkingTimeTest {
    private static final int SHORT = 4_000;
    private static final int TIMES = 8;

    /** So far above eight, and so far below sixty-four, that a busy machine changes nothing in one of several tries. */
    private static final int MOST_TIMES_AS_LONG = 3 * TIMES;

    private static final int TRIES = 8;

    static Stream<Arguments> texts() {
        return Stream.of(
                text("sentences", length -> repeated("A sentence, and one more. ", length)),
                text("a word that never ends", "x"::repeat),
                text("markup without end", length -> repeated("a|b_c", length)),
                text("quotes in quotes", length -> repeated("> ", length) + "x"),
                text("lists in lists", length -> repeated("- ", length) + "x"),
                text("open emphasis", length -> repeated("*a ", length)),
                text("open brackets", "["::repeat),
                text("closing brackets", length -> repeated(") ", length)),
                text("closing quotes", length -> repeated("\" ", length)),
                text("bars", "|"::repeat),
                text("abbreviations", length -> repeated("Mr. ", length)),
                text("links", length -> repeated("[a[b]c](https://example.org/(a)) ", length)),
                text("a long link", length -> "[" + repeated("word ", length) + "](https://example.org)"),
                text("rows", length -> "| a | b |\n|---|---|\n" + repeated("| one | two |\n", length)),
                text("code that is never closed", length -> "```\n" + repeated("line of it\n", length)),
                text("comments that are never closed", length -> "<div>" + repeated("<!--", length)),
                text("accents", length -> "e" + "\u0301".repeat(length)),
                text("families", length -> repeated("👩‍👩‍👧‍👦", length)));
    }

    private static Arguments text(String what, IntFunction<String> ofLength) {
        return Arguments.of(what, ofLength);
    }

    private static String repeated(String part, int length) {
        return part.repeat(length / part.length());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void eight_times_the_text_takes_no_more_than_its_share_of_time(String what, IntFunction<String> ofLength) {
        Essay shorter = essay(ofLength.apply(SHORT));
        Essay longer = essay(ofLength.apply(TIMES * SHORT));
        Chunker.chunk(shorter);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TRIES && least > MOST_TIMES_AS_LONG; i++) {
            long start = System.nanoTime();
            Chunker.chunk(shorter);
            long between = System.nanoTime();
            Chunker.chunk(longer);
            least = Math.min(least, (double) (System.nanoTime() - between) / (between - start));
        }
        assertThat(least).isLessThanOrEqualTo(MOST_TIMES_AS_LONG);
    }

    private static Essay essay(String body) {
        return new Essay(
                new EssayId("long"), Credits.titled("Long"), List.of(), Map.of(), List.of(), new Body(body, 1, 0));
    }
}
