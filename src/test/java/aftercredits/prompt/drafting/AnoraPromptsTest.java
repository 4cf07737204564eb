package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aftercredits.essay.Essay;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The club's own essay, as it is shipped. */
final class AnoraPromptsTest {
    private static Essay essay;
    private static List<DraftedPrompt> prompts;

    @BeforeAll
    static void draft() throws IOException {
        Path file = Path.of("essays", "anora.md");
        essay = ((ParsedEssay.Readable) EssayParser.parse("anora.md", Files.readString(file))).essay();
        prompts = new TensionDrafter().draft(essay, 12).prompts();
    }

    @Test
    void the_gesture_is_gratitude_instinct_or_habit() {
        DraftedPrompt prompt = asked("Was Anora's gesture gratitude, instinct or habit?");

        assertThat(prompt.kind()).isEqualTo(Kind.DOUBT);
        assertThat(prompt.stances()).containsExactly("gratitude", "instinct", "habit");
        assertThat(prompt.passage().orElseThrow().text())
                .startsWith("It’s unclear whether this is a genuine attempt to thank him, ")
                .endsWith("she knows with men.");
    }

    @Test
    void she_loves_him_or_what_he_can_provide() {
        assertThat(asked("Does Anora love Vanya, or the security and money he can provide?")
                        .stances())
                .containsExactly("Vanya", "security and money");
    }

    @Test
    void the_marriage_is_love_or_a_purchase() {
        DraftedPrompt prompt = asked("Is the marriage love, or another purchase?");

        assertThat(prompt.kind()).isEqualTo(Kind.CONTRAST);
        assertThat(prompt.stances()).containsExactly("love", "another purchase");
    }

    @Test
    void igor_sees_a_person_or_an_object() {
        assertThat(asked("Does Igor see Anora as a person or as an object?").stances())
                .containsExactly("person", "object");
    }

    @Test
    void the_four_that_the_club_argued_about_come_first() {
        assertThat(prompts.stream().limit(4))
                .extracting(DraftedPrompt::question)
                .containsExactlyInAnyOrder(
                        "Was Anora's gesture gratitude, instinct or habit?",
                        "Does Anora love Vanya, or the security and money he can provide?",
                        "Is the marriage love, or another purchase?",
                        "Does Igor see Anora as a person or as an object?");
    }

    @Test
    void without_front_matter_the_same_is_asked_of_the_same_people() {
        String text = essay.credits().title() + "\n" + essay.body().text().replace("\n\n", "\n");
        Essay bare = ((ParsedEssay.Readable) EssayParser.parse("anora.txt", text)).essay();

        assertThat(bare.cast()).isEmpty();
        assertThat(new TensionDrafter().draft(bare, 8).prompts())
                .extracting(DraftedPrompt::question, DraftedPrompt::stances)
                .contains(
                        tuple(
                                "Was Anora's gesture gratitude, instinct or habit?",
                                List.of("gratitude", "instinct", "habit")),
                        tuple("Does Igor see Anora as a person or as an object?", List.of("person", "object")));
    }

    @Test
    void people_of_names_never_heard_are_told_by_the_text_alone() {
        String text = "Title\n"
                + essay.body()
                        .text()
                        .replace("Igor", "Yurek")
                        .replace("Vanya", "Kolko")
                        .replace("Anora", "Zarell");
        Essay bare = ((ParsedEssay.Readable) EssayParser.parse("zarell.txt", text)).essay();

        assertThat(new TensionDrafter().draft(bare, 12).prompts())
                .extracting(DraftedPrompt::question)
                .contains(
                        "Was Zarell's gesture gratitude, instinct or habit?",
                        "Does Zarell love Kolko, or the security and money he can provide?",
                        "Is the marriage love, or another purchase?",
                        "Does Yurek see Zarell as a person or as an object?");
    }

    @Test
    void every_prompt_rests_on_its_passage_and_is_hidden_like_it() {
        String body = essay.body().text();
        assertThat(prompts).allSatisfy(prompt -> {
            Passage passage = prompt.passage().orElseThrow();
            assertThat(passage.text()).isEqualTo(body.substring(passage.start(), passage.end()));
            assertThat(prompt.spoiler()).isTrue();
        });
    }

    @Test
    void the_best_come_first_and_no_more_than_wanted() {
        assertThat(prompts).extracting(DraftedPrompt::score).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(new TensionDrafter().draft(essay, 2).prompts()).isEqualTo(prompts.subList(0, 2));
        assertThat(new TensionDrafter().draft(essay, 0).prompts()).isEmpty();
    }

    private static DraftedPrompt asked(String question) {
        assertThat(prompts).extracting(DraftedPrompt::question).contains(question);
        return prompts.stream()
                .filter(prompt -> prompt.question().equals(question))
                .findFirst()
                .orElseThrow();
    }
}
