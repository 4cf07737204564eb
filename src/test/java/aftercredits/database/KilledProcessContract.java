package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.discussion.ClubNight;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Response;
import aftercredits.process.BotProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bot in another process: what it has told is kept survives its being killed, and so does nothing of its hold. */
abstract class KilledProcessContract {
    private static final int ANSWERS_BEFORE_THE_KILL = 100;

    @TempDir
    private Path leftBehind;

    abstract String url();

    abstract Database open();

    @Test
    @Timeout(60)
    void every_answer_that_was_told_to_be_kept_is_there_after_a_kill() throws Exception {
        Process bot = start();
        List<Long> told = new ArrayList<>();
        try (BufferedReader output = bot.inputReader()) {
            while (told.size() < ANSWERS_BEFORE_THE_KILL) {
                told.add(Long.valueOf(output.readLine()));
            }
            // Not Process.destroyForcibly, which closes the output with what is still in it.
            bot.toHandle().destroyForcibly();
            output.lines()
                    .filter(line -> line.matches("\\d+"))
                    .map(Long::valueOf)
                    .forEach(told::add);
        } finally {
            bot.destroyForcibly();
        }
        assertThat(bot.waitFor(30, TimeUnit.SECONDS)).isTrue();

        List<Long> kept = kept(open());

        // The last line may have been cut in the middle of its number, so it counts by its beginning alone.
        assertThat(kept).containsAll(told.subList(0, told.size() - 1));
        assertThat(kept).as("in order, with no hole").isSorted().doesNotHaveDuplicates();
        assertThat(kept.getLast()).isEqualTo(kept.size());
    }

    Process start() throws IOException {
        return new ProcessBuilder(BotProgram.command(leftBehind, AnsweringUntilKilled.class.getName(), url()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static List<Long> kept(Database database) {
        Discussion discussion =
                database.discussions().latest(ClubNight.CLUB, ClubNight.ANORA).orElseThrow();
        return database.discussions().prompts(discussion.id()).stream()
                .flatMap(prompt -> database.responses().revisions(prompt.id()).stream())
                .map(Response::entry)
                .map(EntryId::snowflake)
                .toList();
    }
}
