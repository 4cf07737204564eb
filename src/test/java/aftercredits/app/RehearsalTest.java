package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.database.Database;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.Persona;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
        shell.file("essays/stalker.md", "---\ntitle: Stalker\n---\nThe zone.\n");
    }

    @Test
    void the_bot_answers_a_command_in_a_club_that_is_set_up_already() throws InterruptedException {
        Surroundings surroundings = surroundings();
        try (Database database = open();
                LoopbackDiscord discord = Rehearsal.startDiscord(OptionalInt.of(0), surroundings);
                RunningBot bot = Rehearsal.startBot(database, discord, surroundings.configuration(), surroundings)) {
            assertThat(bot).isNotNull();
            String general = discord.channel("general");
            Club club = database.clubs().find(ClubId.parse(discord.guild())).orElseThrow();
            assertThat(club.homeChannel()).map(Object::toString).contains(general);
            assertThat(club.zone()).isEqualTo(surroundings.zone());

            String interaction = discord.personas().getFirst().use(general, "essay list", Map.of(), Map.of());

            assertThat(answer(discord, general, interaction).toString()).contains("Stalker");
        }
    }

    @Test
    void every_rehearsal_begins_with_a_fresh_club_and_leaves_others_alone() {
        Surroundings surroundings = surroundings();
        Member ana = new Member(new MemberId(7), "ana", "Ana", Optional.empty());
        try (Database database = open();
                LoopbackDiscord discord = Rehearsal.startDiscord(OptionalInt.of(0), surroundings)) {
            ClubId rehearsed = ClubId.parse(discord.guild());
            ClubId real = new ClubId(99);
            for (ClubId id : List.of(rehearsed, real)) {
                database.clubs().save(Club.unset(id, "A club"));
                database.members().seen(id, ana, Shell.NOW);
            }

            Rehearsal.startBot(database, discord, surroundings.configuration(), surroundings)
                    .close();

            assertThat(database.members().find(rehearsed, ana.id())).isEmpty();
            assertThat(database.members().find(real, ana.id())).contains(ana);
        }
    }

    @Test
    void the_usual_port_gives_way_and_one_asked_for_does_not() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Shell.Ran ran = shell.run("rehearse", "--port", port);

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .contains("Port " + port + " is in use", "--port")
                    .doesNotContain("Exception");
        }
        try (LoopbackDiscord first = Rehearsal.startDiscord(OptionalInt.empty(), surroundings());
                LoopbackDiscord second = Rehearsal.startDiscord(OptionalInt.empty(), surroundings())) {
            assertThat(first.pageUrl()).isNotEqualTo(second.pageUrl());
        }
    }

    @Test
    void a_port_that_is_none_is_wrong_usage() {
        Shell.Ran ran = shell.run("rehearse", "--port", "70000");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("70000", "0 to 65535");
    }

    @Test
    void a_second_bot_on_the_same_database_is_refused() {
        try (Database first = open()) {
            Shell.Ran ran = shell.run("rehearse", "--port", "0");

            assertThat(first.clubs().all()).isEmpty();
            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.err()).contains("Another Aftercredits", "AFTERCREDITS_DATABASE");
        }
    }

    @Test
    void real_clubs_are_not_taken_along_into_a_rehearsals_future() {
        Surroundings surroundings = surroundings();
        Configuration configuration = surroundings.configuration();
        ClubId real = new ClubId(99);
        try (LoopbackDiscord discord = Rehearsal.startDiscord(OptionalInt.of(0), surroundings)) {
            try (Database fresh = Rehearsal.openDatabase(discord, configuration, surroundings)) {
                fresh.clubs().save(Club.unset(ClubId.parse(discord.guild()), "The Rehearsal Club"));
            }
            try (Database again = Rehearsal.openDatabase(discord, configuration, surroundings)) {
                assertThat(again.clubs().all()).hasSize(1);
                again.clubs().save(Club.unset(real, "A club"));
            }

            try (Database apart = Rehearsal.openDatabase(discord, configuration, surroundings)) {
                assertThat(apart.clubs().all()).isEmpty();
                assertThat(folder.resolve("data/aftercredits-rehearsal.db")).exists();
            }
            try (Database untouched = open()) {
                assertThat(untouched.clubs().find(real)).isPresent();
            }
        }
    }

    @Test
    void a_wrong_token_is_said_plainly_and_not_repeated() {
        try (LoopbackDiscord discord = Rehearsal.startDiscord(OptionalInt.of(0), surroundings())) {
            Shell.Ran ran = shell.with("DISCORD_TOKEN", "wrong-token-here")
                    .with("DISCORD_API_URL", discord.apiUrl())
                    .run();

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .contains("does not accept the token", "developers/applications")
                    .doesNotContain("wrong-token-here")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void a_bot_at_work_shows_its_heartbeat() throws InterruptedException {
        Path heartbeat = folder.resolve("heartbeat");
        Surroundings surroundings = shell.watchedBy(heartbeat).surroundingsNow();
        try (Database database = open();
                LoopbackDiscord discord = Rehearsal.startDiscord(OptionalInt.of(0), surroundings);
                RunningBot bot = Rehearsal.startBot(database, discord, surroundings.configuration(), surroundings)) {
            assertThat(bot).isNotNull();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!Files.exists(heartbeat)) {
                assertThat(System.nanoTime())
                        .as("a heartbeat within %s", PATIENCE)
                        .isLessThan(deadline);
                Thread.sleep(20);
            }
        }
    }

    private Surroundings surroundings() {
        return shell.surroundingsNow();
    }

    private Database open() {
        return Database.open("jdbc:sqlite:" + folder.resolve("data/aftercredits.db"), InstantSource.system());
    }

    static Persona.MessageView answer(LoopbackDiscord discord, String channel, String interaction)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            long version = discord.version();
            Optional<Persona.MessageView> answer = discord.personas().getFirst().messages(channel).stream()
                    .filter(message ->
                            message.interaction().filter(interaction::equals).isPresent())
                    .filter(message -> !message.thinking())
                    .findFirst();
            if (answer.isPresent()) {
                return answer.get();
            }
            discord.awaitChange(version, Duration.ofMillis(250));
        }
        throw new AssertionError("No answer to " + interaction + " within " + PATIENCE);
    }
}
