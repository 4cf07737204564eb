package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.Club;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.PromptRule;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.essay.EssayId;
import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClubCommandsTest {
    private static final String HOST_ROLE = "1100000000000000002";

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
    void the_club_is_set_up_and_keeps_what_is_left_out_the_next_time() {
        Persona.MessageView answer = setUp(
                "channel",
                evening.discord.channel("film-club"),
                "timezone",
                "Europe/Berlin",
                "host-role",
                HOST_ROLE,
                "answers",
                "open",
                "prompts",
                "undecided");
        setUp("channel", evening.discord.channel("screenings"), "timezone", "America/Sao_Paulo");

        assertThat(answer.content())
                .contains("Europe/Berlin", "<@&" + HOST_ROLE + ">", "at any time", "nobody has decided on");
        assertThat(club().homeChannel()).contains(evening.channel("screenings"));
        assertThat(club().zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(club().hostRole()).isPresent();
        assertThat(club().answers()).isEqualTo(AnswerVisibility.OPEN);
        assertThat(club().prompts()).isEqualTo(PromptRule.UNDECIDED_TOO);
    }

    @Test
    void a_check_says_that_recaps_go_without_pictures_where_files_may_not_be_attached() {
        setUp("channel", evening.discord.channel("film-club"), "timezone", "UTC");
        assertThat(evening.ask(evening.ana(), "club check").content()).doesNotContain("without their pictures");

        evening.deny("film-club", ChannelPermission.ATTACH_FILES);

        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("without their pictures", "Attach Files", evening.discord.channel("film-club"));
    }

    @Test
    void a_check_says_since_when_backups_fail_and_whom_to_tell() {
        setUp("channel", evening.discord.channel("film-club"), "timezone", "UTC");
        assertThat(evening.ask(evening.ana(), "club check").content()).doesNotContain("backed up");

        evening.stores.backupsFailSince = Optional.of(Instant.ofEpochSecond(1_795_000_000));

        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("⚠️ My database has not been backed up since <t:1795000000:f>", "Whoever runs the bot");
    }

    @Test
    void prompts_need_a_hosts_keep_unless_the_club_switches_that_off() {
        assertThat(setUp("channel", evening.discord.channel("film-club"), "timezone", "UTC")
                        .content())
                .contains("only prompts that a host kept");
        assertThat(club().prompts()).isEqualTo(PromptRule.ONLY_KEPT);
    }

    @Test
    void the_late_limit_is_six_hours_until_the_club_says_otherwise() {
        String home = evening.discord.channel("film-club");
        assertThat(setUp("channel", home, "timezone", "UTC").content()).contains("takes place by itself up to 6 hours");
        assertThat(setUp("channel", home, "timezone", "UTC", "late-limit", "0").content())
                .contains("a session that is late waits for a host");
        assertThat(club().lateLimit()).isZero();
        assertThat(setUp("channel", home, "timezone", "UTC").content()).contains("waits for a host");
        setUp("channel", home, "timezone", "UTC", "late-limit", "168");
        assertThat(club().lateLimit()).hasDays(7);
    }

    @Test
    void answers_are_kept_until_somebody_erases_them_unless_the_club_says_for_how_long() {
        String home = evening.discord.channel("film-club");
        assertThat(setUp("channel", home, "timezone", "UTC").content())
                .contains("Answers are kept until somebody erases them", "erased 30 days later");
        assertThat(setUp("channel", home, "timezone", "UTC", "keep-answers", "365")
                        .content())
                .contains("Answers are kept for 365 days after their last change");
        assertThat(club().retention()).contains(Duration.ofDays(365));
        setUp("channel", home, "timezone", "UTC");
        assertThat(club().retention()).as("left out").contains(Duration.ofDays(365));
        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("✅ Answers are kept for 365 days after their last change.");
        setUp("channel", home, "timezone", "UTC", "keep-answers", "0");
        assertThat(club().retention()).isEmpty();
    }

    @Test
    void a_shorter_time_asks_first_where_answers_would_go_with_it() {
        String home = evening.discord.channel("film-club");
        answerLongAgo();

        setUp("channel", home, "timezone", "Europe/Berlin", "keep-answers", "30");

        Persona.MessageView question = evening.seen(evening.ana(), "Kept for 30 days only, one answer goes now");
        assertThat(club().retention()).isEmpty();
        assertThat(club().zone()).as("all else is saved").isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(evening.turn(evening.ana(), question, "Yes, erase one answer")
                        .content())
                .contains("Answers are kept for 30 days", "One that was older is erased");
        assertThat(club().retention()).contains(Duration.ofDays(30));
        assertThat(evening.stores.responses.of(evening.club(), new MemberId(5))).isEmpty();
    }

    @Test
    void second_thoughts_about_a_shorter_time_erase_nothing() {
        answerLongAgo();
        setUp("channel", evening.discord.channel("film-club"), "timezone", "UTC", "keep-answers", "1");
        Persona.MessageView question = evening.seen(evening.ana(), "Kept for one day only");

        assertThat(evening.turn(evening.ana(), question, "No, keep it").content())
                .contains("Nothing was erased", "until somebody erases them, as before");
        assertThat(club().retention()).isEmpty();
        assertThat(evening.stores.responses.of(evening.club(), new MemberId(5))).hasSize(1);
    }

    /** Forty days. */
    private void answerLongAgo() {
        Instant then = evening.stores.clock.instant().minus(Duration.ofDays(40));
        ClubNight night = new ClubNight(evening.stores.discussed);
        AskedPrompt asked = night.ask(night.open(evening.club(), new EssayId("anora"), then), 1, then);
        Member member = new Member(new MemberId(5), "dee", "Dee", Optional.empty());
        evening.stores.responses.save(new EntryId(1), asked.id(), member, new Answer.Say("Old."), then);
    }

    @Test
    void another_zone_leaves_what_is_planned_on_the_clock_it_was_planned_by() {
        evening.shelve("anora.md", Essays.ANORA);
        String home = evening.discord.channel("film-club");
        setUp("channel", home, "timezone", "Europe/Berlin");
        String date = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
        evening.ask(evening.ana(), "schedule add", "essay", "anora", "date", date, "time", "20:00");

        assertThat(setUp("channel", home, "timezone", "Europe/Berlin").content())
                .doesNotContain("planned before");
        assertThat(setUp("channel", home, "timezone", "America/New_York").content())
                .contains("What was planned before keeps its time by the clock of Europe/Berlin");
    }

    @Test
    void a_zone_that_is_none_is_refused_and_nothing_changes() {
        assertThat(setUp("channel", evening.discord.channel("film-club"), "timezone", "Middle Earth")
                        .content())
                .contains("\"Middle Earth\" is not a time zone", "Europe/Berlin");
        assertThat(club().homeChannel()).isEmpty();
    }

    @Test
    void everyone_is_no_host_role() {
        assertThat(setUp(
                                "channel",
                                evening.discord.channel("film-club"),
                                "timezone",
                                "UTC",
                                "host-role",
                                evening.discord.guild())
                        .content())
                .contains("everybody could run the club");
        assertThat(club().hostRole()).isEmpty();
    }

    @Test
    void setting_up_says_at_once_what_is_missing_in_the_home_channel() {
        evening.deny("film-club", ChannelPermission.SEND_MESSAGES);

        assertThat(setUp("channel", evening.discord.channel("film-club"), "timezone", "UTC")
                        .content())
                .contains("Saved", "Send Messages");
    }

    @Test
    void a_member_does_not_set_up_the_club() {
        assertThat(evening.ask(
                                evening.ben(),
                                "club setup",
                                "channel",
                                evening.discord.channel("film-club"),
                                "timezone",
                                "UTC")
                        .content())
                .contains("Manage Server");
        assertThat(club().homeChannel()).isEmpty();
    }

    @Test
    void time_zones_complete_by_city_first() {
        assertThat(evening.ana()
                        .complete(
                                evening.discord.channel("film-club"),
                                "club setup",
                                Map.of("timezone", "ber"),
                                "timezone"))
                .extracting(Persona.ChoiceView::value)
                .contains("Europe/Berlin")
                .hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void a_check_names_what_is_missing_and_how_to_mend_it() {
        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("⚠️ No home channel is set. Choose one with /club setup.")
                .contains("✅ The database reads and writes.")
                .contains("✅ My clock agrees with Discord's.")
                .contains("✅ Nothing is owed.");
    }

    @Test
    void a_club_in_order_gets_ticks_only() {
        setUp("channel", evening.discord.channel("film-club"), "timezone", "UTC", "host-role", HOST_ROLE);

        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("✅ The home channel is set")
                .contains("✅ The host role is set")
                .doesNotContain("⚠️");
    }

    @Test
    void a_permission_that_was_taken_away_shows_in_the_check() {
        setUp("channel", evening.discord.channel("film-club"), "timezone", "UTC");
        evening.deny("film-club", ChannelPermission.CREATE_PUBLIC_THREADS);

        assertThat(evening.ask(evening.ana(), "club check").content()).contains("⚠️", "Create Public Threads");
    }

    @Test
    void a_check_names_every_permission_setting_and_intent_with_a_tick() {
        setUp("channel", evening.discord.channel("film-club"), "timezone", "Europe/Berlin", "host-role", HOST_ROLE);

        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("✅ In <#" + evening.discord.channel("film-club") + "> I have View Channel, Send Messages,")
                .contains("Send Messages in Threads", "Create Public Threads", "Read Message History", "Attach Files")
                .contains("✅ The club goes by the clock of Europe/Berlin, where it is ")
                .contains("✅ The host role is set: <@&" + HOST_ROLE + ">")
                .contains("✅ Members read each other's answers after answering themselves.")
                .contains("✅ I am connected with the intents I need.")
                .contains("✅ I may create events for screenings.");
    }

    @Test
    void a_check_says_in_which_channels_settings_which_switch_to_turn() {
        setUp("channel", evening.discord.channel("film-club"), "timezone", "UTC");
        evening.deny("film-club", ChannelPermission.SEND_MESSAGES_IN_THREADS);
        evening.denyEvents();

        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("⚠️ In <#" + evening.discord.channel("film-club") + "> I lack **Send Messages in Threads**")
                .contains("so I can't ask in threads there. Open that channel's settings, Permissions, my role")
                .contains("✅ I lack **Create Events**, which only screenings need");
    }

    @Test
    void a_check_looks_at_other_channels_that_something_is_planned_in() {
        evening.shelve("anora.md", Essays.ANORA);
        setUp("channel", evening.discord.channel("film-club"), "timezone", "UTC");
        String date = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
        String there = evening.discord.channel("screenings");
        evening.ask(evening.ana(), "schedule add", "essay", "anora", "date", date, "time", "20:00", "channel", there);
        evening.deny("screenings", ChannelPermission.SEND_MESSAGES);

        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("⚠️ In <#" + there + "> I lack **Send Messages**, so I can't post there.");
    }

    @Test
    void checking_is_for_hosts() {
        assertThat(evening.ask(evening.ben(), "club check").content()).contains("Only hosts can do that");
    }

    private Persona.MessageView setUp(String... options) {
        return evening.ask(evening.ana(), "club setup", options);
    }

    private Club club() {
        return evening.stores.clubs.find(evening.club()).orElseThrow();
    }
}
