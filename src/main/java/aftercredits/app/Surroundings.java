package aftercredits.app;

import aftercredits.text.Words;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * All that the command line takes from outside, handed in so that a test can be the outside.
 *
 * @param folder what relative paths start from
 * @param zone this machine's
 * @param heartbeat a file to touch while the bot is at work
 */
record Surroundings(
        Map<String, String> environment,
        Path folder,
        InstantSource clock,
        ZoneId zone,
        Optional<Path> heartbeat,
        Console console,
        Words words) {

    static Surroundings ofThisProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of(""),
                Clock.systemUTC(),
                ZoneId.systemDefault(),
                Optional.ofNullable(System.getProperty("aftercredits.heartbeat"))
                        .map(Path::of),
                Console.ofThisProcess(),
                Words.english());
    }

    /** Where this process runs, for whoever looks for it: its number and its machine's name. */
    static String placeOfThisProcess() {
        long number = ProcessHandle.current().pid();
        try {
            return number + "@" + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return Long.toString(number);
        }
    }

    /** The configuration, good or not. */
    ConfigurationReading readConfiguration() {
        return ConfigurationReading.read(environment, folder, words);
    }

    /**
     * The configuration, to work with.
     *
     * @throws CommandTrouble if there is anything wrong with it
     */
    Configuration configuration() {
        ConfigurationReading reading = readConfiguration();
        if (!reading.problems().isEmpty()) {
            throw CommandTrouble.of(reading.problems());
        }
        return reading.configuration();
    }
}
