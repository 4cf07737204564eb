package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an essay asks, disputes, describes and comes back to, taken up in its own words. */
final class OwnWordsTest {
    private static final List<Family> FAMILIES = List.of(
            new AsAsked(),
            new Described(),
            new CentralThemes(),
            new Disputed(),
            new Frames(FrameBook.named("frames-craft", "frames-stands", "frames-claims")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            So, can a people's pride be borrowed? Mara thinks so. | Can a people's pride be borrowed?
            But what is a hero to a town that starves? | What is a hero to a town that starves?
            Saltmarsh fails to address the pain of the people. | Is it fair to say that Saltmarsh fails to address the pain of the people?
            The film is only saved by its plot, with its clunky dialogue. | Is the dialogue of Saltmarsh clunky or natural?
            The film is daring and bold. | Does Saltmarsh live up to its ambition?
            The film is a cult classic. | Does Saltmarsh deserve its reputation?
            There are complex characters in it. The film is quiet. | Who is the most complex character in Saltmarsh?
            The film tells the story of the harbour through the eyes of a stranger. | Does Saltmarsh choose the right point of view?
            The film tells its story through her eyes, and it changes our own perspective. | Does Saltmarsh choose the right point of view?
            The film falls back on stereotypes of fishermen. | Does Saltmarsh rely on stereotypes?
            The film is full of blatant stereotypes. | Does Saltmarsh rely on stereotypes?
            The film has different stereotypes for each brother. | Does Saltmarsh rely on stereotypes?
            Perhaps the film romanticises poverty. | Does Saltmarsh romanticise what it shows?
            Perhaps the film paints a glorified picture of the war. | Does Saltmarsh romanticise what it shows?
            The film is one-sided about the strike. | Is Saltmarsh fair to all sides?
            The film begins as a comedy and becomes a tragedy. | Is Saltmarsh a comedy or a tragedy?
            The children are more mature than the adults here. | Who is wiser in Saltmarsh, the children or the adults?
            The film changes what the original film made of the sea. | Should Saltmarsh have stayed closer to the original?
            I may be biased, but the film is unfair to the strikers. | Is Saltmarsh fair to all sides?
            The film begins as a comic sketch and becomes a tragedy. | Is Saltmarsh a comedy or a tragedy?
            There is no genuine connection between the two sisters. | Does anyone in Saltmarsh really connect?
            There is no genuine connection between these people. | Does anyone in Saltmarsh really connect?
            The film makes you think about your own father. | -
            The film makes us question the law of the land. | Does Saltmarsh make you question the law of the land?
            """)
    void the_words_of_the_essay_are_put_to_the_club(String body, String question) {
        if (question.equals("-")) {
            assertThat(questions(body)).noneMatch(asked -> asked.contains("your own"));
        } else {
            assertThat(questions(body)).contains(question);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What do you make of this review of mine?",
                "Isn't that just life in the end?",
                "Why go with the red door at all?",
                "Mara is brave and walks home.",
                "The film was directed by Brunner in two weeks.",
                "The film is a failure that was released in May.",
                "*The Long Harbour* fails to address the pain of the people.",
                "If the film fails to address the pain, nobody minds.",
                "Rachel plays a caricature of herself, and the characters laugh.",
                "From my own point of view the film is long.",
            })
    void what_tells_praises_or_is_asked_for_show_is_left_alone(String body) {
        assertThat(questions(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The film is free of stereotypes.",
                "The film defies every stereotype of the fisherman.",
                "The film doesn't rely on stereotypes.",
                "The film sees tears fall from her eyes.",
                "The film follows Mara, whose eyes never leave the sea.",
                "I may be biased, but the film is long.",
                "The film shows her one-sided love.",
                "In the film Theo is a glorified babysitter.",
                "The film of the comic book is a tragedy.",
                "The film finds comic relief in a tragedy.",
                "The director's cut of the film differs from the original version.",
                "The original film is different from its sequels.",
                "The restored print of the film is faithful to the original version.",
                "The film failed to connect with audiences.",
                "The film is really two plots, and there is no real connection between the two plots.",
            })
    void what_only_sounds_like_a_stand_is_not_asked_about(String body) {
        assertThat(Saltmarsh.candidates(List.of(new Frames(FrameBook.named("frames-stands"))), body))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "But the film is not only about birth, death, and the sea.",
                "The film is really not a matter of life and death.",
                "The film is set against the backdrop of death, but it is not sad.",
            })
    void a_theme_that_is_named_in_passing_where_the_essay_argues_is_not_asked_about(String argued) {
        String body = "Death is in the harbour.\n\nMara rows out, and death rows along.\n\n" + argued;

        assertThat(candidates(body)).extracting(Candidate::family).doesNotContain("central-theme");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            guilt | Set against the backdrop of the war, the film insists that guilt is stronger.
            grief | The film insists that grief is stronger than any hope for rescue.
            grief | In the end, grief and guilt turn out to be one in the film.
            guilt | In the end, grief and guilt are really one in the film.
            grief | But the film is really drowned in grief, Mara and Theo in salt.
            """)
    void another_themes_turn_of_speech_and_an_opening_phrase_leave_a_theme_as_it_is(String theme, String argued) {
        String body = "The THEME is in the harbour.\n\nMara rows out, and THEME rows along.\n\n".replace("THEME", theme)
                + argued;

        assertThat(questions(body)).contains("What does Saltmarsh say about " + theme + "?");
    }

    @Test
    void a_theme_said_in_passing_where_the_essay_argues_most_is_asked_about_where_it_argues_next() {
        String body = "The grief is in the harbour.\n\nBut the film is not only about love, grief, and the sea.\n\n"
                + "The film insists that grief is stronger.";

        assertThat(candidates(body))
                .filteredOn(candidate -> candidate.family().equals("central-theme"))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.passage().text()).startsWith("The film insists"));
    }

    @Test
    void a_theme_that_the_essay_comes_back_to_is_asked_about_where_it_argues() {
        String body = "In the town grief is loud.\n\nMara keeps her grief in a box, and she rows out.\n\n"
                + "The film never tells us whether grief can be shared. Nobody in the town speaks.";

        assertThat(candidates(body))
                .filteredOn(candidate -> candidate.family().equals("central-theme"))
                .singleElement()
                .satisfies(candidate -> {
                    assertThat(candidate.question()).isEqualTo("What does Saltmarsh say about grief?");
                    assertThat(candidate.passage().text()).startsWith("The film never tells us");
                });
    }

    @Test
    void a_title_in_two_parts_is_what_the_essay_calls_the_film() {
        assertThat(film("The Coast: Saltmarsh Rising", "Saltmarsh Rising is slow. In Saltmarsh Rising nobody runs."))
                .isEqualTo("Saltmarsh Rising");
        assertThat(film("The Coast: Saltmarsh", "The film is slow.")).isEqualTo("The Coast: Saltmarsh");
        assertThat(film("Mara", "The film is slow.")).isEqualTo("the film");
        assertThat(film("Mara and the Sea", "The film is slow.")).isEqualTo("Mara and the Sea");
    }

    private static String film(String title, String body) {
        return new Study(Saltmarsh.essay(title, body)).topics().film();
    }

    private static List<String> questions(String body) {
        return candidates(body).stream().map(Candidate::question).toList();
    }

    private static List<Candidate> candidates(String body) {
        return Saltmarsh.candidates(FAMILIES, body);
    }
}
