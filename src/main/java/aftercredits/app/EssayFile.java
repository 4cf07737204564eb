package aftercredits.app;

import aftercredits.essay.Essay;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
                readable.warnings().stream().map(ProblemLine::of).forEach(surroundings.console()::complain);
                yield readable.essay();
            }
            case ParsedEssay.Unreadable unreadable ->
                throw new CommandTrouble(
                        unreadable.problems().stream().map(ProblemLine::of).toList());
        };
    }

    private static byte[] bytes(Path file, Surroundings surroundings) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandTrouble(surroundings
                    .words()
                    .say(
                            "app.essay.unreadable",
                            "file",
                            file.toString(),
                            "reason",
                            FileTrouble.reason(e, surroundings.words())));
        }
    }
}
