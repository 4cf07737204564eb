package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.essay.EssayLibrary;
import aftercredits.posting.HostCards;
import aftercredits.posting.LibraryWatch;
import aftercredits.posting.MemorySeenEssays;
import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.Persona;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was posted is edited in place when its essay changes, on the loopback Discord. */
class EssayUpdatingTest {
    private static final String BETTER = Essays.ANORA.replace("an old habit", "an old, old habit");

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

    private Persona.MessageView add(String text) {
        return evening.ask(
                evening.ana(),
                evening.discord.channel("film-club"),
                "essay add",
                Map.of("file", new Persona.Upload("anora.md", text.getBytes(StandardCharsets.UTF_8))));
    }

    private List<Persona.MessageView> posted(String channel) {
        return evening.ben().messages(channel);
    }

    private List<String> contents(String channel) {
        return posted(channel).stream().map(Persona.MessageView::content).toList();
    }

    private String post(String layout) {
        evening.ask(
                evening.ana(),
                "essay post",
                "essay",
                "anora",
                "channel",
                evening.discord.channel("general"),
                "layout",
                layout);
        return evening.discord.channel("general");
    }

    @Test
    void a_new_version_is_offered_privately_and_pressed_changes_the_part_that_differs_in_place() {
        String general = post("channel");
        List<Persona.MessageView> before = posted(general);

        add(BETTER);
        Persona.MessageView offer = evening.seen(evening.ana(), "was posted before");
        assertThat(offer.ephemeral()).isTrue();
        assertThat(contents(general))
                .isEqualTo(before.stream().map(Persona.MessageView::content).toList());
        Persona.MessageView answer =
                evening.press(evening.ana(), offer, "Update what was posted in #general (1 of 2 parts differs)");

        assertThat(answer.content()).contains("Updated in", "1 of 2 parts");
        List<Persona.MessageView> after = posted(general);
        assertThat(after).extracting(Persona.MessageView::id).isEqualTo(ids(before));
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.get(1)).isEqualTo(before.get(1));
        assertThat(after.get(2).content()).startsWith("||").endsWith("||").contains("an old, old habit");
    }

    private static List<String> ids(List<Persona.MessageView> messages) {
        return messages.stream().map(Persona.MessageView::id).toList();
    }

    @Test
    void an_offer_works_after_a_restart_and_pressed_twice_changes_nothing_more() {
        String general = post("channel");
        add(BETTER);
        Persona.MessageView offer = evening.seen(evening.ana(), "was posted before");
        String button = "Update what was posted in #general (1 of 2 parts differs)";
        evening.restart();

        assertThat(evening.press(evening.ana(), offer, button).content()).contains("Updated in");
        List<Persona.MessageView> after = posted(general);
        assertThat(evening.press(evening.ana(), offer, button).content())
                .contains("already has the essay's current text");

        assertThat(posted(general)).isEqualTo(after);
    }

    @Test
    void nothing_is_offered_where_nothing_was_posted_or_nothing_differs() {
        assertThat(add(BETTER).content()).contains("is on the list");
        post("channel");
        add(BETTER);

        assertThat(evening.ana().messages(evening.discord.channel("film-club")))
                .noneMatch(message -> message.content().contains("was posted before"));
    }

    @Test
    void an_archived_thread_is_woken_to_be_changed_and_a_new_part_comes_last() {
        post("thread");
        String thread = evening.thread();
        evening.seen(evening.ben(), thread, "more like a client");
        evening.ben().write(thread, "What an essay!");
        evening.modify(ChannelId.parse(thread), "{\"archived\":true}");
        add(BETTER + "\n" + "And it goes on for a while. ".repeat(80) + "The very end.\n");
        Persona.MessageView offer = evening.seen(evening.ana(), "was posted before");
        assertThat(offer.content()).contains("one new part comes after the last one in its thread");

        evening.press(evening.ana(), offer, offer.rows().getFirst().getFirst().label());

        evening.seen(evening.ben(), thread, "an old, old habit");
        assertThat(contents(thread)).last().asString().contains("The very end.");
        assertThat(contents(thread)).contains("What an essay!");
    }

    @Test
    void a_part_that_a_moderator_deleted_is_not_posted_again_and_the_host_is_told() {
        String general = post("channel");
        Persona.MessageView part = posted(general).getLast();
        evening.remove(ChannelId.parse(general), part.id());
        add(BETTER);
        Persona.MessageView offer = evening.seen(evening.ana(), "was posted before");

        Persona.MessageView answer = evening.press(
                evening.ana(), offer, offer.rows().getFirst().getFirst().label());

        assertThat(answer.content()).contains("Somebody had deleted one message");
        assertThat(contents(general)).hasSize(2).noneMatch(content -> content.contains("habit"));
    }

    @Test
    void parts_too_many_are_deleted() {
        evening.shelve("anora.md", Essays.ANORA + "\n" + "And it goes on for a while. ".repeat(160));
        String general = post("channel");
        int before = posted(general).size();
        add(Essays.ANORA);
        Persona.MessageView offer = evening.seen(evening.ana(), "was posted before");

        evening.press(evening.ana(), offer, offer.rows().getFirst().getFirst().label());

        assertThat(contents(general)).hasSize(3).hasSizeLessThan(before);
        assertThat(contents(general).getFirst()).contains("in 2 parts");
    }

    @Test
    void an_update_that_is_refused_says_why_and_retry_goes_on_with_it() {
        String general = post("channel");
        add(BETTER);
        Persona.MessageView offer = evening.seen(evening.ana(), "was posted before");
        evening.deny("general", ChannelPermission.SEND_MESSAGES);

        Persona.MessageView answer = evening.press(
                evening.ana(), offer, offer.rows().getFirst().getFirst().label());
        assertThat(answer.content()).contains("Allow my role there: Send Messages");
        assertThat(contents(general)).noneMatch(content -> content.contains("an old, old habit"));

        evening.allow("general", ChannelPermission.SEND_MESSAGES);
        evening.turn(evening.ana(), answer, "Retry");
        assertThat(contents(general)).last().asString().contains("an old, old habit");
    }

    @Test
    void a_changed_file_of_the_library_shows_a_card_that_any_host_may_settle_once() {
        evening.ask(
                evening.ana(),
                "club setup",
                "channel",
                evening.discord.channel("film-club"),
                "timezone",
                "Europe/Berlin");
        String general = post("channel");
        changeTheFile();
        Persona.MessageView card = evening.seen(evening.ben(), "has changed since it was posted");
        assertThat(evening.press(evening.ben(), card, "Update").content()).contains("hosts");

        Persona.MessageView settled = evening.turn(evening.ana(), card, "Update");

        assertThat(settled.content()).contains("Updated in", "1 of 2 parts", "Update: Ana");
        assertThat(settled.rows()).isEmpty();
        assertThat(contents(general)).last().asString().contains("an old, old habit");
    }

    @Test
    void a_card_that_is_left_leaves_what_was_posted() {
        evening.ask(
                evening.ana(),
                "club setup",
                "channel",
                evening.discord.channel("film-club"),
                "timezone",
                "Europe/Berlin");
        String general = post("channel");
        List<String> before = contents(general);
        changeTheFile();
        Persona.MessageView card = evening.seen(evening.ben(), "has changed since it was posted");

        assertThat(evening.turn(evening.ana(), card, "Leave as it is").content())
                .contains("stays as it was posted", "Leave as it is: Ana");
        assertThat(contents(general)).isEqualTo(before);
    }

    private void changeTheFile() {
        DiscordBot.Services services = evening.stores.services(evening.bot);
        LibraryWatch watch = new LibraryWatch(new LibraryWatch.Needs(
                new EssayLibrary(library),
                services.shelf(),
                new MemorySeenEssays(),
                services.postings(),
                services.updates(),
                new HostCards(services.poster()),
                services.clock(),
                evening.stores.words,
                aftercredits.club.Charge.OF_ALL));
        watch.look();
        evening.shelve("anora.md", BETTER);
        watch.look();
        watch.look();
    }

    @Test
    void prompts_that_were_asked_stay_as_they_are() {
        evening.ask(evening.ana(), "prompt draft", "essay", "anora");
        evening.ask(evening.ana(), "discussion open", "essay", "anora", "channel", evening.discord.channel("general"));
        String thread = evening.thread();
        Persona.MessageView asked = evening.seen(evening.ben(), thread, "gratitude or habit");
        post("channel");
        add(BETTER.replace("gratitude or habit", "thanks or habit"));
        Persona.MessageView offer = evening.seen(evening.ana(), "was posted before");

        evening.press(evening.ana(), offer, offer.rows().getFirst().getFirst().label());

        assertThat(evening.seen(evening.ben(), thread, "gratitude or habit")).isEqualTo(asked);
    }
}
