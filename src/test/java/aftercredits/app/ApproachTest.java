package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.LoopbackDiscord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApproachTest {
    @TempDir
    Path folder;

    @Test
    void a_bot_whose_database_does_not_open_says_so_and_is_not_at_discord() throws IOException, InterruptedException {
        Path inTheWay = Files.createDirectory(folder.resolve("club.db"));
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system())) {
            Shell.Ran ran = run("jdbc:sqlite:" + inTheWay, discord.token(), discord.apiUrl());

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.err()).contains("club.db").hasLineCount(1);
            assertThat(ran.out()).isEmpty();
            awaitEndOfTheWay();
            assertThat(discord.shards()).isEmpty();
        }
    }

    @Test
    void where_neither_database_nor_token_will_do_the_database_is_named() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("club.db"));
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system())) {
            Shell.Ran ran = run("jdbc:sqlite:" + inTheWay, "secret.of.somebody", discord.apiUrl());

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.err()).contains("club.db").hasLineCount(1).doesNotContain("secret");
        }
    }

    @Test
    void a_database_that_opened_is_closed_when_discord_does_not_accept_the_token() {
        String database = "jdbc:sqlite:" + folder.resolve("club.db");
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system())) {
            Shell.Ran ran = run(database, "secret.of.somebody", discord.apiUrl());

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.err()).contains("does not accept the token").doesNotContain("secret");
            assertThat(run(database, "secret.of.somebody", discord.apiUrl()).err())
                    .contains("does not accept the token");
        }
    }

    /** Whoever is not on the way any more has a session at Discord, or none for ever. */
    private static void awaitEndOfTheWay() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("discord-login")) {
                assertThat(thread.join(Duration.ofSeconds(20))).as("ended").isTrue();
            }
        }
    }

    private Shell.Ran run(String database, String token, String api) {
        return new Shell(folder)
                .with("AFTERCREDITS_DATABASE", database)
                .with("DISCORD_TOKEN", token)
                .with("DISCORD_API_URL", api)
                .run("run");
    }
}
