package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.posting.OutgoingMessage;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every interaction can count on, whatever answers it. */
class DeskTest {
    @TempDir
    Path library;

    private Evening evening;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void what_takes_long_is_deferred_in_time_and_answered_when_it_is_done() {
        CountDownLatch go = new CountDownLatch(1);
        evening.stores.added.before(() -> await(go));
        String channel = evening.discord.channel("film-club");
        String interaction = evening.ben().use(channel, "essay list", Map.of(), Map.of());

        Evening.await(
                "the bot to think",
                () -> evening.ben().messages(channel).stream()
                        .filter(Persona.MessageView::thinking)
                        .findFirst());
        go.countDown();

        Persona.MessageView answer = evening.answer(evening.ben(), channel, interaction);
        assertThat(answer.content()).contains("no essays yet");
        assertThat(answer.failed()).isFalse();
    }

    @Test
    void a_failure_gets_a_private_answer_with_a_code_that_stands_in_the_log() {
        evening.stores.added.before(() -> {
            throw new IllegalStateException("disk on fire");
        });

        String answer = evening.ask(evening.ben(), "essay list").content();

        assertThat(answer).contains("Try again").doesNotContain("fire");
        String code = answer.replaceAll("(?s).*\\*\\*([2-9A-Z]{6})\\*\\*.*", "$1");
        assertThat(evening.expectedComplaints("/essay list failed")).anyMatch(line -> line.contains("code " + code));
        evening.expectedComplaints("disk on fire");
    }

    @Test
    void an_unknown_button_gets_a_clear_answer() {
        evening.bot
                .chat()
                .send(
                        evening.channel("film-club"),
                        new OutgoingMessage(
                                "Old",
                                List.of(List.of(new OutgoingMessage.Button(
                                        "vote:1:2", "Old button", OutgoingMessage.Style.PRIMARY)))),
                        "n1");
        Persona.MessageView old = evening.seen(evening.ben(), "Old");

        Persona.MessageView answer = evening.press(evening.ben(), old, "Old button");

        assertThat(answer.content()).contains("from an older version");
        assertThat(answer.ephemeral()).isTrue();
    }

    @Test
    void where_even_the_promise_of_an_answer_came_too_late_nothing_else_is_said_to_have_failed() {
        evening.close();
        evening = Evening.begin(library, LoopbackOptions.defaults().withFirstAnswerWithin(Duration.ofMillis(300)));
        CountDownLatch go = new CountDownLatch(1);
        evening.stores.added.before(() -> await(go));
        evening.ben().use(evening.discord.channel("film-club"), "essay list", Map.of(), Map.of());
        Evening.await(
                "the promise to be refused",
                () -> evening.expectedComplaints("/essay list could not be answered").stream()
                        .findFirst());
        go.countDown();

        Evening.await(
                "the log",
                () -> evening.expectedComplaints("no longer takes an answer to /essay list").stream()
                        .findFirst());
    }

    @Test
    void an_answer_that_comes_too_late_for_discord_is_logged_and_brings_nothing_down() {
        evening.close();
        evening = Evening.begin(library, LoopbackOptions.defaults().withFirstAnswerWithin(Duration.ofMillis(300)));
        CountDownLatch go = new CountDownLatch(1);
        evening.stores.added.before(() -> await(go));
        String channel = evening.discord.channel("film-club");
        evening.ben().use(channel, "essay list", Map.of(), Map.of());
        Evening.await(
                "Discord to give up",
                () -> evening.ben().messages(channel).stream()
                        .filter(Persona.MessageView::failed)
                        .findFirst());
        go.countDown();

        Evening.await(
                "the log",
                () -> evening.expectedComplaints("no longer takes an answer to /essay list").stream()
                        .findFirst());
        assertThat(evening.ask(evening.ben(), "essay list").content()).contains("no essays yet");
    }

    @Test
    void what_is_being_answered_is_finished_before_the_bot_leaves() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        evening.stores.added.before(() -> {
            reached.countDown();
            await(go);
        });
        String channel = evening.discord.channel("film-club");
        String interaction = evening.ben().use(channel, "essay list", Map.of(), Map.of());
        reached.await();

        Thread leaving = Thread.startVirtualThread(evening.bot::close);
        go.countDown();
        leaving.join();

        assertThat(evening.answer(evening.ben(), channel, interaction).content())
                .contains("no essays yet");
    }

    @Test
    void a_form_that_can_no_longer_be_opened_is_said_to_be_late() {
        evening.shelve("anora.md", Essays.ANORA);
        Persona.MessageView card = evening.ask(evening.ana(), "prompt draft", "essay", "anora");
        CountDownLatch go = new CountDownLatch(1);
        evening.stores.added.before(() -> await(go));
        int before = callbacks();
        evening.ana().press(card.id(), Evening.button(card, "Edit").customId());
        Evening.await("the deferral", () -> Optional.of(callbacks()).filter(now -> now > before));
        go.countDown();

        assertThat(evening.seen(evening.ana(), "took me too long").ephemeral()).isTrue();
        assertThat(evening.ana().form()).isEmpty();
    }

    private int callbacks() {
        return (int) evening.discord.requests().stream()
                .filter(request -> request.path().endsWith("/callback"))
                .count();
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
