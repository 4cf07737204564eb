package aftercredits.discord;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a walk through {@code /club setup} asks, in this order. */
enum SetupStep {
    CHANNEL,
    ZONE,
    HOSTS,
    ANSWERS,
    SPOILERS,
    SUMMARY;

    /** How many ask something. */
    static final int QUESTIONS = SUMMARY.ordinal();

    /** From 1. */
    int number() {
        return ordinal() + 1;
    }

    /** The last stays where it is. */
    SetupStep next() {
        return values()[Math.min(ordinal() + 1, SUMMARY.ordinal())];
    }

    /** Empty for the first. */
    Optional<SetupStep> back() {
        return this == CHANNEL ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** As it stands in ids. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SetupStep> parse(String key) {
        return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
    }
}
