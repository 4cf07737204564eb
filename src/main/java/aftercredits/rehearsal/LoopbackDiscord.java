package aftercredits.rehearsal;

import java.time.InstantSource;
import java.util.List;

/**
 * A Discord of our own on the loopback address: REST, gateway and page, with Discord's limits enforced, one server, its
 * channels and people.
 */
public final class LoopbackDiscord implements AutoCloseable {
    private LoopbackDiscord() {}

    /**
     * Starts on 127.0.0.1.
     *
     * @param port 0 for any free one
     */
    public static LoopbackDiscord start(int port, InstantSource clock) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The base of the API, {@code http://127.0.0.1:P/api/v10}, to hand to the bot. */
    public String apiUrl() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Where a browser finds the page. */
    public String pageUrl() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The token the bot must bring. */
    public String token() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The server's id. */
    public String guild() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The people whose part one can play: a host first, then two members. */
    public List<Persona> personas() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** What the bot asked of the API so far, oldest first, for tests that judge it. */
    public List<Request> requests() {
        throw new UnsupportedOperationException("not written yet");
    }

    /**
     * One request of the bot's.
     *
     * @param path without the base, {@code /channels/1/messages}, query excluded
     * @param body the JSON body ({@code payload_json} of a multipart one), or "" without
     * @param answer the status it got
     */
    public record Request(String method, String path, String query, String body, int answer) {}

    @Override
    public void close() {
        throw new UnsupportedOperationException("not written yet");
    }
}
