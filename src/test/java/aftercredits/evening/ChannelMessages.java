package aftercredits.evening;

import aftercredits.club.ChannelId;
import aftercredits.rehearsal.LoopbackDiscord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Reads channels of servers where nobody sits, as a bot would. */
final class ChannelMessages {
    private static final int PAGE = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final LoopbackDiscord discord;

    ChannelMessages(LoopbackDiscord discord) {
        this.discord = discord;
    }

    /** What stands there, oldest first. */
    List<String> in(ChannelId channel) {
        List<String> contents = new ArrayList<>();
        JsonNode page = page(channel, "");
        while (!page.isEmpty()) {
            page.forEach(message -> contents.addFirst(message.path("content").asText()));
            page = page.size() < PAGE
                    ? json.createArrayNode()
                    : page(
                            channel,
                            "&before=" + page.get(page.size() - 1).path("id").asText());
        }
        return contents;
    }

    private JsonNode page(ChannelId channel, String before) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(discord.apiUrl() + "/channels/" + channel + "/messages?limit=" + PAGE + before))
                .header("Authorization", "Bot " + discord.token())
                .build();
        try {
            return json.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }
}
