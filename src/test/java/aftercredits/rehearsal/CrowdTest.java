package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.Test;

class CrowdTest extends WithBot {
    private static final String BUTTON = """
            [{"type": 1, "id": 1, "components": [
              {"type": 2, "id": 2, "style": 1, "label": "Answer", "custom_id": "answer:1"}]}]""";

    private final LoopbackDiscord.Place first = discord.foundServer("Late Show", 2, 7);
    private final LoopbackDiscord.Place second = discord.foundServer("Matinee", 2, 7);
    private final BlockingQueue<Crowd.FirstAnswer> answers = new LinkedBlockingQueue<>();
    private final Crowd crowd = discord.crowd();

    @Test
    void a_command_reaches_the_bot_in_the_server_that_it_is_used_in_and_its_answer_is_told() throws Exception {
        bot.jda().updateCommands().addCommands(Commands.slash("help", "Help")).complete();
        crowd.onFirstAnswer(answers::add);

        String used = crowd.use(ana, second.channels().getFirst(), "help", Map.of());

        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        assertThat(event.getGuild().getName()).isEqualTo("Matinee");
        assertThat(event.getGuild().getRoles()).hasSize(10);
        assertThat(event.getMember().getEffectiveName()).isEqualTo("Ana");
        event.reply("pong").setEphemeral(true).complete();
        assertThat(answers.poll(5, TimeUnit.SECONDS)).isEqualTo(new Crowd.FirstAnswer(used, false));
    }

    @Test
    void a_form_is_sent_whatever_other_form_its_member_has_opened_since() throws Exception {
        crowd.onFirstAnswer(answers::add);
        open(first);
        open(second);
        String opener = answers.poll(5, TimeUnit.SECONDS).interaction();
        assertThat(answers.poll(5, TimeUnit.SECONDS).form()).isTrue();

        crowd.submit(ben, opener, Map.of("words", "Habit."));

        ModalInteractionEvent sent = bot.next(ModalInteractionEvent.class);
        assertThat(sent.getGuild().getName()).isEqualTo("Late Show");
        assertThat(sent.getValue("words").getAsString()).isEqualTo("Habit.");
        sent.reply("Kept").complete();
    }

    private void open(LoopbackDiscord.Place place) throws Exception {
        String prompt = crowd.posted(place.channels().getLast(), "Gratitude or habit?", BUTTON);
        crowd.press(ben, prompt, "answer:1");
        ButtonInteractionEvent pressed = bot.next(ButtonInteractionEvent.class);
        assertThat(pressed.getMessageId()).isEqualTo(prompt);
        TextInput words = TextInput.create("words", TextInputStyle.PARAGRAPH).build();
        pressed.replyModal(Modal.create("say", "Answer")
                        .addComponents(Label.of("Words", words))
                        .build())
                .complete();
    }
}
