package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.Pace;
import aftercredits.club.QuietHours;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /club pace} and {@code /discussion pause} and {@code resume}. */
class PaceCommandsTest {
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
    void a_club_sets_one_thing_after_the_other_and_is_told_how_it_is() {
        assertThat(pace()).contains("**Quiet hours:** none", "**Reminder:** none");

        assertThat(pace("quiet-hours", "22.00 – 8:30")).contains("22:00 to 08:30 (UTC)", "**Reminder:** none");
        assertThat(pace("reminder", "36")).contains("22:00 to 08:30", "once, 36 hours after", "pings nobody");
        assertThat(evening.stores.clubs.pace(evening.club()))
                .isEqualTo(new Pace(
                        Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 30))),
                        Optional.of(Duration.ofHours(36))));

        assertThat(pace("quiet-hours", "off", "reminder", "0")).contains("**Quiet hours:** none", "**Reminder:** none");
        assertThat(evening.stores.clubs.pace(evening.club())).isEqualTo(Pace.USUAL);
    }

    @Test
    void reminders_ping_where_a_host_says_so_and_the_bot_may() {
        Club club = Club.unset(evening.club(), "The Film Club");
        evening.stores.clubs.save(
                club.settled(Optional.of(evening.channel("film-club")), club.zone(), Optional.empty(), club.answers()));

        assertThat(pace("reminder", "36", "ping", "true"))
                .contains(
                        "It pings those of the thread who are online",
                        "I lack **Mention @everyone, @here, and All Roles**")
                .contains("so reminders ping nobody", "switch **Mention @everyone");
        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("⚠️ In <#", "**Mention @everyone, @here, and All Roles**, so reminders ping nobody");

        assertThat(pace("ping", "false"))
                .contains("once, 36 hours after", "It pings nobody")
                .doesNotContain("I lack");
    }

    @Test
    void hours_that_are_none_are_given_back_with_an_example_and_nothing_changes() {
        for (String typed : new String[] {"night", "22:00", "22:00-22:00", "22:00-8", "22:00-08:00-09:00", "-"}) {
            assertThat(pace("quiet-hours", typed)).as(typed).contains("are not quiet hours", "22:00-08:00");
        }
        assertThat(evening.stores.clubs.pace(evening.club())).isEqualTo(Pace.USUAL);
    }

    @Test
    void a_discussion_is_paused_and_goes_on() {
        assertThat(say("discussion pause")).contains("No discussion is open");
        evening.ask(evening.ana(), "prompt add", "essay", "anora", "question", "Who is free?");
        evening.ask(evening.ana(), "discussion open", "essay", "anora", "every", "60");
        String where = "<#" + evening.thread() + ">";

        assertThat(say("discussion resume")).contains(where + " is not paused");
        assertThat(say("discussion pause")).contains("Paused: in " + where, "/discussion resume");
        assertThat(say("discussion pause")).contains(where + " is already paused");
        assertThat(say("discussion resume")).contains(where + " goes on. The next prompt comes <t:");
    }

    private String pace(String... options) {
        return evening.ask(evening.ana(), "club pace", options).content();
    }

    private String say(String command) {
        return evening.ask(evening.ana(), command).content();
    }
}
