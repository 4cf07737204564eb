package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Essay;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Essays;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TensionDrafterTest {
    private static final Map<String, String> CAST = Map.of("Mara", "she", "Theo", "he");

    private final TensionDrafter drafter = new TensionDrafter();

    @Test
    void a_doubt_about_an_act_is_asked_by_what_each_side_comes_down_to() {
        DraftedPrompt prompt = only("Mara crosses the yard, and Theo waits. She hands him the letter."
                + " It’s unclear whether this is a sincere attempt to apologise, an instinctive reaction to grief,"
                + " or a vengeful gesture.");

        assertThat(prompt.question()).isEqualTo("Was Mara's gesture apology, instinct or revenge?");
        assertThat(prompt.stances()).containsExactly("apology", "instinct", "revenge");
        assertThat(prompt.kind()).isEqualTo(Kind.DOUBT);
        assertThat(prompt.passage().orElseThrow().text())
                .startsWith("It’s unclear")
                .endsWith("gesture.");
    }

    @Test
    void a_doubt_between_two_things_one_loves_names_the_lover() {
        DraftedPrompt prompt = only("Mara clings to the lighthouse. I can’t tell whether she loves Theo or whether"
                + " she loves the quiet he brings.");

        assertThat(prompt.question()).isEqualTo("Does Mara love Theo, or the quiet he brings?");
    }

    @Test
    void what_feels_less_like_one_thing_and_more_like_another_is_asked_as_either_or() {
        DraftedPrompt prompt = only("When they marry, it feels less like love and more like Theo using her as"
                + " another trophy, a thing for the shelf.");

        assertThat(prompt.question()).isEqualTo("Is the marriage love, or another trophy?");
        assertThat(prompt.stances()).containsExactly("love", "another trophy");
    }

    @Test
    void seeing_somebody_as_one_thing_rather_than_another_has_both_as_stances() {
        DraftedPrompt prompt = only("Mara sits by the window. Theo treats her as a patient rather than a wife.");

        assertThat(prompt.question()).isEqualTo("Does Theo treat Mara as a patient or as a wife?");
        assertThat(prompt.stances()).containsExactly("patient", "wife");
    }

    private DraftedPrompt only(String body) {
        Essay essay = Essays.of(body, CAST);
        List<DraftedPrompt> prompts = drafter.draft(essay, 12).prompts();
        assertThat(prompts).hasSize(1);
        DraftedPrompt prompt = prompts.getFirst();
        Passage passage = prompt.passage().orElseThrow();
        assertThat(passage.text()).isEqualTo(body.substring(passage.start(), passage.end()));
        return prompt;
    }
}
