package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aftercredits.database.Database;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.Persona;
import aftercredits.rehearsal.Persona.MessageView;
import aftercredits.rehearsal.Travel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A host at the page travels, and the whole bot with JDA in it comes along. */
@Timeout(90)
class RehearsalTravelTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final HttpClient browser = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Database database;
    private LoopbackDiscord discord;
    private RunningBot bot;
    private Travel travel;
    private Persona ana;
    private String general;

    @BeforeEach
    void rehearse() {
        Shell shell = new Shell(folder);
        shell.file(
                "essays/stalker.md",
                "---\ntitle: Stalker\n---\nThe zone grants what one wants, and nobody wants it.\n");
        Surroundings surroundings = shell.surroundingsNow();
        database = Database.open("jdbc:sqlite:" + folder.resolve("data/aftercredits.db"), InstantSource.system());
        discord = Rehearsal.startDiscord(OptionalInt.of(0), surroundings);
        bot = Rehearsal.startBot(database, discord, surroundings.configuration(), surroundings);
        travel = Rehearsal.startTravel(database, discord, bot);
        ana = discord.persona("Ana");
        general = discord.channel("general");
    }

    @AfterEach
    void end() {
        travel.close();
        bot.close();
        discord.close();
        database.close();
    }

    @Test
    void after_a_week_a_daily_discussion_has_asked_a_prompt_each_day_and_the_club_check_sees_no_drift()
            throws Exception {
        for (int day = 0; day < 9; day++) {
            use("prompt add", Map.of("essay", "stalker", "question", "What does the zone want on day " + day + "?"));
        }
        use("discussion open", Map.of("essay", "stalker", "every", "1440"));
        String thread = ana.channels().stream()
                .filter(channel -> channel.parent().filter(general::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .id();
        Instant opened = discord.clock().instant();

        JsonNode clock = travel("week");

        List<MessageView> prompts = ana.messages(thread).stream()
                .filter(message -> message.content().contains("What does the zone want"))
                .toList();
        assertThat(prompts).hasSize(8);
        for (int day = 0; day < 8; day++) {
            assertThat(Duration.between(opened, time(prompts.get(day).timestamp())))
                    .as("prompt %d", day)
                    .isCloseTo(Duration.ofDays(day), Duration.ofMinutes(1));
        }
        assertThat(clock.path("zone").textValue()).isEqualTo("Europe/Berlin");
        assertThat(clock.path("nextIsSession").booleanValue()).isFalse();

        JsonNode afterTheNext = travel("next");
        assertThat(time(afterTheNext.path("now").textValue()))
                .isCloseTo(opened.plus(Duration.ofDays(8)), within(1, ChronoUnit.MINUTES));
        assertThat(ana.messages(thread).getLast().content()).contains("on day 8");
        assertThat(afterTheNext.path("next").isNull()).isTrue();
        assertThat(post("{\"to\":\"next\"}").path("error").textValue()).contains("Nothing is planned");

        assertThat(use("club check", Map.of()).content()).contains("My clock agrees with Discord's");
    }

    @Test
    void a_season_of_sessions_is_held_on_its_dates_none_late_none_missed_and_its_screening_begins() throws Exception {
        LocalDate first = LocalDate.ofInstant(discord.clock().instant(), BERLIN).plusDays(2);
        use("schedule add", schedule(first, "19:30", "essay", Map.of("repeat", "weekly")));
        use("schedule add", schedule(first.plusDays(1), "20:00", "screening", Map.of()));

        assertThat(clock().path("nextIsSession").booleanValue()).isTrue();
        assertThat(time(travel("next").path("now").textValue())).isCloseTo(due(first), within(1, ChronoUnit.MINUTES));
        assertThat(event()).isEqualTo("false");
        travel("next");
        assertThat(event()).isEqualTo("true");
        travel("week");
        assertThat(event()).isEmpty();
        travel("week");

        assertThat(ana.messages(general).stream()
                        .filter(message -> message.content().startsWith("||The zone"))
                        .map(message -> time(message.timestamp()))
                        .toList())
                .zipSatisfy(
                        List.of(due(first), due(first.plusWeeks(1)), due(first.plusWeeks(2))),
                        (posted, due) -> assertThat(posted).isBetween(due, due.plusSeconds(60)));
        assertThat(ana.messages(general)).noneMatch(message -> message.content().contains("missed"));
    }

    private static Map<String, String> schedule(LocalDate date, String time, String what, Map<String, String> more) {
        Map<String, String> options = new HashMap<>(more);
        options.putAll(Map.of("essay", "stalker", "date", date.toString(), "time", time, "what", what));
        return options;
    }

    private static Instant due(LocalDate date) {
        return date.atTime(19, 30).atZone(BERLIN).toInstant();
    }

    /** Whether the club's event goes on, as the page is told; "" when there is none. */
    private String event() throws IOException, InterruptedException {
        return state().path("events").path(0).path("going").asText();
    }

    private MessageView use(String command, Map<String, String> options) throws InterruptedException {
        return RehearsalTest.answer(discord, general, ana.use(general, command, options, Map.of()));
    }

    private static Instant time(String iso) {
        return OffsetDateTime.parse(iso).toInstant();
    }

    /** Travels as the page does, and gives the page's clock when it has arrived. */
    private JsonNode travel(String leap) throws IOException, InterruptedException {
        int before = clock().path("arrival").path("number").asInt();
        assertThat(post("{\"to\":\"" + leap + "\"}")).isEmpty();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            long version = discord.version();
            JsonNode clock = clock();
            if (clock.path("arrival").path("number").asInt() > before) {
                assertThat(clock.path("arrival").path("end").textValue()).isEqualTo("arrived");
                return clock;
            }
            discord.awaitChange(version, Duration.ofMillis(250));
        }
        throw new AssertionError("Did not arrive: " + clock());
    }

    private JsonNode clock() throws IOException, InterruptedException {
        return state().path("clock");
    }

    private JsonNode state() throws IOException, InterruptedException {
        HttpRequest state = HttpRequest.newBuilder(URI.create(discord.pageUrl() + "page/state"))
                .build();
        return JSON.readTree(browser.send(state, BodyHandlers.ofString()).body());
    }

    private JsonNode post(String body) throws IOException, InterruptedException {
        HttpRequest leap = HttpRequest.newBuilder(URI.create(discord.pageUrl() + "page/clock/travel"))
                .header("X-Aftercredits-Page", "1")
                .POST(BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(browser.send(leap, BodyHandlers.ofString()).body());
    }
}
