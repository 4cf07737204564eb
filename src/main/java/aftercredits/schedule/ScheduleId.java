package aftercredits.schedule;

import java.util.Optional;
import java.util.UUID;

/** A schedule's id. */
public record ScheduleId(UUID value) {
    public static ScheduleId random() {
        return new ScheduleId(UUID.randomUUID());
    }

    /** The id that is written so; empty for anything else. */
    public static Optional<ScheduleId> parse(String text) {
        try {
            return Optional.of(new ScheduleId(UUID.fromString(text)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
