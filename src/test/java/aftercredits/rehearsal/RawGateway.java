package aftercredits.rehearsal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A connection to the gateway that is not JDA's: plain text, and free to misbehave. */
final class RawGateway implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;

    RawGateway(LoopbackDiscord discord) {
        URI gateway = URI.create(discord.apiUrl().replaceFirst("^http", "ws").replaceFirst("/api/v10$", "/gateway"));
        socket = client.newWebSocketBuilder().buildAsync(gateway, this).join();
    }

    void say(String json) {
        socket.sendText(json, true).join();
    }

    /** What came next; {@code closed CODE} where it was closed. */
    String hear() throws InterruptedException {
        String next = heard.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("The gateway said nothing");
        }
        return next;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        heard.add("closed " + code);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }
}
