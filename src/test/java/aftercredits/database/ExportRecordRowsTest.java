package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ClubId;
import aftercredits.export.ExportRecord;
import aftercredits.export.ExportRecord.Place;
import aftercredits.export.ExportRecords;
import aftercredits.export.ExportRecordsContract;
import aftercredits.export.ExportRequest;
import aftercredits.export.ExportRequest.Names;
import aftercredits.export.Format;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportRecordRowsTest {
    private static final ClubId CLUB = new ClubId(11);

    @Nested
    class OnSqlite extends ExportRecordsContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        private Database bot;

        @Override
        protected ExportRecords none() {
            bot = database.openReady();
            return bot.exports();
        }

        @Test
        void a_record_is_kept_beside_the_bot_that_holds_the_database() {
            keptBeside(bot, database.openToRead());
        }
    }

    @Nested
    class OnPostgres extends ExportRecordsContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected ExportRecords none() {
            return database.open().exports();
        }

        @Test
        void a_record_is_kept_beside_the_bot_that_holds_the_database() {
            Database bot = database.open();
            try (Database reader = database.openToRead()) {
                keptBeside(bot, reader);
            }
        }
    }

    private static void keptBeside(Database bot, Database reader) {
        ExportRecord record = new ExportRecord(
                Instant.EPOCH,
                ExportRecord.NOBODY,
                Place.COMMAND_LINE,
                Format.JSON,
                new ExportRequest(CLUB, Optional.empty(), Optional.empty(), Optional.empty(), Names.DISPLAY),
                1,
                true);

        reader.exports().keep(record);

        assertThat(bot.exports().latest(CLUB, 1)).containsExactly(record);
    }
}
