package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleId;
import aftercredits.schedule.SessionId;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.Upcoming;
import aftercredits.text.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command;

/** Finds the session or the schedule that a host means. */
final class SessionChoice {
    /** So many sessions of each schedule can be chosen. */
    private static final int EACH = 8;

    /** So many are named where what was typed fits several. */
    private static final int NAMED = 5;

    private final Sessions sessions;
    private final SessionText text;
    private final InstantSource clock;
    private final Words words;

    SessionChoice(Sessions sessions, SessionText text, InstantSource clock, Words words) {
        this.sessions = sessions;
        this.text = text;
        this.clock = clock;
        this.words = words;
    }

    /** One that can be chosen. */
    private record Choice<T>(String label, T chosen) {
        boolean fits(String typed) {
            return label.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Completes the option {@code session} of {@code /schedule}.
     *
     * @return sessions for {@code skip}, schedules for the others
     */
    Stream<Command.Choice> completions(ClubId club, String subcommand, String typed) {
        return switch (subcommand) {
            case "skip" -> fitting(sessions(club), typed);
            case "pause" -> fitting(schedules(club, Schedule::isActive), typed);
            case "resume" -> fitting(schedules(club, schedule -> !schedule.isActive()), typed);
            default -> fitting(schedules(club, schedule -> true), typed);
        };
    }

    private static Stream<Command.Choice> fitting(List<? extends Choice<?>> choices, String typed) {
        return choices.stream()
                .filter(choice -> choice.fits(typed))
                .map(choice ->
                        new Command.Choice(choice.label(), choice.chosen().toString()));
    }

    /** Those that wait for a host, then those that are to come, earliest first. */
    private List<Choice<SessionId>> sessions(ClubId club) {
        Instant now = clock.instant();
        Stream<Choice<SessionId>> waiting = sessions.waiting(club).stream()
                .flatMap(session -> sessions.find(session.id().schedule()).stream()
                        .map(schedule -> new Choice<>(text.label(schedule, session.due(), now), session.id())));
        Stream<Choice<SessionId>> toCome = sessions.all(club).stream()
                .filter(Schedule::isActive)
                .flatMap(schedule -> sessions.upcoming(schedule, EACH).stream())
                .sorted(Comparator.comparing(Upcoming::due))
                .map(session -> new Choice<>(text.label(session.schedule(), session.due(), now), session.id()));
        return Stream.concat(waiting, toCome).toList();
    }

    private List<Choice<ScheduleId>> schedules(ClubId club, Predicate<Schedule> which) {
        return sessions.standing(club).stream()
                .filter(which)
                .map(schedule -> new Choice<>(text.label(schedule), schedule.id()))
                .toList();
    }

    /**
     * The session that was chosen, or what was typed instead: a part of what the menu says. Of one schedule's sessions the
     * next is meant.
     *
     * @throws Unable if nothing fits, or several do
     */
    SessionId session(ClubId club, String typed) {
        return SessionId.parse(typed.strip())
                .or(() -> ScheduleId.parse(typed.strip()).flatMap(schedule -> next(club, schedule)))
                .orElseGet(() -> only(sessions(club), typed, SessionId::schedule));
    }

    private Optional<SessionId> next(ClubId club, ScheduleId wanted) {
        return sessions.find(wanted)
                .filter(schedule -> schedule.club().equals(club))
                .flatMap(schedule -> sessions.upcoming(schedule, 1).stream().findFirst())
                .map(Upcoming::id);
    }

    /**
     * The schedule that was chosen, or what was typed instead: a part of what the menu says.
     *
     * @throws Unable if nothing fits, or several do
     */
    ScheduleId schedule(ClubId club, String typed) {
        return ScheduleId.parse(typed.strip())
                .or(() -> SessionId.parse(typed.strip()).map(SessionId::schedule))
                .orElseGet(() -> only(schedules(club, schedule -> true), typed, Function.identity()));
    }

    private <T> T only(List<Choice<T>> choices, String typed, Function<T, ScheduleId> schedule) {
        List<Choice<T>> fitting =
                choices.stream().filter(choice -> choice.fits(typed)).toList();
        if (fitting.isEmpty() || typed.isBlank()) {
            throw new Unable(words.say("discord.schedule.no-such", "typed", Shown.inline(typed, 80)));
        }
        long schedules = fitting.stream()
                .map(choice -> schedule.apply(choice.chosen()))
                .distinct()
                .count();
        if (schedules > 1) {
            throw new Unable(words.say(
                    "discord.schedule.several",
                    "typed",
                    Shown.inline(typed, 80),
                    "some",
                    fitting.stream()
                            .limit(NAMED)
                            .map(choice -> "- " + Shown.inline(choice.label(), 100))
                            .collect(Collectors.joining("\n"))));
        }
        return fitting.getFirst().chosen();
    }
}
