package aftercredits.discord;

import aftercredits.discord.Measures.Limit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.RestRateLimiter.RateLimitConfig;
import net.dv8tion.jda.api.requests.SequentialRestRateLimiter;

/**
 * Where JDA plans what it asks of Discord. It keeps a queue for each route and place, and plans a queue for later only where
 * requests are in it and the route's limit is used up, or was exceeded: that is a wait, and is told.
 */
final class RouteWaits extends AbstractExecutorService implements ScheduledExecutorService {
    private final ScheduledExecutorService scheduler;
    private final Measures measures;

    private RouteWaits(ScheduledExecutorService scheduler, Measures measures) {
        this.scheduler = scheduler;
        this.measures = measures;
    }

    /** JDA's own limiter, whose waits are told. */
    static RestRateLimiter limiter(RateLimitConfig config, Measures measures) {
        return new SequentialRestRateLimiter(new RateLimitConfig(
                new RouteWaits(config.getScheduler(), measures),
                config.getElastic(),
                config.getGlobalRateLimit(),
                config.isRelative()));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable queue, long delay, TimeUnit unit) {
        if (delay > 0) {
            measures.waited(Limit.ROUTE, Duration.of(delay, unit.toChronoUnit()));
        }
        return scheduler.schedule(queue, delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
        return scheduler.schedule(work, delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable work, long initialDelay, long period, TimeUnit unit) {
        return scheduler.scheduleAtFixedRate(work, initialDelay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long initialDelay, long delay, TimeUnit unit) {
        return scheduler.scheduleWithFixedDelay(work, initialDelay, delay, unit);
    }

    @Override
    public void execute(Runnable work) {
        scheduler.execute(work);
    }

    @Override
    public void shutdown() {
        scheduler.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return scheduler.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return scheduler.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return scheduler.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return scheduler.awaitTermination(timeout, unit);
    }
}
