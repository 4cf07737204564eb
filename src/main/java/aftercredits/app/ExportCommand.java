package aftercredits.app;

import aftercredits.app.ExportOptions.Since;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.database.Database;
import aftercredits.database.DatabaseTrouble;
import aftercredits.essay.EssayId;
import aftercredits.export.ExportRecord;
import aftercredits.export.ExportRequest;
import aftercredits.export.ExportRequest.Names;
import aftercredits.export.Format;
import aftercredits.export.Increments;
import aftercredits.export.LogExport;
import aftercredits.export.Pseudonyms;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Write a club's log as a file. Works while the bot runs. A file of that name is replaced.")
final class ExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = ExportOptions.FormatConverter.class,
            completionCandidates = ExportOptions.Formats.class,
            description = "json, csv, html or markdown.")
    private Format format = Format.JSON;

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "The file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--club",
            paramLabel = "ID",
            description = "The club's id; needed only when several clubs have a log.")
    private Optional<String> club = Optional.empty();

    @Option(names = "--essay", paramLabel = "ID", description = "Only this essay's discussions.")
    private Optional<String> essay = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "DATE|last",
            converter = ExportOptions.SinceConverter.class,
            description = "From this day on, YYYY-MM-DD in the club's time zone; or last: what was answered or changed "
                    + "since the last export of the same club and essay.")
    private Optional<Since> since = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = ExportOptions.DateConverter.class,
            description = "Up to and including this day.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--names",
            paramLabel = "NAMES",
            converter = ExportOptions.NamesConverter.class,
            completionCandidates = ExportOptions.NameChoices.class,
            description = "display (default) or pseudonym: the same for a member in every export of the club.")
    private Names names = Names.DISPLAY;

    @Option(names = "--json", description = "Say as JSON what was written where.")
    private boolean json;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<LocalDate> from = firstDay();
        if (from.isPresent() && until.filter(day -> day.isBefore(from.get())).isPresent()) {
            throw wrongUsage(
                    "app.export.backwards",
                    "since",
                    from.get().toString(),
                    "until",
                    until.get().toString());
        }
        Optional<ClubId> chosen = club.map(this::clubId);
        Optional<EssayId> about = essay.map(this::essayId);
        try (Database database =
                Database.openToRead(surroundings.configuration().database())) {
            ExportRequest request = upToNow(database, request(chosenClub(database, chosen), about));
            AtomicLong responses = new AtomicLong();
            if (!new OutFile(out).write(file -> writeTo(file, database, request, responses))) {
                return nothing(request);
            }
            sayWritten(request, responses.get());
            keepRecord(database, request, responses.get());
            return 0;
        } catch (IOException e) {
            throw new CommandTrouble(say("app.export.failed", "file", out.toString(), "reason", whyNotWritten(e)));
        }
    }

    private String whyNotWritten(IOException trouble) {
        // A file to write need not be there; its folder must.
        return trouble instanceof NoSuchFileException
                ? say("app.file.no-folder")
                : FileTrouble.reason(trouble, surroundings.words());
    }

    @SuppressWarnings("try") // Progress is shown by being open.
    private boolean writeTo(OutputStream file, Database database, ExportRequest request, AtomicLong responses)
            throws IOException {
        CountedLog log = new CountedLog(database.log());
        LogExport export = new LogExport(
                log,
                new Pseudonyms(database.pseudonymKey()),
                channel -> Optional.empty(),
                surroundings.clock(),
                surroundings.words());
        try (Progress shown = Progress.of(
                surroundings.console(), say("app.export.progress"), () -> log.count(request), log::handedOver)) {
            return switch (export.write(request, format, file)) {
                case LogExport.Outcome.Written written -> {
                    responses.set(written.responses());
                    yield true;
                }
                case LogExport.Outcome.Nothing nothing -> false;
            };
        }
    }

    private ExportRequest upToNow(Database database, ExportRequest request) {
        Increments increments = new Increments(database.exports(), database.log());
        return since.filter(Since.LastExport.class::isInstance).isPresent()
                ? increments.sinceLast(request)
                : increments.upToNow(request);
    }

    /** The file is written by now: a record that can't be kept takes nothing from it. */
    private void keepRecord(Database database, ExportRequest request, long responses) {
        try {
            database.exports()
                    .keep(new ExportRecord(
                            surroundings.clock().instant(),
                            ExportRecord.NOBODY,
                            ExportRecord.Place.COMMAND_LINE,
                            format,
                            request,
                            responses,
                            true));
        } catch (DatabaseTrouble unkept) {
            surroundings.console().complain(say("app.export.unrecorded", "reason", unkept.what()));
        }
    }

    private void sayWritten(ExportRequest request, long responses) {
        String line = request.revisions()
                .lastExport()
                .map(last -> say(
                        "app.export.written-since",
                        "file",
                        out.toString(),
                        "responses",
                        responses,
                        "last",
                        last.truncatedTo(ChronoUnit.SECONDS).toString()))
                .orElseGet(() -> say("app.export.written", "file", out.toString(), "responses", responses));
        Console console = surroundings.console();
        if (json) {
            JsonShapes.print(
                    new JsonShapes.Exported(
                            out.toString(),
                            format.name().toLowerCase(Locale.ROOT),
                            request.club().toString(),
                            responses),
                    Files.isRegularFile(out) ? console.out() : console.err());
        } else if (Files.isRegularFile(out)) {
            console.say(line);
        } else {
            // The log itself may have gone to standard output.
            console.complain(line);
        }
    }

    private ExportRequest request(Club chosen, Optional<EssayId> about) {
        ZoneId zone = chosen.zone();
        return new ExportRequest(
                chosen.id(),
                about,
                firstDay().map(day -> day.atStartOfDay(zone).toInstant()),
                until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                names);
    }

    private Optional<LocalDate> firstDay() {
        return since.flatMap(from -> switch (from) {
            case Since.Day day -> Optional.of(day.day());
            case Since.LastExport last -> Optional.empty();
        });
    }

    private Club chosenClub(Database database, Optional<ClubId> chosen) {
        if (chosen.isPresent()) {
            ClubId id = chosen.get();
            return database.clubs()
                    .find(id)
                    .orElseThrow(() -> new CommandTrouble(say("app.export.no-such-club", "club", id.toString())));
        }
        List<Club> withLog = database.clubs().all().stream()
                .filter(each -> !database.log().discussions(wholeLog(each.id())).isEmpty())
                .toList();
        return switch (withLog.size()) {
            case 0 -> throw new CommandTrouble(say("app.export.empty"));
            case 1 -> withLog.getFirst();
            default -> throw wrongUsage("app.export.several-clubs", "clubs", listed(withLog));
        };
    }

    private ClubId clubId(String digits) {
        try {
            return ClubId.parse(digits);
        } catch (NumberFormatException e) {
            throw wrongUsage("app.export.not-a-club", "club", digits);
        }
    }

    private EssayId essayId(String name) {
        try {
            return new EssayId(name);
        } catch (IllegalArgumentException e) {
            throw wrongUsage("app.export.not-an-essay", "essay", name);
        }
    }

    private static ExportRequest wholeLog(ClubId id) {
        return new ExportRequest(id, Optional.empty(), Optional.empty(), Optional.empty(), Names.DISPLAY);
    }

    private static String listed(List<Club> clubs) {
        return String.join(
                "\n",
                clubs.stream()
                        .map(each -> each.id() + "  " + Terminal.tame(each.name()))
                        .toList());
    }

    private int nothing(ExportRequest request) {
        surroundings
                .console()
                .complain(request.revisions()
                        .lastExport()
                        .map(last -> say(
                                "app.export.nothing-new",
                                "last",
                                last.truncatedTo(ChronoUnit.SECONDS).toString()))
                        .orElseGet(() -> say("app.export.nothing")));
        return 1;
    }

    private ParameterException wrongUsage(String key, Object... namesAndValues) {
        return new ParameterException(spec.commandLine(), say(key, namesAndValues));
    }

    private String say(String key, Object... namesAndValues) {
        return surroundings.words().say(key, namesAndValues);
    }
}
