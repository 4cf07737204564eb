package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The server's scheduled events by the clock: those outside Discord begin and end by themselves, as on Discord. */
final class EventCalendar {
    static final int SCHEDULED = 1;
    static final int ACTIVE = 2;
    static final int COMPLETED = 3;
    static final int CANCELLED = 4;

    private final World world;

    EventCalendar(World world) {
        this.world = world;
    }

    /**
     * An event as a member sees it.
     *
     * @param going on now
     */
    record EventView(String id, String name, String place, String start, String end, boolean going) {}

    /** The first first. */
    List<EventView> views() {
        return world.turn()
                .take(() -> world.events().values().stream()
                        .sorted(Comparator.comparing(EventCalendar::start))
                        .map(event -> new EventView(
                                event.path("id").asText(),
                                event.path("name").asText(),
                                event.path("entity_metadata").path("location").asText(),
                                event.path("scheduled_start_time").asText(),
                                event.path("scheduled_end_time").asText(),
                                isGoing(event)))
                        .toList());
    }

    /** The next instant after {@code now} at which one begins or ends. */
    Optional<Instant> nextAfter(Instant now) {
        return world.turn()
                .take(() -> world.events().values().stream()
                        .flatMap(event -> Stream.of(start(event), end(event)))
                        .filter(time -> time.isAfter(now))
                        .min(Comparator.naturalOrder()));
    }

    /** Begins and ends what is due, and tells the bot. */
    void advance() {
        world.turn().run(() -> List.copyOf(world.events().values()).forEach(this::advance));
    }

    private void advance(ObjectNode event) {
        Instant now = world.now();
        if (!isGoing(event) && !start(event).isAfter(now)) {
            tell(event.put("status", ACTIVE));
        }
        if (isGoing(event) && !end(event).isAfter(now)) {
            tell(event.put("status", COMPLETED));
            world.events().remove(event.path("id").asText());
        }
    }

    private void tell(ObjectNode event) {
        world.tell("GUILD_SCHEDULED_EVENT_UPDATE", event.deepCopy());
    }

    private static boolean isGoing(ObjectNode event) {
        return event.path("status").asInt() == ACTIVE;
    }

    private static Instant start(ObjectNode event) {
        return time(event, "scheduled_start_time");
    }

    private static Instant end(ObjectNode event) {
        return time(event, "scheduled_end_time");
    }

    private static Instant time(ObjectNode event, String field) {
        return OffsetDateTime.parse(event.path(field).asText()).toInstant();
    }
}
