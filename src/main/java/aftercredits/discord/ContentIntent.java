package aftercredits.discord;

import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import net.dv8tion.jda.api.entities.ApplicationInfo;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the application may read messages. Discord turns away whoever asks for that without its operator having switched it
 * on, so it is looked up first.
 */
final class ContentIntent {
    private static final Logger LOG = LoggerFactory.getLogger(ContentIntent.class);

    private final OkHttpClient http;

    ContentIntent(OkHttpClient http) {
        this.http = http;
    }

    /**
     * False also where it can't be found out now: the bot does its work without.
     *
     * @param api ends in a slash
     */
    boolean isSwitchedOn(URI api, String token) {
        Request request = new Request.Builder()
                .url(api.resolve("applications/@me").toString())
                .header("User-Agent", RestConfig.USER_AGENT)
                .header("Authorization", "Bot " + token)
                .build();
        try (Response response = http.newCall(request).execute()) {
            ResponseBody body = response.body();
            return response.isSuccessful() && isSwitchedOn(DataObject.fromJson(body.bytes()));
        } catch (IOException | ParsingException unanswered) {
            LOG.warn("Discord did not say whether the bot may read messages: it goes on as if it may not");
            return false;
        }
    }

    private static boolean isSwitchedOn(DataObject application) {
        EnumSet<ApplicationInfo.Flag> flags = ApplicationInfo.Flag.fromRaw(application.getLong("flags", 0));
        // The second of an application that is in few servers yet.
        return flags.contains(ApplicationInfo.Flag.GATEWAY_MESSAGE_CONTENT)
                || flags.contains(ApplicationInfo.Flag.GATEWAY_MESSAGE_CONTENT_LIMITED);
    }
}
