package aftercredits.discord;

import aftercredits.essay.EssayParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.entities.Message;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches a text that somebody attached, from where Discord keeps it and from nowhere else. */
final class Download {
    private static final Logger LOG = LoggerFactory.getLogger(Download.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final OkHttpClient http;

    Download(OkHttpClient http) {
        this.http =
                http.newBuilder().callTimeout(PATIENCE).followRedirects(false).build();
    }

    /** What became of a download. */
    sealed interface Outcome {
        record Text(String text) implements Outcome {}

        /** Over 1 MiB. */
        record TooLarge() implements Outcome {}

        /**
         * @param line of the first byte that is no UTF-8, from 1
         */
        record NotUtf8(int line) implements Outcome {}

        record Failed() implements Outcome {}
    }

    Outcome text(Message.Attachment attachment) {
        // What Discord says of the size is a promise; what arrives is counted as well.
        if (attachment.getSize() > EssayParser.MOST_BYTES) {
            return new Outcome.TooLarge();
        }
        try (InputStream in =
                attachment.getProxy().withClient(http).download().get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            byte[] bytes = in.readNBytes(EssayParser.MOST_BYTES + 1);
            return bytes.length > EssayParser.MOST_BYTES ? new Outcome.TooLarge() : decoded(bytes);
        } catch (IOException | ExecutionException | TimeoutException failure) {
            LOG.warn("An attachment could not be fetched: {}", failure.toString());
            return new Outcome.Failed();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed();
        }
    }

    private static Outcome decoded(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(from, to, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < from.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            return new Outcome.NotUtf8(line);
        }
        return new Outcome.Text(to.flip().toString());
    }
}
