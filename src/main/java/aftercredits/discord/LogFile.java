package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.essay.EssayId;
import aftercredits.export.ExportNumber;
import aftercredits.export.ExportRecord;
import aftercredits.export.ExportRecords;
import aftercredits.export.ExportRequest;
import aftercredits.export.Format;
import aftercredits.export.Increments;
import aftercredits.export.LogExport;
import aftercredits.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;

/** {@code /log export}: the log, or a part of it, as a file that only the host gets. */
final class LogFile {
    private final LogExport export;
    private final Increments increments;
    private final ExportRecords records;
    private final Words words;
    private final InstantSource clock;

    LogFile(LogExport export, Increments increments, ExportRecords records, Words words, InstantSource clock) {
        this.export = export;
        this.increments = increments;
        this.records = records;
        this.words = words;
        this.clock = clock;
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
                .orElse(CappedOutput.SMALLEST_UPLOAD_LIMIT);
        String told = sinceLast ? toldOfLast(request) : "";
        write(turn, request, format, told, (int) Math.min(limit, Integer.MAX_VALUE));
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

    private void write(Turn turn, ExportRequest request, Format format, String told, int limit) {
        CappedOutput out = new CappedOutput(limit);
        try {
            switch (export.write(request, format, out)) {
                case LogExport.Outcome.Nothing nothing -> throw new Unable(nothing(request));
                case LogExport.Outcome.Written written -> {
                    ExportNumber number = records.keep(new ExportRecord(
                            clock.instant(),
                            turn.who().id(),
                            ExportRecord.Place.DISCORD,
                            format,
                            request,
                            written.responses(),
                            false));
                    turn.reply()
                            .say(Note.of(words.say("discord.log.export.written", "count", written.responses()) + told)
                                    .attach(fileName(turn.who().club(), format), out.toByteArray()));
                    records.handedOver(number);
                }
            }
        } catch (IOException | UncheckedIOException failure) {
            if (out.full()) {
                throw new Unable(words.say("discord.log.export.too-large", "mebibytes", limit >> 20));
            }
            throw new IllegalStateException("The export could not be written", failure);
        }
    }

    private String toldOfLast(ExportRequest request) {
        return " "
                + request.revisions()
                        .lastExport()
                        .map(last -> words.say("discord.log.export.since-last", "time", When.epoch(last)))
                        .orElseGet(() -> words.say("discord.log.export.no-last"));
    }

    private String nothing(ExportRequest request) {
        return request.revisions()
                .lastExport()
                .map(last -> words.say("discord.log.export.nothing-new", "time", When.epoch(last)))
                .orElseGet(() -> words.say("discord.log.export.nothing"));
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

    /** {@code aftercredits-film-club-2026-11-22.json}; some readers skip names that end in a dash and hexadecimals. */
    private String fileName(Club club, Format format) {
        String plain = Normalizer.normalize(club.name(), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = plain.isEmpty() ? "club" : plain.substring(0, Math.min(plain.length(), 40));
        LocalDate today = LocalDate.ofInstant(clock.instant(), club.zone());
        return "aftercredits-" + name + "-" + today + "." + format.fileEnding();
    }
}
