package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.requests.RestAction;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final InstantSource STILL = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void the_sixth_message_in_five_seconds_is_refused() {
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, STILL)) {
            IntStream.rangeClosed(1, 5)
                    .forEach(i ->
                            assertThat(post(discord, "general").statusCode()).isEqualTo(200));
            HttpResponse<String> sixth = post(discord, "general");

            assertThat(sixth.statusCode()).isEqualTo(429);
            assertThat(sixth.body())
                    .isEqualTo("{\"message\":\"You are being rate limited.\",\"retry_after\":5.0,\"global\":false}");
            assertThat(sixth.headers().map())
                    .containsEntry("retry-after", List.of("5"))
                    .containsEntry("x-ratelimit-limit", List.of("5"))
                    .containsEntry("x-ratelimit-remaining", List.of("0"))
                    .containsEntry("x-ratelimit-reset-after", List.of("5.000"))
                    .containsKeys("via", "x-ratelimit-bucket", "x-ratelimit-reset", "x-ratelimit-scope");
            assertThat(post(discord, "film-club").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void after_the_window_messages_are_taken_again() {
        TestClock clock = new TestClock();
        try (LoopbackDiscord discord =
                LoopbackDiscord.start(0, clock, LoopbackOptions.defaults().withMessages(1, Duration.ofMinutes(5)))) {
            assertThat(post(discord, "general").statusCode()).isEqualTo(200);
            assertThat(post(discord, "general").statusCode()).isEqualTo(429);
            clock.move(Duration.ofMinutes(5));
            assertThat(post(discord, "general").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_limit_over_all_routes_is_global() {
        try (LoopbackDiscord discord =
                LoopbackDiscord.start(0, STILL, LoopbackOptions.defaults().withRequestsPerSecond(2))) {
            post(discord, "general");
            post(discord, "film-club");
            HttpResponse<String> third = post(discord, "screenings");

            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.body()).contains("\"global\":true");
            assertThat(third.headers().firstValue("x-ratelimit-global")).contains("true");
        }
    }

    @Test
    void jda_keeps_to_the_limits_and_loses_nothing() throws Exception {
        LoopbackOptions quick = LoopbackOptions.defaults().withMessages(2, Duration.ofMillis(300));
        try (JdaLog log = new JdaLog();
                LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system(), quick);
                Bot bot = new Bot(discord)) {
            RestAction.allOf(IntStream.rangeClosed(1, 7)
                            .mapToObj(i -> bot.channel("general").sendMessage("m" + i))
                            .toList())
                    .complete();

            assertThat(discord.persona("Ana").messages(discord.channel("general")))
                    .extracting(Persona.MessageView::content)
                    .containsExactly("m1", "m2", "m3", "m4", "m5", "m6", "m7");
            assertThat(discord.requests())
                    .extracting(LoopbackDiscord.Request::answer)
                    .doesNotContain(429);
            assertThat(log.complaints()).isEmpty();
        }
    }

    @Test
    void jda_waits_when_it_is_told_to_and_then_asks_again() throws Exception {
        LoopbackOptions one = LoopbackOptions.defaults().withMessages(1, Duration.ofMillis(900));
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system(), one);
                Bot bot = new Bot(discord)) {
            post(discord, "general");
            bot.channel("general").sendMessage("After a while").complete();

            assertThat(discord.requests())
                    .filteredOn(request -> request.method().equals("POST"))
                    .extracting(LoopbackDiscord.Request::answer)
                    .containsExactly(200, 429, 200);
        }
    }

    private static HttpResponse<String> post(LoopbackDiscord discord, String channel) {
        return Http11.post(discord, "/channels/" + discord.channel(channel) + "/messages", "{\"content\":\"x\"}");
    }
}
