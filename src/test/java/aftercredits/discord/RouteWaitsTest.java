package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.discord.Measures.Asked;
import aftercredits.discord.Measures.Limit;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told of JDA's waits for a single route, by JDA's own limiter. */
@Timeout(20)
class RouteWaitsTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService elastic = Executors.newSingleThreadScheduledExecutor();
    private final BlockingQueue<Duration> waits = new LinkedBlockingQueue<>();
    private final Measures measures = new Measures() {
        @Override
        public void responded(Asked asked, boolean taken, Duration after) {}

        @Override
        public void waited(Limit limit, Duration wait) {
            assertThat(limit).isEqualTo(Limit.ROUTE);
            waits.add(wait);
        }
    };
    private final RestRateLimiter limiter = RouteWaits.limiter(
            new RestRateLimiter.RateLimitConfig(scheduler, elastic, RestRateLimiter.GlobalRateLimit.create(), true),
            measures);

    @AfterEach
    void end() {
        limiter.stop(true, () -> {});
        scheduler.shutdownNow();
        elastic.shutdownNow();
    }

    @Test
    void requests_that_find_their_route_used_up_wait_and_that_is_told_once() throws InterruptedException {
        Ask first = new Ask("1", 200, "0", "0.2");
        Ask second = new Ask("1", 200, "5", "0.2");
        Ask third = new Ask("1", 200, "4", "0.2");
        limiter.enqueue(first);
        limiter.enqueue(second);
        limiter.enqueue(third);
        third.done.await();

        assertThat(waits)
                .singleElement()
                .satisfies(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofMillis(200)));
    }

    @Test
    void who_meets_no_limit_or_comes_when_it_is_over_does_not_wait() throws InterruptedException {
        Ask last = new Ask("1", 200, "0", "3600");
        limiter.enqueue(new Ask("1", 200, "1", "3600"));
        limiter.enqueue(last);
        last.done.await();
        Ask elsewhere = new Ask("2", 200, "5", "1");
        limiter.enqueue(elsewhere);
        elsewhere.done.await();

        assertThat(waits).isEmpty();
    }

    @Test
    void one_that_is_refused_waits_before_it_is_made_again() throws InterruptedException {
        limiter.enqueue(new Ask("1", 429, "0", "1") {
            @Override
            public boolean isDone() {
                return false;
            }
        });

        assertThat(waits.poll(10, TimeUnit.SECONDS)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    private static class Ask implements RestRateLimiter.Work {
        final CountDownLatch done = new CountDownLatch(1);
        private final Route.CompiledRoute route;
        private final int code;
        private final String remaining;
        private final String resetAfterSeconds;

        Ask(String channel, int code, String remaining, String resetAfterSeconds) {
            this.route = Route.Messages.SEND_MESSAGE.compile(channel);
            this.code = code;
            this.remaining = remaining;
            this.resetAfterSeconds = resetAfterSeconds;
        }

        @Override
        public Route.CompiledRoute getRoute() {
            return route;
        }

        @Override
        public JDA getJDA() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Response execute() {
            done.countDown();
            return new Response.Builder()
                    .request(new Request.Builder().url("http://127.0.0.1/").build())
                    .protocol(Protocol.HTTP_1_1)
                    .message("")
                    .code(code)
                    .header("via", "1.1 discord")
                    .header("Retry-After", "1")
                    .header(RestRateLimiter.HASH_HEADER, "messages")
                    .header(RestRateLimiter.REMAINING_HEADER, remaining)
                    .header(RestRateLimiter.RESET_AFTER_HEADER, resetAfterSeconds)
                    .build();
        }

        @Override
        public boolean isSkipped() {
            return false;
        }

        @Override
        public boolean isDone() {
            return true;
        }

        @Override
        public boolean isPriority() {
            return false;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void cancel() {}
    }
}
