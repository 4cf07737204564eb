package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.eclipse.jetty.websocket.api.Callback;
import org.jspecify.annotations.Nullable;

/** One connection to the gateway; compressed as one zlib stream over all its messages if the bot asked for it. */
final class GatewaySocket {
    private static final int BUFFER_BYTES = 8_192;

    private final WsContext context;
    private final @Nullable Deflater deflater;
    private boolean dropped;

    GatewaySocket(WsContext context, boolean compressed) {
        this.context = context;
        this.deflater = compressed ? new Deflater() : null;
    }

    void send(JsonNode message) {
        if (!context.session.isOpen() || dropped) {
            return;
        }
        String text = Json.write(message);
        if (deflater == null) {
            context.session.sendText(text, Callback.NOOP);
        } else {
            byte[] compressed = deflate(deflater, text.getBytes(StandardCharsets.UTF_8));
            context.session.sendBinary(ByteBuffer.wrap(compressed), Callback.NOOP);
        }
    }

    private static byte[] deflate(Deflater deflater, byte[] bytes) {
        deflater.setInput(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        int count;
        do {
            count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, count);
        } while (count == buffer.length);
        return out.toByteArray();
    }

    void close(int code, String reason) {
        context.session.close(code, reason, Callback.NOOP);
    }

    /** Cuts the connection without a word. */
    void drop() {
        dropped = true;
        context.session.disconnect();
    }

    boolean dropped() {
        return dropped;
    }

    void end() {
        if (deflater != null) {
            deflater.end();
        }
    }
}
