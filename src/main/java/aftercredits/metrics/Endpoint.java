package aftercredits.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code GET /health} (200 when all is well, else 503) and {@code GET /metrics}, without asking who asks: it belongs on
 * an address that only the operator reaches. The JDK's own server: two pages of text need no more.
 */
public final class Endpoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final String JSON = "application/json; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("metrics-", 0).factory());

    private Endpoint(HttpServer server) {
        this.server = server;
    }

    /**
     * Both suppliers are asked anew each time, possibly by several threads at once, and must answer within seconds.
     *
     * @param address its port 0 takes any free one
     * @throws IOException if the address can't be had
     */
    public static Endpoint start(
            InetSocketAddress address, Metrics metrics, Supplier<Readings> readings, Supplier<Health> health)
            throws IOException {
        Endpoint endpoint = new Endpoint(HttpServer.create(address, 0));
        endpoint.serve("/health", () -> {
            Health now = health.get();
            return new Page(now.isWell() ? OK : UNAVAILABLE, JSON, now.json() + "\n");
        });
        endpoint.serve("/metrics", () -> new Page(OK, PROMETHEUS, metrics.text(readings.get())));
        endpoint.server.createContext("/", exchange -> answer(exchange, NOWHERE));
        endpoint.server.setExecutor(endpoint.threads);
        endpoint.server.start();
        return endpoint;
    }

    private record Page(int status, String type, String text) {}

    private static final Page NOWHERE = new Page(NOT_FOUND, PLAIN, "/health, /metrics\n");

    private void serve(String path, Supplier<Page> page) {
        server.createContext(path, exchange -> {
            boolean known = exchange.getRequestURI().getPath().equals(path);
            boolean reads = Set.of("GET", "HEAD").contains(exchange.getRequestMethod());
            if (!known) {
                answer(exchange, NOWHERE);
            } else if (reads) {
                answer(exchange, page(path, page));
            } else {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                answer(exchange, new Page(METHOD_NOT_ALLOWED, PLAIN, "GET\n"));
            }
        });
    }

    private static Page page(String path, Supplier<Page> page) {
        try {
            return page.get();
        } catch (RuntimeException failed) {
            LOG.error("{} could not be answered: {}", path, failed.toString());
            return new Page(FAILED, PLAIN, "See the bot's log.\n");
        }
    }

    private static void answer(HttpExchange exchange, Page page) throws IOException {
        byte[] bytes = page.text().getBytes(StandardCharsets.UTF_8);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", page.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(page.status(), bodiless ? -1 : bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            if (!bodiless) {
                body.write(bytes);
            }
        }
        exchange.close();
    }

    /** Where it answers. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
