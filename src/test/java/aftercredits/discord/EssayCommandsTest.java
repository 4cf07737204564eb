package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.Persona;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EssayCommandsTest {
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
    void everybody_sees_the_list_in_private() {
        Persona.MessageView list = evening.ask(evening.ben(), "essay list");

        assertThat(list.content()).contains("One essay", "Anora and love", "(2024)", "anora");
        assertThat(list.ephemeral()).isTrue();
        assertThat(evening.chidi().messages(list.channel())).isEmpty();
    }

    @Test
    void a_credit_that_the_essay_lacks_leaves_no_gap_in_the_list() {
        evening.shelve("plain.txt", "A plain title\nAnd what it says.\n");

        assertThat(evening.ask(evening.ben(), "essay list").content()).contains("**A plain title** · plain");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_to_hosts_and_hides_no_other() {
        evening.shelve("broken.md", "---\ntitle: Broken\n");

        evening.ask(evening.ben(), "essay list");
        assertThat(evening.ask(evening.ana(), "essay list").content())
                .contains("One essay", "Can't be read", "broken.md");
        assertThat(evening.ben().messages(evening.discord.channel("film-club")))
                .noneMatch(message -> message.content().contains("broken.md"));
    }

    @Test
    void an_essay_is_read_page_by_page_and_its_buttons_work_after_a_restart() {
        evening.ask(evening.ben(), "essay read", "essay", "anora");
        Persona.MessageView first = evening.seen(evening.ben(), "waltzes through");
        assertThat(first.ephemeral()).isTrue();
        assertThat(Evening.button(first, "Back").disabled()).isTrue();

        evening.restart();
        Persona.MessageView question = evening.turn(evening.ben(), first, "Next");
        Persona.MessageView back = evening.turn(evening.ben(), question, "Not yet");
        assertThat(back.content()).isEqualTo(first.content());
        Persona.MessageView again = evening.turn(evening.ben(), back, "Next");
        Persona.MessageView second = evening.turn(evening.ben(), again, "I've seen it");
        assertThat(second.content()).startsWith("||").endsWith("||");
        assertThat(evening.turn(evening.ben(), second, "Back").content()).isEqualTo(first.content());
    }

    @Test
    void an_essay_that_has_left_the_shelf_leaves_its_pages_with_an_answer() {
        evening.ask(evening.ben(), "essay read", "essay", "anora");
        Persona.MessageView page = evening.seen(evening.ben(), "waltzes through");
        evening.ask(evening.ana(), "essay remove", "essay", "anora");

        assertThat(evening.press(evening.ben(), page, "Next").content()).contains("no longer on the list");
    }

    @Test
    void an_unknown_essay_is_said_to_be_unknown() {
        assertThat(evening.ask(evening.ben(), "essay read", "essay", "||titanic||")
                        .content())
                .contains("There is no essay \"\\|\\|titanic\\|\\|\"", "/essay list");
    }

    @Test
    void an_essay_is_found_by_its_title_too() {
        evening.ask(evening.ben(), "essay read", "essay", "anora and LOVE in the time of capitalism");

        evening.seen(evening.ben(), "waltzes through");
    }

    @Test
    void a_preview_shows_a_host_exactly_what_a_post_would() {
        evening.ask(evening.ana(), "essay preview", "essay", "anora");
        evening.seen(evening.ana(), "That was all of it");
        var previewed = evening.ana().messages(evening.discord.channel("film-club")).stream()
                .map(Persona.MessageView::content)
                .toList();
        evening.ask(evening.ana(), "essay post", "essay", "anora", "channel", evening.discord.channel("general"));

        var posted = evening.ben().messages(evening.discord.channel("general")).stream()
                .map(Persona.MessageView::content)
                .toList();
        assertThat(posted).isNotEmpty();
        assertThat(previewed).containsSubsequence(posted);
    }

    @Test
    void a_long_preview_comes_in_parts() {
        evening.shelve("long.md", Essays.LONG);
        evening.ask(evening.ana(), "essay preview", "essay", "long");
        Persona.MessageView more = evening.seen(evening.ana(), "to come");

        evening.ana().press(more.id(), Evening.button(more, "Show more").customId());

        evening.seen(evening.ana(), "That was all of it");
    }

    @Test
    void members_neither_preview_nor_post() {
        assertThat(evening.ask(evening.ben(), "essay preview", "essay", "anora").content())
                .contains("Only hosts can do that");
        assertThat(evening.ask(evening.ben(), "essay post", "essay", "anora").content())
                .contains("Only hosts can do that");
    }

    @Test
    void an_essay_is_posted_and_the_host_gets_a_link() {
        Persona.MessageView answer = evening.ask(evening.ana(), "essay post", "essay", "anora");

        var posted = evening.ben().messages(evening.discord.channel("film-club"));
        assertThat(answer.content())
                .contains("Posted")
                .contains("https://discord.com/channels/" + evening.discord.guild() + "/"
                        + evening.discord.channel("film-club") + "/"
                        + posted.getFirst().id());
        assertThat(answer.ephemeral()).isTrue();
        assertThat(posted).hasSizeGreaterThan(2).noneMatch(Persona.MessageView::ephemeral);
    }

    @Test
    void an_essay_is_posted_into_a_thread() {
        evening.ask(evening.ana(), "essay post", "essay", "anora", "layout", "thread");

        assertThat(evening.ben().messages(evening.discord.channel("film-club"))).hasSize(1);
        Persona.ChannelView thread = evening.ben().channels().stream()
                .filter(channel -> channel.parent().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(evening.ben().messages(thread.id())).hasSizeGreaterThan(1);
    }

    @Test
    void an_essay_goes_into_a_forum_as_a_post() {
        Persona.MessageView answer = evening.ask(
                evening.ana(), "essay post", "essay", "anora", "channel", evening.discord.channel("essays"));

        assertThat(answer.content()).contains("Posted");
        assertThat(evening.ben().channels())
                .anyMatch(channel -> channel.parent().equals(java.util.Optional.of(evening.discord.channel("essays"))));
    }

    @Test
    void a_layout_that_does_not_suit_the_channel_is_refused() {
        assertThat(evening.ask(evening.ana(), "essay post", "essay", "anora", "layout", "forum")
                        .content())
                .contains("is not a forum");
        assertThat(evening.ask(
                                evening.ana(),
                                "essay post",
                                "essay",
                                "anora",
                                "layout",
                                "channel",
                                "channel",
                                evening.discord.channel("essays"))
                        .content())
                .contains("is a forum");
    }

    @Test
    void a_missing_permission_is_named_before_anything_is_planned() {
        evening.deny("film-club", ChannelPermission.READ_MESSAGE_HISTORY);

        assertThat(evening.ask(evening.ana(), "essay post", "essay", "anora").content())
                .contains("Read Message History", "<#" + evening.discord.channel("film-club") + ">");
        assertThat(evening.stores.postings.latest(evening.club(), 10)).isEmpty();
    }

    @Test
    void a_posting_that_stops_goes_on_by_its_button_and_nothing_is_posted_twice() {
        evening.discord.faults().answer(403, 1, "POST /channels/\\d+/messages");
        Persona.MessageView stopped = evening.ask(evening.ana(), "essay post", "essay", "anora");
        assertThat(stopped.content()).contains("Stopped after 0 of");

        assertThat(evening.turn(evening.ana(), stopped, "Retry").content()).contains("Posted");

        var contents = evening.ben().messages(stopped.channel()).stream()
                .map(Persona.MessageView::content)
                .toList();
        assertThat(contents).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    }

    @Test
    void an_essay_is_added_from_a_file_read_and_removed() {
        assertThat(add("gravity.md", "---\ntitle: Gravity\n---\nShe falls.\n").content())
                .contains("**Gravity** is on the list", "/essay preview");
        assertThat(evening.ask(evening.ben(), "essay list").content()).contains("Gravity");

        assertThat(evening.ask(evening.ana(), "essay remove", "essay", "gravity")
                        .content())
                .contains("is off this club's list");
        assertThat(evening.stores.added.all(evening.club())).isEmpty();
    }

    @Test
    void a_file_with_problems_is_refused_with_its_lines() {
        assertThat(add("gravity.md", "---\ntitle: Gravity\nShe falls.\n").content())
                .contains("was not added", "Line 1");
        assertThat(evening.stores.added.all(evening.club())).isEmpty();
    }

    @Test
    void a_file_of_another_kind_is_refused() {
        assertThat(add("gravity.pdf", "%PDF").content()).contains(".md or .txt", "gravity.pdf");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_with_the_line() {
        byte[] latin = "Gravity\n\nCaf\u00e9 scenes\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(add("gravity.txt", latin).content()).contains("not UTF-8", "line 3");
    }

    @Test
    void a_file_over_a_megabyte_is_refused() {
        assertThat(add("gravity.txt", new byte[(1 << 20) + 1]).content()).contains("larger than 1 MB");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(add("gravity.txt", "Gravity\n").content()).doesNotContain("is on the list");
        assertThat(evening.stores.added.all(evening.club())).isEmpty();
    }

    @Test
    void essays_complete_by_title_film_and_id() {
        String channel = evening.discord.channel("film-club");

        assertThat(evening.ben().complete(channel, "essay read", Map.of("essay", "LOVE"), "essay"))
                .extracting(Persona.ChoiceView::value)
                .containsExactly("anora");
        assertThat(evening.ben().complete(channel, "essay read", Map.of("essay", "titanic"), "essay"))
                .isEmpty();
    }

    private Persona.MessageView add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Persona.MessageView add(String name, byte[] content) {
        return evening.ask(
                evening.ana(),
                evening.discord.channel("film-club"),
                "essay add",
                Map.of("file", new Persona.Upload(name, content)));
    }
}
