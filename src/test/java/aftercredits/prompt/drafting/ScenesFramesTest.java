package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an essay says of scenes, images, things and gestures, and what a host gets to ask. */
final class ScenesFramesTest {
    private static final Family SCENES = new Frames(FrameBook.named("frames-scenes"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The dinner scene feels like a trial. | What do you make of the dinner scene?
            I keep thinking of the scene where Mara burns the letters. | What do you make of the scene where Mara burns the letters?
            The wedding speech is the turning point of the film. | Is the wedding speech the heart of the film?
            In the last shot of the film there is hope at last, and the last shot is brief. | Do you find hope in the last shot?
            The film ends as it began: the final scene mirrors the first scene. | What has changed between the first scene and the last?
            The film has several of the most beautiful images of the decade. | Which scene in Saltmarsh stays with you?
            """)
    void a_scene_is_asked_about(String body, String question) {
        assertThat(questions(body)).contains(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The house feels like a prison. | Does the house feel like a prison?
            The garden becomes a refuge. | Does the garden become a refuge?
            Mara stops speaking, and Mara's silence is a weapon. | Is Mara's silence a weapon?
            The wedding is funny and cruel. | Is the wedding more funny or cruel?
            Brunner uses the mirror as a symbol of vanity. | What does the mirror stand for?
            The city itself becomes a character. | Is the city a character in Saltmarsh?
            """)
    void a_thing_is_asked_about(String body, String question) {
        assertThat(questions(body)).contains(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The funeral feels strangely joyful. | What do you make of the funeral?
            Mara turns away from the open window. | Why does Mara turn away from the open window?
            Mara smiles at the judge as if she had won. | Why does Mara smile at the judge?
            In the final scene, Mara returns to the empty house. | Why does Mara return to the empty house?
            """)
    void a_gesture_is_asked_about(String body, String question) {
        assertThat(questions(body)).contains(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The final scene was shot in Wales in two days.",
                "A scene follows another scene.",
                "The house has four rooms and a garden.",
                "The house was destroyed in the war.",
                "He carries the weight of the scene as if it were nothing.",
                "Mara walks to the shop and buys bread.",
                "The audience becomes a jury.",
            })
    void what_nobody_argues_about_is_not_asked(String body) {
        assertThat(questions(body)).isEmpty();
    }

    private static List<String> questions(String body) {
        return SCENES.propose(new Study(Saltmarsh.essay(body))).stream()
                .map(Candidate::question)
                .toList();
    }
}
