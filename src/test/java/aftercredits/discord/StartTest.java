package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aftercredits.club.Club;
import aftercredits.rehearsal.LoopbackDiscord;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir
    Path library;

    @Test
    void the_bot_logs_in_registers_its_commands_and_notes_the_club_without_posting() {
        try (Evening evening = Evening.begin(library)) {
            assertThat(evening.stores.clubs.find(evening.club()))
                    .map(Club::name)
                    .contains("The Film Club");
            assertThat(evening.discord.requests())
                    .anyMatch(request -> request.method().equals("PUT")
                            && request.path().endsWith("/commands")
                            && request.answer() == 200)
                    .noneMatch(request -> request.path().endsWith("/messages"));
        }
    }

    @Test
    void commands_that_discord_has_already_are_not_registered_again() {
        try (Evening evening = Evening.begin(library)) {
            evening.restart();

            assertThat(evening.discord.requests())
                    .filteredOn(request -> request.method().equals("PUT"))
                    .hasSize(1);
        }
    }

    @Test
    void commands_that_discord_does_not_list_are_registered_all_the_same() {
        try (Evening evening = Evening.begin(library)) {
            evening.discord.faults().answer(404, 1, "GET /applications/\\d+/commands");
            evening.restart();

            assertThat(evening.discord.requests())
                    .filteredOn(request -> request.method().equals("PUT"))
                    .hasSize(2);
        }
    }

    @Test
    void a_connection_that_breaks_once_does_not_keep_the_bot_out() {
        try (Evening evening = Evening.begin(library)) {
            evening.discord.faults().cut(1, "GET /gateway$");
            evening.restart();

            assertThat(evening.discord.botIsConnected()).isTrue();
        }
    }

    @Test
    void what_is_asked_of_a_bot_that_is_not_at_work_yet_is_answered_once_it_is() {
        try (Evening evening = Evening.begin(library)) {
            evening.comeBackIdle();
            String channel = evening.discord.channel("film-club");
            String asked = evening.ana().use(channel, "help", Map.of(), Map.of());

            evening.setToWork();

            assertThat(evening.answer(evening.ana(), channel, asked).content()).contains("/essay");
        }
    }

    @Test
    void a_bot_that_turns_back_on_its_way_has_begun_no_session() {
        try (Evening evening = Evening.begin(library)) {
            evening.bot.close();
            long asked = questions(evening);
            DiscordBot bot = new DiscordBot(new DiscordBot.Connection(
                    evening.discord.token(), Optional.of(URI.create(evening.discord.apiUrl()))));
            bot.approach();

            bot.close();

            Evening.await("the way to end", () -> Optional.of(evening).filter(now -> questions(now) > asked));
            Evening.await("nobody to be on the way", () -> Optional.of(evening).filter(now -> !isSomebodyOnTheWay()));
            assertThat(evening.discord.shards()).isEmpty();
            assertThat(evening.log.complaints()).isEmpty();
        }
    }

    /** Whoever is not has a session at Discord, or none for ever. */
    private static boolean isSomebodyOnTheWay() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("discord-login"));
    }

    /** The last that a bot asks before its session begins. */
    private static long questions(Evening evening) {
        return evening.discord.requests().stream()
                .filter(request -> request.path().endsWith("/users/@me"))
                .count();
    }

    @Test
    void a_wrong_token_is_named_without_being_shown() {
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system())) {
            assertThatExceptionOfType(DiscordTrouble.class)
                    .isThrownBy(() -> start("secret.of.somebody", discord.apiUrl()))
                    .satisfies(trouble -> {
                        assertThat(trouble.what()).contains("does not accept the token");
                        assertThat(trouble.next()).contains("DISCORD_TOKEN");
                        assertThat(trouble).asString().doesNotContain("secret");
                    });
        }
    }

    @Test
    void a_token_that_no_header_can_carry_is_a_wrong_token() {
        assertThatExceptionOfType(DiscordTrouble.class)
                .isThrownBy(() -> start("secret\nwith a line", "http://127.0.0.1:1/api/v10"))
                .withMessageContaining("does not accept the token")
                .withMessageNotContaining("secret");
    }

    @Test
    void an_address_where_nobody_answers_is_named() {
        assertThatExceptionOfType(DiscordTrouble.class)
                .isThrownBy(() -> start("token", "http://127.0.0.1:1/api/v10"))
                .withMessageContaining("can't be reached at http://127.0.0.1:1/api/v10");
    }

    @Test
    void no_token_at_all_is_said_so() {
        assertThatExceptionOfType(DiscordTrouble.class)
                .isThrownBy(() -> start(" ", "http://127.0.0.1:1/api/v10"))
                .withMessageContaining("There is no Discord token");
    }

    private void start(String token, String api) {
        try (DiscordBot bot = new DiscordBot(new DiscordBot.Connection(token, Optional.of(URI.create(api))))) {
            bot.start(new Stores(library).services(bot));
        }
    }
}
