package aftercredits.app;

import aftercredits.essay.Essay;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import aftercredits.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One essay's file, named on the command line. */
final class EssayFile {
    private EssayFile() {}

    /** @throws CommandTrouble if the file can't be read as an essay; it says where and what to mend */
    static Essay read(Path file, Words words) {
        return switch (EssayParser.parse(file.getFileName().toString(), text(file, words))) {
            case ParsedEssay.Readable readable -> readable.essay();
            case ParsedEssay.Unreadable unreadable ->
                throw new CommandTrouble(unreadable.problems().stream()
                        .map(problem -> ProblemLine.of(file, problem))
                        .toList());
        };
    }

    private static String text(Path file, Words words) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandTrouble(
                    words.say("app.essay.unreadable", "file", file.toString(), "reason", FileTrouble.reason(e, words)));
        }
    }
}
