package aftercredits.essay;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.text.HostileText;
import aftercredits.text.OneLine;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Essays of anything, whose front matter has escapes for what no text editor writes. */
class HostileEssaysTest {
    static LongStream seeds() {
        return LongStream.range(0, HostileText.kinds() + 60L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void chunks_of_a_hostile_essay_fit_and_hide_all_of_it(long seed) {
        // A NUL makes it no text file; a byte order mark is white to Discord, and goes where a message ends.
        String body = HostileText.sendable(seed, HostileText.HIDDEN, 4_000).replaceAll("[\0\uFEFF]", "");
        Essay essay = new Essay(
                new EssayId("hostile"),
                Credits.titled("Hostile"),
                List.of(),
                Map.of(),
                List.of(),
                new Body(body, 1, 0));

        ChunkerRandomTest.check("seed " + seed, body, Chunker.chunk(essay));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void names_in_a_front_matter_stand_on_one_line_and_leave_their_surroundings_alone(long seed) {
        ParsedEssay parsed = EssayParser.parse("hostile.md", """
                ---
                title: "%1$s"
                film: "%1$s"
                director: "%1$s"
                author: "%1$s"
                source: "%1$s"
                rights: "%1$s"
                content-warnings: ["%1$s"]
                cast: {"%2$s": she}
                prompts:
                  - question: "%1$s"
                    stances: ["a%2$s", "b%2$s"]
                ---
                Words.
                """.formatted(
                        escaped(HostileText.of(seed, HostileText.OPEN, 300)),
                        escaped(HostileText.of(seed, HostileText.OPEN, 60))));

        assertThat(parsed).isInstanceOfSatisfying(ParsedEssay.Readable.class, readable -> {
            Essay essay = readable.essay();
            Credits credits = essay.credits();
            assertThat(List.of(
                            credits.title(),
                            credits.film().orElseThrow(),
                            credits.author().orElseThrow(),
                            essay.contentWarnings().getFirst(),
                            essay.cast().keySet().iterator().next(),
                            essay.prompts().getFirst().question(),
                            essay.prompts().getFirst().stances().getFirst()))
                    .allMatch(OneLine::isFit)
                    .noneMatch(OneLine::isBlank);
        });
    }

    @Test
    void a_title_in_which_there_is_nothing_to_see_is_none() {
        assertThat(EssayParser.parse("blank.md", "---\ntitle: \"\\u200b\\u3164\\0\"\n---\nWords."))
                .isInstanceOfSatisfying(
                        ParsedEssay.Unreadable.class,
                        unreadable -> assertThat(unreadable.problems())
                                .extracting(Problem::what)
                                .containsExactly("the front matter has no title"));
    }

    @Test
    void a_file_whose_name_would_steer_a_terminal_or_turn_a_line_around_is_refused() {
        assertThat(List.of("a\u001B[31m.md", "\u202Eanora.md", "a\nb.md", "\u200B.md", "\uD83D.md"))
                .allSatisfy(name -> assertThat(EssayParser.parse(name, "Title\n\nWords."))
                        .isInstanceOf(ParsedEssay.Unreadable.class));
    }

    /** As YAML writes what can't be typed, in double quotes. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append("\\u").append("%04x".formatted((int) c));
        }
        return escaped.toString();
    }
}
