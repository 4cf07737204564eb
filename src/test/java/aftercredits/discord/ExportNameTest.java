package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.essay.EssayId;
import aftercredits.export.Format;
import aftercredits.export.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportNameTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void one_file_is_named_after_the_club_and_the_day() {
        assertThat(name("The Film Club").of(Optional.empty(), Part.WHOLE))
                .isEqualTo("aftercredits-the-film-club-2026-11-22.json");
        assertThat(name("映画").of(Optional.empty(), Part.WHOLE)).isEqualTo("aftercredits-club-2026-11-22.json");
    }

    @Test
    void one_of_several_has_its_number_and_its_essay() {
        assertThat(name("Club").of(Optional.of(1), of("anora"))).isEqualTo("aftercredits-club-2026-11-22-1-anora.json");
    }

    @Test
    void no_name_ends_as_a_hash_would() {
        assertThat(name("Club").of(Optional.of(1), of("faded")))
                .isEqualTo("aftercredits-club-2026-11-22-1-faded-log.json");
        assertThat(name("Club").of(Optional.of(2), of("0123456789abcdef")))
                .isEqualTo("aftercredits-club-2026-11-22-2-0123456789abcdef-log.json");
        assertThat(name("Club").of(Optional.of(12345), Part.WHOLE)).endsWith("-log.json");
    }

    private static ExportName name(String club) {
        return new ExportName(Club.unset(new ClubId(1), club), TODAY, Format.JSON);
    }

    private static Part of(String essay) {
        Discussion discussion = new Discussion(
                DiscussionId.random(),
                new ClubId(1),
                new EssayId(essay),
                "Title",
                new ChannelId(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new MemberId(1),
                Instant.EPOCH,
                Optional.empty());
        return Part.of(discussion, Instant.EPOCH, Instant.EPOCH);
    }
}
