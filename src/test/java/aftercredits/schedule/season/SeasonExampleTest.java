package aftercredits.schedule.season;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.EssayLibrary;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeasonExampleTest {
    private static final Path EXAMPLE = Path.of("config/season.example.yaml");

    @Test
    void the_shipped_example_goes_with_the_shipped_essays_without_a_word_to_say() throws IOException {
        SeasonClub club = new SeasonClub();
        Standing standing = new Standing(
                club.club,
                new EssayLibrary(Path.of("essays")).read().essays(),
                List.of(),
                0,
                club.channels(),
                Instant.parse("2026-12-24T18:00:00Z"));

        SeasonFile.Reading reading =
                SeasonReader.read(EXAMPLE.getFileName().toString(), Files.readString(EXAMPLE), standing);

        assertThat(reading).isInstanceOfSatisfying(SeasonFile.Reading.Readable.class, readable -> {
            assertThat(readable.file().season()).isEqualTo("Spring 2027");
            assertThat(readable.file().warnings()).isEmpty();
            assertThat(readable.file().entries())
                    .extracting(SeasonEntry::activity)
                    .containsExactly(Activity.SCREENING, Activity.BOTH, Activity.DISCUSSION);
        });
    }

    @Test
    void the_example_with_its_comments_taken_in_is_a_season_that_can_be_planned() throws IOException {
        SeasonClub club = new SeasonClub();
        String everyKey = Files.readString(EXAMPLE).replaceAll("(?m)^( *)#(timezone|channel):", "$1$2:");

        assertThat(club.apply(everyKey).of(SeasonChange.Add.class)).hasSize(3);
        assertThat(club.all())
                .extracting(Schedule::channel)
                .anySatisfy(channel -> assertThat(channel).contains(SeasonClub.TALK));
        assertThat(club.apply(everyKey).isNothing()).isTrue();
    }
}
