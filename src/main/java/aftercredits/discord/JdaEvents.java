package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.posting.Refusal;
import aftercredits.schedule.EventId;
import aftercredits.schedule.ScreeningEvents;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.managers.ScheduledEventManager;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * The calendar's port to Discord's scheduled events, by JDA. Discord is asked every time: the bot has no intent that would
 * tell it of events.
 *
 * <p>Create Events is all it takes: with it one may change and delete the events that one made oneself.
 */
final class JdaEvents implements ScreeningEvents {
    /** As for messages: how long one call may wait its turn before it counts as unanswered. */
    private static final long PATIENCE_SECONDS = 60;

    private static final Permission NEEDED = Permission.CREATE_SCHEDULED_EVENTS;

    private final Channels channels;

    JdaEvents(Channels channels) {
        this.channels = channels;
    }

    @Override
    public Outcome create(ClubId club, Screening screening) {
        return attempt(
                club,
                server -> stands(complete(server.createScheduledEvent(
                                screening.name(), screening.place(), start(screening), end(screening))
                        .setDescription(screening.description()))));
    }

    @Override
    public Outcome find(ClubId club, Screening screening) {
        return attempt(
                club,
                server -> complete(server.retrieveScheduledEvents(false)).stream()
                        .filter(event -> isOurs(server, event) && isSame(event, screening))
                        .findFirst()
                        .map(JdaEvents::stands)
                        .orElseGet(Outcome.Gone::new));
    }

    @Override
    public Outcome change(ClubId club, EventId event, Screening screening) {
        return attempt(club, server -> {
            ScheduledEvent standing = complete(server.retrieveScheduledEventById(event.snowflake()));
            if (isOver(standing)) {
                return new Outcome.Gone();
            }
            complete(standing.getManager()
                    .setName(screening.name())
                    .setDescription(screening.description())
                    .setLocation(screening.place())
                    .setStartTime(start(screening))
                    .setEndTime(end(screening)));
            return stands(standing);
        });
    }

    @Override
    public Outcome cancel(ClubId club, EventId event) {
        return attempt(club, server -> {
            ScheduledEvent standing = complete(server.retrieveScheduledEventById(event.snowflake()));
            if (isOver(standing)) {
                return new Outcome.Gone();
            }
            ScheduledEventManager manager = standing.getManager();
            // One that somebody has started can only be ended.
            boolean started = standing.getStatus() == ScheduledEvent.Status.ACTIVE;
            complete(manager.setStatus(started ? ScheduledEvent.Status.COMPLETED : ScheduledEvent.Status.CANCELED));
            return stands(standing);
        });
    }

    @Override
    public boolean granted(ClubId club) {
        return channels.server(club)
                .filter(server -> server.getSelfMember().hasPermission(NEEDED))
                .isPresent();
    }

    /** Acts in a club's server and reads every way that can end. */
    private Outcome attempt(ClubId club, Function<Guild, Outcome> act) {
        try {
            return channels.server(club)
                    .map(act)
                    // It may be that Discord has trouble with this server and gives it back later.
                    .orElseGet(() -> new Outcome.Unknown("the bot does not see the server"));
        } catch (RuntimeException failure) {
            return outcome(failure);
        }
    }

    private static Outcome outcome(RuntimeException failure) {
        if (isAnswer(failure, ErrorResponse.UNKNOWN_SCHEDULED_EVENT)) {
            return new Outcome.Gone();
        }
        String detail = Refusals.detail(failure);
        if (isAnswer(failure, ErrorResponse.MAX_UNCOMPLETED_GUILD_SCHEDULED_EVENTS)) {
            return new Outcome.Refused(Reason.TOO_MANY, detail);
        }
        return Refusals.of(failure)
                .<Outcome>map(refusal -> refusal == Refusal.PERMISSION_MISSING
                        ? new Outcome.Refused(Reason.PERMISSION_MISSING, NEEDED.getName())
                        : new Outcome.Refused(Reason.OTHER, detail))
                .orElseGet(() -> new Outcome.Unknown(detail));
    }

    private static boolean isAnswer(RuntimeException failure, ErrorResponse meaning) {
        return failure instanceof ErrorResponseException answer && answer.getErrorResponse() == meaning;
    }

    private static boolean isOurs(Guild server, ScheduledEvent event) {
        return event.getCreatorIdLong() == server.getSelfMember().getIdLong() && !isOver(event);
    }

    private static boolean isSame(ScheduledEvent event, Screening screening) {
        return event.getName().equals(screening.name())
                && event.getStartTime()
                        .toInstant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .equals(screening.start().truncatedTo(ChronoUnit.SECONDS));
    }

    private static boolean isOver(ScheduledEvent event) {
        return switch (event.getStatus()) {
            case COMPLETED, CANCELED -> true;
            case SCHEDULED, ACTIVE, UNKNOWN -> false;
        };
    }

    private static Outcome stands(ScheduledEvent event) {
        return new Outcome.Stands(new EventId(event.getIdLong()));
    }

    private static OffsetDateTime start(Screening screening) {
        return screening.start().atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime end(Screening screening) {
        return start(screening).plus(screening.length());
    }

    private static <T> T complete(RestAction<T> action) {
        return action.timeout(PATIENCE_SECONDS, TimeUnit.SECONDS).complete();
    }
}
