package aftercredits.model;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a language model is asked, and how.
 *
 * @param base of an OpenAI-compatible API, {@code http://127.0.0.1:11434/v1}
 * @param name the model's, as its server knows it
 * @param key empty where the server asks for none
 * @param patience for the whole answer, from the first byte sent to the last received
 */
public record ModelAddress(URI base, String name, Optional<ModelKey> key, Duration patience) {}
