package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.essay.EssayId;
import aftercredits.export.ExportRequest;
import aftercredits.export.Format;
import aftercredits.export.LogExport;
import aftercredits.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;

/** {@code /log export}: the log, or a part of it, as a file that only the host gets. */
final class LogFile {
    private final LogExport export;
    private final Words words;
    private final InstantSource clock;

    LogFile(LogExport export, Words words, InstantSource clock) {
        this.export = export;
        this.words = words;
        this.clock = clock;
    }

    void export(Turn turn, Optional<EssayId> essay, SlashCommandInteraction command) {
        turn.reply().defer();
        Club club = turn.who().club();
        Format format = Format.valueOf(Typed.required(command, "format").toUpperCase(Locale.ROOT));
        Optional<LocalDate> since = date(command, "since");
        Optional<LocalDate> until = date(command, "until");
        if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
            throw new Unable(words.say("discord.log.export.dates-crossed"));
        }
        ExportRequest request = new ExportRequest(
                club.id(),
                essay,
                since.map(day -> begin(club, day)),
                // The last day is meant to be in it.
                until.map(day -> begin(club, day.plusDays(1))),
                names(command));
        long limit = Optional.ofNullable(command.getGuild())
                .map(Guild::getMaxFileSize)
                .orElse(CappedOutput.SMALLEST_UPLOAD_LIMIT);
        write(turn, request, format, (int) Math.min(limit, Integer.MAX_VALUE));
    }

    private void write(Turn turn, ExportRequest request, Format format, int limit) {
        CappedOutput out = new CappedOutput(limit);
        try {
            switch (export.write(request, format, out)) {
                case LogExport.Outcome.Nothing nothing -> throw new Unable(words.say("discord.log.export.nothing"));
                case LogExport.Outcome.Written written ->
                    turn.reply()
                            .say(Note.of(words.say("discord.log.export.written", "count", written.responses()))
                                    .attach(fileName(turn.who().club(), format), out.toByteArray()));
            }
        } catch (IOException | UncheckedIOException failure) {
            if (out.full()) {
                throw new Unable(words.say("discord.log.export.too-large", "mebibytes", limit >> 20));
            }
            throw new IllegalStateException("The export could not be written", failure);
        }
    }

    private Optional<LocalDate> date(SlashCommandInteraction command, String option) {
        return Typed.text(command, option).map(typed -> {
            try {
                return LocalDate.parse(typed.strip());
            } catch (DateTimeParseException wrong) {
                throw new Unable(
                        words.say("discord.log.export.date", "option", option, "typed", Shown.inline(typed, 40)));
            }
        });
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
