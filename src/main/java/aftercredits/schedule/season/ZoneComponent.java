package aftercredits.schedule.season;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone as a calendar file describes it: by the JDK's own changes of the clock, since a calendar library's copy of the zones
 * is of another age. Changes that come on the same Sunday of every year are said by a rule; others, those around Ramadan
 * for one, date by date.
 */
final class ZoneComponent {
    /** What no zone of today looks back to. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** The same change of the clock, year after year. */
    private record Change(ZoneOffset from, ZoneOffset to, boolean summer) {}

    private ZoneComponent() {}

    /** The zone's name in the file: the one that calendar programs know it by. */
    static String name(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "Etc/UTC" : zone.getId();
    }

    /** A description that holds for every instant from {@code from} until {@code to}. */
    static VTimeZone of(ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        VTimeZone component = new VTimeZone();
        component.add(new TzId(name(zone)));
        ZoneOffsetTransition before = rules.previousTransition(from.plusMillis(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(from);
            component.add(observance(new Change(offset, offset, false), List.of(LONG_AGO)));
        }
        Map<Change, List<LocalDateTime>> changes = new LinkedHashMap<>();
        ZoneOffsetTransition next = before == null ? rules.nextTransition(from) : before;
        while (next != null && next.getInstant().isBefore(to)) {
            Change change = new Change(
                    next.getOffsetBefore(), next.getOffsetAfter(), rules.isDaylightSavings(next.getInstant()));
            changes.computeIfAbsent(change, key -> new ArrayList<>()).add(next.getDateTimeBefore());
            next = rules.nextTransition(next.getInstant());
        }
        changes.forEach((change, times) -> component.add(observance(change, times)));
        return component;
    }

    /** @param times on the clock as it goes before each change */
    private static Observance observance(Change change, List<LocalDateTime> times) {
        Observance observance = change.summer() ? new Daylight() : new Standard();
        observance.add(new DtStart<>(times.getFirst()));
        observance.add(new TzOffsetFrom(change.from()));
        observance.add(new TzOffsetTo(change.to()));
        Optional<String> rule = yearlyRule(times);
        if (rule.isPresent()) {
            observance.add(new RRule<LocalDateTime>(rule.get()));
        } else if (times.size() > 1) {
            observance.add(new RDate<>(new DateList<>(times.subList(1, times.size()))));
        }
        return observance;
    }

    /** The rule that names these times and goes on like that; empty where there is none. */
    private static Optional<String> yearlyRule(List<LocalDateTime> times) {
        LocalDateTime first = times.getFirst();
        for (int i = 0; i < times.size(); i++) {
            LocalDateTime time = times.get(i);
            boolean same = time.getYear() == first.getYear() + i
                    && time.getMonth() == first.getMonth()
                    && time.getDayOfWeek() == first.getDayOfWeek()
                    && time.toLocalTime().equals(first.toLocalTime());
            if (!same) {
                return Optional.empty();
            }
        }
        String day = first.getDayOfWeek().name().substring(0, 2);
        String month = "FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";BYDAY=";
        if (times.size() > 1 && times.stream().allMatch(ZoneComponent::isLastOfItsMonth)) {
            return Optional.of(month + "-1" + day);
        }
        boolean sameWeek = times.stream().allMatch(time -> week(time) == week(first));
        return times.size() > 1 && sameWeek ? Optional.of(month + week(first) + day) : Optional.empty();
    }

    private static boolean isLastOfItsMonth(LocalDateTime time) {
        return time.plusWeeks(1).getMonth() != time.getMonth();
    }

    /** Which one of its day of the week it is in its month, from 1. */
    private static int week(LocalDateTime time) {
        return (time.getDayOfMonth() - 1) / 7 + 1;
    }
}
