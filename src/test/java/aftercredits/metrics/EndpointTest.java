package aftercredits.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.metrics.Metrics.Asked;
import aftercredits.metrics.Metrics.Limit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointTest {
    private static final Readings WELL = new Readings(
            true, 3, Optional.of(Duration.ofSeconds(2)), false, Optional.of(new Readings.Owed(3, 2, 1, 5, 4)));

    private final Metrics metrics = new Metrics("1.2.3");
    private final HttpClient client = HttpClient.newHttpClient();
    private Endpoint endpoint;
    private Readings readings = WELL;
    private Health health = new Health(new TreeMap<>(Map.of("database", true, "discord", true)));

    @BeforeEach
    void open() throws IOException {
        endpoint = Endpoint.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), metrics, () -> readings, () -> health);
    }

    @AfterEach
    void close() {
        client.close();
        endpoint.close();
        metrics.close();
    }

    @Test
    void a_bot_that_is_well_says_so_part_by_part() throws Exception {
        HttpResponse<String> answer = get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(answer.body()).isEqualTo("""
                {"status":"ok","parts":{"database":"ok","discord":"ok"}}
                """);
    }

    @Test
    void one_part_in_trouble_is_trouble() throws Exception {
        health = new Health(new TreeMap<>(Map.of("database", true, "discord", false)));

        HttpResponse<String> answer = get("/health");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("""
                {"status":"trouble","parts":{"database":"ok","discord":"trouble"}}
                """);
    }

    @Test
    void what_is_owed_is_read_anew_for_each_question() throws Exception {
        assertThat(get("/metrics").body().lines())
                .contains(
                        "aftercredits_gateway_connected 1.0",
                        "aftercredits_shards_connected 3.0",
                        "aftercredits_database_answers 1.0",
                        "aftercredits_backup_fails 0.0",
                        "aftercredits_last_round_age_seconds 2.0",
                        "aftercredits_postings_owed 3.0",
                        "aftercredits_postings_late 2.0",
                        "aftercredits_postings_failed 1.0",
                        "aftercredits_sessions_owed 5.0",
                        "aftercredits_sessions_late 4.0",
                        "aftercredits_version{version=\"1.2.3\"} 1.0");

        readings = new Readings(false, 0, Optional.empty(), true, Optional.empty());

        assertThat(get("/metrics").body().lines())
                .contains(
                        "aftercredits_gateway_connected 0.0",
                        "aftercredits_database_answers 0.0",
                        "aftercredits_backup_fails 1.0",
                        "aftercredits_last_round_age_seconds NaN",
                        "aftercredits_postings_owed NaN");
    }

    @Test
    void answers_first_responses_and_waits_are_counted() throws Exception {
        metrics.answerKept();
        metrics.answerKept();
        metrics.responded(Asked.BUTTON, true, Duration.ofMillis(120));
        metrics.responded(Asked.BUTTON, true, Duration.ofSeconds(4));
        metrics.waited(Limit.REFUSED, Duration.ofSeconds(5));

        String button = "aftercredits_first_response_seconds_bucket{kind=\"button\",outcome=\"taken\",le=";
        assertThat(get("/metrics").body().lines())
                .contains(
                        "aftercredits_answers_kept_total 2.0",
                        button + "\"0.1\"} 0",
                        button + "\"0.25\"} 1",
                        button + "\"3.0\"} 1",
                        button + "\"+Inf\"} 2",
                        "aftercredits_rate_limit_wait_seconds_count{limit=\"refused\"} 1",
                        "aftercredits_rate_limit_wait_seconds_sum{limit=\"refused\"} 5.0",
                        "aftercredits_rate_limit_wait_seconds_count{limit=\"pace\"} 0");
    }

    @Test
    void the_format_is_prometheus_s_and_the_machine_is_in_it() throws Exception {
        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body())
                .contains(
                        "# TYPE aftercredits_first_response_seconds histogram",
                        "# HELP aftercredits_postings_late ",
                        "jvm_memory_used_bytes{",
                        "process_uptime_seconds");
    }

    @Test
    void nothing_else_is_answered_and_nothing_can_be_changed() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/metrics/more").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/health").statusCode()).isEqualTo(405);
        assertThat(send("HEAD", "/health").statusCode()).isEqualTo(200);
    }

    @Test
    void a_question_that_fails_says_where_to_look() throws Exception {
        endpoint.close();
        endpoint = Endpoint.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), metrics, () -> readings, () -> {
                    throw new IllegalStateException("a secret reason");
                });

        HttpResponse<String> answer = get("/health");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("See the bot's log.\n");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + endpoint.address().getPort() + path);
        return client.send(
                HttpRequest.newBuilder(address)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
