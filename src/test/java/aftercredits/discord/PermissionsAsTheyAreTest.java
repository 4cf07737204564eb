package aftercredits.discord;

import static aftercredits.rehearsal.ChannelPermission.*;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.RoleId;
import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a host is told when the bot lacks what a step takes, one thing after the other, and that nothing of the step is done
 * then. Mended as told, it works.
 */
class PermissionsAsTheyAreTest {
    @TempDir
    static Path library;

    private static Evening evening;
    private static int essays;

    @BeforeAll
    static void begin() {
        evening = Evening.begin(library);
        evening.stores.clubs.save(Club.unset(evening.club(), "The Film Club")
                .settled(
                        Optional.of(evening.channel("film-club")),
                        ZoneId.of("UTC"),
                        Optional.empty(),
                        AnswerVisibility.OPEN));
    }

    @AfterAll
    static void end() {
        evening.close();
    }

    /** A new essay each time, with one prompt that a host has kept. */
    private static String essay() {
        String id = "essay-" + essays++;
        evening.shelve(id + ".md", Essays.ANORA);
        evening.ask(evening.ana(), "prompt add", "essay", id, "question", "Is she free?");
        return id;
    }

    @ParameterizedTest
    @CsvSource({
        "VIEW_CHANNEL, screenings, channel, View Channel",
        "SEND_MESSAGES, screenings, channel, Send Messages",
        "READ_MESSAGE_HISTORY, screenings, channel, Read Message History",
        "CREATE_PUBLIC_THREADS, screenings, thread, Create Public Threads",
        "SEND_MESSAGES_IN_THREADS, screenings, thread, Send Messages in Threads",
        "SEND_MESSAGES, essays, forum, Send Messages",
        "SEND_MESSAGES_IN_THREADS, essays, forum, Send Messages in Threads",
        "VIEW_CHANNEL, announcements, thread, View Channel",
        "CREATE_PUBLIC_THREADS, announcements, thread, Create Public Threads"
    })
    void an_essay_is_not_begun_without_a_permission(
            ChannelPermission taken, String channel, String layout, String name) {
        String there = evening.discord.channel(channel);
        String essay = essay();
        needs(
                taken,
                channel,
                name,
                () -> evening.ask(evening.ana(), "essay post", "essay", essay, "channel", there, "layout", layout),
                "Posted");
    }

    @ParameterizedTest
    @CsvSource({
        "VIEW_CHANNEL, screenings, View Channel",
        "SEND_MESSAGES, screenings, Send Messages",
        "CREATE_PUBLIC_THREADS, screenings, Create Public Threads",
        "SEND_MESSAGES_IN_THREADS, screenings, Send Messages in Threads",
        "SEND_MESSAGES_IN_THREADS, essays, Send Messages in Threads",
        "CREATE_PUBLIC_THREADS, announcements, Create Public Threads"
    })
    void a_discussion_is_not_begun_without_a_permission(ChannelPermission taken, String channel, String name) {
        String there = evening.discord.channel(channel);
        String essay = essay();
        needs(
                taken,
                channel,
                name,
                () -> evening.ask(evening.ana(), "discussion open", "essay", essay, "channel", there),
                "The discussion is open");
        assertThat(evening.ask(evening.ana(), "discussion close").content()).contains("Closed");
    }

    private static void needs(
            ChannelPermission taken, String channel, String name, Supplier<Persona.MessageView> step, String done) {
        evening.deny(channel, taken);
        List<String> before = all();

        Persona.MessageView told = step.get();

        assertThat(told.ephemeral()).isTrue();
        assertThat(told.content())
                .contains("I need more permissions in <#" + evening.discord.channel(channel) + ">", name)
                .contains("Grant them to my role under channel settings, Permissions, then try again");
        evening.allow(channel, taken);
        assertThat(all()).isEqualTo(before);
        assertThat(step.get().content()).contains(done);
    }

    /** What everybody sees. */
    private static List<String> all() {
        return evening.chidi().channels().stream()
                .flatMap(channel -> Stream.concat(
                        Stream.of(channel.name()),
                        evening.chidi().messages(channel.id()).stream().map(Persona.MessageView::content)))
                .toList();
    }

    @Test
    void an_essay_takes_no_more_than_it_needs_and_slow_mode_slows_it_not_down() {
        String screenings = evening.discord.channel("screenings");
        evening.discord.backstage().slowDown(screenings, 21_600);
        evening.discord.backstage().deny(screenings, ChannelPermission.ADD_REACTIONS);
        evening.deny("screenings", ChannelPermission.EMBED_LINKS);
        // The bot hears of one after the other: with the last it knows them all.
        evening.deny("screenings", ChannelPermission.ATTACH_FILES);

        assertThat(post("screenings", "thread").content()).contains("Posted");
        assertThat(post("screenings", "channel").content()).contains("Posted");

        evening.allow("screenings", ChannelPermission.ATTACH_FILES);
        evening.allow("screenings", ChannelPermission.EMBED_LINKS);
        evening.discord.backstage().allow(screenings, ChannelPermission.ADD_REACTIONS);
        evening.discord.backstage().slowDown(screenings, 0);
    }

    @Test
    void a_channel_for_announcements_takes_essays_in_threads_and_discussions() {
        assertThat(post("announcements", "channel").content()).contains("Posted");
        assertThat(post("announcements", "thread").content()).contains("Posted");
        assertThat(open("announcements").content()).contains("The discussion is open");
        assertThat(evening.ask(evening.ana(), "discussion next").content()).contains("Asked");
        assertThat(evening.ask(evening.ana(), "discussion close").content()).contains("Closed");
    }

    @Test
    void a_forum_that_demands_a_tag_says_which_switch_to_turn() {
        home("essays");
        evening.discord.backstage().requireTag(evening.discord.channel("essays"), true);
        Evening.await(
                "the bot to hear of it",
                () -> Optional.of(evening.ask(evening.ana(), "club check"))
                        .filter(check -> check.content().contains("without a tag")));
        List<String> before = all();

        Persona.MessageView stopped = post("essays", "forum");

        assertThat(stopped.content())
                .contains("Stopped after 0 of", "#essays takes no post without a tag")
                .contains("Require people to select tags when posting");
        assertThat(all()).isEqualTo(before);
        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("⚠️ The forum <#" + evening.discord.channel("essays") + "> takes no post without a tag");
        evening.discord.backstage().requireTag(evening.discord.channel("essays"), false);
        Evening.await(
                "the bot to hear of it",
                () -> Optional.of(evening.ask(evening.ana(), "club check"))
                        .filter(check -> !check.content().contains("without a tag")));
        assertThat(evening.turn(evening.ana(), stopped, "Give up").content()).contains("Given up after 0 of");
        assertThat(post("essays", "forum").content()).contains("Posted");
        home("film-club");
    }

    private static void home(String channel) {
        Club club = evening.stores.clubs.find(evening.club()).orElseThrow();
        evening.stores.clubs.save(
                club.settled(Optional.of(evening.channel(channel)), club.zone(), club.hostRole(), club.answers()));
    }

    @Test
    void a_locked_thread_stops_a_prompt_until_it_is_unlocked() {
        ChannelId thread = opened();
        evening.modify(thread, "{\"locked\":true,\"archived\":true}");
        evening.discord.backstage().denyEverywhere(MANAGE_THREADS);

        Persona.MessageView stopped = evening.ask(evening.ana(), "discussion next");

        assertThat(stopped.content()).contains("is locked. Unlock it, then try again");
        evening.discord.backstage().allowEverywhere(MANAGE_THREADS);
        evening.modify(thread, "{\"locked\":false,\"archived\":false}");
        assertThat(evening.turn(evening.ana(), stopped, "Retry").content()).contains("Posted");
        assertThat(said(thread, "Is she free?")).hasSize(1);
        evening.ask(evening.ana(), "discussion close");
    }

    @Test
    void an_archived_thread_is_woken() {
        ChannelId thread = opened();
        evening.modify(thread, "{\"archived\":true}");

        assertThat(evening.ask(evening.ana(), "discussion next").content()).contains("Asked");

        assertThat(said(thread, "Is she free?")).hasSize(1);
        evening.ask(evening.ana(), "discussion close");
    }

    @Test
    void a_deleted_thread_is_said_to_be_gone() {
        ChannelId thread = opened();
        evening.discord.backstage().deleteChannel(thread.toString());

        assertThat(evening.ask(evening.ana(), "discussion next").content()).contains("is gone: it was deleted");
        assertThat(evening.ask(evening.ana(), "discussion close").content())
                .contains("Closed: nobody answered", "Its thread was deleted", "/discussion recap");
    }

    private static ChannelId opened() {
        Persona.MessageView answer = open("screenings");
        String id = answer.content().replaceFirst("(?s).*?<#(\\d+)>.*", "$1");
        return ChannelId.parse(id);
    }

    private static List<String> said(ChannelId thread, String words) {
        return evening.ben().messages(thread.toString()).stream()
                .map(Persona.MessageView::content)
                .filter(content -> content.contains(words))
                .toList();
    }

    @Test
    void a_permission_that_goes_between_two_prompts_stops_the_second_and_says_so() {
        ChannelId thread = opened();
        evening.deny("screenings", SEND_MESSAGES_IN_THREADS);

        Persona.MessageView stopped = evening.ask(evening.ana(), "discussion next");

        assertThat(stopped.content()).contains("I can't post in", "Send Messages in Threads");
        assertThat(said(thread, "Is she free?")).isEmpty();
        evening.allow("screenings", SEND_MESSAGES_IN_THREADS);
        assertThat(evening.turn(evening.ana(), stopped, "Retry").content()).contains("Posted");
        assertThat(said(thread, "Is she free?")).hasSize(1);
        evening.ask(evening.ana(), "discussion close");
    }

    @Test
    void events_take_a_permission_that_only_screenings_are_told_of() {
        evening.denyEvents();

        Persona.MessageView told = evening.ask(
                evening.ana(),
                "schedule add",
                "essay",
                essay(),
                "date",
                LocalDate.now(ZoneOffset.UTC).plusDays(30).toString(),
                "time",
                "20:00",
                "what",
                "screening");

        assertThat(told.content())
                .contains("I lack **Create Events** now, so there is no event yet")
                .contains("Grant it to my role under Server Settings, Roles");
        evening.discord.backstage().allowEverywhere(CREATE_EVENTS);
        evening.discord.backstage().allowEverywhere(MANAGE_EVENTS);
    }

    @Test
    void a_role_of_hosts_that_is_renamed_stays_theirs_and_one_that_is_gone_is_named_by_the_check() {
        Club club = evening.stores.clubs.find(evening.club()).orElseThrow();
        evening.stores.clubs.save(club.settled(
                club.homeChannel(), club.zone(), Optional.of(new RoleId(1_100_000_000_000_000_002L)), club.answers()));
        evening.discord.backstage().renameRole("Host", "Projectionists");
        assertThat(evening.ask(evening.ana(), "club check").content()).contains("✅ The host role is set");
        evening.discord.backstage().renameRole("Projectionists", "Host");

        evening.stores.clubs.save(
                club.settled(club.homeChannel(), club.zone(), Optional.of(new RoleId(999)), club.answers()));

        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("⚠️ The host role was deleted", "Choose another with /club setup host-role");
        assertThat(evening.ask(evening.ben(), "club check").content())
                .contains("Only hosts can do that. The club's host role was deleted", "/club setup host-role");
        evening.stores.clubs.save(club);
    }

    @Test
    void a_home_channel_that_was_deleted_is_asked_for_again() {
        home("general");
        evening.discord.backstage().deleteChannel(evening.discord.channel("general"));
        List<String> before = all();

        assertThat(evening.ask(evening.ana(), "discussion open", "essay", essay())
                        .content())
                .contains("I can't see the channel", "Choose another");
        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("⚠️ I can't see the home channel any more. Let me view it, or choose another");
        assertThat(all()).isEqualTo(before);
        home("film-club");
    }

    private static Persona.MessageView post(String channel, String layout) {
        return evening.ask(
                evening.ana(),
                evening.discord.channel("film-club"),
                "essay post",
                Map.of(),
                "essay",
                essay(),
                "channel",
                evening.discord.channel(channel),
                "layout",
                layout);
    }

    private static Persona.MessageView open(String channel) {
        return evening.ask(
                evening.ana(), "discussion open", "essay", essay(), "channel", evening.discord.channel(channel));
    }
}
