package aftercredits.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

/**
 * The least that keeps an answer: prepared statements that insert its rows into the bot's own schema, whose triggers feed
 * the full-text index. With the bot's settings, by one thread, asking nothing first.
 */
final class PlainJdbc implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement member;
    private final PreparedStatement response;
    private final PreparedStatement revision;
    private final PreparedStatement begin;
    private final PreparedStatement commit;

    PlainJdbc(Path file) throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.enforceForeignKeys(true);
        settings.setTempStore(SQLiteConfig.TempStore.MEMORY);
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
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
                VALUES (?, ?, ?, 1, ?, ?, ?) RETURNING id
                """);
        this.revision = connection.prepareStatement("""
                INSERT INTO revision (response, revision, entry, member_name, words, at) VALUES (?, 1, ?, ?, ?, ?)
                """);
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
        long id;
        try (ResultSet inserted = response.executeQuery()) {
            inserted.next();
            id = inserted.getLong(1);
        }
        revision.setLong(1, id);
        revision.setLong(2, answer.entry());
        revision.setString(3, answer.member().displayName());
        revision.setString(4, answer.words());
        revision.setLong(5, answer.at().toEpochMilli());
        revision.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What is kept, as far as both ways should keep the same: the rows, and that the search's index fits them. */
    static String kept(Path file) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO response_words (response_words, rank) VALUES ('integrity-check', 1)");
            StringBuilder all = new StringBuilder();
            for (String sum : Stream.of(
                            "SELECT count(*), max(name) FROM member",
                            "SELECT count(*), total(asked * (member % 1000) + length(words) + first_entry) FROM response",
                            "SELECT count(*), total(entry + length(words) + at + length(member_name)) FROM revision",
                            "SELECT count(*), max(words) FROM response_words WHERE response_words MATCH 'a*'")
                    .toList()) {
                try (ResultSet row = statement.executeQuery(sum)) {
                    row.next();
                    all.append(row.getLong(1))
                            .append(' ')
                            .append(row.getString(2))
                            .append('\n');
                }
            }
            return all.toString();
        }
    }
}
