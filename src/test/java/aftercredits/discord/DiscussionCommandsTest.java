package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscussionCommandsTest {
    @TempDir
    Path library;

    private Evening evening;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_discussion_opens_asks_its_first_prompt_and_says_where_it_is() {
        Persona.MessageView answer = open();

        assertThat(answer.content()).contains("The discussion is open: <#" + thread() + ">", "/discussion next");
        assertThat(answer.ephemeral()).isTrue();
        assertThat(evening.seen(evening.ben(), thread(), "gratitude or habit").rows())
                .flatExtracting(row -> row)
                .extracting(Persona.ComponentView::label)
                .containsExactly("gratitude", "habit", "Answer", "Read answers", "Show the passage");
    }

    @Test
    void prompts_are_asked_one_by_one_until_none_is_left() {
        addPrompt("Who is free?");
        open();

        assertThat(evening.ask(evening.ana(), "discussion next").content()).contains("Asked:", "last one");
        evening.seen(evening.ben(), thread(), "Who is free?");
        assertThat(evening.ask(evening.ana(), "discussion next").content()).contains("Every prompt has been asked");
    }

    @Test
    void closing_posts_the_recap_and_says_how_many_spoke() {
        open();

        assertThat(evening.ask(evening.ana(), "discussion close").content()).contains("Closed: nobody answered");
        evening.seen(evening.ben(), thread(), "Recap");
        assertThat(evening.ask(evening.ana(), "discussion close").content()).contains("No discussion is open");
        assertThat(evening.ask(evening.ana(), "discussion next").content()).contains("No discussion is open");
    }

    @Test
    void a_recap_is_shown_to_the_host_alone() {
        open();

        assertThat(evening.ask(evening.ana(), "discussion recap", "essay", "anora")
                        .content())
                .contains("still open");
        Persona.MessageView recap = evening.seen(evening.ana(), "Recap: ");
        assertThat(recap.ephemeral()).isTrue();
    }

    @Test
    void closing_posts_a_picture_and_the_recap_brings_it_again_to_the_host_alone() {
        open();
        takeSide();

        evening.ask(evening.ana(), "discussion close");
        Persona.MessageView posted = evening.seen(evening.ben(), thread(), "Recap: ");
        evening.ask(evening.ana(), "discussion recap", "essay", "anora");
        Persona.MessageView again = evening.seen(evening.ana(), "Recap: ");

        assertThat(posted.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("SPOILER_prompt-1.png");
            assertThat(file.description().orElseThrow())
                    .contains("Side 1: 1 before, 1 after.")
                    .doesNotContain("gratitude");
        });
        assertThat(again.ephemeral()).isTrue();
        assertThat(again.attachments())
                .extracting(Persona.AttachmentView::description, Persona.AttachmentView::size)
                .containsExactly(tuple(
                        posted.attachments().getFirst().description(),
                        posted.attachments().getFirst().size()));
    }

    @Test
    void where_the_bot_may_attach_no_files_the_recap_comes_without_and_only_the_host_is_told() {
        open();
        takeSide();
        evening.deny("film-club", ChannelPermission.ATTACH_FILES);

        assertThat(evening.ask(evening.ana(), "discussion close").content())
                .contains("Closed: one member answered", "without its pictures", "Attach Files");
        Persona.MessageView posted = evening.seen(evening.ben(), thread(), "Recap: ");
        assertThat(posted.attachments()).isEmpty();
        assertThat(posted.content()).doesNotContain("picture");
    }

    @Test
    void an_essay_that_was_never_discussed_has_no_recap() {
        assertThat(evening.ask(evening.ana(), "discussion recap", "essay", "anora")
                        .content())
                .contains("has not been discussed yet");
    }

    @Test
    void a_second_discussion_of_the_same_essay_leads_to_the_first() {
        open();

        assertThat(open().content()).contains("open already: <#" + thread() + ">");
    }

    @Test
    void a_club_that_needs_no_hosts_keep_is_asked_drafted_prompts_and_told_to_write_one_where_there_is_none() {
        evening.shelve("plain.md", "---\ntitle: Plain\n---\nThe film has a beginning and an end.\n");
        String home = evening.discord.channel("film-club");
        evening.ask(evening.ana(), "club setup", "channel", home, "timezone", "UTC", "prompts", "undecided");

        assertThat(evening.ask(evening.ana(), "discussion open", "essay", "plain")
                        .content())
                .contains("**Plain**: no prompts found, write your own with /prompt add");
        open();
        evening.seen(evening.ben(), thread(), "A question to the club");
        assertThat(evening.ask(evening.ana(), "discussion next").content()).contains("Asked:", "2 more to come");
    }

    @Test
    void without_prompts_the_host_is_sent_to_draft_some() {
        evening.shelve("plain.md", "---\ntitle: Plain\n---\nThe film has a beginning and an end.\n");

        assertThat(evening.ask(evening.ana(), "discussion open", "essay", "plain")
                        .content())
                .contains("No prompt is kept for **Plain**", "/prompt draft");
    }

    @Test
    void prompts_can_come_by_themselves_between_every_minute_and_once_a_week() {
        assertThat(evening.ask(evening.ana(), "discussion open", "essay", "anora", "every", "60")
                        .content())
                .contains("A prompt follows every 60 minutes");
    }

    @Test
    void it_opens_in_the_home_channel_unless_another_is_chosen() {
        evening.ask(evening.ana(), "club setup", "channel", evening.discord.channel("screenings"), "timezone", "UTC");
        open();

        evening.seen(evening.ben(), evening.discord.channel("screenings"), "Discussion:");
    }

    @Test
    void a_missing_permission_is_named_before_anything_is_posted() {
        evening.deny("film-club", ChannelPermission.CREATE_PUBLIC_THREADS);

        assertThat(open().content()).contains("Create Public Threads");
        assertThat(evening.ben().messages(evening.discord.channel("film-club"))).isEmpty();
    }

    @Test
    void an_opening_that_discord_refuses_goes_on_by_its_button() {
        evening.discord.faults().answer(403, 1, "POST /channels/\\d+/messages");
        Persona.MessageView stopped = open();
        assertThat(stopped.content()).contains("Stopped after 0 of");

        assertThat(evening.turn(evening.ana(), stopped, "Retry").content()).contains("Posted");
    }

    @Test
    void members_run_no_discussion() {
        assertThat(evening.ask(evening.ben(), "discussion open", "essay", "anora")
                        .content())
                .contains("Only hosts can do that");
        assertThat(evening.ask(evening.ben(), "discussion next").content()).contains("Only hosts can do that");
    }

    private Persona.MessageView open() {
        return evening.ask(evening.ana(), "discussion open", "essay", "anora");
    }

    private void takeSide() {
        Persona.MessageView prompt = evening.seen(evening.ben(), thread(), "gratitude or habit");
        evening.press(evening.ben(), prompt, "gratitude");
    }

    private void addPrompt(String question) {
        evening.ask(evening.ana(), "prompt add", "essay", "anora", "question", question);
    }

    private String thread() {
        return evening.thread();
    }
}
