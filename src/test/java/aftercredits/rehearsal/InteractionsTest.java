package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionsTest extends WithBot {
    @BeforeEach
    void register() {
        bot.jda()
                .updateCommands()
                .addCommands(
                        Commands.slash("essay", "Essays")
                                .addSubcommands(
                                        new SubcommandData("post", "Post an essay")
                                                .addOption(OptionType.STRING, "essay", "Which", true, true)
                                                .addOptions(new OptionData(OptionType.CHANNEL, "channel", "Where")
                                                        .setChannelTypes(ChannelType.TEXT))
                                                .addOptions(new OptionData(OptionType.STRING, "layout", "How")
                                                        .addChoice("In a thread", "thread"))
                                                .addOptions(new OptionData(OptionType.INTEGER, "every", "Minutes")
                                                        .setRequiredRange(1, 60)),
                                        new SubcommandData("add", "Add an essay")
                                                .addOption(OptionType.ATTACHMENT, "file", "The file", true)),
                        Commands.slash("log", "The log")
                                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_EVENTS))
                                .addOption(OptionType.USER, "member", "Whose")
                                .addOption(OptionType.ROLE, "role", "Of whom")
                                .addOption(OptionType.BOOLEAN, "all", "All of it"),
                        Commands.message("Log as response"))
                .complete();
    }

    @Test
    void people_see_the_commands_that_they_may_use() {
        assertThat(ana.commands())
                .extracting(Persona.CommandView::name)
                .containsExactly("essay post", "essay add", "log");
        assertThat(ben.commands()).extracting(Persona.CommandView::name).containsExactly("essay post", "essay add");
        assertThat(ana.messageCommands()).containsExactly("Log as response");
        assertThat(ana.commands().getFirst().options())
                .extracting(Persona.OptionView::name, Persona.OptionView::type, Persona.OptionView::required)
                .containsExactly(
                        Tuple.tuple("essay", "string", true),
                        Tuple.tuple("channel", "channel", false),
                        Tuple.tuple("layout", "string", false),
                        Tuple.tuple("every", "integer", false));
    }

    @Test
    void a_command_reaches_the_bot_with_its_options() throws Exception {
        ana.use(
                general,
                "essay post",
                Map.of("essay", "anora", "channel", "#film-club", "layout", "In a thread", "every", "5"),
                Map.of());

        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        assertThat(event.getFullCommandName()).isEqualTo("essay post");
        assertThat(event.getMember().getEffectiveName()).isEqualTo("Ana");
        assertThat(event.getChannel().getId()).isEqualTo(general);
        assertThat(event.getOption("essay").getAsString()).isEqualTo("anora");
        assertThat(event.getOption("channel").getAsChannel().getName()).isEqualTo("film-club");
        assertThat(event.getOption("layout").getAsString()).isEqualTo("thread");
        assertThat(event.getOption("every").getAsLong()).isEqualTo(5);
        event.reply("Posted").complete();
        assertThat(last(ben, general).usedCommand()).contains("Ana used /essay post");
    }

    @Test
    void people_roles_and_truth_reach_the_bot() throws Exception {
        ana.use(general, "log", Map.of("member", "@Ben", "role", "@Host", "all", "yes"), Map.of());

        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        assertThat(event.getOption("member").getAsMember().getId()).isEqualTo(ben.id());
        assertThat(event.getOption("role").getAsRole().getName()).isEqualTo("Host");
        assertThat(event.getOption("all").getAsBoolean()).isTrue();
        assertThat(event.getMember().hasPermission(Permission.MANAGE_SERVER)).isTrue();
        event.reply("ok").complete();
    }

    @Test
    void a_file_reaches_the_bot() throws Exception {
        byte[] essay = "# Anora".getBytes(StandardCharsets.UTF_8);
        ana.use(general, "essay add", Map.of(), Map.of("file", new Persona.Upload("anora.md", essay)));

        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        Message.Attachment file = event.getOption("file").getAsAttachment();
        assertThat(file.getFileName()).isEqualTo("anora.md");
        try (var content = file.getProxy().download().join()) {
            assertThat(content.readAllBytes()).isEqualTo(essay);
        }
        event.reply("Added").setEphemeral(true).complete();
    }

    @Test
    void what_the_client_would_not_send_is_refused_with_a_reason() {
        refusedTyping("/essay post needs a value for essay.", () -> use(ana, "essay post", Map.of()));
        refusedTyping("has no option called film", () -> use(ana, "essay post", Map.of("film", "x")));
        refusedTyping(
                "no channel \"nowhere\"", () -> use(ana, "essay post", Map.of("essay", "x", "channel", "nowhere")));
        refusedTyping(
                "not the kind of channel", () -> use(ana, "essay post", Map.of("essay", "x", "channel", "#essays")));
        refusedTyping("none of the choices", () -> use(ana, "essay post", Map.of("essay", "x", "layout", "round")));
        refusedTyping("too small or too large", () -> use(ana, "essay post", Map.of("essay", "x", "every", "61")));
        refusedTyping("not a number", () -> use(ana, "essay post", Map.of("essay", "x", "every", "often")));
        refusedTyping("attach a file", () -> use(ana, "essay add", Map.of("file", "x")));
        refusedTyping("There is no command /log", () -> use(ben, "log", Map.of()));
        refusedTyping("There is no command /essay", () -> use(ana, "essay", Map.of()));
    }

    @Test
    void a_deferred_answer_is_thought_about_and_then_given() throws Exception {
        String id = use(ana, "log", Map.of());
        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        event.deferReply().complete();
        Persona.MessageView waiting = last(ben, general);
        assertThat(waiting.thinking()).isTrue();
        assertThat(waiting.interaction()).contains(id);

        event.getHook().sendMessage("Here it is").complete();
        Persona.MessageView answer = last(ben, general);
        assertThat(answer.id()).isEqualTo(waiting.id());
        assertThat(answer.thinking()).isFalse();
        assertThat(answer.content()).isEqualTo("Here it is");

        event.getHook().sendMessage("And more").complete();
        assertThat(contents(ben, general)).containsExactly("Here it is", "And more");
        event.getHook().editOriginal("Here it was").complete();
        assertThat(contents(ben, general)).containsExactly("Here it was", "And more");
        event.getHook().deleteOriginal().complete();
        assertThat(contents(ben, general)).containsExactly("And more");
    }

    @Test
    void an_ephemeral_answer_is_seen_by_its_asker_only() throws Exception {
        use(ana, "log", Map.of());
        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        event.deferReply(true).complete();
        event.getHook().editOriginal("For you").complete();
        event.getHook().sendMessage("Also for you").setEphemeral(true).complete();

        assertThat(contents(ana, general)).containsExactly("For you", "Also for you");
        assertThat(last(ana, general).ephemeral()).isTrue();
        assertThat(ben.messages(general)).isEmpty();
        assertThat(bot.channel("general").getHistory().retrievePast(5).complete())
                .isEmpty();
    }

    @Test
    void a_second_first_answer_is_refused() throws Exception {
        use(ana, "log", Map.of());
        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        event.reply("Once").complete();

        String path = "/interactions/" + event.getId() + "/" + event.getToken() + "/callback";
        assertThat(Http11.post(discord, path, "{\"type\":4,\"data\":{\"content\":\"Twice\"}}")
                        .body())
                .contains("\"code\":40060");
        assertThat(contents(ana, general)).containsExactly("Once");
    }

    @Test
    void after_three_seconds_it_is_too_late_to_answer() throws Exception {
        String id = use(ana, "log", Map.of());
        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        assertThat(ana.messages(general)).isEmpty();

        clock.move(Duration.ofSeconds(3));
        refused(ErrorResponse.UNKNOWN_INTERACTION, () -> event.reply("Late").complete());
        Persona.MessageView failure = last(ana, general);
        assertThat(failure.failed()).isTrue();
        assertThat(failure.interaction()).contains(id);
        assertThat(failure.usedCommand()).contains("Ana used /log");
        assertThat(ben.messages(general)).isEmpty();
    }

    @Test
    void after_fifteen_minutes_the_token_is_dead() throws Exception {
        use(ana, "log", Map.of());
        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        event.reply("In time").complete();

        clock.move(Duration.ofMinutes(15));
        refused(
                ErrorResponse.INVALID_WEBHOOK_TOKEN,
                () -> event.getHook().sendMessage("Late").complete());
    }

    @Test
    void a_button_answers_with_a_message_or_by_changing_its_own() throws Exception {
        Message message = bot.channel("general")
                .sendMessage("Gratitude or habit?")
                .setComponents(ActionRow.of(
                        Button.primary("stance:1", "Gratitude"),
                        Button.secondary("off", "Off").asDisabled(),
                        Button.link("https://example.org", "Source")))
                .complete();

        ben.press(message.getId(), "stance:1");
        ButtonInteractionEvent press = bot.next(ButtonInteractionEvent.class);
        assertThat(press.getComponentId()).isEqualTo("stance:1");
        assertThat(press.getMessage().getContentRaw()).isEqualTo("Gratitude or habit?");
        press.reply("Noted").setEphemeral(true).complete();
        assertThat(last(ben, general).content()).isEqualTo("Noted");
        assertThat(last(ben, general).usedCommand()).isEmpty();

        ben.press(message.getId(), "stance:1");
        ButtonInteractionEvent again = bot.next(ButtonInteractionEvent.class);
        again.deferEdit().complete();
        again.getHook().editOriginal("Gratitude: 1").complete();
        assertThat(contents(ana, general)).containsExactly("Gratitude: 1");

        refusedTyping("no such button", () -> ben.press(message.getId(), "off"));
        refusedTyping("no such button", () -> ben.press(message.getId(), "else"));
    }

    @Test
    void a_choice_from_a_menu_reaches_the_bot() throws Exception {
        Message message = bot.channel("general")
                .sendMessage("Choose")
                .setComponents(ActionRow.of(StringSelectMenu.create("pick")
                        .addOption("One", "1")
                        .addOption("Two", "2")
                        .build()))
                .complete();

        ben.choose(message.getId(), "pick", List.of("2"));
        StringSelectInteractionEvent event = bot.next(StringSelectInteractionEvent.class);
        assertThat(event.getValues()).containsExactly("2");
        event.editMessage("Two it is").setComponents().complete();
        assertThat(last(ana, general).content()).isEqualTo("Two it is");
        assertThat(last(ana, general).rows()).isEmpty();
    }

    @Test
    void a_form_opens_and_its_answers_reach_the_bot() throws Exception {
        Message message = bot.channel("general")
                .sendMessage("What do you think?")
                .setComponents(ActionRow.of(Button.primary("answer", "Answer")))
                .complete();
        ben.press(message.getId(), "answer");
        bot.next(ButtonInteractionEvent.class).replyModal(form()).complete();

        Persona.FormView form = ben.form().orElseThrow();
        assertThat(form.title()).isEqualTo("Your answer");
        assertThat(form.fields())
                .extracting(Persona.FieldInput::label, Persona.FieldInput::style, Persona.FieldInput::maxLength)
                .containsExactly(Tuple.tuple("In your words", "paragraph", 300), Tuple.tuple("Stance", "select", 1));
        assertThat(ana.form()).isEmpty();
        refusedTyping("fill this in", () -> ben.submit(form, Map.of("words", " ")));

        ben.submit(form, Map.of("words", "Habit, I fear.", "stance", "habit"));
        assertThat(ben.form()).isEmpty();
        ModalInteractionEvent sent = bot.next(ModalInteractionEvent.class);
        assertThat(sent.getModalId()).isEqualTo("answer:1");
        assertThat(sent.getValue("words").getAsString()).isEqualTo("Habit, I fear.");
        assertThat(sent.getValue("stance").getAsStringList()).containsExactly("habit");
        assertThat(sent.getMessage().getId()).isEqualTo(message.getId());
        sent.reply("Kept").setEphemeral(true).complete();
        assertThat(last(ben, general).content()).isEqualTo("Kept");
    }

    private static Modal form() {
        return Modal.create("answer:1", "Your answer")
                .addComponents(
                        Label.of(
                                "In your words",
                                "A sentence or two",
                                TextInput.create("words", TextInputStyle.PARAGRAPH)
                                        .setMaxLength(300)
                                        .build()),
                        Label.of(
                                "Stance",
                                StringSelectMenu.create("stance")
                                        .addOption("Gratitude", "gratitude")
                                        .addOption("Habit", "habit")
                                        .setRequired(false)
                                        .build()))
                .build();
    }

    @Test
    void a_form_over_the_limits_is_refused() throws Exception {
        use(ana, "log", Map.of());
        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        String input = "{\"type\":18,\"label\":\"" + "l".repeat(46)
                + "\",\"component\":{\"type\":4,\"custom_id\":\"a\",\"style\":1,\"max_length\":4001}}";
        String body = "{\"type\":9,\"data\":{\"custom_id\":\"f\",\"title\":\"" + "t".repeat(46) + "\",\"components\":["
                + String.join(",", Collections.nCopies(6, input)) + "]}}";

        String answer = Http11.post(
                        discord, "/interactions/" + event.getId() + "/" + event.getToken() + "/callback", body)
                .body();
        assertThat(answer)
                .contains("\"data\":{\"title\"", "Must be between 1 and 45", "Must be between 1 and 5 in length.")
                .contains("less than or equal to 4000", "COMPONENT_CUSTOM_ID_DUPLICATED");
        event.reply("ok").complete();
    }

    @Test
    void completion_asks_the_bot() throws Exception {
        CompletableFuture<List<Persona.ChoiceView>> asked = CompletableFuture.supplyAsync(
                () -> ana.complete(general, "essay post", Map.of("essay", "ano", "every", "5"), "essay"));
        CommandAutoCompleteInteractionEvent event = bot.next(CommandAutoCompleteInteractionEvent.class);
        assertThat(event.getFocusedOption().getName()).isEqualTo("essay");
        assertThat(event.getFocusedOption().getValue()).isEqualTo("ano");
        assertThat(event.getOption("every").getAsLong()).isEqualTo(5);
        event.replyChoice("Anora", "anora").complete();

        assertThat(asked.join()).containsExactly(new Persona.ChoiceView("Anora", "anora"));
        assertThat(ana.messages(general)).isEmpty();
    }

    @Test
    void a_command_on_a_message_brings_the_message_whatever_the_intents() throws Exception {
        String message = ben.write(general, "It was gratitude");

        ana.useOn(message, "Log as response");
        MessageContextInteractionEvent event = bot.next(MessageContextInteractionEvent.class);
        assertThat(event.getTarget().getContentRaw()).isEqualTo("It was gratitude");
        assertThat(event.getTarget().getAuthor().getId()).isEqualTo(ben.id());
        event.reply("Logged").setEphemeral(true).complete();
    }

    @Test
    void commands_over_the_limits_are_refused() {
        String path = "/applications/" + bot.jda().getSelfUser().getApplicationId() + "/commands";
        assertThat(Http11.send(discord, "PUT", path, "[{\"name\":\"Essay\",\"description\":\"x\"}]")
                        .body())
                .contains("\"0\":{\"name\"", "APPLICATION_COMMAND_INVALID_NAME");
        assertThat(Http11.send(discord, "PUT", path, "[{\"name\":\"essay\",\"description\":\"\"}]")
                        .body())
                .contains("Must be between 1 and 100 in length.");
        String options = "{\"type\":3,\"name\":\"a\",\"description\":\"a\"},"
                + "{\"type\":3,\"name\":\"b\",\"description\":\"b\",\"required\":true}";
        assertThat(Http11.post(
                                discord,
                                path,
                                "{\"name\":\"essay\",\"description\":\"x\",\"options\":[" + options + "]}")
                        .body())
                .contains("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID");
    }

    private String use(Persona persona, String command, Map<String, String> options) {
        return persona.use(general, command, options, Map.of());
    }

    private static void refusedTyping(String reason, ThrowingCallable act) {
        assertThatIllegalArgumentException().isThrownBy(act).withMessageContaining(reason);
    }

    private static void refused(ErrorResponse expected, ThrowingCallable act) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(act)
                .satisfies(e -> assertThat(e.getErrorResponse()).isEqualTo(expected));
    }
}
