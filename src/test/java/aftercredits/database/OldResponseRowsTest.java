package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.discussion.Answer;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.OldResponsesContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OldResponseRowsTest {
    private static OldResponsesContract.Stores stores(Database database) {
        return new OldResponsesContract.Stores(
                database.members(),
                database.discussions(),
                database.responses(),
                database.seenFilms(),
                database.oldResponses());
    }

    @Nested
    class OnSqlite extends OldResponsesContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected Stores emptyStores() {
            return stores(database.openReady());
        }
    }

    @Nested
    class OnPostgres extends OldResponsesContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected Stores emptyStores() {
            return stores(database.open());
        }
    }

    @Nested
    class WhereThereAreMany {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Test
        void more_than_are_erased_at_a_time_all_go() {
            Database open = database.openReady();
            ClubNight night = new ClubNight(open.discussions());
            int many = OldResponseRows.AT_A_TIME + 1;
            long asked = night.asked().id().value();
            open.sql().writing(handle -> handle.execute("""
                            INSERT INTO member (club, id, name, display_name, seen_at)
                            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < %3$d)
                            SELECT %1$d, 1000 + n, 'many', 'Many', %2$d FROM number
                            """.formatted(CLUB.snowflake(), EVENING.toEpochMilli(), many)));
            open.sql().writing(handle -> handle.execute("""
                            INSERT INTO response (club, asked, member, revision, stance, first_at, first_entry)
                            SELECT club, %d, id, 1, 'habit', seen_at, id FROM member
                            """.formatted(asked)));
            open.sql().writing(handle -> handle.execute("""
                            INSERT INTO revision (response, revision, entry, member_name, stance, at)
                            SELECT id, 1, id, 'Many', 'habit', first_at FROM response
                            """));
            open.responses().save(new EntryId(1), night.asked().id(), ANA, new Answer.Say("New."), EVENING);

            assertThat(open.oldResponses().erase(CLUB, EVENING.plusMillis(1))).isEqualTo(many + 1);
            assertThat(open.members().find(CLUB, ANA.id())).isEmpty();
        }
    }
}
