package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Body;
import aftercredits.essay.Chunk;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonShapesTest {
    private static final Essay ANORA = new Essay(
            new EssayId("anora"), Credits.titled("Anora"), List.of(), Map.of(), List.of(), new Body("Love?", 1, 0));

    @Test
    void chunks_have_the_promised_names_in_the_promised_order() {
        String json = print(JsonShapes.chunks(
                ANORA, List.of(new Chunk(1, "Open “words”", false), new Chunk(2, "||hidden\n\\|||", true))));

        assertThat(json)
                .isEqualTo("{\"essay\":\"anora\",\"chunks\":["
                        + "{\"index\":1,\"content\":\"Open “words”\",\"spoiler\":false},"
                        + "{\"index\":2,\"content\":\"||hidden\\n\\\\|||\",\"spoiler\":true}]}");
    }

    @Test
    void prompts_have_the_promised_names_and_kinds_in_lower_case() {
        DraftedPrompt drafted = new DraftedPrompt(
                "Gratitude or habit?",
                Kind.DOUBT,
                List.of("gratitude", "habit"),
                Optional.of(new Passage("Love?", 0, 5)),
                0.5,
                true);

        assertThat(print(JsonShapes.prompts(ANORA, List.of(drafted))))
                .isEqualTo("{\"essay\":\"anora\",\"prompts\":[{\"question\":\"Gratitude or habit?\",\"kind\":\"doubt\","
                        + "\"stances\":[\"gratitude\",\"habit\"],"
                        + "\"passage\":{\"text\":\"Love?\",\"start\":0,\"end\":5},\"score\":0.5,\"spoiler\":true}]}");
    }

    @Test
    void a_prompt_without_a_passage_says_null() {
        DraftedPrompt handwritten =
                new DraftedPrompt("Why?", Kind.HANDWRITTEN, List.of(), Optional.empty(), 2.0, false);

        assertThat(print(JsonShapes.prompts(ANORA, List.of(handwritten))))
                .contains("\"kind\":\"handwritten\",\"stances\":[],\"passage\":null,\"score\":2.0,\"spoiler\":false");
    }

    private static String print(Object shape) {
        StringWriter written = new StringWriter();
        JsonShapes.print(shape, new PrintWriter(written));
        return written.toString().strip();
    }
}
