package aftercredits.app;

import aftercredits.model.ModelAddress;
import aftercredits.text.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** Asks a language model's server whether it is there and has the model. Nothing of it keeps {@code run} from starting. */
final class ModelReach {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int MOST_NAMED = 5;

    private final ModelAddress model;
    private final Words words;

    ModelReach(ModelAddress model, Words words) {
        this.model = model;
        this.words = words;
    }

    Finding look() {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpResponse<String> answer = client.send(request(), HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case OK -> lookForName(names(answer.body()));
                case UNAUTHORIZED, FORBIDDEN -> note("refused");
                default -> note("odd");
            };
        } catch (HttpTimeoutException e) {
            return unreachable(words.say("app.doctor.unreachable.timeout", "seconds", PATIENCE.toSeconds()));
        } catch (IOException e) {
            return unreachable(NetworkTrouble.reason(e, words));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unreachable(NetworkTrouble.reason(e, words));
        }
    }

    private HttpRequest request() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(model.base() + "/models")).timeout(PATIENCE);
        model.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.reveal()));
        return request.build();
    }

    private static List<String> names(String body) {
        try {
            JsonNode models = new ObjectMapper().readTree(body).path("data");
            return StreamSupport.stream(models.spliterator(), false)
                    .map(listed -> listed.path("id").asText())
                    .filter(name -> !name.isEmpty())
                    .toList();
        } catch (JsonProcessingException notTheProtocol) {
            return List.of();
        }
    }

    private Finding lookForName(List<String> names) {
        if (names.isEmpty()) {
            return note("odd");
        }
        // Ollama lists "llama3.1:latest", and takes "llama3.1" for it.
        boolean listed =
                names.stream().anyMatch(name -> name.equals(model.name()) || name.startsWith(model.name() + ":"));
        if (listed) {
            return Finding.well(say("app.doctor.model"));
        }
        List<String> some = names.subList(0, Math.min(MOST_NAMED, names.size()));
        return note("absent", "names", Terminal.tame(String.join(", ", some)));
    }

    private Finding unreachable(String reason) {
        return note("unreachable", "reason", reason);
    }

    private Finding note(String finding, Object... more) {
        String key = "app.doctor.model." + finding;
        return Finding.note(say(key + ".what", more), say(key + ".next", more));
    }

    private String say(String key, Object... more) {
        Object[] places = new Object[more.length + 4];
        places[0] = "address";
        places[1] = model.base().toString();
        places[2] = "model";
        places[3] = model.name();
        System.arraycopy(more, 0, places, 4, more.length);
        return words.say(key, places);
    }
}
