package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Essay;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Essays;
import aftercredits.prompt.Passage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which an essay states a tension, and what a host gets to ask. */
final class StatedTensionsTest {
    private static final Map<String, String> CAST = Map.of("Mara", "she", "Theo", "he", "Ines", "she");

    private final TensionDrafter drafter = new TensionDrafter(candidate -> 1, List.of(new StatedTensions()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It is never quite clear whether Theo forgives Mara or merely gives up. | Does Theo forgive Mara or merely give up? | forgives Mara/merely gives up
            I still can't decide whether the ending is a triumph or a surrender. | Is the ending a triumph or a surrender? | triumph/surrender
            We are never told if Theo loved Mara or only needed her. | Did Theo love Mara or only need her? | loved Mara/only needed her
            Critics disagree on whether the smile is real. | Is the smile real? |
            Whether Mara stays out of love or out of fear is left open. | Does Mara stay out of love or out of fear? | love/fear
            I go back and forth on whether Theo is a coward or a saint. | Is Theo a coward or a saint? | coward/saint
            I'm not convinced that Theo ever loved Mara. | Did Theo ever love Mara? |
            It's unclear why Mara keeps the ring. | Why does Mara keep the ring? |
            The film leaves it open whether the fire is an accident or a crime. | Is the fire an accident or a crime? | accident/crime
            Theo waves from the boat. I can't tell whether he is saving Mara or using her. | Is Theo saving Mara or using her? | saving Mara/using Mara
            The camera stays on Mara. You could argue about whether she is lying to Theo or to herself. | Is Mara lying to Theo or to herself? | Theo/herself
            Maybe Theo loves Mara. Or maybe he only needs an audience. | Does Theo love Mara, or does he only need an audience? |
            Either Mara knew, or she chose to forget. | Did Mara know, or did she choose to forget? |
            The last shot could be a dream or a memory. | Is the last shot a dream or a memory? | dream/memory
            Mara's silence can be read as mercy or as contempt. | Can Mara's silence be read as mercy or as contempt? | mercy/contempt
            """)
    void a_doubt_is_asked(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The ring is a receipt, not a promise. | Is the ring a receipt or a promise? | receipt/promise
            The ring isn't a gift; it's a receipt. | Is the ring a gift or a receipt? | gift/receipt
            The ring isn't just a gift. It's a receipt. | Is the ring just a gift, or a receipt? | just a gift/a receipt
            The film isn't about grief so much as guilt. | Is the film about grief or about guilt? | grief/guilt
            The film is less about the crime than about the marriage. | Is the film about the crime or about the marriage? | the crime/the marriage
            Mara sings alone. Her silence is more a weapon than a wound. | Is Mara's silence a weapon or a wound? | weapon/wound
            The house is a prison as much as a home. | Is the house a prison or a home? | prison/home
            Theo wants an audience more than a wife. | Does Theo want an audience or a wife? | audience/wife
            Theo treats Mara less as a wife than as a patient. | Does Theo treat Mara as a wife or as a patient? | wife/patient
            Mara stays not because she loves Theo but because she fears the road. | Does Mara stay because she loves Theo, or because she fears the road? |
            This is a film about money, not love. | Is the film about money or about love? | money/love
            It is less a comedy than a tragedy. | Is the film a comedy or a tragedy? | comedy/tragedy
            Theo acts on instinct rather than on principle. | Does Theo act on instinct or on principle? | instinct/principle
            The dance is not so much a courtship as a negotiation. | Is the dance a courtship or a negotiation? | courtship/negotiation
            Theo is interested in power rather than love. | Is Theo interested in power or in love? | power/love
            In the end, the house seems more like a stage than a home. | Is the house a stage or a home? | stage/home
            """)
    void a_contrast_is_asked(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            But why does Theo return the ring? | Why does Theo return the ring? |
            Does Mara really love Theo? | Does Mara really love Theo? |
            Is the last smile victory or defeat? | Is the last smile victory or defeat? | victory/defeat
            Theo leaves. Does he deserve the house? | Does Theo deserve the house? |
            """)
    void the_essays_own_question_is_asked(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Mara's last letter has been called a lie. | Is Mara's last letter a lie? |
            Everybody's calling Theo the villain of the piece. | Is Theo the villain of the piece? |
            """)
    void what_others_call_it_is_asked(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mara and Ines meet. I can't tell whether she is lying.",
                "She is less a wife than a nurse.",
                "It feels less like love and more like habit.",
                "Nobody knows whether it will rain or snow.",
                "Theo asks Mara whether she wants tea or coffee.",
                "Mara wonders if the train is late.",
                "They talk at her, not to her.",
                "Mara takes the bus, not the train.",
                "There are more than twenty people in the room.",
                "The film is more entertaining than good.",
                "This picture made more money than any other.",
                "Theo isn't her brother, but her husband.",
                "The victims aren't soldiers, but children.",
                "Mara isn't here, but Theo is.",
                "I don't know if I will ever watch it again.",
                "I can't say whether you will like it or not.",
                "Who cares?",
                "What happens next?",
                "Will Mara find the ring? Will Theo find out? Will the train leave?",
                "\"Is Mara dead or alive?\" Theo asks.",
                "What else could a film ask for?",
                "It's not that I'm not sure whether Mara loves Theo.",
                "We can only wonder what Welles would have done with Mara.",
                "Theo said that Mara had left.",
                "Would you like another?",
                "He walks. It's unclear whether this is pride or shame.",
            })
    void what_can_not_be_asked_well_is_left_alone(String body) {
        assertThat(drafter.draft(Essays.of(body, CAST), 12).prompts()).isEmpty();
    }

    private void expect(String body, String question, String stances) {
        Essay essay = Essays.of(body, CAST);
        List<DraftedPrompt> prompts = drafter.draft(essay, 12).prompts();
        assertThat(prompts).extracting(DraftedPrompt::question).containsExactly(question);
        DraftedPrompt prompt = prompts.getFirst();
        assertThat(String.join("/", prompt.stances())).isEqualTo(stances == null ? "" : stances);
        Passage passage = prompt.passage().orElseThrow();
        assertThat(passage.text()).isEqualTo(body.substring(passage.start(), passage.end()));
    }
}
