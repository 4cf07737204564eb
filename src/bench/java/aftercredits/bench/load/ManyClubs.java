package aftercredits.bench.load;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.database.Database;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.PromptButtons;
import aftercredits.posting.Layout;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.rehearsal.Crowd;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackDiscord.Place;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Servers of a usual size, a club in each that is set up and has a discussion open with a prompt in it. */
final class ManyClubs {
    /** What stands before a fan-out's messages. */
    static final String MARK = "Part ";

    private static final int CHANNELS = 20;
    /** With the three of the loopback Discord's own server: ten. */
    private static final int MORE_ROLES = 7;

    private static final int PROMPTS_ON_RECORD = 12;
    private static final String ESSAY = "anora";
    private static final long THEN = Instant.parse("2026-11-20T19:00:00Z").toEpochMilli();
    /** About what a chunk of an essay holds. */
    private static final String WORDS = "She looks at him, and he at the snow. ".repeat(48);

    private ManyClubs() {}

    static List<Place> found(LoopbackDiscord discord, int servers) {
        return IntStream.range(0, servers)
                .mapToObj(number -> discord.foundServer(name(number), CHANNELS, MORE_ROLES))
                .toList();
    }

    private static String name(int number) {
        return "Film club number " + number;
    }

    /** As a bot would find them that has been at work there: nothing is owed. */
    static List<Evening> onRecord(String jdbcUrl, List<Place> places, Crowd crowd) throws SQLException, IOException {
        Database.open(jdbcUrl, InstantSource.system()).close();
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < places.size(); i++) {
                club(connection, i, places.get(i));
            }
            prompts(connection, places);
            discussions(connection, places);
            connection.commit();
            return evenings(connection, places, crowd);
        }
    }

    private static void club(Connection connection, int number, Place place) throws SQLException {
        update(
                connection,
                "INSERT INTO club (id, name, home_channel, zone, answers) VALUES (?, ?, ?, 'Europe/Berlin', 'OPEN')",
                Long.parseLong(place.server()),
                name(number),
                Long.parseLong(place.channels().getFirst()));
    }

    private static void prompts(Connection connection, List<Place> places) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO prompt (club, essay, question, kind, stances, spoiler, score, decision, decided_by, decided_at,"
                        + " added_by, added_at) VALUES (?, '" + ESSAY
                        + "', ?, 'DOUBT', '[\"gratitude\",\"habit\"]', 1, 0.5,"
                        + " 'KEPT', 1, " + THEN + ", 1, " + THEN + ")")) {
            for (Place place : places) {
                for (int i = 1; i <= PROMPTS_ON_RECORD; i++) {
                    insert.setLong(1, Long.parseLong(place.server()));
                    insert.setString(2, "Was Anora's gesture number " + i + " gratitude or habit?");
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void discussions(Connection connection, List<Place> places) throws SQLException {
        for (Place place : places) {
            update(
                    connection,
                    "INSERT INTO discussion (id, club, essay, essay_title, channel, thread, opened_by, opened_at)"
                            + " VALUES (?, ?, '" + ESSAY + "', 'Anora', ?, ?, 1, " + THEN + ")",
                    UUID.randomUUID().toString(),
                    Long.parseLong(place.server()),
                    Long.parseLong(place.channels().getFirst()),
                    Long.parseLong(place.channels().get(1)));
        }
        update(
                connection,
                "INSERT INTO asked_prompt (discussion, prompt, position, question, stances, passage, spoiler, asked_at, message)"
                        + " SELECT number, 1, 1, 'Was it gratitude or habit?', '[\"gratitude\",\"habit\"]',"
                        + " 'It is unclear whether this is a genuine attempt to thank him', 0, " + THEN
                        + ", 1 FROM discussion");
    }

    private static List<Evening> evenings(Connection connection, List<Place> places, Crowd crowd)
            throws SQLException, IOException {
        Map<Long, Long> askedIn = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT discussion.club, asked_prompt.id FROM asked_prompt"
                        + " JOIN discussion ON discussion.number = asked_prompt.discussion")) {
            while (rows.next()) {
                askedIn.put(rows.getLong(1), rows.getLong(2));
            }
        }
        List<Evening> evenings = new ArrayList<>();
        for (Place place : places) {
            evenings.add(evening(place, askedIn.getOrDefault(Long.parseLong(place.server()), 0L), crowd));
        }
        return evenings;
    }

    /** For a bot that keeps no record. */
    static List<Evening> offRecord(List<Place> places, Crowd crowd) throws IOException {
        List<Evening> evenings = new ArrayList<>();
        for (Place place : places) {
            evenings.add(evening(place, 1, crowd));
        }
        return evenings;
    }

    private static Evening evening(Place place, long asked, Crowd crowd) throws IOException {
        String answer = new PromptButtons.OpenForm(new AskedId(asked)).customId();
        String row =
                "[{\"type\": 1, \"id\": 1, \"components\": [{\"type\": 2, \"id\": 2, \"style\": 1, \"label\": \"Answer\","
                        + " \"custom_id\": \"" + answer + "\"}]}]";
        String message = crowd.posted(place.channels().get(1), "Was it gratitude or habit?", row);
        return new Evening(place, message, answer);
    }

    /** An essay to a channel of each place, owed: a bot that starts delivers it. */
    static void owe(String jdbcUrl, List<Place> places, int messagesEach) {
        try (Database database = Database.open(jdbcUrl, InstantSource.system())) {
            for (Place place : places) {
                Posting.Order order = new Posting.Order(
                        ClubId.parse(place.server()),
                        Posting.Purpose.ESSAY,
                        "essay",
                        ChannelId.parse(place.channels().getLast()),
                        Layout.CHANNEL,
                        new MemberId(1),
                        Instant.now());
                List<OutgoingMessage> messages = IntStream.range(0, messagesEach)
                        .mapToObj(index -> OutgoingMessage.plain(MARK + index + ": " + WORDS))
                        .toList();
                database.postings()
                        .plan(Posting.planned(PostingId.random(), order, "", messages)
                                .titled("An essay"));
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
