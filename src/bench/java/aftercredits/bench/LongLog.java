package aftercredits.bench;

import aftercredits.database.Database;
import aftercredits.text.SearchWords;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A log of any length, the same every time: one club of 2,000 members, 100 discussions of 10 prompts; every tenth answer was
 * changed once. Answers have 20 to 80 words of a language of 20,000, as often as words of a language are used.
 */
public final class LongLog {
    static final long CLUB = 4711;
    static final int MEMBERS = 2_000;
    private static final int PROMPTS = 1_000;
    private static final int PROMPTS_OF_A_DISCUSSION = 10;
    private static final int VOCABULARY = 20_000;
    private static final int AT_A_TIME = 10_000;
    private static final long FIRST_EVENING =
            Instant.parse("2024-01-05T20:00:00Z").toEpochMilli();

    private final Random random = new Random(20261122);
    private final List<String> vocabulary = vocabulary();

    /** Writes a database there that has that many responses. */
    public void write(Path file, int responses) throws SQLException {
        String url = "jdbc:sqlite:" + file;
        Database.open(url, Instant::now).close();
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(connection, "PRAGMA synchronous = OFF", "BEGIN");
            club(connection);
            for (int from = 0; from < responses; from += AT_A_TIME) {
                answers(connection, from, Math.min(from + AT_A_TIME, responses));
            }
            execute(connection, "COMMIT", "PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /** The word that is that often used: 0 the oftenest. */
    String word(int rank) {
        return vocabulary.get(rank);
    }

    int words() {
        return vocabulary.size();
    }

    private void club(Connection connection) throws SQLException {
        execute(
                connection,
                "INSERT INTO club (id, name, zone, answers) VALUES (" + CLUB + ", 'Kino', 'Europe/Berlin', 'OPEN')");
        for (int i = 1; i <= MEMBERS; i++) {
            execute(
                    connection,
                    "INSERT INTO member (club, id, name, display_name, seen_at) VALUES (" + CLUB + ", " + member(i)
                            + ", 'member" + i + "', 'Membér " + i + "', " + FIRST_EVENING + ")");
        }
        for (int i = 1; i <= PROMPTS / PROMPTS_OF_A_DISCUSSION; i++) {
            execute(
                    connection,
                    "INSERT INTO discussion (id, club, essay, essay_title, channel, thread, opened_by, opened_at) VALUES ('"
                            + new UUID(0, i) + "', " + CLUB + ", '" + essay(i) + "', 'Essay number " + i
                            + "', 10, " + (1_000 + i) + ", " + member(1) + ", " + FIRST_EVENING + ")");
        }
        for (int i = 1; i <= PROMPTS; i++) {
            execute(
                    connection,
                    "INSERT INTO asked_prompt (discussion, prompt, position, question, stances, passage, spoiler, asked_at,"
                            + " message) VALUES (" + ((i - 1) / PROMPTS_OF_A_DISCUSSION + 1) + ", " + i + ", "
                            + ((i - 1) % PROMPTS_OF_A_DISCUSSION + 1) + ", 'Was gesture " + i
                            + " gratitude or habit?', '[\"gratitude\",\"habit\"]',"
                            + " 'It is unclear whether this is a genuine attempt to thank him', 0, " + FIRST_EVENING
                            + ", " + (2_000_000 + i) + ")");
        }
    }

    private static long member(int number) {
        return 900_000_000_000_000_000L + number;
    }

    private static String essay(int discussion) {
        return "essay-" + discussion;
    }

    private void answers(Connection connection, int from, int to) throws SQLException {
        try (PreparedStatement response = connection.prepareStatement(
                        "INSERT INTO response (id, club, asked, member, revision, stance, words, first_at, first_entry)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement revision = connection.prepareStatement(
                        "INSERT INTO revision (response, revision, entry, member_name, stance, words, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement search = connection.prepareStatement(
                        "INSERT INTO response_words (rowid, place, words) VALUES (?, ?, ?)")) {
            for (int i = from; i < to; i++) {
                answer(i, response, revision, search);
            }
        }
    }

    private void answer(int i, PreparedStatement response, PreparedStatement revision, PreparedStatement search)
            throws SQLException {
        int prompt = i / MEMBERS % PROMPTS + 1;
        int member = i % MEMBERS + 1;
        int revisions = i % 10 == 0 ? 2 : 1;
        long at = FIRST_EVENING + i * 1_000L;
        String stance = random.nextBoolean() ? "gratitude" : "habit";
        String words = text();
        bind(response, i + 1, CLUB, prompt, member(member), revisions, stance, words, at + 1, 10L * i + 1);
        for (int number = 1; number <= revisions; number++) {
            String said = number == revisions ? words : text();
            bind(revision, i + 1, number, 10L * i + number, "Membér " + member, stance, said, at + number);
        }
        String place = "c" + CLUB + " m" + member(member) + " e"
                + HexFormat.of()
                        .formatHex(essay((prompt - 1) / PROMPTS_OF_A_DISCUSSION + 1)
                                .getBytes(StandardCharsets.UTF_8));
        bind(search, i + 1, place, String.join(" ", SearchWords.of(words)));
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    /** An answer's words. */
    String text() {
        return IntStream.range(0, 20 + random.nextInt(61))
                .mapToObj(i -> vocabulary.get(rank()))
                .collect(Collectors.joining(" ", "", "."));
    }

    /** By Zipf's law: the hundredth word is used a hundredth as often as the first. */
    private int rank() {
        return (int) Math.pow(VOCABULARY, random.nextDouble()) - 1;
    }

    private List<String> vocabulary() {
        String[] syllables = {
            "fil", "mo", "ci", "né", "ma", "ka", "me", "ra", "lo", "ve", "ha", "bit", "gra", "ti", "tude", "so", "lar",
            "is", "dre", "yer", "an", "to", "nio", "ni"
        };
        return IntStream.range(0, VOCABULARY)
                .mapToObj(i -> IntStream.rangeClosed(0, 1 + i % 3)
                                .mapToObj(place -> syllables[random.nextInt(syllables.length)])
                                .collect(Collectors.joining())
                        + (i < 40 ? "" : Integer.toString(i % 97, 36)))
                .toList();
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
