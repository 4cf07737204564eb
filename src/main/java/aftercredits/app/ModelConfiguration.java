package aftercredits.app;

import aftercredits.model.ModelAddress;
import aftercredits.model.ModelKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which language model drafts prompts, if any. */
final class ModelConfiguration {
    static final String KEY = "AFTERCREDITS_MODEL_KEY";

    /** A small model on a machine without a graphics card needs minutes. */
    private static final int USUAL_SECONDS = 120;

    /** Discord takes an answer for fifteen minutes; a host waits less. */
    private static final int MOST_SECONDS = 600;

    private static final String ENDPOINT = "/chat/completions";

    private final ConfigurationReader reader;

    ModelConfiguration(ConfigurationReader reader) {
        this.reader = reader;
    }

    /** Empty where none is configured, or not well enough to be asked. */
    Optional<ModelAddress> read(Map<ConfigurationKey, ConfigurationFile.Entry> entries) {
        needsBoth(entries, ConfigurationKey.MODEL_URL, ConfigurationKey.MODEL_NAME);
        needsBoth(entries, ConfigurationKey.MODEL_NAME, ConfigurationKey.MODEL_URL);
        Optional<URI> base = reader.value(ConfigurationKey.MODEL_URL, entries, this::base);
        Optional<String> name = reader.value(ConfigurationKey.MODEL_NAME, entries, entry -> Optional.of(entry.value()));
        int seconds = reader.value(ConfigurationKey.MODEL_TIMEOUT, entries, this::seconds)
                .orElse(USUAL_SECONDS);
        return base.flatMap(address -> name.map(known -> new ModelAddress(
                address, known, reader.variable(KEY).flatMap(this::key), Duration.ofSeconds(seconds))));
    }

    private void needsBoth(
            Map<ConfigurationKey, ConfigurationFile.Entry> entries, ConfigurationKey here, ConfigurationKey missing) {
        ConfigurationFile.Entry entry = entries.get(here);
        if (entry != null && !entries.containsKey(missing)) {
            reader.problem(entry.key(), "half-a-model", "key", here.inFile(), "missing", missing.inFile());
        }
    }

    /** The address is not repeated where it can't be used: somebody may have put a key into it. */
    private Optional<URI> base(ConfigurationFile.Entry entry) {
        try {
            URI address = URI.create(withoutEndpoint(entry.value()));
            boolean bare = address.getUserInfo() == null && address.getQuery() == null && address.getFragment() == null;
            if (List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && bare) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for an address of another kind.
        }
        reader.problem(entry.where(), "not-a-model-address");
        return Optional.empty();
    }

    /** Servers' pages show the whole address of the one call; the base is what stands before it. */
    private static String withoutEndpoint(String address) {
        String bare = address.replaceAll("/+$", "");
        return bare.endsWith(ENDPOINT) ? bare.substring(0, bare.length() - ENDPOINT.length()) : bare;
    }

    private Optional<Integer> seconds(ConfigurationFile.Entry entry) {
        try {
            int seconds = Integer.parseInt(entry.value());
            if (seconds >= 1 && seconds <= MOST_SECONDS) {
                return Optional.of(seconds);
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        reader.problem(entry.shown(), "not-seconds", "value", entry.value(), "most", MOST_SECONDS);
        return Optional.empty();
    }

    private Optional<ModelKey> key(String value) {
        if (ConfigurationReader.fitsHeader(value)) {
            return Optional.of(new ModelKey(value));
        }
        reader.problem(Source.variable(KEY), "not-a-model-key");
        return Optional.empty();
    }
}
