package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.database.Database;
import aftercredits.posting.Layout;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitoringTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final ClubId HERE = new ClubId(7);
    private static final ClubId LEFT = new ClubId(8);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private Surroundings surroundings;
    private Database database;
    private ServedMonitoring monitoring;

    @BeforeEach
    void begin() {
        surroundings = new Shell(folder).surroundings(out, new StringWriter());
        database = Database.open("jdbc:sqlite:" + folder.resolve("club.db"), InstantSource.fixed(Shell.NOW));
        monitoring = new ServedMonitoring(database, ANY, surroundings);
    }

    @AfterEach
    void end() {
        monitoring.close();
        database.close();
    }

    @Test
    void before_the_bot_is_connected_only_the_database_is_well() throws Exception {
        HttpResponse<String> answer = get("health");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("""
                "parts":{"database":"ok","discord":"trouble","rounds":"trouble"}""");
    }

    @Test
    void a_database_that_gives_no_answer_is_trouble_and_what_is_owed_is_not_known() throws Exception {
        database.close();

        assertThat(get("health").body()).contains("\"database\":\"trouble\"");
        assertThat(get("metrics").body().lines())
                .contains("aftercredits_database_answers 0.0", "aftercredits_postings_owed NaN");
    }

    @Test
    void what_is_owed_to_a_club_that_was_left_is_owed_to_nobody() throws Exception {
        for (ClubId club : List.of(HERE, LEFT)) {
            database.clubs().save(Club.unset(club, "Kino"));
            database.postings().plan(posting(club, Duration.ofMinutes(1)));
            database.postings().plan(posting(club, Duration.ofMinutes(6)));
        }
        database.clubs().leave(LEFT, Shell.NOW);

        assertThat(get("metrics").body().lines())
                .contains(
                        "aftercredits_postings_owed 2.0",
                        "aftercredits_postings_late 1.0",
                        "aftercredits_postings_failed 0.0");
    }

    @Test
    void a_port_that_is_taken_is_said_in_one_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), taken.getLocalPort());

            assertThatThrownBy(() -> new ServedMonitoring(database, address, surroundings))
                    .isInstanceOf(CommandTrouble.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("Choose another metrics.port");
        }
    }

    @Test
    void an_address_is_written_as_it_goes_into_a_browser() {
        assertThat(ServedMonitoring.written(new InetSocketAddress("127.0.0.1", 9464)))
                .isEqualTo("127.0.0.1:9464");
        assertThat(ServedMonitoring.written(new InetSocketAddress("::1", 9464))).isEqualTo("[0:0:0:0:0:0:0:1]:9464");
    }

    private static Posting posting(ClubId club, Duration ago) {
        Posting.Order order = new Posting.Order(
                club,
                Posting.Purpose.ESSAY,
                "anora",
                new ChannelId(1),
                Layout.CHANNEL,
                new MemberId(2),
                Shell.NOW.minus(ago));
        return Posting.planned(PostingId.random(), order, "", List.of(OutgoingMessage.plain("words")));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        Matcher said = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/" + path).matcher(out.toString());
        assertThat(said.find()).as(out.toString()).isTrue();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(said.group()))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
