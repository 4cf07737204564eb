package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.prompt.Essays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an essay says of the film's people, and what a host gets to ask. */
final class PeopleFramesTest {
    private static final Family FRAMES = new Frames(FrameBook.named("frames-people"));
    private static final Map<String, String> CAST = Map.of("Mara", "she", "Theo", "he", "Ines", "she");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            In the end Mara decides to leave the island. | Is Mara right to leave the island? |
            Nobody understands Mara's decision to leave. | Is Mara right to leave? |
            One night Theo lied to Mara about the letter. | Was Theo right to lie to Mara? |
            All along, Theo is torn between love and duty. | What matters more to Theo: love or duty? | love/duty
            All the while Theo keeps watching the harbour. | Why does Theo keep watching the harbour? |
            """)
    void a_decision_is_asked_about(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The film asks what Mara really wants. | What does Mara really want? |
            Nobody in the house asks what Mara desires most. | What does Mara really want? |
            Mara doesn't need love. | What does Mara need most? |
            There is a mixture of pity and cruelty in Theo. | What is stronger in Theo: pity or cruelty? | pity/cruelty
            Theo's ambition scares us, yet the film admires it. | What does Theo really want? |
            What Theo does is driven by greed and fear. | What drives Theo: greed or fear? | greed/fear
            Few of us grasp what motivates Theo. | What really drives Theo? |
            At the funeral, Mara breaks down in Theo's arms. | What makes Mara break down in Theo's arms? |
            For years Mara grapples with the past. | Does Mara ever come to terms with the past? |
            """)
    void a_motive_is_asked_about(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It is hard to blame Theo for the fire. | Do you blame Theo for the fire? |
            Given what he has lost, it is hard to blame Theo. | Do you blame Theo? |
            The town will never forgive Mara. | Does Mara deserve to be forgiven? |
            By now we are rooting for Theo. | How much do you feel for Theo? |
            Theo is no villain. | Is Theo a villain? |
            In the end Theo is an outsider. | Would you call Theo an outsider? |
            With the children Theo is surprisingly cruel. | Would you call Theo cruel? |
            Theo is a somewhat cynical old man. | Would you call Theo cynical? |
            Theo is a tender but possessive lover. | Is Theo more tender or more possessive? | tender/possessive
            Is he a saint or a fraud? Theo is neither a saint nor a fraud. | Which is Theo more: saint or fraud? | saint/fraud
            In the end, Theo justifies his betrayal. | Is Theo's betrayal justified? |
            At first, Theo seems like a good man. | Is Theo really a good man? |
            We can all relate to Theo. | Do you see yourself in Theo? |
            The fate of Mara is inevitable. | Could Mara's fate have been different? |
            For years Mara blames herself. | Is Mara too hard on herself? |
            """)
    void sympathy_and_judgement_are_asked_for(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            We never learn the reason for Theo's silence. | What lies behind Theo's silence? |
            The last act belongs to Mara's revenge. | Is Mara's revenge justified? |
            The last act belongs to Mara's loneliness. | Is Mara's loneliness chosen or forced? | chosen/forced
            We see everything through Mara's memories. | Can we trust Mara's memories? |
            The film is moved by Mara's sacrifice. | Is Mara's sacrifice worth the price? |
            The film explains it all by Theo's childhood. | Does Theo's childhood excuse him? |
            """)
    void what_somebody_has_is_asked_about(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            By the end, Theo has changed. | Does Theo really change? |
            At last, Mara comes to terms with the fire. | Does Mara ever really come to terms with the fire? |
            The film finds Mara caught between two worlds. | Where does Mara really belong? |
            Mara feels trapped in the house. | What really traps Mara? |
            Mara represents the old island. | What does Mara stand for? |
            Mara seems happy in the house. | Is Mara really happy? |
            """)
    void change_and_belonging_are_asked_about(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Mara and Theo battle for control of the house. | Who holds the power, Mara or Theo? | Mara/Theo
            What Mara and Theo share is more like love. | Is it love between Mara and Theo? |
            What begins as love between Mara and Theo turns into habit. | Is it love or habit between Mara and Theo? | love/habit
            Soon Mara and Theo become friends. | What do Mara and Theo find in each other? |
            Mara and Theo need each other. | Who needs the other more, Mara or Theo? | Mara/Theo
            At first sight Theo falls for Mara. | What does Theo see in Mara? |
            """)
    void what_is_between_two_people_is_asked(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mara wonders if Theo decides to leave the island.",
                "Theo might decide to leave the island.",
                "Mara is a nurse from the mainland.",
                "Theo is tall and forty.",
                "Mara does not know the song.",
                "The lighthouse keeper betrays the town.",
                "Theo walks to the harbour with a bag.",
                "Mara's coat is red.",
                "Mara is more than happy to wait.",
                "The film forgets its own villain.",
                "Theo won't open the letter.",
                "The film lingers on the boat that Theo chooses to burn.",
                "Mara wants to leave the town for good.",
                "There is a restaurant that Theo has always wanted to see.",
                "All Mara needs to do is sign the paper.",
                "Mara wants to be exact.",
                "Mara is not happy in the house.",
                "Theo leaves the boat on the beach.",
                "Theo left halfway through the dinner.",
                "Theo chooses to eat the last of the bread.",
                "Mara knows that she will be the next victim.",
                "One word more would have made Theo unforgivable.",
                "In another film (1955), Mara the widow falls in love.",
                "Mara drives home after confronting her cheating husband.",
                "Mara and Theo are driven by a thirst for power.",
                "The relationship of Mara and Theo is at the centre.",
                "Mara and Theo betray the island.",
                "The town takes Theo's love for granted.",
                "Theo's anger stems from the war.",
                "After Theo's death the house is sold.",
                "Theo kills the engine.",
                "Mara is crying in the car.",
                "Mara stands before an opaque wall of fog.",
                "Theo claims that he is ill, and clearly he is not.",
                "Theo never shouts in court because he was a lawyer.",
            })
    void plot_facts_and_what_may_not_be_so_are_left_alone(String body) {
        assertThat(questions(body)).isEmpty();
    }

    @Test
    void a_cue_about_somebody_whom_a_pronoun_leaves_open_is_left_alone() {
        assertThat(questions(
                        "Mara meets Ines at the harbour. Later there is a loneliness about her that Theo notices."))
                .noneMatch(question -> question.contains("alone by choice"));
    }

    @Test
    void who_lies_to_her_does_not_lie_to_herself() {
        assertThat(questions("Mara talks about the letter. Mara lied to her about the booking."))
                .noneMatch(question -> question.contains("right to lie"));
    }

    @Test
    void what_follows_who_is_about_whom_it_means() {
        expect(
                "The film belongs to Theo, who decides to leave the island.",
                "Is Theo right to leave the island?",
                null);
    }

    @Test
    void a_name_is_no_cue() {
        assertThat(questions("Then Mara walks past a poster of Paloma Faith without a word."))
                .isEmpty();
    }

    @Test
    void a_block_says_what_it_lacks() {
        assertThatThrownBy(() -> FrameBook.read("frame power\nkind relation\nscope pair\nask Who wins?"))
                .hasMessage("Frame power has no line \"cue\"");
    }

    @Test
    void a_block_says_what_it_can_not_be() {
        assertThatThrownBy(() -> FrameBook.read("frame power\nkind claim\nscope pair\ncue x\nask Who wins?\n\n"
                        + "frame power\nkind claim\nscope one\ncue y\nask Who loses?"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Frame power stands there twice");
        assertThatThrownBy(() -> FrameBook.read("frame power\nkind relation\nscope trio\ncue x\nask Who wins?"))
                .hasMessageStartingWith("Frame power: trio is no scope; one of person, film");
        assertThatThrownBy(() -> FrameBook.read("frame power\nkind gossip\nscope pair\ncue x\nask Who wins?"))
                .hasMessageStartingWith("Frame power: gossip is no kind; one of doubt, contrast");
        assertThatThrownBy(() -> FrameBook.read("frame power\nkind claim\nscope pair\ncue (x\nask Who wins?"))
                .hasMessageStartingWith("Frame power: the cue is no pattern");
    }

    private static void expect(String body, String question, String stances) {
        Study study = new Study(Essays.of(body, CAST));
        assertThat(FRAMES.propose(study).stream().filter(Gates::pass))
                .extracting(candidate -> candidate.question() + " " + String.join("/", candidate.stances()))
                .contains(question + " " + (stances == null ? "" : stances));
    }

    private static List<String> questions(String body) {
        return FRAMES.propose(new Study(Essays.of(body, CAST))).stream()
                .filter(Gates::pass)
                .map(Candidate::question)
                .toList();
    }
}
