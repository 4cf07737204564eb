package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.discord.Note.NamedFile;
import aftercredits.export.ExportNumber;
import aftercredits.export.ExportRecord;
import aftercredits.export.ExportRecords;
import aftercredits.export.ExportRequest;
import aftercredits.export.Format;
import aftercredits.export.LogPartition;
import aftercredits.export.Part;
import aftercredits.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands an export to whoever asked for it: in as many files as it takes, on record before the first of them goes out. */
final class ExportDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(ExportDelivery.class);

    /** What can be sent in the quarter of an hour that Discord gives for an answer, and what fits many a machine. */
    private static final int MOST_FILES = 40;

    private final LogPartition partition;
    private final ExportRecords records;
    private final Words words;
    private final InstantSource clock;

    ExportDelivery(LogPartition partition, ExportRecords records, Words words, InstantSource clock) {
        this.partition = partition;
        this.records = records;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param told what else there is to say of it
     * @param limitBytes how large a file Discord takes here
     * @throws Unable if nothing matches, it is far too much, or there is no room for it on this machine
     */
    void deliver(Turn turn, ExportRequest request, Format format, String told, long limitBytes) {
        try (ExportFiles files = new ExportFiles(MOST_FILES)) {
            LogPartition.Written written = partition.write(request, format, limitBytes, files);
            if (files.parts().isEmpty()) {
                throw new Unable(written.tooLarge().isEmpty() ? nothing(request) : leftOut(written, limitBytes));
            }
            ExportNumber number = records.keep(new ExportRecord(
                    clock.instant(),
                    turn.who().id(),
                    ExportRecord.Place.DISCORD,
                    format,
                    request,
                    written.responses(),
                    false));
            String text = Stream.of(
                            written(written.responses(), files.parts(), limitBytes), told, leftOut(written, limitBytes))
                    .filter(sentence -> !sentence.isEmpty())
                    .collect(Collectors.joining("\n\n"));
            send(turn, text, files, name(turn.who().club(), format));
            if (written.tooLarge().isEmpty()) {
                records.handedOver(number);
            }
        } catch (ExportFiles.TooMany tooMany) {
            throw new Unable(
                    words.say("discord.log.export.too-large", "files", MOST_FILES, "mebibytes", limitBytes >> 20));
        } catch (IOException | UncheckedIOException failure) {
            LOG.error("An export could not be written to this machine's folder for temporary files", failure);
            throw new Unable(words.say("discord.log.export.no-room"));
        }
    }

    private void send(Turn turn, String text, ExportFiles files, ExportName name) {
        List<List<NamedFile>> messages = files.messages(name);
        int sent = 0;
        for (List<NamedFile> message : messages) {
            String line = sent == 0
                    ? text
                    : words.say(
                            "discord.log.export.more",
                            "from",
                            sent + 1,
                            "to",
                            sent + message.size(),
                            "all",
                            files.parts().size());
            turn.reply().say(Note.of(line).attach(message));
            sent += message.size();
        }
    }

    private String written(long responses, List<Part> parts, long limitBytes) {
        if (parts.size() == 1) {
            return words.say("discord.log.export.written", "count", responses);
        }
        boolean byPrompt = parts.stream().anyMatch(part -> part.prompt().isPresent());
        long prompts = parts.stream().map(Part::prompt).distinct().count();
        boolean byTime = byPrompt
                && prompts
                        < parts.stream()
                                .filter(part -> part.prompt().isPresent())
                                .count();
        return words.say(
                "discord.log.export.written-in-parts",
                "count",
                responses,
                "files",
                parts.size(),
                "mebibytes",
                limitBytes >> 20,
                "cut",
                byTime ? "time" : byPrompt ? "prompt" : "discussion");
    }

    private String leftOut(LogPartition.Written written, long limitBytes) {
        int left = written.tooLarge().size();
        return left == 0 ? "" : words.say("discord.log.export.left-out", "count", left, "mebibytes", limitBytes >> 20);
    }

    private String nothing(ExportRequest request) {
        return request.revisions()
                .lastExport()
                .map(last -> words.say("discord.log.export.nothing-new", "time", When.epoch(last)))
                .orElseGet(() -> words.say("discord.log.export.nothing"));
    }

    private ExportName name(Club club, Format format) {
        return new ExportName(club, LocalDate.ofInstant(clock.instant(), club.zone()), format);
    }
}
