package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.club.ClubStore;
import aftercredits.club.Pace;
import aftercredits.club.QuietHours;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /club pace}: quiet hours and reminders. */
final class PaceDesk {
    /** A week: after that a reminder recalls nothing. */
    private static final int LONGEST_HOURS = 168;

    private static final String OFF = "off";
    private static final String BETWEEN = "\\s*[-–—]\\s*";

    private final Definitions define;
    private final ClubStore clubs;
    private final PlaceCheck places;
    private final Words words;

    PaceDesk(Definitions define, ClubStore clubs, PlaceCheck places, Words words) {
        this.define = define;
        this.clubs = clubs;
        this.places = places;
        this.words = words;
    }

    SubcommandData definition() {
        return define.sub(
                "club",
                "pace",
                define.option(OptionType.STRING, "quiet-hours").setMaxLength(40),
                define.option(OptionType.INTEGER, "reminder").setRequiredRange(0, LONGEST_HOURS),
                define.option(OptionType.BOOLEAN, "ping"));
    }

    /** Changes what is named, leaves the rest, and says how it is now. */
    void set(Turn turn, SlashCommandInteraction command) {
        Club club = turn.who().club();
        Pace before = clubs.pace(club.id());
        Pace now = new Pace(
                Typed.text(command, "quiet-hours").map(this::quiet).orElse(before.quiet()),
                Optional.ofNullable(command.getOption("reminder"))
                        .map(OptionMapping::getAsLong)
                        .map(PaceDesk::reminder)
                        .orElse(before.reminder()),
                Optional.ofNullable(command.getOption("ping"))
                        .map(OptionMapping::getAsBoolean)
                        .orElse(before.pings()));
        if (!now.equals(before)) {
            clubs.pace(club.id(), now);
        }
        List<String> lines = new ArrayList<>(List.of(said(club, now)));
        places.pings(club, now).ifPresent(lines::add);
        turn.reply().say(String.join("\n", lines));
    }

    private static Optional<Duration> reminder(long hours) {
        return hours < 1 ? Optional.empty() : Optional.of(Duration.ofHours(Math.min(hours, LONGEST_HOURS)));
    }

    private Optional<QuietHours> quiet(String typed) {
        String wanted = typed.strip();
        if (wanted.toLowerCase(Locale.ROOT).equals(OFF)) {
            return Optional.empty();
        }
        String[] ends = wanted.split(BETWEEN, -1);
        Optional<LocalTime> from = WrittenTime.time(ends[0]);
        Optional<LocalTime> until = WrittenTime.time(ends[ends.length - 1]);
        boolean understood = ends.length == 2 && from.isPresent() && until.isPresent() && !from.equals(until);
        if (!understood) {
            throw new Unable(words.say("discord.club.pace.not-hours", "typed", Shown.inline(typed, 40)));
        }
        return Optional.of(new QuietHours(from.get(), until.get()));
    }

    private String said(Club club, Pace pace) {
        return words.say(
                "discord.club.pace",
                "quiet",
                pace.quiet().isPresent() ? "yes" : "no",
                "from",
                pace.quiet().map(hours -> When.clock(hours.from())).orElse(""),
                "until",
                pace.quiet().map(hours -> When.clock(hours.until())).orElse(""),
                "zone",
                When.zone(club.zone()),
                "hours",
                pace.reminder().map(Duration::toHours).orElse(0L),
                "ping",
                pace.pings() ? "yes" : "no");
    }
}
