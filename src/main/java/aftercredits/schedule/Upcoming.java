package aftercredits.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * A session that is to come, kept already or only foreseen by its schedule's rule.
 *
 * @param moved whether a host moved it there
 * @param event the event on Discord that announces it
 */
public record Upcoming(SessionId id, Schedule schedule, Instant due, boolean moved, Optional<EventId> event) {}
