package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.MemberId;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Response;
import aftercredits.discussion.ResponseStore.Logged;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A log of before members' messages were part of it. */
class EarlierLogTest {
    private static final ClubId CLUB = new ClubId(11);
    private static final MemberId ANA = new MemberId(7);

    private static final String EARLIER = """
            INSERT INTO member (club, id, name, display_name, seen_at) VALUES (11, 7, 'ana', 'Ana', 1);
            INSERT INTO discussion (id, club, essay, essay_title, channel, opened_by, opened_at)
            VALUES ('00000000-0000-0000-0000-000000000001', 11, 'anora', 'Anora', 1, 1, 1);
            INSERT INTO asked_prompt (discussion, prompt, position, question, stances, spoiler, asked_at)
            VALUES (1, 1, 1, 'Gratitude or habit?', '["gratitude","habit"]', 0, 1);
            INSERT INTO response (club, asked, member, revision, stance, words, first_at, first_entry)
            VALUES (11, 1, 7, 2, 'habit', 'Never gratitude.', 5, 50);
            INSERT INTO revision (response, revision, entry, member_name, stance, words, at)
            VALUES (1, 1, 50, 'Ana', NULL, 'Gratitude.', 5), (1, 2, 51, 'Ana', 'habit', 'Never gratitude.', 6);
            """;

    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Test
    void is_there_whole_with_every_revision_and_is_found_by_search() {
        keepAnEarlierLog();

        Database database = file.open();

        List<Logged> log = database.responses().of(CLUB, ANA);
        assertThat(log)
                .extracting(Logged::response)
                .extracting(Response::revision)
                .containsExactly(1, 2);
        Response current = log.getLast().response();
        assertThat(current.words()).contains("Never gratitude.");
        assertThat(current.stance()).contains("habit");
        assertThat(current.origin()).isEqualTo(Origin.GIVEN);
        assertThat(current.consent(Consent.KEEP_ONLY)).isEqualTo(Consent.KEEP_ONLY);
        assertThat(database.responses().search(CLUB, "never", Optional.empty(), Optional.empty(), 9))
                .extracting(Logged::response)
                .containsExactly(current);
    }

    @Test
    void goes_with_its_member() {
        keepAnEarlierLog();
        Database database = file.open();

        assertThat(database.members().forget(CLUB, ANA)).isEqualTo(1);

        assertThat(database.responses().of(CLUB, ANA)).isEmpty();
        int revisions = database.sql()
                .read(handle -> handle.createQuery("SELECT COUNT(*) FROM revision")
                        .mapTo(int.class)
                        .one());
        assertThat(revisions).isZero();
    }

    private void keepAnEarlierLog() {
        SqliteAddress database = SqliteAddress.of(file.url());
        database.makeRoom();
        var source = SqliteSettings.source(database, true);
        Flyway.configure()
                .dataSource(source)
                .locations(SqliteAddress.MIGRATIONS)
                .table("schema_history")
                .target("5")
                .load()
                .migrate();
        Jdbi.create(source).useHandle(handle -> handle.createScript(EARLIER).execute());
    }
}
