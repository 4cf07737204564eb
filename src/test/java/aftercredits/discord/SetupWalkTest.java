package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ThreadReplies;
import aftercredits.club.UnmarkedEssays;
import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupWalkTest {
    private static final String HOST_ROLE = "1100000000000000002";

    @TempDir
    static Path library;

    private static Evening evening;

    @BeforeAll
    static void begin() {
        evening = Evening.begin(library);
    }

    @AfterAll
    static void end() {
        evening.close();
    }

    @BeforeEach
    void forget() {
        evening.stores.clubs.save(Club.unset(evening.club(), "The Film Club"));
        evening.takeDown("anora.md");
    }

    @Test
    void a_newcomer_is_walked_through_the_settings_and_nothing_is_saved_before_the_end() {
        Persona.MessageView step = evening.ask(evening.ana(), "club setup");
        assertThat(step.content()).contains("1 of 5", evening.discord.channel("film-club"));
        step = evening.choose(evening.ana(), step, evening.discord.channel("screenings"));
        assertThat(step.content()).contains("2 of 5", "In **New York** it is ");
        step = evening.choose(evening.ana(), step, "America/Chicago");
        assertThat(step.content()).contains("3 of 5", "Who runs the club?");
        step = evening.choose(evening.ana(), step, HOST_ROLE);
        assertThat(step.content()).contains("4 of 5", "After answering themselves");
        step = evening.choose(evening.ana(), step, "open");
        assertThat(step.content()).contains("5 of 5", "All is hidden");
        step = evening.choose(evening.ana(), step, "shown");
        assertThat(step.content())
                .contains("nothing is saved yet", evening.discord.channel("screenings"), "America/Chicago")
                .contains("<@&" + HOST_ROLE + ">", "at any time", "shown in the open");
        assertThat(club()).isEqualTo(Club.unset(evening.club(), "The Film Club"));

        step = evening.turn(evening.ana(), step, "Save");

        assertThat(step.content()).contains("Saved", "The first thing to do", "</essay add:");
        assertThat(step.rows()).isEmpty();
        assertThat(club().homeChannel()).contains(evening.channel("screenings"));
        assertThat(club().zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(club().hostRole()).isPresent();
        assertThat(club().answers()).isEqualTo(AnswerVisibility.OPEN);
        assertThat(club().unmarked()).isEqualTo(UnmarkedEssays.SHOWN);
    }

    @Test
    void what_is_usual_takes_three_clicks() {
        evening.shelve("anora.md", Essays.ANORA);

        Persona.MessageView step = evening.ask(evening.ana(), "club setup");
        step = evening.turn(evening.ana(), step, "Use what is usual for all");
        step = evening.turn(evening.ana(), step, "Save");

        assertThat(step.content()).contains("The first thing to do", "</prompt draft:");
        assertThat(club().homeChannel()).contains(evening.channel("film-club"));
        assertThat(club().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(club().hostRole()).isEmpty();
        assertThat(club().answers()).isEqualTo(AnswerVisibility.AFTER_ANSWERING);
        assertThat(club().unmarked()).isEqualTo(UnmarkedEssays.HIDDEN);
    }

    @Test
    void a_walk_goes_back_and_on_again_after_the_bot_was_started_anew() {
        Persona.MessageView step = evening.ask(evening.ana(), "club setup");
        step = evening.choose(evening.ana(), step, evening.discord.channel("general"));

        evening.restart();

        step = evening.turn(evening.ana(), step, "Back");
        assertThat(step.content()).contains("1 of 5", evening.discord.channel("general"));
        step = evening.turn(evening.ana(), step, "Use this");
        step = evening.turn(evening.ana(), step, "Use this");
        step = evening.choose(evening.ana(), step, HOST_ROLE);
        step = evening.turn(evening.ana(), step, "Back");
        step = evening.turn(evening.ana(), step, "No role");
        step = evening.turn(evening.ana(), step, "Use this");
        step = evening.turn(evening.ana(), step, "Use this");
        evening.turn(evening.ana(), step, "Save");
        assertThat(club().homeChannel()).contains(evening.channel("general"));
        assertThat(club().hostRole()).isEmpty();
    }

    @Test
    void a_city_is_found_and_several_are_put_to_the_choice() {
        Persona.MessageView zone = zoneStep();

        Persona.MessageView several = find(zone, "Brasil");
        assertThat(several.content()).contains("2 of 5", "Several clocks fit \"Brasil\"");
        assertThat(Evening.menu(several).options())
                .extracting(Persona.ChoiceView::value)
                .contains("America/Manaus");

        assertThat(find(several, "Atlantis").content()).contains("I know no place called \"Atlantis\"", "2 of 5");
        Persona.MessageView hosts = find(seen("Atlantis"), "são paulo");
        assertThat(hosts.content()).contains("3 of 5");
        assertThat(evening.turn(evening.ana(), hosts, "Back").content()).contains("In **São Paulo** it is");
        assertThat(club().zone()).isNotEqualTo(ZoneId.of("America/Sao_Paulo"));
    }

    private Persona.MessageView zoneStep() {
        return evening.turn(evening.ana(), evening.ask(evening.ana(), "club setup"), "Use this");
    }

    private Persona.MessageView find(Persona.MessageView step, String city) {
        Persona.FormView form = evening.open(evening.ana(), step, "Find a city");
        evening.ana().submit(form, Map.of("city", city));
        return Evening.await(
                "the message to change",
                () -> evening.ana().messages(step.channel()).stream()
                        .filter(now -> now.id().equals(step.id()) && !now.equals(step))
                        .findFirst());
    }

    private Persona.MessageView seen(String text) {
        return evening.seen(evening.ana(), text);
    }

    @Test
    void a_channel_that_lacks_a_permission_says_so_before_anything_is_saved() {
        evening.deny("screenings", ChannelPermission.CREATE_PUBLIC_THREADS);

        Persona.MessageView step = evening.ask(evening.ana(), "club setup");
        step = evening.choose(evening.ana(), step, evening.discord.channel("screenings"));
        step = evening.turn(evening.ana(), step, "Back");

        assertThat(step.content()).contains("⚠️", "Create Public Threads", "1 of 5");
        evening.allow("screenings", ChannelPermission.CREATE_PUBLIC_THREADS);
    }

    @Test
    void a_channel_that_is_gone_by_the_end_leads_back_to_the_first_step() {
        Persona.MessageView step = evening.ask(evening.ana(), "club setup");
        step = evening.choose(evening.ana(), step, evening.discord.channel("announcements"));
        step = evening.turn(evening.ana(), evening.turn(evening.ana(), step, "Back"), "Use what is usual for all");
        evening.discord.backstage().deleteChannel(evening.discord.channel("announcements"));

        step = evening.turn(evening.ana(), step, "Save");

        assertThat(step.content()).contains("Nothing is saved yet", "1 of 5");
        assertThat(club().isSetUp()).isFalse();
    }

    @Test
    void everyone_is_no_host_role_here_either() {
        Persona.MessageView step = evening.turn(evening.ana(), zoneStep(), "Use this");

        assertThat(evening.choose(evening.ana(), step, evening.discord.guild()).content())
                .contains("everybody could run the club", "3 of 5");
    }

    @Test
    void another_servers_channel_is_never_a_home() {
        LoopbackDiscord.Place elsewhere = evening.discord.foundServer("Elsewhere", 1);
        evening.restart();
        SetupDraft theirs = SetupDraft.of(club())
                .meetingIn(Optional.of(ChannelId.parse(elsewhere.channels().getFirst())));
        String id = new BotButton.SaveSetup(theirs).customId();
        Persona.MessageView forged = evening.forge(evening.publicMessage(), List.of(id));

        evening.turn(evening.ana(), forged, id);

        assertThat(club().isSetUp()).isFalse();
    }

    @Test
    void options_alone_that_the_walk_does_not_ask_about_are_saved_and_the_walk_follows() {
        long walks = walks();
        assertThat(evening.ask(evening.ana(), "club setup", "thread-replies", "on")
                        .content())
                .contains("becomes part of the log");
        Evening.await("the walk", () -> Optional.of(walks()).filter(now -> now == walks + 1));
        assertThat(club().threadReplies()).isEqualTo(ThreadReplies.LOGGED);
        assertThat(club().isSetUp()).isFalse();
    }

    private static long walks() {
        return evening.ana().messages(evening.discord.channel("film-club")).stream()
                .filter(message -> message.content().contains("1 of 5"))
                .count();
    }

    @Test
    void a_channel_without_a_zone_begins_the_walk_there() {
        Persona.MessageView step =
                evening.ask(evening.ana(), "club setup", "channel", evening.discord.channel("general"));

        assertThat(step.content()).contains("1 of 5", evening.discord.channel("general"));
        assertThat(club().isSetUp()).isFalse();
    }

    @Test
    void a_club_that_is_set_up_changes_one_thing_by_one_option_and_walks_from_what_it_has() {
        evening.ask(
                evening.ana(), "club setup", "channel", evening.discord.channel("general"), "timezone", "são paulo");
        evening.ask(evening.ana(), "club setup", "spoilers", "shown");

        assertThat(club().homeChannel()).contains(evening.channel("general"));
        assertThat(club().zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(club().unmarked()).isEqualTo(UnmarkedEssays.SHOWN);
        assertThat(evening.ask(evening.ana(), "club setup").content()).contains(evening.discord.channel("general"));
        assertThat(zoneStep().content()).contains("In **São Paulo** it is");
    }

    private Club club() {
        return evening.stores.clubs.find(evening.club()).orElseThrow();
    }
}
