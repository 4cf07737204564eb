package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.export.ExportRecord;
import aftercredits.export.ExportRecords;
import aftercredits.export.ExportRequest;
import aftercredits.export.ExportRequest.Names;
import aftercredits.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the hosts who took the log out, when, and which part of it. */
final class ExportHistory {
    private static final int SHOWN = 5;

    private final ExportRecords records;
    private final Words words;

    ExportHistory(ExportRecords records, Words words) {
        this.records = records;
        this.words = words;
    }

    ExportHistory in(Words other) {
        return new ExportHistory(records, other);
    }

    /** The latest exports, a line each under a headline; empty where there was none. */
    Optional<String> latest(Club club) {
        List<ExportRecord> latest = records.latest(club.id(), SHOWN);
        return latest.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.concat(
                                Stream.of(words.say("discord.check.exports")),
                                latest.stream().map(record -> line(club, record)))
                        .collect(Collectors.joining("\n")));
    }

    /** Who made an export, when, and of which part. */
    String line(Club club, ExportRecord record) {
        ExportRequest request = record.request();
        return words.say(
                "discord.check.export",
                "time",
                When.epoch(record.at()),
                "by",
                by(record),
                "format",
                record.format().name().toLowerCase(Locale.ROOT),
                "count",
                record.responses(),
                "range",
                range(club, request),
                "named",
                request.names() == Names.DISPLAY ? "names" : "pseudonyms",
                "arrived",
                record.handedOver() ? "yes" : "no");
    }

    /** Whoever made it, as a mention that pings nobody. */
    private String by(ExportRecord record) {
        if (record.place() == ExportRecord.Place.COMMAND_LINE) {
            return words.say("discord.export.by.command-line");
        }
        return record.by().equals(ExportRecord.NOBODY)
                ? words.say("discord.export.by.forgotten")
                : "<@" + record.by() + ">";
    }

    private String range(Club club, ExportRequest request) {
        return Stream.of(
                        Optional.of(request.essay()
                                .map(essay -> words.say("discord.export.range.essay", "essay", essay.value()))
                                .orElseGet(() -> words.say("discord.export.range.all"))),
                        request.revisions()
                                .lastExport()
                                .map(last -> words.say("discord.export.range.last", "time", When.epoch(last))),
                        request.since().map(from -> words.say("discord.export.range.since", "day", day(club, from))),
                        request.until()
                                .map(before -> words.say(
                                        "discord.export.range.until", "day", day(club, before.minusMillis(1)))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static String day(Club club, Instant at) {
        return LocalDate.ofInstant(at, club.zone()).toString();
    }
}
