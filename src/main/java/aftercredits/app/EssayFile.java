package aftercredits.app;

import aftercredits.app.Complaint.Severity;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import aftercredits.essay.Problem;
import aftercredits.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One essay's file, named on the command line. */
final class EssayFile {
    private EssayFile() {}

    /**
     * The essay; what should be mended in it is said on standard error.
     *
     * @throws CommandTrouble if the file can't be read as an essay; it says where and what to mend
     */
    static Essay read(Path file, Surroundings surroundings) {
        return switch (EssayParser.parse(file.toString(), bytes(file, surroundings))) {
            case ParsedEssay.Readable readable -> {
                new ComplaintSheet(surroundings.console(), surroundings.words())
                        .print(complaints(readable.warnings(), Severity.WARNING, surroundings));
                yield readable.essay();
            }
            case ParsedEssay.Unreadable unreadable ->
                throw CommandTrouble.of(complaints(unreadable.problems(), Severity.ERROR, surroundings));
        };
    }

    private static List<Complaint> complaints(List<Problem> problems, Severity severity, Surroundings surroundings) {
        EssayComplaints complaints = new EssayComplaints(surroundings.words());
        return problems.stream()
                .map(problem -> complaints.of(problem, severity))
                .toList();
    }

    private static byte[] bytes(Path file, Surroundings surroundings) {
        Words words = surroundings.words();
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            String reason = Files.isDirectory(file) ? words.say("app.file.folder") : FileTrouble.reason(e, words);
            throw new CommandTrouble(words.say("app.essay.unreadable", "file", file.toString(), "reason", reason));
        }
    }
}
