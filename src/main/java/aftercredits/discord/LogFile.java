package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.essay.EssayId;
import aftercredits.export.ExportRequest;
import aftercredits.export.Format;
import aftercredits.export.Increments;
import aftercredits.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;

/** {@code /log export}: the log, or a part of it, as a file that only the host gets. */
final class LogFile {
    private final Increments increments;
    private final ExportDelivery delivery;
    private final Words words;

    LogFile(Increments increments, ExportDelivery delivery, Words words) {
        this.increments = increments;
        this.delivery = delivery;
        this.words = words;
    }

    void export(Turn turn, Optional<EssayId> essay, SlashCommandInteraction command) {
        turn.reply().defer();
        Club club = turn.who().club();
        Format format = Format.valueOf(Typed.required(command, "format").toUpperCase(Locale.ROOT));
        boolean sinceLast = Typed.text(command, "since")
                .filter(typed -> typed.strip().equalsIgnoreCase(SinceChoices.LAST))
                .isPresent();
        ExportRequest typed = request(club, essay, sinceLast ? Optional.empty() : date(command, "since"), command);
        ExportRequest request = sinceLast ? increments.sinceLast(typed) : increments.upToNow(typed);
        long limit = Optional.ofNullable(command.getGuild())
                .map(Guild::getMaxFileSize)
                .orElse(Note.SMALLEST_UPLOAD_LIMIT);
        String told = sinceLast ? toldOfLast(request) : "";
        delivery.deliver(turn, request, format, told, limit);
    }

    private ExportRequest request(
            Club club, Optional<EssayId> essay, Optional<LocalDate> since, SlashCommandInteraction command) {
        Optional<LocalDate> until = date(command, "until");
        if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
            throw new Unable(words.say("discord.log.export.dates-crossed"));
        }
        return new ExportRequest(
                club.id(),
                essay,
                since.map(day -> begin(club, day)),
                // The last day is meant to be in it.
                until.map(day -> begin(club, day.plusDays(1))),
                names(command));
    }

    private String toldOfLast(ExportRequest request) {
        return request.revisions()
                .lastExport()
                .map(last -> words.say("discord.log.export.since-last", "time", When.epoch(last)))
                .orElseGet(() -> words.say("discord.log.export.no-last"));
    }

    private Optional<LocalDate> date(SlashCommandInteraction command, String option) {
        return Typed.text(command, option)
                .map(typed -> WrittenTime.date(typed)
                        .orElseThrow(() -> new Unable(words.say(
                                "discord.log.export.date", "option", option, "typed", Shown.inline(typed, 40)))));
    }

    private static Instant begin(Club club, LocalDate day) {
        return day.atStartOfDay(club.zone()).toInstant();
    }

    private static ExportRequest.Names names(SlashCommandInteraction command) {
        return Typed.text(command, "names").filter("pseudonym"::equals).isPresent()
                ? ExportRequest.Names.PSEUDONYM
                : ExportRequest.Names.DISPLAY;
    }
}
