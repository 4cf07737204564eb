package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import aftercredits.club.Consent;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.Response;
import aftercredits.posting.MessageId;
import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host would like to have a member's message in the log. The bot may not read messages. */
class LogAsResponseTest {
    @TempDir
    Path library;

    private Evening evening;
    private Persona.MessageView prompt;
    private String thread;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library, LoopbackOptions.defaults().withoutPrivilegedIntents());
        evening.shelve("anora.md", Essays.ANORA);
        evening.ask(evening.ana(), "discussion open", "essay", "anora");
        thread = evening.thread();
        prompt = evening.seen(evening.ben(), thread, "gratitude or habit");
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void the_writer_is_asked_in_the_channel_and_a_yes_is_logged() {
        String message = evening.ben().write(thread, "It is **habit**, @everyone.");
        Persona.MessageView told = use(message);

        assertThat(told.content()).contains("**Ben** is asked");
        assertThat(told.ephemeral()).isTrue();
        Persona.MessageView card = card();
        assertThat(card.ephemeral()).isFalse();
        assertThat(card.content()).contains("**Ben**, a host would like", "your message", "gratitude or habit");
        assertThat(card.content()).doesNotContain("<@", "It is");
        assertThat(responses()).isEmpty();

        Persona.MessageView logged = evening.turn(evening.ben(), card, "Yes, log it");

        assertThat(logged.content()).contains("**Ben** said yes");
        assertThat(logged.rows()).isEmpty();
        assertThat(responses()).singleElement().satisfies(response -> {
            assertThat(response.words()).contains("It is **habit**, @everyone.");
            assertThat(response.memberName()).isEqualTo("Ben");
            assertThat(response.origin().ownMessage()).contains(MessageId.parse(message));
        });
        Persona.MessageView saved = evening.seen(evening.ben(), thread, "Saved: your message");
        assertThat(saved.ephemeral()).isTrue();
        evening.seen(evening.ben(), thread, "Your first answer here");

        assertThat(evening.choose(evening.ben(), saved, "without-name").content())
                .contains("may be quoted without your name");
        assertThat(responses().getFirst().consent()).contains(Consent.QUOTE_WITHOUT_NAME);
        assertThat(evening.pressHavingSeen(evening.ben(), saved, "See the others")
                        .content())
                .contains("One answer", "**Ben**");
    }

    @Test
    void a_no_keeps_nothing() {
        use(evening.ben().write(thread, "Just between us."));

        assertThat(evening.turn(evening.ben(), card(), "No").content()).contains("said no");

        assertThat(responses()).isEmpty();
    }

    @Test
    void nobody_else_can_say() {
        String message = evening.ben().write(thread, "It is habit.");
        use(message);

        for (Persona other : List.of(evening.chidi(), evening.ana())) {
            assertThat(evening.press(other, card(), "Yes, log it").content())
                    .contains("Only whoever wrote the message");
            assertThat(evening.press(other, card(), "No").content()).contains("Only whoever wrote the message");
        }
        assertThat(responses()).isEmpty();
        assertThat(card().rows()).isNotEmpty();
    }

    @Test
    void the_question_outlives_a_restart_and_a_second_host_asks_nothing_anew() {
        String message = evening.ben().write(thread, "It is habit.");
        use(message);
        evening.restart();

        assertThat(use(message).content()).contains("**Ben** was asked already");
        evening.turn(evening.ben(), card(), "Yes, log it");

        assertThat(responses()).hasSize(1);
        assertThat(use(message).content()).contains("already in the log");
        assertThat(evening.ben().messages(thread))
                .filteredOn(seen -> seen.content().contains("said yes"))
                .hasSize(1);
    }

    @Test
    void a_card_that_somebody_deleted_is_shown_again() {
        String message = evening.ben().write(thread, "It is habit.");
        use(message);
        evening.ana().delete(card().id());

        assertThat(use(message).content()).contains("**Ben** is asked");
        evening.turn(evening.ben(), card(), "Yes, log it");
        assertThat(responses()).hasSize(1);
    }

    @Test
    void with_the_message_the_question_is_gone() {
        String message = evening.ben().write(thread, "It is habit.");
        use(message);
        card();

        evening.ben().delete(message);

        Evening.await(
                "the card to go",
                () -> Optional.of(evening.ben().messages(thread))
                        .filter(all ->
                                all.stream().noneMatch(seen -> seen.content().contains("a host would like"))));
        assertThat(evening.stores.proposals.find(evening.club(), MessageId.parse(message)))
                .isEmpty();
    }

    @Test
    void with_the_message_a_logged_answer_is_gone_too() {
        String message = evening.ben().write(thread, "It is habit.");
        use(message);
        evening.turn(evening.ben(), card(), "Yes, log it");

        evening.ben().delete(message);

        Evening.await("it to go", () -> Optional.of(responses()).filter(List::isEmpty));
    }

    @Test
    void a_hosts_own_message_needs_no_asking() {
        assertThat(use(evening.ana().write(thread, "Mine.")).content()).contains("Saved: your message");

        assertThat(responses()).hasSize(1);
        assertThat(evening.ben().messages(thread))
                .noneMatch(seen -> seen.content().contains("a host would like"));
    }

    @Test
    void a_message_in_another_channel_answers_the_only_open_discussion() {
        String general = evening.discord.channel("general");
        String message = evening.ben().write(general, "It is habit.");

        evening.answer(evening.ana(), general, evening.ana().useOn(message, "Log as response"));
        Persona.MessageView card = evening.seen(evening.ben(), general, "a host would like");
        evening.turn(evening.ben(), card, "Yes, log it");

        assertThat(responses()).hasSize(1);
    }

    @Test
    void with_several_open_discussions_the_host_says_which() {
        evening.shelve("stalker.md", Essays.ANORA.replace("Anora and love", "Stalker and love"));
        evening.ask(evening.ana(), "discussion open", "essay", "stalker");
        String general = evening.discord.channel("general");
        String message = evening.ben().write(general, "It is habit.");

        Persona.MessageView which =
                evening.answer(evening.ana(), general, evening.ana().useOn(message, "Log as response"));
        assertThat(which.content()).contains("Which one");
        Persona.ComponentView menu = which.rows().getFirst().getFirst();
        String anora = menu.options().stream()
                .filter(option -> option.name().startsWith("Anora"))
                .map(Persona.ChoiceView::value)
                .findFirst()
                .orElseThrow();
        evening.ana().choose(which.id(), menu.customId(), List.of(anora));
        Persona.MessageView card = evening.seen(evening.ben(), general, "a host would like");
        evening.turn(evening.ben(), card, "Yes, log it");
        assertThat(responses()).hasSize(1);

        String again = evening.ana().choose(which.id(), menu.customId(), List.of(anora));
        assertThat(evening.answer(evening.ana(), general, again).content()).contains("too long ago");
    }

    @Test
    void what_cannot_be_logged_is_refused_with_the_next_step() {
        assertThat(use(prompt.id()).content()).contains("Only members' messages");
        evening.ask(evening.ana(), "discussion close");
        String elsewhere = evening.discord.channel("general");
        String message = evening.ben().write(elsewhere, "It is habit.");
        assertThat(evening.answer(evening.ana(), elsewhere, evening.ana().useOn(message, "Log as response"))
                        .content())
                .contains("no discussion is open here", "/discussion open");
        evening.discord.backstage().leave(evening.chidi());
        String left = evening.ben().write(thread, "Still here.");
        assertThat(use(left).content()).contains("is asked");
    }

    @Test
    void who_has_left_cannot_be_asked() {
        String message = evening.chidi().write(thread, "Bye.");
        evening.discord.backstage().leave(evening.chidi());

        assertThat(use(message).content()).contains("not in this server any more");
        assertThat(evening.stores.proposals.find(evening.club(), MessageId.parse(message)))
                .isEmpty();
    }

    @Test
    void where_the_bot_may_not_write_nothing_is_kept() {
        String general = evening.discord.channel("general");
        String message = evening.ben().write(general, "It is habit.");
        evening.deny("general", ChannelPermission.SEND_MESSAGES);

        Persona.MessageView told =
                evening.answer(evening.ana(), general, evening.ana().useOn(message, "Log as response"));

        assertThat(told.content()).contains("I need more permissions");
        assertThat(evening.stores.proposals.find(evening.club(), MessageId.parse(message)))
                .isEmpty();
    }

    @Test
    void a_member_who_is_no_host_is_refused() {
        String message = evening.chidi().write(thread, "It is habit.");

        assertThat(evening.answer(evening.ben(), thread, evening.ben().useOn(message, "Log as response"))
                        .content())
                .contains("Only hosts can do that");
        assertThatIllegalArgumentException().isThrownBy(() -> evening.ben().useOn(message, "Log everything"));
    }

    private Persona.MessageView use(String message) {
        return evening.answer(evening.ana(), thread, evening.ana().useOn(message, "Log as response"));
    }

    private Persona.MessageView card() {
        return evening.seen(evening.ben(), thread, "a host would like");
    }

    private List<Response> responses() {
        AskedId asked =
                AskedId.parse(Evening.button(prompt, "Answer").customId().split(":")[1]);
        return evening.stores.responses.current(asked);
    }
}
