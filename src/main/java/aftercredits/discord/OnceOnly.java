package aftercredits.discord;

import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a forum post, or an event of the server's, from being made twice.
 *
 * <p>Messages carry a nonce, so that a repeated request makes one message. Discord takes none for forum posts and events;
 * yet OkHttp sends a request again when a connection breaks, and JDA when a gateway on the way answers 502 to 504 or 520 and
 * up. For these two requests both are told not to: whether the post or event stands is then looked up.
 */
final class OnceOnly implements Interceptor {
    private static final Pattern WITHOUT_NONCE =
            Pattern.compile(".*/(channels/\\d+/threads|guilds/\\d+/scheduled-events)");

    private static final int BAD_GATEWAY = 502;
    private static final int INTERNAL_SERVER_ERROR = 500;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RequestBody body = request.body();
        boolean once = request.method().equals("POST")
                && WITHOUT_NONCE.matcher(request.url().encodedPath()).matches();
        if (!once || body == null) {
            return chain.proceed(request);
        }
        try {
            Response response =
                    chain.proceed(request.newBuilder().post(new OneShot(body)).build());
            return response.code() >= BAD_GATEWAY
                    ? response.newBuilder().code(INTERNAL_SERVER_ERROR).build()
                    : response;
        } catch (IOException broken) {
            // JDA tries again after some kinds of it, but not after a plain one.
            throw new IOException("The connection broke while a forum post or an event was made", broken);
        }
    }

    private static final class OneShot extends RequestBody {
        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }
    }
}
