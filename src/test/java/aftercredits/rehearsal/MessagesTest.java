package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.FileUpload;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class MessagesTest extends WithBot {
    @Test
    void what_a_bot_writes_is_seen() {
        bot.channel("general").sendMessage("Good evening").complete();

        Persona.MessageView seen = last(ana, general);
        assertThat(seen.content()).isEqualTo("Good evening");
        assertThat(seen.author()).isEqualTo("Aftercredits");
        assertThat(seen.bot()).isTrue();
        assertThat(seen.edited()).isFalse();
    }

    @Test
    void an_edit_keeps_what_it_does_not_name() {
        Message sent = bot.channel("general")
                .sendMessage("First")
                .setComponents(ActionRow.of(Button.primary("go", "Go")))
                .complete();

        sent.editMessage("Second").complete();

        Persona.MessageView seen = last(ana, general);
        assertThat(seen.content()).isEqualTo("Second");
        assertThat(seen.edited()).isTrue();
        assertThat(seen.rows()).hasSize(1);
    }

    @Test
    void a_deleted_message_is_gone() {
        Message sent = bot.channel("general").sendMessage("Oops").complete();

        sent.delete().complete();

        assertThat(ana.messages(general)).isEmpty();
        refused(
                ErrorResponse.UNKNOWN_MESSAGE,
                () -> bot.channel("general").retrieveMessageById(sent.getId()).complete());
    }

    @Test
    void history_is_given_before_after_and_around_a_message() {
        List<Message> sent = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> bot.channel("general").sendMessage("m" + i).complete())
                .toList();
        String middle = sent.get(3).getId();

        assertThat(texts(bot.channel("general")
                        .getHistoryBefore(middle, 2)
                        .complete()
                        .getRetrievedHistory()))
                .containsExactly("m3", "m2");
        assertThat(texts(bot.channel("general")
                        .getHistoryAfter(middle, 2)
                        .complete()
                        .getRetrievedHistory()))
                .containsExactly("m6", "m5");
        assertThat(texts(bot.channel("general")
                        .getHistoryAround(middle, 3)
                        .complete()
                        .getRetrievedHistory()))
                .containsExactly("m5", "m4", "m3");
        assertThat(texts(bot.channel("general").getHistory().retrievePast(3).complete()))
                .containsExactly("m7", "m6", "m5");
    }

    @Test
    void a_nonce_that_is_repeated_gives_back_the_first_message() {
        Message first =
                bot.channel("general").sendMessage("Chunk 1").setNonce("p1-1").complete();
        Message second =
                bot.channel("general").sendMessage("Chunk 1").setNonce("p1-1").complete();

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getNonce()).isEqualTo("p1-1");
        assertThat(ana.messages(general)).hasSize(1);
    }

    @Test
    void a_nonce_is_forgotten_after_some_minutes() {
        bot.channel("general").sendMessage("Chunk 1").setNonce("p1-1").complete();
        clock.move(Duration.ofMinutes(6));
        bot.channel("general").sendMessage("Chunk 1").setNonce("p1-1").complete();

        assertThat(ana.messages(general)).hasSize(2);
    }

    @Test
    void two_thousand_emoji_fit_and_one_more_letter_does_not() {
        String full = "\uD83C\uDFAC".repeat(2_000);
        bot.channel("general").sendMessage(full).complete();

        assertThat(last(ana, general).content()).isEqualTo(full);
        assertThat(post("{\"content\":\"" + full + "a\"}").body())
                .contains("\"code\":50035", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
        assertThat(post("{\"content\":\" \"}").body()).contains("\"code\":50006");
    }

    @Test
    void limits_of_embeds_and_components_are_named_field_by_field() {
        String tooLongTitle = "{\"embeds\":[{\"title\":\"" + "t".repeat(257) + "\"}]}";
        assertThat(post(tooLongTitle).body()).contains("\"embeds\":{\"0\":{\"title\":{\"_errors\"");

        String button = "{\"type\":2,\"style\":1,\"label\":\"x\",\"custom_id\":\"same\"}";
        String twice =
                "{\"content\":\"x\",\"components\":[{\"type\":1,\"components\":[" + button + "," + button + "]}]}";
        assertThat(post(twice).body()).contains("COMPONENT_CUSTOM_ID_DUPLICATED");

        String six = String.join(",", Collections.nCopies(6, button));
        assertThat(post("{\"content\":\"x\",\"components\":[{\"type\":1,\"components\":[" + six + "]}]}")
                        .body())
                .contains("Must be between 1 and 5 in length.");
    }

    @Test
    void embeds_and_files_arrive() throws Exception {
        Message sent = bot.channel("general")
                .sendMessage("The log")
                .addEmbeds(new EmbedBuilder()
                        .setTitle("Recap")
                        .setDescription("Two voices")
                        .addField("gratitude", "1", true)
                        .setFooter("Anora")
                        .build())
                .addFiles(FileUpload.fromData("a,b\n".getBytes(StandardCharsets.UTF_8), "log.csv")
                        .setDescription("The log as a table"))
                .complete();

        Persona.MessageView seen = last(ana, general);
        assertThat(seen.embeds()).singleElement().satisfies(embed -> {
            assertThat(embed.title()).contains("Recap");
            assertThat(embed.fields()).containsExactly(new Persona.FieldView("gratitude", "1"));
            assertThat(embed.footer()).contains("Anora");
        });
        assertThat(seen.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("log.csv");
            assertThat(file.size()).isEqualTo(4);
        });
        assertThat(sent.getAttachments().getFirst().getDescription()).isEqualTo("The log as a table");
        try (var content =
                sent.getAttachments().getFirst().getProxy().download().join()) {
            assertThat(content.readAllBytes()).isEqualTo("a,b\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void without_the_intent_a_bot_reads_only_what_mentions_it() throws Exception {
        ben.write(general, "Secret");
        ben.write(general, "Hello <@" + bot.jda().getSelfUser().getId() + ">");

        assertThat(texts(bot.channel("general").getHistory().retrievePast(2).complete()))
                .containsExactly("Hello <@" + bot.jda().getSelfUser().getId() + ">", "");
        assertThat(contents(ana, general)).first().isEqualTo("Secret");
    }

    @Test
    void a_bot_learns_of_messages_if_it_asked_to() throws Exception {
        bot.close();
        bot = new Bot(discord, GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT);

        String id = ben.write(general, "I loved it");
        ben.edit(id, "I liked it");
        ben.delete(id);

        assertThat(bot.next(MessageReceivedEvent.class).getMessage().getContentRaw())
                .isEqualTo("I loved it");
        assertThat(bot.next(MessageUpdateEvent.class).getMessage().getContentRaw())
                .isEqualTo("I liked it");
        assertThat(bot.next(MessageDeleteEvent.class).getMessageId()).isEqualTo(id);
    }

    @Test
    void a_permission_that_is_taken_is_missed() {
        discord.backstage().deny(general, ChannelPermission.SEND_MESSAGES);
        refusedCode(50013, post("{\"content\":\"x\"}"));

        discord.backstage().deny(general, ChannelPermission.VIEW_CHANNEL);
        refusedCode(50001, post("{\"content\":\"x\"}"));

        discord.backstage().deleteChannel(general);
        refusedCode(10003, post("{\"content\":\"x\"}"));
    }

    @Test
    void nobody_can_be_written_to_directly() {
        refused(
                ErrorResponse.CANNOT_SEND_TO_USER,
                () -> bot.jda().openPrivateChannelById(ben.id()).complete());
    }

    @Test
    void people_cannot_write_nothing_or_too_much() {
        assertThatIllegalArgumentException().isThrownBy(() -> ben.write(general, "  "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ben.write(general, "x".repeat(2_001)))
                .withMessageContaining("2,001");
    }

    @Test
    void a_wrong_token_is_refused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(discord.apiUrl() + "/users/@me"))
                .header("Authorization", "Bot wrong")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"message\":\"401: Unauthorized\",\"code\":0}");
    }

    @Test
    void requests_are_recorded_with_their_bodies_and_answers() {
        bot.channel("general").sendMessage("Kept").complete();

        LoopbackDiscord.Request request = discord.requests().getLast();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/channels/" + general + "/messages");
        assertThat(request.body()).contains("\"content\":\"Kept\"");
        assertThat(request.answer()).isEqualTo(200);
    }

    private HttpResponse<String> post(String body) {
        return Http11.post(discord, "/channels/" + general + "/messages", body);
    }

    private static void refusedCode(int code, HttpResponse<String> answer) {
        assertThat(answer.body()).contains("\"code\":" + code);
    }

    private static void refused(ErrorResponse expected, ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(act)
                .satisfies(e -> assertThat(e.getErrorResponse()).isEqualTo(expected));
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream().map(Message::getContentRaw).toList();
    }
}
