package aftercredits.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries requests to a server that is not trusted to end: the whole exchange has a time, and the answer a size. The
 * JDK's own time-out ends with the answer's head. No redirection is followed, so the key goes nowhere else.
 */
final class BoundedHttp implements HttpClient {
    static final int MOST_BYTES = 1 << 18;

    private static final int FIRST_GOOD = 200;
    private static final int FIRST_OTHER = 300;

    private final Duration patience;
    private final java.net.http.HttpClient client;
    private final ExecutorService exchanges = Executors.newVirtualThreadPerTaskExecutor();

    BoundedHttp(Duration patience) {
        this.patience = patience;
        this.client = java.net.http.HttpClient.newBuilder()
                // Some servers lose the body of a request that asks for HTTP/2 in passing.
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /** @throws Refusal if there is no good answer */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        Future<SuccessfulHttpResponse> answer = exchanges.submit(() -> exchange(request));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Refusal(Trouble.TIMED_OUT);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Refusal refusal ? refusal : new Refusal(Trouble.UNREACHABLE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(Trouble.TIMED_OUT);
        } finally {
            answer.cancel(true);
        }
    }

    private SuccessfulHttpResponse exchange(HttpRequest request) throws IOException, InterruptedException {
        java.net.http.HttpRequest.Builder sent = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
        HttpResponse<InputStream> received = client.send(sent.build(), BodyHandlers.ofInputStream());
        try (InputStream body = received.body()) {
            int status = received.statusCode();
            if (status < FIRST_GOOD || status >= FIRST_OTHER) {
                throw new Refusal(Trouble.ofStatus(status));
            }
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refusal(Trouble.TOO_LONG);
            }
            return SuccessfulHttpResponse.builder()
                    .statusCode(status)
                    .headers(received.headers().map())
                    .body(bytes)
                    .build();
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Answers are taken whole");
    }
}
