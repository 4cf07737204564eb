package aftercredits.schedule.season;

import aftercredits.club.ChannelId;
import aftercredits.club.WallClock;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.NearestWord;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads one session of a season file. */
final class EntryReader {
    private static final List<String> KEYS =
            List.of("film", "essay", "date", "time", "what", "repeat", "channel", "every");
    private static final int MOST_NEAR = 3;

    private final Standing standing;
    private final Instant latest;
    private final SeasonProblems problems;

    /** @param latest a first session after this is a slip of the pen */
    EntryReader(Standing standing, Instant latest, SeasonProblems problems) {
        this.standing = standing;
        this.latest = latest;
        this.problems = problems;
    }

    /** Empty if something that every session needs is missing or can't be read. */
    Optional<SeasonEntry> read(MappingNode mapping) {
        SeasonFields fields = new SeasonFields(mapping, KEYS, problems);
        Optional<EssayId> essay = essay(fields);
        Optional<LocalDate> date = required(fields, "date").flatMap(written -> date(fields, written));
        Optional<LocalTime> time = required(fields, "time").flatMap(written -> time(fields, written));
        Activity activity = choice(fields, "what", Activity.values(), Activity::word, Activity.BOTH);
        Repeat repeat = choice(fields, "repeat", Repeat.values(), Repeat::word, Repeat.NONE);
        Optional<ChannelId> channel = fields.text("channel").flatMap(written -> channel(fields, written));
        Optional<Duration> every = fields.text("every").flatMap(written -> every(fields, written));
        if (every.isPresent() && !activity.opensDiscussion()) {
            problems.warning(fields.line("every"), "every-idle", "what", activity.word());
        }
        if (essay.isEmpty() || date.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        checkNotTooFar(fields, date.get(), time.get());
        return Optional.of(new SeasonEntry(
                SeasonFields.line(mapping),
                essay.get(),
                activity,
                new Recurrence(date.get(), repeat),
                time.get(),
                channel,
                every));
    }

    private Optional<String> required(SeasonFields fields, String key) {
        Optional<String> written = fields.text(key);
        if (written.isEmpty() && !fields.isWritten(key)) {
            problems.problem(fields.line(key), "no-" + key);
        }
        return written;
    }

    private Optional<EssayId> essay(SeasonFields fields) {
        Optional<String> written = required(fields, "essay");
        Optional<Essay> essay = written.flatMap(this::essay);
        if (essay.isPresent()) {
            fields.text("film").ifPresent(film -> checkFilm(fields, film, essay.get()));
            return essay.map(Essay::id);
        }
        Optional<EssayId> planned = written.flatMap(this::planned);
        if (written.isPresent() && planned.isEmpty()) {
            List<String> known =
                    standing.essays().stream().map(other -> other.id().value()).toList();
            String near = String.join(", ", NearestWord.near(written.get(), known, MOST_NEAR));
            problems.problem(
                    fields.line("essay"),
                    near.isEmpty() ? "essay-unknown" : "essay-misspelt",
                    "essay",
                    written.get(),
                    "near",
                    near);
        }
        return planned;
    }

    /** By its id, else by its title. */
    private Optional<Essay> essay(String written) {
        return Stream.<Predicate<Essay>>of(
                        essay -> essay.id().value().equals(written),
                        essay -> essay.id().value().equalsIgnoreCase(written),
                        essay -> essay.credits().title().equalsIgnoreCase(written))
                .flatMap(like -> standing.essays().stream().filter(like))
                .findFirst();
    }

    /** One that left the shelf, but not the calendar: what is planned already may stay in the file. */
    private Optional<EssayId> planned(String written) {
        return standing.calendar().stream()
                .map(planned -> planned.schedule().essay())
                .filter(essay -> essay.value().equals(written))
                .findFirst();
    }

    private void checkFilm(SeasonFields fields, String written, Essay essay) {
        Credits credits = essay.credits();
        String film = credits.film().orElse(credits.title());
        boolean same = Stream.of(film, film + credits.year().orElse(0), credits.title())
                .map(EntryReader::letters)
                .anyMatch(letters(written)::equals);
        if (!same) {
            problems.warning(fields.line("film"), "film-other", "film", written, "essay", essay.id(), "own", film);
        }
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private Optional<LocalDate> date(SeasonFields fields, String written) {
        Optional<LocalDate> date = WrittenTimes.date(written);
        if (date.isEmpty()) {
            problems.problem(fields.line("date"), "date", "written", written);
        }
        return date;
    }

    private Optional<LocalTime> time(SeasonFields fields, String written) {
        Optional<LocalTime> time = WrittenTimes.time(written);
        Optional<LocalTime> disguised = WrittenTimes.sexagesimal(written);
        if (disguised.isPresent()) {
            problems.problem(
                    fields.line("time"),
                    "time-number",
                    "written",
                    written,
                    "time",
                    disguised.get().toString());
        } else if (time.isEmpty()) {
            problems.problem(fields.line("time"), "time", "written", written);
        }
        return time;
    }

    private <T> T choice(SeasonFields fields, String key, T[] values, Function<T, String> word, T usual) {
        Optional<String> written = fields.text(key);
        Optional<T> chosen = written.flatMap(text -> Arrays.stream(values)
                .filter(value -> word.apply(value).equalsIgnoreCase(text))
                .findFirst());
        if (written.isPresent() && chosen.isEmpty()) {
            String known = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
            problems.problem(fields.line(key), "choice", "key", key, "written", written.get(), "known", known);
        }
        return chosen.orElse(usual);
    }

    private Optional<ChannelId> channel(SeasonFields fields, String written) {
        List<ChannelId> named = standing.channels().named(written);
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        Optional<ChannelId> id = ClubChannels.id(written);
        if (id.filter(this::isKnown).isPresent()) {
            return id;
        }
        if (named.size() > 1) {
            String ids = named.stream().map(ChannelId::toString).collect(Collectors.joining(", "));
            problems.problem(fields.line("channel"), "channel-twice", "channel", written, "ids", ids);
        } else {
            List<String> names = List.copyOf(standing.channels().names().values());
            String near = String.join(", ", NearestWord.near(written, names, MOST_NEAR));
            problems.problem(
                    fields.line("channel"),
                    near.isEmpty() ? "channel-unknown" : "channel-misspelt",
                    "channel",
                    written,
                    "near",
                    near);
        }
        return Optional.empty();
    }

    /** Whether it is the club's, or was and is still in the calendar. */
    private boolean isKnown(ChannelId channel) {
        return standing.channels().name(channel).isPresent()
                || standing.calendar().stream()
                        .anyMatch(planned -> planned.schedule().channel().equals(Optional.of(channel)));
    }

    private Optional<Duration> every(SeasonFields fields, String written) {
        Optional<Duration> every = Interval.parse(written);
        if (every.isEmpty()) {
            problems.problem(fields.line("every"), "every", "written", written);
        } else if (every.get().compareTo(Interval.SHORTEST) < 0 || every.get().compareTo(Interval.LONGEST) > 0) {
            problems.problem(fields.line("every"), "every-range", "written", written);
        }
        return every;
    }

    private void checkNotTooFar(SeasonFields fields, LocalDate date, LocalTime time) {
        if (WallClock.instant(date, time, standing.club().zone()).isAfter(latest)) {
            problems.problem(fields.line("date"), "too-far", "date", date.toString());
        }
    }
}
