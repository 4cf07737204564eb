package aftercredits.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * All that is measured, from this object's making on. No name, no word and no id of anybody is a label: labels are fixed words
 * only.
 */
public final class Metrics implements AutoCloseable {
    /** Discord waits three seconds for a first response; the bot promises one after one and a half. */
    private static final Duration[] RESPONSE_TIMES = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(1_500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(3)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final Counter answers = Counter.builder("aftercredits.answers.kept")
            .description("Answers and revisions of them that were kept since the start")
            .register(registry);
    private volatile Optional<Readings> latest = Optional.empty();

    /** What of a member's doing Discord waits for. */
    public enum Asked {
        COMMAND,
        COMPLETION,
        BUTTON,
        MENU,
        FORM
    }

    /** Whose limit is waited for. */
    public enum Limit {
        /** The bot's own pace, which keeps it within Discord's limit over all routes. */
        PACE,
        /** Discord refused a request as one too many. */
        REFUSED,
        /** A queue of requests stands still for its route's limit. */
        ROUTE
    }

    public Metrics(String version) {
        bindProcess();
        bindReadings();
        Gauge.builder("aftercredits.version", () -> 1)
                .description("Always 1; its label is the bot's version")
                .tag("version", version)
                .register(registry);
        for (Asked asked : Asked.values()) {
            response(asked, true);
            response(asked, false);
        }
        for (Limit limit : Limit.values()) {
            waits(limit);
        }
    }

    private void bindProcess() {
        new JvmMemoryMetrics().bindTo(registry);
        garbage.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private void bindReadings() {
        gauge(
                "gateway.connected",
                "1 while every connection to Discord's gateway stands",
                now -> number(now.gatewayConnected()));
        gauge("shards.connected", "Shards that are connected from this process", Readings::shards);
        gauge(
                "database.answers",
                "1 while the database says what is owed",
                now -> number(now.owed().isPresent()));
        gauge("backup.fails", "1 while the latest scheduled backup failed", now -> number(now.backupFails()));
        gauge(
                "last.round.age.seconds",
                "Since what falls due was last looked through without a failure",
                now -> now.sinceLastRound().map(age -> (double) age.toSeconds()).orElse(Double.NaN));
        owed("postings.owed", "Postings that are not posted yet", Readings.Owed::postings);
        owed("postings.late", "Of those owed: planned more than five minutes ago", Readings.Owed::latePostings);
        owed("postings.failed", "Postings that have stopped until a host decides", Readings.Owed::failedPostings);
        owed("sessions.owed", "Scheduled sessions that are due and not held yet", Readings.Owed::sessions);
        owed("sessions.late", "Of those owed: due more than five minutes ago", Readings.Owed::lateSessions);
    }

    private void owed(String name, String description, ToDoubleFunction<Readings.Owed> value) {
        gauge(
                name,
                description,
                now -> now.owed().stream().mapToDouble(value).findFirst().orElse(Double.NaN));
    }

    private void gauge(String name, String description, ToDoubleFunction<Readings> value) {
        Supplier<Number> read =
                () -> latest.stream().mapToDouble(value).findFirst().orElse(Double.NaN);
        Gauge.builder("aftercredits." + name, read).description(description).register(registry);
    }

    private static double number(boolean yes) {
        return yes ? 1 : 0;
    }

    /** An answer, or a revision of one, was kept. */
    public void answerKept() {
        answers.increment();
    }

    /**
     * Discord got the first response to what a member did.
     *
     * @param taken whether it took it
     * @param after since the bot heard of it
     */
    public void responded(Asked asked, boolean taken, Duration after) {
        response(asked, taken).record(after);
    }

    private Timer response(Asked asked, boolean taken) {
        return Timer.builder("aftercredits.first.response")
                .description("From hearing of what a member did to Discord's taking the first response")
                .serviceLevelObjectives(RESPONSE_TIMES)
                .tag("kind", word(asked))
                .tag("outcome", taken ? "taken" : "refused")
                .register(registry);
    }

    /** Something waited, or has to wait, because of a rate limit. */
    public void waited(Limit limit, Duration wait) {
        waits(limit).record(wait);
    }

    private Timer waits(Limit limit) {
        return Timer.builder("aftercredits.rate.limit.wait")
                .description("Waits for Discord's rate limits")
                .tag("limit", word(limit))
                .register(registry);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Everything in Prometheus's text format. */
    String text(Readings now) {
        latest = Optional.of(now);
        return registry.scrape();
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }
}
