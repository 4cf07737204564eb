package aftercredits.app;

import aftercredits.text.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Asks Discord's API whether it is there and whether it knows the token. */
final class DiscordReach {
    private static final URI DISCORD = URI.create("https://discord.com/api/v10");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final URI api;
    private final Optional<DiscordToken> token;
    private final Words words;

    DiscordReach(Optional<URI> api, Optional<DiscordToken> token, Words words) {
        this.api = api.orElse(DISCORD);
        this.token = token;
        this.words = words;
    }

    Finding look() {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            int status = get(client, "/gateway").statusCode();
            if (status != OK) {
                return odd(status);
            }
            return token.isPresent() ? lookAtToken(get(client, "/users/@me")) : well("app.doctor.discord");
        } catch (HttpTimeoutException e) {
            return unreachable(words.say("app.doctor.unreachable.timeout", "seconds", PATIENCE.toSeconds()));
        } catch (IOException e) {
            return unreachable(NetworkTrouble.reason(e, words));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unreachable(NetworkTrouble.reason(e, words));
        }
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(withoutSlash(api) + path))
                .timeout(PATIENCE)
                .header("User-Agent", "DiscordBot (aftercredits, " + Version.number() + ")");
        token.ifPresent(known -> request.header("Authorization", "Bot " + known.reveal()));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String withoutSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private Finding lookAtToken(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case OK -> well("app.doctor.discord.bot", "name", name(answer.body()));
            case UNAUTHORIZED ->
                Finding.missing(
                        words.say("app.doctor.discord.refused.what", "address", api.toString()),
                        words.say("app.doctor.discord.refused.next"));
            default -> odd(answer.statusCode());
        };
    }

    private static String name(String user) {
        try {
            return new ObjectMapper().readTree(user).path("username").asText("?");
        } catch (JsonProcessingException e) {
            return "?";
        }
    }

    private Finding well(String key, Object... more) {
        Object[] places = new Object[more.length + 2];
        places[0] = "address";
        places[1] = api.toString();
        System.arraycopy(more, 0, places, 2, more.length);
        return Finding.well(words.say(key, places));
    }

    private Finding odd(int status) {
        return missing(
                words.say("app.doctor.discord.odd.what", "address", api.toString(), "status", Integer.toString(status)),
                words.say("app.doctor.discord.odd.next"));
    }

    private Finding unreachable(String reason) {
        return missing(
                words.say("app.doctor.discord.unreachable.what", "address", api.toString(), "reason", reason),
                words.say("app.doctor.discord.unreachable.next"));
    }

    /** Without a token there is only a rehearsal to run, which needs no Discord. */
    private Finding missing(String what, String next) {
        return token.isPresent() ? Finding.missing(what, next) : Finding.note(what, next);
    }
}
