package aftercredits.schedule.season;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.posting.DiscordLink;
import aftercredits.posting.Excerpt;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Session;
import aftercredits.text.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A club's calendar as iCalendar (RFC 5545): what is to come, under ids that stay, so that importing again updates. */
final class CalendarFile {
    private static final Duration FILM = Duration.ofHours(3);
    private static final Duration EVENING = Duration.ofHours(1);
    private static final Duration ZONES_HOLD_FOR = Duration.ofDays(20 * 366L);
    private static final int LONGEST_LINE = 200;

    private final Standing standing;
    private final Words words;
    /** Each zone that the file speaks of, with the first instant it is needed for. */
    private final Map<ZoneId, Instant> zones = new LinkedHashMap<>();

    private CalendarFile(Standing standing, Words words) {
        this.standing = standing;
        this.words = words;
    }

    static String write(Standing standing, Words words) {
        // The library folds by UTF-16 units where it writes, and not at all where it shows.
        return FoldedLines.fold(new CalendarFile(standing, words).calendar().toString());
    }

    private Calendar calendar() {
        Club club = standing.club();
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Aftercredits//Aftercredits//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", line(club.name())));
        List<VEvent> events = standing.calendar().stream().flatMap(this::events).toList();
        Instant until = standing.now().plus(ZONES_HOLD_FOR);
        zones.forEach((zone, from) -> calendar.add(ZoneComponent.of(zone, from, until)));
        events.forEach(calendar::add);
        return calendar;
    }

    /** None where nothing is to come; else the schedule, and each session that a host moved. */
    private Stream<VEvent> events(PlannedSchedule planned) {
        Schedule schedule = planned.schedule();
        if (schedule.recurrence().repeat() == Repeat.NONE) {
            return planned.onlyDue(standing.now()).stream().map(due -> {
                VEvent event = event(schedule);
                event.add(start(schedule, LocalDateTime.ofInstant(due, schedule.zone()), due));
                return event;
            });
        }
        VEvent event = event(schedule);
        LocalDateTime first = local(schedule, schedule.recurrence().first());
        event.add(start(schedule, first, schedule.due(first.toLocalDate())));
        schedule.recurrence().rule().ifPresent(rule -> event.add(new RRule<LocalDate>(rule)));
        List<LocalDateTime> without = planned.leftOut(standing.now()).stream()
                .map(date -> local(schedule, date))
                .toList();
        if (!without.isEmpty()) {
            event.add(new ExDate<>(zone(schedule), new DateList<>(without)));
        }
        return Stream.concat(
                Stream.of(event), planned.moved(standing.now()).stream().map(session -> moved(schedule, session)));
    }

    private VEvent moved(Schedule schedule, Session session) {
        VEvent event = event(schedule);
        event.add(
                new RecurrenceId<>(zone(schedule), local(schedule, session.id().date())));
        event.add(new DtStart<>(session.due()));
        return event;
    }

    /** What every event of the schedule says; all of it may be read by anybody. */
    private VEvent event(Schedule schedule) {
        VEvent event = new VEvent(false);
        event.add(new Uid(schedule.id() + "@aftercredits"));
        event.add(new DtStamp(standing.now().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new net.fortuna.ical4j.model.property.Duration(
                schedule.activity() == Activity.SCREENING ? FILM : EVENING));
        event.add(new Summary(say(
                "summary",
                "film",
                line(schedule.film()),
                "what",
                schedule.activity().word())));
        event.add(new Location(place(schedule)));
        event.add(new Url(URI.create(channel(schedule)
                .map(channel -> DiscordLink.to(standing.club().id(), channel))
                .orElseGet(() -> DiscordLink.to(standing.club().id())))));
        event.add(new Categories(new TextList(categories(schedule))));
        // A paused schedule may be resumed: its sessions are neither certain nor called off.
        event.add(schedule.isActive() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE);
        return event;
    }

    private String place(Schedule schedule) {
        return channel(schedule)
                .flatMap(standing.channels()::name)
                .map(name -> "#" + line(name))
                .orElseGet(() -> words.say("schedule.event.place"));
    }

    private Optional<ChannelId> channel(Schedule schedule) {
        return schedule.channel().or(() -> standing.club().homeChannel());
    }

    private String[] categories(Schedule schedule) {
        return Stream.concat(Stream.of(say("category")), schedule.season().map(CalendarFile::line).stream())
                .toArray(String[]::new);
    }

    private DtStart<LocalDateTime> start(Schedule schedule, LocalDateTime local, Instant due) {
        zones.merge(schedule.zone(), due, (one, other) -> one.isBefore(other) ? one : other);
        return new DtStart<>(zone(schedule), local);
    }

    /**
     * A date of the rule at the schedule's time, as the clock on the wall would show it. RFC 5545 (3.3.5) takes a time that the
     * clocks skip, and one that comes twice, as {@link aftercredits.schedule.WallClock} does.
     */
    private static LocalDateTime local(Schedule schedule, LocalDate date) {
        return LocalDateTime.of(date, schedule.time());
    }

    private static ParameterList zone(Schedule schedule) {
        return new ParameterList(List.of(new TzId(ZoneComponent.name(schedule.zone()))));
    }

    private static String line(String text) {
        return Excerpt.line(text, LONGEST_LINE);
    }

    private String say(String key, Object... namesAndValues) {
        return words.say("schedule.season.ics." + key, namesAndValues);
    }
}
