package aftercredits.schedule.season;

import aftercredits.posting.Excerpt;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Session;
import aftercredits.text.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/** Writes a club's calendar as a season file. What the file's keys can't say stands in comments. */
final class SeasonWriter {
    private static final int LONGEST_COMMENT = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Standing standing;
    private final Words words;
    private final Dump scalars = new Dump(DumpSettings.builder()
            .setSplitLines(false)
            .setWidth(Integer.MAX_VALUE)
            .build());
    private final StringBuilder out = new StringBuilder();

    private SeasonWriter(Standing standing, Words words) {
        this.standing = standing;
        this.words = words;
    }

    /** The schedules of which something may be to come. */
    static String write(Standing standing, Words words) {
        SeasonWriter writer = new SeasonWriter(standing, words);
        writer.write();
        return writer.out.toString();
    }

    private void write() {
        List<PlannedSchedule> live = standing.calendar().stream()
                .filter(planned -> planned.isLive(standing.now()))
                .toList();
        Optional<String> main = mainSeason(live);
        comment("", say("head", "club", standing.club().name(), "date", today()));
        comment("", say("next"));
        key("season", scalar(main.orElseGet(() -> say("name", "club", clubName()))));
        key("timezone", scalar(standing.club().zone().getId()));
        if (live.isEmpty()) {
            out.append("sessions: []\n");
            return;
        }
        out.append("sessions:\n");
        for (Optional<String> season : seasons(live, main)) {
            comment("  ", say("group", "season", season.orElse(""), "known", season.isPresent() ? "yes" : "no"));
            live.stream()
                    .filter(planned -> planned.schedule().season().equals(season))
                    .sorted(Comparator.comparing(
                            planned -> planned.schedule().recurrence().first()))
                    .forEach(this::session);
        }
    }

    /** The one that was imported last gives the file its name: importing it again then changes that season. */
    private static Optional<String> mainSeason(List<PlannedSchedule> live) {
        return live.stream()
                .map(PlannedSchedule::schedule)
                .filter(schedule -> schedule.season().isPresent())
                .max(Comparator.comparing(Schedule::addedAt))
                .flatMap(Schedule::season);
    }

    /** The main season first, what hosts added by hand last. */
    private static List<Optional<String>> seasons(List<PlannedSchedule> live, Optional<String> main) {
        List<Optional<String>> seasons = new ArrayList<>(main.isPresent() ? List.of(main) : List.of());
        live.stream()
                .map(planned -> planned.schedule().season())
                .filter(Optional::isPresent)
                .filter(season -> !season.equals(main))
                .distinct()
                .sorted(Comparator.comparing(Optional::orElseThrow))
                .forEach(seasons::add);
        if (live.stream().anyMatch(planned -> planned.schedule().season().isEmpty())) {
            seasons.add(Optional.empty());
        }
        return seasons;
    }

    private void session(PlannedSchedule planned) {
        Schedule schedule = planned.schedule();
        out.append("  - film: ").append(scalar(schedule.film())).append('\n');
        entry("essay", scalar(schedule.essay().value()));
        entry("date", DAY.format(schedule.recurrence().first()));
        entry("time", '"' + TIME.format(schedule.time()) + '"');
        if (schedule.activity() != Activity.BOTH) {
            entry("what", schedule.activity().word());
        }
        if (schedule.recurrence().repeat() != Repeat.NONE) {
            entry("repeat", schedule.recurrence().repeat().word());
        }
        schedule.channel().ifPresent(channel -> {
            if (standing.channels().name(channel).isEmpty()) {
                remark("channel-gone");
            }
            entry("channel", scalar(standing.channels().written(channel)));
        });
        schedule.every().ifPresent(every -> entry("every", Interval.write(every)));
        remarks(planned);
    }

    private void remarks(PlannedSchedule planned) {
        Schedule schedule = planned.schedule();
        if (!schedule.zone().getRules().equals(standing.club().zone().getRules())) {
            remark("zone", "zone", schedule.zone().getId());
        }
        if (!schedule.isActive()) {
            remark("paused");
        }
        for (Session session : planned.sessions()) {
            LocalDate date = session.id().date();
            if (session.state() == Session.State.SKIPPED && schedule.due(date).isAfter(standing.now())) {
                remark("skipped", "date", DAY.format(date));
            } else if (session.state() == Session.State.PLANNED && session.moved()) {
                remark(
                        "moved",
                        "date",
                        DAY.format(date),
                        "to",
                        MINUTE.format(session.due().atZone(schedule.zone())));
            }
        }
    }

    private void key(String key, String value) {
        out.append(key).append(": ").append(value).append('\n');
    }

    private void entry(String key, String value) {
        out.append("    ");
        key(key, value);
    }

    private void remark(String key, Object... namesAndValues) {
        comment("    ", say(key, namesAndValues));
    }

    private void comment(String indent, String text) {
        text.lines()
                .forEach(line -> out.append(indent)
                        .append("# ")
                        .append(Excerpt.line(line, LONGEST_COMMENT))
                        .append('\n'));
    }

    private String say(String key, Object... namesAndValues) {
        return words.say("schedule.season.export." + key, namesAndValues);
    }

    private String clubName() {
        return Excerpt.line(standing.club().name(), SeasonReader.LONGEST_NAME / 2);
    }

    private String today() {
        return DAY.format(standing.now().atZone(standing.club().zone()));
    }

    private String scalar(String text) {
        return scalars.dumpToString(text).strip();
    }
}
