package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ThreadReplies;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.Response;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members write in a discussion's thread, as part of the log. */
class ThreadRepliesTest {
    @TempDir
    Path library;

    private Evening evening;
    private Persona.MessageView prompt;
    private String thread;

    private void begin() {
        begin(LoopbackOptions.defaults());
    }

    private void begin(LoopbackOptions options) {
        evening = Evening.begin(library, options);
        evening.shelve("anora.md", Essays.ANORA);
    }

    /** A discussion in a club that has switched it on. */
    private void open() {
        setUp("on");
        discuss();
    }

    private void discuss() {
        evening.ask(evening.ana(), "discussion open", "essay", "anora");
        thread = evening.thread();
        prompt = evening.seen(evening.ben(), thread, "gratitude or habit");
    }

    private Persona.MessageView setUp(String replies) {
        return evening.ask(
                evening.ana(),
                "club setup",
                "channel",
                "#film-club",
                "timezone",
                "Europe/Berlin",
                "thread-replies",
                replies);
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_message_is_logged_its_edit_is_a_revision_and_its_deletion_deletes() {
        begin();
        open();
        String message = evening.ben().write(thread, "It is habbit.");
        logged("It is habbit.");

        evening.ben().edit(message, "It is habit.");
        Response edited = logged("It is habit.");
        assertThat(edited.revision()).isEqualTo(2);
        assertThat(edited.memberName()).isEqualTo("Ben");

        evening.ben().delete(message);
        Evening.await("the response to go", () -> Optional.of(words()).filter(List::isEmpty));
        assertThat(evening.stores.responses.revisions(asked())).isEmpty();
    }

    @Test
    void the_header_says_so_and_the_setup_too() {
        begin();
        Persona.MessageView saved = setUp("on");
        discuss();

        assertThat(saved.content()).contains("What members write in discussions' threads becomes part of the log");
        assertThat(evening.seen(evening.ben(), "Discussion: Anora").content())
                .contains("becomes part of the club’s log", "/my forget");
        assertThat(check()).contains("threads are logged, and I may read them");
    }

    @Test
    void without_the_clubs_wish_nothing_is_logged() {
        begin();
        discuss();
        evening.ben().reply(prompt.id(), "Between us.", true);
        String later = evening.ben().write(thread, "And this.");
        evening.press(evening.ben(), prompt, "habit");

        assertThat(words()).isEmpty();
        assertThat(check()).contains("threads are not logged");
        assertThat(evening.seen(evening.ben(), "Discussion: Anora").content()).doesNotContain("log");
        evening.ben().delete(later);
    }

    @Test
    void an_open_discussion_is_told_when_it_is_switched_on_and_switching_it_off_ends_it() {
        begin();
        discuss();
        evening.ben().write(thread, "Before.");
        setUp("on");
        evening.seen(evening.ben(), thread, "From here on");
        evening.ben().write(thread, "After.");
        logged("After.");
        assertThat(evening.stores.clubs.find(evening.club()).orElseThrow().threadReplies())
                .isEqualTo(ThreadReplies.LOGGED);

        assertThat(setUp("off").content()).contains("is not logged");
        evening.ben().write(thread, "Off again.");
        evening.press(evening.ben(), prompt, "habit");

        assertThat(words()).containsExactly("After.");
    }

    @Test
    void messages_deleted_at_once_are_gone() {
        begin();
        open();
        String one = evening.ben().write(thread, "One.");
        String two = evening.chidi().write(thread, "Two.");
        evening.ben().write(thread, "Three.");
        logged("Three.");

        evening.discord.backstage().deleteMessages(thread, List.of(one, two));

        Evening.await("two to go", () -> Optional.of(words()).filter(List.of("Three.")::equals));
    }

    @Test
    void with_its_thread_or_channel_what_was_written_is_gone() {
        begin();
        open();
        evening.ben().write(thread, "One.");
        logged("One.");
        evening.discord.backstage().deleteChannel(thread);
        Evening.await("it to go", () -> Optional.of(words()).filter(List::isEmpty));
    }

    @Test
    void a_reply_answers_the_prompt_that_it_replies_to() {
        begin();
        open();
        String reply = evening.ben().reply(prompt.id(), "To the first.", false);

        assertThat(logged("To the first.").origin().ownMessage())
                .map(Object::toString)
                .contains(reply);
    }

    @Test
    void without_the_intent_only_what_pings_the_bot_is_logged_and_the_check_says_what_to_do() {
        begin(LoopbackOptions.defaults().withoutPrivilegedIntents());
        Persona.MessageView saved = setUp("on");
        discuss();
        assertThat(saved.content()).contains("https://discord.com/developers/applications", "Message Content Intent");

        evening.ben().write(thread, "Unread.");
        evening.ben().reply(prompt.id(), "Unread too.", false);
        String ping = evening.ben().reply(prompt.id(), "To you.", true);
        logged("To you.");
        String bot = evening.bot.chat().place(evening.channel("general")).isPresent() ? botId() : "";
        evening.chidi().write(thread, "<@" + botId() + "> and me.");
        logged("and me.");

        assertThat(words()).containsExactly("To you.", "and me.");
        assertThat(check()).contains("Message Content Intent", "Log as response");
        evening.ben().delete(ping);
        Evening.await("it to go", () -> Optional.of(words()).filter(List.of("and me.")::equals));
    }

    @Test
    void an_intent_that_is_taken_back_at_the_last_moment_does_not_keep_the_bot_out() {
        begin(LoopbackOptions.defaults().withPrivilegedIntentsTakenBack());
        open();

        evening.ben().reply(prompt.id(), "To you.", true);
        logged("To you.");
        assertThat(evening.expectedComplaints("taken back that the bot may read messages"))
                .hasSize(1);
        evening.expectedComplaints("DISALLOWED_INTENTS");
        evening.expectedComplaints("WebSocket");
    }

    @Test
    void an_intent_that_is_taken_back_while_the_bot_runs_cuts_it_off_for_seconds_only_and_nothing_is_missed() {
        begin();
        open();
        evening.discord.takeIntentsBack();
        evening.discord.forgetSessions();
        evening.ben().reply(prompt.id(), "Missed, perhaps.", true);
        evening.expectedComplaints("DISALLOWED_INTENTS");
        evening.expectedComplaints("WebSocket");

        Evening.await(
                "the bot to be back without",
                () -> Optional.of(evening.expectedComplaints("taken back that the bot may read messages"))
                        .filter(lines -> !lines.isEmpty() && evening.discord.botIsConnected()));
        logged("Missed, perhaps.");
        assertThat(check()).contains("Message Content Intent");
    }

    @Test
    void what_was_written_changed_and_deleted_while_the_bot_was_away_is_caught_up_with() {
        begin();
        open();
        String edited = evening.ben().write(thread, "Befor.");
        String deleted = evening.ben().write(thread, "Gone.");
        logged("Gone.");
        evening.bot.close();
        evening.ben().edit(edited, "Before.");
        evening.ben().delete(deleted);
        evening.chidi().write(thread, "Missed.");

        evening.restart();

        assertThat(logged("Missed.").memberName()).isEqualTo("Chidi");
        assertThat(words()).containsExactly("Before.", "Missed.");
    }

    @Test
    void with_a_thread_deleted_while_the_bot_was_away_its_messages_are_gone() {
        begin();
        open();
        evening.ben().write(thread, "Gone.");
        logged("Gone.");
        evening.bot.close();
        evening.discord.backstage().deleteChannel(thread);

        evening.restart();

        Evening.await("it to go", () -> Optional.of(words()).filter(List::isEmpty));
    }

    private String botId() {
        return evening.discord.requests().stream()
                .map(request -> request.path().split("/"))
                .filter(path -> List.of(path).contains("commands"))
                .map(path -> path[List.of(path).indexOf("applications") + 1])
                .findFirst()
                .orElseThrow();
    }

    private Response logged(String words) {
        return Evening.await(
                "the response: " + words,
                () -> evening.stores.responses.current(asked()).stream()
                        .filter(response -> response.words().equals(Optional.of(words)))
                        .findFirst());
    }

    private List<String> words() {
        return evening.stores.responses.current(asked()).stream()
                .flatMap(response -> response.words().stream())
                .toList();
    }

    private AskedId asked() {
        return AskedId.parse(Evening.button(prompt, "Answer").customId().split(":")[1]);
    }

    private String check() {
        String interaction = evening.ana().use(evening.discord.channel("film-club"), "club check", Map.of(), Map.of());
        return evening.answer(evening.ana(), evening.discord.channel("film-club"), interaction)
                .content();
    }
}
