package aftercredits.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * The least that keeps an answer: prepared statements that insert its rows into the bot's own schema, that of the search's
 * index too. With the bot's settings, by one thread, asking nothing, not even what id a row got: nobody else inserts any.
 */
final class PlainJdbc implements AutoCloseable {
    /** As the index has it. */
    private static final String ESSAY =
            "e" + HexFormat.of().formatHex(AnsweringClub.ESSAY.value().getBytes(StandardCharsets.UTF_8));

    /** All but the numbers that rows get, which are as chance has it, and when a member was last seen. */
    private static final List<String> ROWS =
            List.of("SELECT club, id, name, display_name, avatar_url, consent FROM %1$s.member", """
            SELECT first_entry, club, asked, member, message, revision, stance, words, first_at FROM %1$s.response
            """, """
            SELECT first_entry, r.revision, entry, member_name, r.stance, r.words, at
            FROM %1$s.revision AS r JOIN %1$s.response ON response.id = r.response
            """, """
            SELECT first_entry, place, w.words FROM (
                SELECT rowid AS id, place, words FROM %1$s.response_words
                UNION ALL SELECT response, place, words FROM %1$s.response_words_fresh) AS w
            JOIN %1$s.response USING (id)
            """);

    private final Connection connection;
    private final PreparedStatement member;
    private final PreparedStatement response;
    private final PreparedStatement revision;
    private final PreparedStatement search;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private long lastId;

    PlainJdbc(Path file) throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.enforceForeignKeys(true);
        settings.setTempStore(SQLiteConfig.TempStore.MEMORY);
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        settings.setGetGeneratedKeys(false);
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        this.connection = settings.createConnection("jdbc:sqlite:" + file);
        this.begin = connection.prepareStatement("BEGIN IMMEDIATE");
        this.commit = connection.prepareStatement("COMMIT");
        this.member = connection.prepareStatement("""
                INSERT INTO member (club, id, name, display_name, seen_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """);
        this.response = connection.prepareStatement("""
                INSERT INTO response (club, asked, member, revision, words, first_at, first_entry)
                VALUES (?, ?, ?, 1, ?, ?, ?)
                """);
        this.revision = connection.prepareStatement("""
                INSERT INTO revision (response, revision, entry, member_name, words, at) VALUES (?, 1, ?, ?, ?, ?)
                """);
        this.search = connection.prepareStatement("INSERT INTO response_words (rowid, place, words) VALUES (?, ?, ?)");
    }

    /** @return nanoseconds until all were committed at once */
    long insert(List<Answer> answers) throws SQLException {
        long began = System.nanoTime();
        begin.execute();
        for (Answer answer : answers) {
            insert(answer);
        }
        commit.execute();
        return System.nanoTime() - began;
    }

    private void insert(Answer answer) throws SQLException {
        if (answer.prompt() == 1) {
            member.setLong(1, AnsweringClub.CLUB.snowflake());
            member.setLong(2, answer.member().id().snowflake());
            member.setString(3, answer.member().name());
            member.setString(4, answer.member().displayName());
            member.setLong(5, answer.at().toEpochMilli());
            member.executeUpdate();
        }
        response.setLong(1, AnsweringClub.CLUB.snowflake());
        response.setLong(2, answer.prompt());
        response.setLong(3, answer.member().id().snowflake());
        response.setString(4, answer.words());
        response.setLong(5, answer.at().toEpochMilli());
        response.setLong(6, answer.entry());
        response.executeUpdate();
        long id = ++lastId;
        revision.setLong(1, id);
        revision.setLong(2, answer.entry());
        revision.setString(3, answer.member().displayName());
        revision.setString(4, answer.words());
        revision.setLong(5, answer.at().toEpochMilli());
        revision.executeUpdate();
        search.setLong(1, id);
        search.setString(2, "c" + AnsweringClub.CLUB + " m" + answer.member().id() + " " + ESSAY);
        search.setString(3, answer.indexed());
        search.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** @throws IllegalStateException if there is a row in one file that is not in the other, or an index misses any */
    static void mustKeepTheSame(Path one, Path other) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + one);
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + other + "' AS other");
            for (String rows : ROWS) {
                String here = rows.formatted("main");
                String there = rows.formatted("other");
                mustBeEmpty(statement, here + " EXCEPT " + there);
                mustBeEmpty(statement, there + " EXCEPT " + here);
            }
            statement.execute("INSERT INTO main.response_words (response_words) VALUES ('integrity-check')");
        }
    }

    private static void mustBeEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM (" + query + ")")) {
            if (rows.getLong(1) > 0) {
                throw new IllegalStateException("Not the same rows: " + query);
            }
        }
    }
}
