package aftercredits.discord;

import aftercredits.discord.Measures.Limit;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Sees to it that a refusal for too many requests always names a pause that JDA keeps. JDA reads whole seconds; told of none,
 * of zero, or of a fraction it would try again at once, and again, and Discord bans an address that does so.
 */
final class RetryAfter implements Interceptor {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String HEADER = "Retry-After";
    private static final long SHORTEST_SECONDS = 1;

    /** Where Discord, or what stands before it, does not say. */
    private static final long USUAL_SECONDS = 5;

    private final Measures measures;

    RetryAfter(Measures measures) {
        this.measures = measures;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() != TOO_MANY_REQUESTS) {
            return response;
        }
        long seconds = wholeSeconds(response.header(HEADER, ""));
        measures.waited(Limit.REFUSED, Duration.ofSeconds(seconds));
        return response.newBuilder().header(HEADER, Long.toString(seconds)).build();
    }

    static long wholeSeconds(String said) {
        try {
            double seconds = Double.parseDouble(said.strip());
            return Double.isFinite(seconds) ? Math.max(SHORTEST_SECONDS, (long) Math.ceil(seconds)) : USUAL_SECONDS;
        } catch (NumberFormatException unreadable) {
            return USUAL_SECONDS;
        }
    }
}
