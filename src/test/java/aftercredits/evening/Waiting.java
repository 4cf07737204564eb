package aftercredits.evening;

import aftercredits.rehearsal.LoopbackDiscord;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for things to happen at the loopback Discord. */
final class Waiting {
    private static final Duration ONE_LOOK = Duration.ofMillis(250);

    private Waiting() {}

    static <T> T until(LoopbackDiscord discord, Duration patience, String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long version = discord.version();
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited " + patience.toSeconds() + " s in vain for " + what);
            }
            waitForChange(discord, version);
        }
    }

    static void untilTrue(LoopbackDiscord discord, Duration patience, String what, BooleanSupplier look) {
        until(discord, patience, what, () -> look.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private static void waitForChange(LoopbackDiscord discord, long version) {
        try {
            discord.awaitChange(version, ONE_LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        }
    }
}
