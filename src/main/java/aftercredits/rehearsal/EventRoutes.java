package aftercredits.rehearsal;

import static aftercredits.rehearsal.EventCalendar.ACTIVE;
import static aftercredits.rehearsal.EventCalendar.CANCELLED;
import static aftercredits.rehearsal.EventCalendar.COMPLETED;
import static aftercredits.rehearsal.EventCalendar.SCHEDULED;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The server's scheduled events that take place somewhere outside Discord. */
final class EventRoutes {
    private static final String EVENTS = "/guilds/{server}/scheduled-events";
    private static final int ELSEWHERE = 3;
    private static final int MOST_EVENTS = 100;

    /** Every event here is the bot's own. */
    private static final ChannelPermission[] TO_CHANGE_ONES_OWN = {
        ChannelPermission.CREATE_EVENTS, ChannelPermission.MANAGE_EVENTS
    };

    private final World world;
    private final Access access;
    private final EventCalendar calendar;

    EventRoutes(World world, Access access, EventCalendar calendar) {
        this.world = world;
        this.access = access;
        this.calendar = calendar;
    }

    List<Route> routes() {
        return List.of(
                new Route(GET, EVENTS, this::list),
                new Route(POST, EVENTS, this::create),
                new Route(GET, EVENTS + "/{event}", call -> Reply.ok(find(call))),
                new Route(PATCH, EVENTS + "/{event}", this::change),
                new Route(DELETE, EVENTS + "/{event}", this::delete));
    }

    private void refuseUnless(Call call, ChannelPermission... anyOf) {
        access.refuseOtherServers(call);
        long permissions = access.permissions(world.bot());
        if (anyOf.length > 0 && List.of(anyOf).stream().noneMatch(p -> p.isIn(permissions))) {
            throw ApiError.missingPermissions();
        }
    }

    private Reply list(Call call) {
        refuseUnless(call);
        calendar.advance();
        return Reply.ok(Json.nodes(world.events().values()));
    }

    private ObjectNode find(Call call) {
        refuseUnless(call);
        calendar.advance();
        ObjectNode event = world.events().get(call.id("event"));
        if (event == null) {
            throw ApiError.unknownEvent();
        }
        return event;
    }

    private Reply create(Call call) {
        refuseUnless(call, ChannelPermission.CREATE_EVENTS);
        if (world.events().size() >= MOST_EVENTS) {
            throw ApiError.tooManyEvents(MOST_EVENTS);
        }
        check(call.body(), true);
        ObjectNode event = Json.object()
                .put("id", world.newId())
                .put("guild_id", world.server().id())
                .put("creator_id", world.bot().id())
                .put("entity_type", ELSEWHERE)
                .put("privacy_level", 2)
                .put("status", SCHEDULED)
                .put("user_count", 0)
                .putNull("channel_id")
                .putNull("entity_id")
                .putNull("image")
                .putNull("description")
                .putNull("recurrence_rule");
        event.putArray("guild_scheduled_event_exceptions");
        event.set("creator", world.bot().userJson());
        fill(event, call.body());
        world.events().put(event.path("id").asText(), event);
        world.tell("GUILD_SCHEDULED_EVENT_CREATE", event.deepCopy());
        return Reply.ok(event);
    }

    private Reply change(Call call) {
        ObjectNode event = find(call);
        refuseUnless(call, TO_CHANGE_ONES_OWN);
        check(call.body(), false);
        int before = event.path("status").asInt();
        int after = call.field("status").asInt(before);
        boolean allowed = after == before
                || before == SCHEDULED && (after == ACTIVE || after == CANCELLED)
                || before == ACTIVE && after == COMPLETED;
        if (!allowed) {
            throw FormErrors.only(
                    "status", "GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION", "Invalid status transition");
        }
        fill(event, call.body());
        event.put("status", after);
        world.tell("GUILD_SCHEDULED_EVENT_UPDATE", event.deepCopy());
        if (after == COMPLETED || after == CANCELLED) {
            world.events().remove(event.path("id").asText());
        }
        return Reply.ok(event);
    }

    private Reply delete(Call call) {
        ObjectNode event = find(call);
        refuseUnless(call, TO_CHANGE_ONES_OWN);
        world.events().remove(event.path("id").asText());
        world.tell("GUILD_SCHEDULED_EVENT_DELETE", event);
        return Reply.done();
    }

    private void check(JsonNode wanted, boolean fresh) {
        FormErrors errors = new FormErrors();
        if (fresh || wanted.has("name")) {
            errors.text("name", wanted.path("name"), 1, 100);
        }
        errors.optionalText("description", wanted.path("description"), 1_000);
        if (fresh && wanted.path("entity_type").asInt() != ELSEWHERE) {
            errors.choice("entity_type", "entity_type", Integer.toString(ELSEWHERE));
        }
        if (fresh || wanted.has("entity_metadata")) {
            errors.text(
                    "entity_metadata.location", wanted.path("entity_metadata").path("location"), 1, 100);
        }
        checkTimes(errors, wanted, fresh);
        errors.refuseIfAny();
    }

    private void checkTimes(FormErrors errors, JsonNode wanted, boolean fresh) {
        for (String field : List.of("scheduled_start_time", "scheduled_end_time")) {
            Optional<Instant> time = time(wanted, field);
            if (time.isEmpty() && (fresh || wanted.has(field))) {
                errors.required(field);
            } else if (time.filter(t -> t.isBefore(world.now())).isPresent()) {
                errors.add(field, "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.");
            }
        }
        Optional<Instant> end = time(wanted, "scheduled_end_time");
        Optional<Instant> start = time(wanted, "scheduled_start_time");
        if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
            errors.add(
                    "scheduled_end_time",
                    "GUILD_SCHEDULED_EVENT_END_BEFORE_START",
                    "Cannot schedule an event to end before it starts.");
        }
    }

    private static Optional<Instant> time(JsonNode wanted, String field) {
        try {
            return Optional.of(OffsetDateTime.parse(wanted.path(field).asText()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void fill(ObjectNode event, JsonNode wanted) {
        for (String field : List.of("name", "description", "entity_metadata")) {
            if (wanted.has(field)) {
                event.set(field, wanted.path(field).deepCopy());
            }
        }
        for (String field : List.of("scheduled_start_time", "scheduled_end_time")) {
            time(wanted, field).ifPresent(time -> event.put(field, Times.text(time)));
        }
    }
}
