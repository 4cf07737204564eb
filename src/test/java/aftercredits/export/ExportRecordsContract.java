package aftercredits.export;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.export.ExportRecord.Place;
import aftercredits.export.ExportRequest.Names;
import aftercredits.export.ExportRequest.Revisions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of export records keeps to, the fake and the real one. */
public abstract class ExportRecordsContract {
    private static final ClubId CLUB = new ClubId(11);
    private static final ClubId OTHER_CLUB = new ClubId(12);
    private static final MemberId HOST = new MemberId(21);
    private static final EssayId ANORA = new EssayId("anora");
    private static final Instant EVENING = Instant.parse("2026-11-22T19:00:00.123Z");

    private ExportRecords records;

    /** With no record in it; called once before each test. */
    protected abstract ExportRecords none();

    @BeforeEach
    void start_empty() {
        records = none();
    }

    @Test
    void a_record_comes_back_as_it_was_kept() {
        ExportRecord narrowed = new ExportRecord(
                EVENING,
                HOST,
                Place.DISCORD,
                Format.CSV,
                new ExportRequest(
                        CLUB,
                        Optional.of(ANORA),
                        Optional.of(EVENING.minusSeconds(60)),
                        Optional.of(EVENING),
                        new Revisions(7, 9_007_199_254_740_993L, Optional.of(EVENING.minusSeconds(90))),
                        Part.WHOLE,
                        Names.PSEUDONYM),
                3_000_000_000L,
                true);
        ExportRecord whole =
                new ExportRecord(EVENING, ExportRecord.NOBODY, Place.COMMAND_LINE, Format.JSON, all(12), 1, false);
        records.keep(narrowed);
        records.keep(whole);

        assertThat(records.latest(CLUB, 9)).containsExactly(whole, narrowed);
    }

    @Test
    void the_newest_come_first_and_none_of_another_club() {
        for (long upTo = 1; upTo <= 4; upTo++) {
            records.keep(record(all(upTo), true));
        }

        assertThat(records.latest(CLUB, 2)).containsExactly(record(all(4), true), record(all(3), true));
        assertThat(records.latest(OTHER_CLUB, 2)).isEmpty();
        assertThat(records.last(OTHER_CLUB, Optional.empty())).isEmpty();
    }

    @Test
    void the_last_export_is_the_newest_that_was_handed_over() {
        records.keep(record(all(1), true));
        ExportNumber lost = records.keep(record(all(2), false));

        assertThat(records.last(CLUB, Optional.empty())).contains(record(all(1), true));

        records.handedOver(lost);
        assertThat(records.last(CLUB, Optional.empty())).contains(record(all(2), true));
        assertThat(records.latest(CLUB, 9)).containsExactly(record(all(2), true), record(all(1), true));
    }

    @Test
    void the_last_export_is_of_the_same_essay() {
        ExportRequest ofAnora = new ExportRequest(
                CLUB,
                Optional.of(ANORA),
                Optional.empty(),
                Optional.empty(),
                new Revisions(0, 5, Optional.empty()),
                Part.WHOLE,
                Names.DISPLAY);
        records.keep(record(all(4), true));
        records.keep(record(ofAnora, true));

        assertThat(records.last(CLUB, Optional.empty())).contains(record(all(4), true));
        assertThat(records.last(CLUB, Optional.of(ANORA))).contains(record(ofAnora, true));
        assertThat(records.last(CLUB, Optional.of(new EssayId("stalker")))).isEmpty();
    }

    @Test
    void an_export_that_left_out_the_latest_answers_is_not_gone_on_from() {
        records.keep(record(all(4), true));
        records.keep(record(
                new ExportRequest(
                        CLUB,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(EVENING),
                        new Revisions(0, 5, Optional.empty()),
                        Part.WHOLE,
                        Names.DISPLAY),
                true));

        assertThat(records.last(CLUB, Optional.empty())).contains(record(all(4), true));
    }

    private static ExportRecord record(ExportRequest request, boolean handedOver) {
        return new ExportRecord(EVENING, HOST, Place.DISCORD, Format.JSON, request, 10, handedOver);
    }

    private static ExportRequest all(long upTo) {
        return new ExportRequest(
                CLUB,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Revisions(0, upTo, Optional.empty()),
                Part.WHOLE,
                Names.DISPLAY);
    }
}
