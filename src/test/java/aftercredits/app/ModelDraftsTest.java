package aftercredits.app;

import static aftercredits.model.LoopbackModel.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.database.Database;
import aftercredits.model.LoopbackModel;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.Persona;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language model from the configuration file to the prompts, over real HTTP. */
class ModelDraftsTest {
    private static final String ANORA = "essays/anora.md";

    @TempDir
    Path folder;

    private final LoopbackModel model = new LoopbackModel();
    private Shell shell;

    @BeforeEach
    void configure() {
        shell = new Shell(folder).with("AFTERCREDITS_MODEL_KEY", "sk-very-secret");
        shell.file("config/aftercredits.yaml", "prompts:\n  model:\n    url: " + model.base() + "\n    name: llama\n");
    }

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void what_the_model_proposes_comes_first_and_the_rules_fill_up() throws JsonProcessingException {
        model.proposes(prompt(
                "Is she thanking him, or hiding in a habit?",
                "motive",
                List.of("thanking", "hiding"),
                "It's unclear whether this is a genuine attempt to thank him"));

        Shell.Ran ran = shell.run("prompts", ANORA, "--json");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        List<JsonNode> prompts = prompts(ran);
        assertThat(prompts).hasSizeGreaterThan(2);
        assertThat(prompts).first().satisfies(prompt -> {
            assertThat(prompt.path("question").asText()).isEqualTo("Is she thanking him, or hiding in a habit?");
            assertThat(prompt.path("passage").path("text").asText())
                    .isEqualTo("It’s unclear whether this is a genuine attempt to thank him");
            assertThat(prompt.path("spoiler").asBoolean()).isTrue();
        });
        assertThat(model.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer sk-very-secret");
            assertThat(asked.body()).doesNotContain("very-secret");
        });
    }

    @Test
    void a_model_of_no_use_is_said_on_standard_error_and_the_rules_draft() throws JsonProcessingException {
        model.answers(401, "{\"error\":{\"message\":\"Incorrect API key provided: sk-very-secret\"}}");

        Shell.Ran ran = shell.run("prompts", ANORA, "--json");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err())
                .contains("refuses the key", "the rules drafted alone", "AFTERCREDITS_MODEL_KEY")
                .doesNotContain("very-secret");
        assertThat(prompts(ran))
                .isEqualTo(prompts(new Shell(folder.resolve("without")).run("prompts", ANORA, "--json")));
    }

    @Test
    void a_configuration_that_can_t_be_used_is_said_and_nothing_is_sent() {
        shell.file("config/aftercredits.yaml", "prompts.model.url: " + model.base() + "\n");

        Shell.Ran ran = shell.run("prompts", ANORA);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("aftercredits.yaml:1:1: ", "prompts.model.name");
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void a_host_sees_on_the_card_that_the_rules_drafted() throws InterruptedException {
        model.answers(429, "{}");
        shell.file(
                "essays/love.md",
                "---\ntitle: Love\ncast: {Ada: she, Bo: he}\n---\nIt is unclear whether Ada loves Bo or his money.\n");
        Surroundings surroundings = shell.surroundingsNow();

        try (Database database = Database.open(surroundings.configuration().database(), surroundings.clock());
                LoopbackDiscord discord = Rehearsal.startDiscord(OptionalInt.of(0), surroundings);
                RunningBot bot = Rehearsal.startBot(database, discord, surroundings.configuration(), surroundings)) {
            assertThat(bot).isNotNull();
            Persona host = discord.personas().getFirst();
            String general = discord.channel("general");
            String interaction = host.use(general, "prompt draft", Map.of("essay", "love"), Map.of());

            Persona.MessageView card = RehearsalTest.answer(discord, general, interaction);

            assertThat(card.content()).contains("no more requests for now, so the rules drafted alone", "money");
            assertThat(card.rows()).isNotEmpty();
            assertThat(model.asked()).hasSize(1);
        }
    }

    private static List<JsonNode> prompts(Shell.Ran ran) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(ran.out())
                .path("prompts")
                .valueStream()
                .toList();
    }
}
