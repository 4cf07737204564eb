package aftercredits.rehearsal;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells every open page that something changed; the page then asks for what it shows.
 */
final class PageUpdates implements AutoCloseable {
    /** Between two signs of life; a connection whose reader has gone is noticed by them. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
    private final PageSource source;
    private final Thread teller;

    PageUpdates(PageSource source) {
        this.source = source;
        this.teller =
                Thread.ofPlatform().daemon().name("rehearsal-page-updates").unstarted(this::tell);
    }

    void start() {
        teller.start();
    }

    /** Takes a page that wants to be told, until it goes. */
    void add(SseClient page) {
        page.keepAlive();
        page.onClose(() -> pages.remove(page));
        pages.add(page);
        page.sendEvent("change", source.version());
    }

    private void tell() {
        long told = source.version();
        try {
            while (true) {
                Optional<Long> now = source.awaitChange(told, HEARTBEAT);
                told = now.orElse(told);
                for (SseClient page : pages) {
                    if (now.isPresent()) {
                        page.sendEvent("change", told);
                    } else {
                        page.sendComment("still here");
                    }
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets every page go; they try again by themselves and say so meanwhile. */
    @Override
    public void close() {
        teller.interrupt();
        pages.forEach(SseClient::close);
    }
}
