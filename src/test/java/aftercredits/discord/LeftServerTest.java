package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.LeftClubs;
import aftercredits.club.Servers.Presence;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftServerTest {
    @TempDir
    Path library;

    private Evening evening;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
    }

    @AfterEach
    void end() {
        evening.expectedComplaints("is no longer in server");
        evening.expectedComplaints("is in server");
        evening.expectedComplaints("Got disconnected from WebSocket");
        evening.close();
    }

    @Test
    void being_removed_is_noted_and_being_invited_back_clears_it() {
        evening.discord.backstage().removeBot();
        Evening.await("the removal", this::leftAt);
        assertThat(evening.bot.servers().presence(evening.club())).isEqualTo(Presence.OUT);

        evening.discord.backstage().inviteBot();
        Evening.await("the return", () -> leftAt().isEmpty() ? Optional.of(evening.club()) : Optional.empty());
        assertThat(evening.bot.servers().presence(evening.club())).isEqualTo(Presence.IN);
    }

    @Test
    void a_removal_while_the_bot_was_off_is_noticed_at_the_next_start() {
        evening.bot.close();
        evening.discord.backstage().removeBot();
        evening.restart();

        left().look(evening.bot.servers());

        assertThat(leftAt()).isPresent();
    }

    @Test
    void a_removal_while_discord_had_forgotten_the_session_is_noticed_with_the_next_one() {
        // Nobody tells the bot of this removal: the session that would have is forgotten before it connects again.
        evening.discord.dropGateway();
        evening.discord.backstage().removeBot();
        evening.discord.forgetSessions();

        Evening.await("the removal", this::leftAt);
    }

    @Test
    void an_outage_is_no_removal() {
        evening.discord.backstage().beginOutage();
        Evening.await("the outage", () -> seen(Presence.UNKNOWN));
        left().look(evening.bot.servers());
        assertThat(leftAt()).isEmpty();

        evening.restart();
        left().look(evening.bot.servers());
        assertThat(leftAt()).isEmpty();

        evening.discord.backstage().endOutage();
        Evening.await("the outage's end", () -> seen(Presence.IN));
    }

    private Optional<Presence> seen(Presence presence) {
        return Optional.of(evening.bot.servers().presence(evening.club())).filter(presence::equals);
    }

    private LeftClubs left() {
        return new LeftClubs(evening.stores.clubs, LeftClubs.Watcher.NONE, evening.stores.clock);
    }

    private Optional<Instant> leftAt() {
        return evening.stores.clubs.leftAt(evening.club());
    }
}
