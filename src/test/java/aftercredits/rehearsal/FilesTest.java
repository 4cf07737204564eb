package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.FileUpload;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class FilesTest extends WithBot {
    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void a_private_answer_brings_a_file_at_once_or_after_a_while() throws Exception {
        bot.jda().updateCommands().addCommands(Commands.slash("log", "The log")).complete();
        ana.use(general, "log", Map.of(), Map.of());
        bot.next(SlashCommandInteractionEvent.class)
                .reply("At once")
                .setEphemeral(true)
                .addFiles(FileUpload.fromData(new byte[] {1}, "at once.csv"))
                .complete();
        ana.use(general, "log", Map.of(), Map.of());
        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        event.deferReply(true).complete();
        event.getHook()
                .editOriginal("After a while")
                .setFiles(FileUpload.fromData(new byte[] {1, 2}, "SPOILER_later.csv"))
                .complete();

        Persona.MessageView later = last(ana, general);
        assertThat(ana.messages(general).getFirst().attachments())
                .extracting(Persona.AttachmentView::name)
                .containsExactly("at once.csv");
        assertThat(later.ephemeral()).isTrue();
        assertThat(later.attachments()).singleElement().satisfies(file -> {
            assertThat(file.spoiler()).isTrue();
            assertThat(get(file.path()).body()).containsExactly(1, 2);
            assertThat(get(file.path()).headers().firstValue("Content-Disposition"))
                    .contains("attachment");
            assertThat(get(file.path() + "?open").headers().allValues("Content-Disposition"))
                    .containsExactly("inline");
            assertThat(get(file.path() + "?open").headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox"));
        });
        assertThat(get("/attachments/1/none").statusCode()).isEqualTo(404);
    }

    @Test
    void nine_megabytes_are_taken_and_eleven_are_not() {
        bot.channel("general")
                .sendFiles(FileUpload.fromData(new byte[9 * MEBIBYTE], "large.bin"))
                .complete();

        assertThat(last(ana, general).attachments().getFirst().size()).isEqualTo(9 * MEBIBYTE);
        Assertions.assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> bot.channel("general")
                        .sendFiles(FileUpload.fromData(new byte[11 * MEBIBYTE], "larger.bin"))
                        .complete())
                .satisfies(e -> assertThat(e.getErrorResponse()).isEqualTo(ErrorResponse.REQUEST_ENTITY_TOO_LARGE));
    }

    @Test
    void a_message_of_components_alone_is_read_as_text_and_pressed() throws Exception {
        bot.channel("general")
                .sendMessageComponents(Container.of(
                        TextDisplay.of("# Recap"),
                        TextDisplay.of("Two voices"),
                        ActionRow.of(Button.primary("a", "A"))))
                .useComponentsV2()
                .complete();

        Persona.MessageView seen = last(ana, general);
        assertThat(seen.content()).isEqualTo("# Recap\nTwo voices");
        assertThat(seen.rows()).hasSize(1);
        ana.press(seen.id(), "a");
        bot.next(ButtonInteractionEvent.class).deferEdit().complete();
        assertThat(Http11.post(
                                discord,
                                "/channels/" + general + "/messages",
                                "{\"flags\":32768,\"content\":\"x\",\"components\":[{\"type\":10,\"content\":\"x\"}]}")
                        .body())
                .contains("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        URI address = URI.create(discord.pageUrl()).resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
