package aftercredits.app;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;

/** Reads where the running bot answers questions after its health, if it does. */
final class MetricsConfiguration {
    private static final String USUAL_ADDRESS = "127.0.0.1";

    private final ConfigurationReader reader;

    MetricsConfiguration(ConfigurationReader reader) {
        this.reader = reader;
    }

    /** Empty where no port is configured, or not well enough. */
    Optional<InetSocketAddress> read(Map<ConfigurationKey, ConfigurationFile.Entry> entries) {
        Optional<Integer> port = reader.value(ConfigurationKey.METRICS_PORT, entries, reader::port);
        Optional<InetAddress> address = reader.value(ConfigurationKey.METRICS_ADDRESS, entries, this::address);
        needsPort(entries);
        return port.map(number -> address.map(known -> new InetSocketAddress(known, number))
                .orElseGet(() -> new InetSocketAddress(USUAL_ADDRESS, number)));
    }

    private void needsPort(Map<ConfigurationKey, ConfigurationFile.Entry> entries) {
        ConfigurationFile.Entry address = entries.get(ConfigurationKey.METRICS_ADDRESS);
        boolean hasPort = entries.containsKey(ConfigurationKey.METRICS_PORT)
                || ConfigurationKey.METRICS_PORT
                        .variable()
                        .flatMap(reader::variable)
                        .isPresent();
        if (address != null && !hasPort) {
            reader.problem(address.key(), "metrics-without-port");
        }
    }

    /** An address in digits: a name would be asked of a server first, and may come to mean another machine. */
    private Optional<InetAddress> address(ConfigurationFile.Entry entry) {
        if (entry.value().matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            try {
                return Optional.of(InetAddress.getByName(entry.value()));
            } catch (UnknownHostException e) {
                // Said below, as for a name.
            }
        }
        reader.problem(entry.shown(), "not-a-metrics-address", "value", entry.value());
        return Optional.empty();
    }
}
