package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an essay says of its film, and what a host gets to ask. */
final class FilmFramesTest {
    private static final List<Family> FAMILIES =
            List.of(new Verdicts(), new Frames(FrameBook.named("frames-film")), new ThemePairs());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The film tackles themes of guilt and forgiveness. There is no forgiveness here. | What does Saltmarsh say about guilt and forgiveness? |
            Brunner's movie is a satire of corporate greed. Greed eats the town. | What does Saltmarsh say about corporate greed? |
            In the end the film is really about loneliness. Even the dog knows loneliness. | Is Saltmarsh really about loneliness? |
            The film lives on the tension between duty and desire. | Is Saltmarsh more about duty or desire? | duty/desire
            It's a film about love and money. | Is Saltmarsh more about love or money? | love/money
            What the film knows about toxic masculinity it shows in one dinner. | What does Saltmarsh say about masculinity? |
            """)
    void a_theme_is_asked_about(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The house represents everything that Mara has lost. | What does the house stand for? |
            The rabbits stand for her dead children. | What do the rabbits stand for? |
            The house is a metaphor for the marriage. | Is the house a metaphor for the marriage? |
            Perhaps the film is an allegory of the war. | Is Saltmarsh an allegory of the war? |
            Even the title of the film suggests a place that nobody can leave. | Why is the film called Saltmarsh? |
            The title of the film refers to both the bird and the boat. | Why is the film called Saltmarsh? |
            I don't know what the film is trying to say. | What is the message of Saltmarsh, if it has one? |
            The message of the film is far from clear. | What is the message of Saltmarsh, if it has one? |
            Since then the film has been open to many different interpretations. | Is there a wrong way to read Saltmarsh? |
            The film blurs the line between her fears and reality. | How much of Saltmarsh is real? |
            """)
    void a_meaning_is_asked_about(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The camera lingers on the empty chair. | Why does the camera linger on the empty chair? |
            The film refuses to show the wedding. | Why does Saltmarsh refuse to show the wedding? |
            The film doesn't show the trial. | Why doesn't Saltmarsh show the trial? |
            The film ends with a joke. | Why does Saltmarsh end with a joke? |
            The film tells its story with very little dialogue. | What does Saltmarsh gain by saying so little? |
            For all its heat the film keeps us at a distance. | Does Saltmarsh keep us at a distance? |
            At times the score overwhelms the film. | Does the music get in the way? |
            """)
    void a_choice_of_form_is_asked_about(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The film makes the audience complicit in every lie. | Does Saltmarsh make us complicit? |
            The film plays with our expectations. | Does Saltmarsh play fair with us? |
            None of the characters in the film is innocent. | Is anyone in Saltmarsh innocent? |
            """)
    void what_it_wants_of_us_is_asked(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It all leads to a slightly forced conclusion. | Is the conclusion forced? |
            I could have done without the oddly neat ending. | Is the ending too neat? |
            The film closes with a devastating final scene. | Does the final scene work? |
            The ending has been read as a dream. | How do you read the ending? |
            The film leaves almost everything unexplained. | Does Saltmarsh leave too much unanswered? |
            The film is far too long. | Does Saltmarsh need its length? |
            Some will leave because of the slow pace of the film. | Is Saltmarsh slow or patient? | slow/patient
            """)
    void how_it_goes_and_ends_is_asked(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The violence in the film can feel gratuitous. | Is the violence necessary or gratuitous? | necessary/gratuitous
            The film has been praised as a feminist work. | Is Saltmarsh a feminist film? |
            Parts of the film are there for shock value. | Does Saltmarsh shock for a reason, or for effect? | for a reason/for effect
            Saltmarsh has a pessimistic view of marriage. | Is Saltmarsh bleak or hopeful? | bleak/hopeful
            The film mixes comedy and horror. | Is Saltmarsh more comedy or horror? | comedy/horror
            Saltmarsh isn't a love story, whatever the poster says. | Would you call Saltmarsh a love story? |
            This is her most personal film. | Is this Brunner's most personal film? |
            Years on, the film has aged badly. | Does Saltmarsh still hold up? |
            The film is more faithful to its mood than to the novel. | Is Saltmarsh better than the novel? |
            The film is a little preachy. | Does Saltmarsh preach to us? |
            """)
    void what_it_is_and_how_good_is_asked(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The ending feels very rushed. | Is the ending rushed? |
            The romance never convinces. | Does the romance convince? |
            The script doesn't work. | Does the script work? |
            The plot is very predictable. | Is the plot predictable or surprising? | predictable/surprising
            The dialogue is simple. | Is the dialogue too simple? |
            The film deserves its awards. | Does Saltmarsh deserve its awards? |
            The film glorifies revenge. | Does Saltmarsh glorify revenge? |
            """)
    void a_verdict_is_put_to_the_club(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Saltmarsh celebrates the wrong brother. | Does Saltmarsh celebrate the wrong brother? |
            The film offers hope to the mother. | Does Saltmarsh offer hope to the mother? |
            The film offers us no real hope. | Does Saltmarsh offer any hope? |
            Saltmarsh is a love letter to the coast. | Is Saltmarsh a love letter to the coast? |
            """)
    void what_the_film_does_is_doubted(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The film is fine. A few more scenes with the father might have helped. | What one thing would you change in Saltmarsh? |
            Really the film should have ended on the pier. | Does Saltmarsh end in the right place? |
            For all its charm the film is a cold thing. | Is there more to Saltmarsh than its charm? |
            There is far too much dialogue in the film. | Is there too much dialogue in Saltmarsh? |
            The film never takes itself too seriously. | Does Saltmarsh take itself too seriously? |
            At that point the film takes a darker turn. | Does the change of tone work? |
            The film is based on a true story. | Does Saltmarsh owe anything to the facts? |
            The film is semi-autobiographical. | Should we read Saltmarsh as Brunner's own story? |
            The film belongs on the big screen. | Does Saltmarsh need a cinema? |
            """)
    void how_it_might_be_better_and_how_it_feels_is_asked(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The film has no villain but the sea. | Who, or what, is the villain of Saltmarsh? |
            The film has an antihero at its centre. | Who, if anyone, is the hero of Saltmarsh? |
            In the film we are soon rooting for the thief. | Who do you side with in Saltmarsh? |
            The film has an unreliable narrator. | Can we trust what Saltmarsh shows us? |
            At heart the film satirises the landlords. | Whom does Saltmarsh mock? |
            The film is a kind of dark fable. | Is Saltmarsh a kind of fable? |
            The film has subtle performances. | Is the acting in Saltmarsh too quiet, or just right? | too quiet/just right
            The leads of the film have no chemistry. | Do you feel the chemistry between the leads? |
            In the film the lead is badly miscast. | Was Saltmarsh cast right? |
            The symbolism of the film is too obvious. | Is the symbolism of Saltmarsh too obvious? |
            I keep coming back to the final shot. | What do you make of the final shot? |
            """)
    void people_morals_acting_and_symbols_are_asked_about(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The chemistry teacher of the film is bored of his job.",
                "The film uses computer-generated images instead of sets, as studios did.",
                "Brunner struggles to finance films; critics ignored the film's release.",
                "The film could have been released in May.",
                "In the end the film runs an hour, with a dog in it.",
                "The ending of Harbour Lights comes to mind.",
                "The last shot in the harbour of the film is long gone.",
                "The narrator of the film is a postman.",
                "The subject of the film is the question of the story.",
            })
    void what_only_sounds_like_a_cue_is_left_alone(String body) {
        assertThat(candidates(body)).isEmpty();
    }

    @Test
    void a_sentence_that_does_not_name_the_film_counts_only_beside_one_that_does() {
        assertThat(candidates("The film opens well. Everybody was miscast."))
                .extracting(Candidate::question)
                .contains("Was Saltmarsh cast right?");
        assertThat(candidates("Everybody was miscast.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The performances are brilliant throughout the film.",
                "The dialogue is truly great.",
                "The soundtrack by Nils Okoro is excellent.",
                "The film explores themes.",
                "Unlike most thrillers, the film has a slow pace.",
                "*The Long Harbour* explores the price of ambition.",
                "In *The Long Harbour* the ending feels rushed.",
                "Her previous film was about loneliness.",
                "This review is about the ending, which has many interpretations in the film.",
                "The film opened in twelve theatres and ended its run in May.",
                "The film stars Ines Roth and was shot in black and white.",
                "The camera is heavy.",
                "Brunner cut twenty minutes for the studio.",
                "The film has a scene about a boat.",
                "The film is about a man who sells boats.",
                "Mara listens to music and cries.",
                "The film makes us laugh.",
                "The scene is slow.",
                "The film won an award for its score.",
                "Brunner shoots the scene.",
                "The film has an eerie house and a boat called Beauty.",
                "There is a wordless bond between the sisters in the film.",
                "The film is detached from its sources.",
                "The film shows the war between Mara and Theo.",
                "The film is about pots and pans.",
                "In *The Long Harbour* nobody speaks. The film explores the price of ambition.",
                "The film has something to say about it.",
                "Through the film's nihilism she walks home.",
                "The film has a dreamlike blue.",
                "In the film people cheat each other.",
                "I don't want to say what the film is about.",
                "The title of the film refers to a bird.",
                "The message of the film is clear.",
            })
    void what_nobody_argues_about_is_left_alone(String body) {
        assertThat(candidates(body)).isEmpty();
    }

    @Test
    void a_film_named_after_one_of_its_people_is_not_taken_for_them() {
        assertThat(candidates("Mara", "Mara's face is blank, detached.")).isEmpty();
        assertThat(candidates("Mara", "The film keeps us at a distance."))
                .extracting(Candidate::question)
                .containsExactly("Does the film keep us at a distance?");
    }

    @Test
    void a_question_that_fits_anywhere_is_asked_once() {
        assertThat(candidates("The film moves at a slow pace. Nobody runs. Again the film has a slow pace."))
                .hasSize(1);
    }

    private static void expect(String body, String question, String stances) {
        List<Candidate> found = candidates(body);
        assertThat(found)
                .extracting(candidate -> candidate.question() + " " + String.join("/", candidate.stances()))
                .contains(question + " " + (stances == null ? "" : stances));
    }

    private static List<Candidate> candidates(String body) {
        return Saltmarsh.candidates(FAMILIES, body);
    }

    private static List<Candidate> candidates(String film, String body) {
        return Saltmarsh.candidates(FAMILIES, film, body);
    }
}
