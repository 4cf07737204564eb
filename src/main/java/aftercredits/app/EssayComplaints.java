package aftercredits.app;

import aftercredits.app.Complaint.Severity;
import aftercredits.essay.Problem;
import aftercredits.essay.Spot;
import aftercredits.text.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Essays' problems with the lines that they are about. */
final class EssayComplaints {
    private final Words words;
    private final Map<Path, List<String>> lines = new HashMap<>();

    EssayComplaints(Words words) {
        this.words = words;
    }

    /** Of a file that the problem names by its path. */
    Complaint of(Problem problem, Severity severity) {
        return of(problem, Path.of(problem.file()), severity);
    }

    /** Of a library, which knows its files by their names alone. */
    Complaint in(Path folder, Problem problem, Severity severity) {
        Path file = folder.resolve(problem.file());
        return Files.exists(file) ? of(problem.named(file.toString()), file, severity) : of(problem, severity);
    }

    private Complaint of(Problem problem, Path file, Severity severity) {
        Problem.Said said = problem.in(words);
        Source where = Source.line(problem.file(), problem.spot()).showing(text(file, problem.spot()));
        return new Complaint(where, severity, said.what(), said.next());
    }

    /** What is said of the first line as a whole is mostly about the file. */
    private Optional<String> text(Path file, Spot spot) {
        if (spot.line() == 1 && spot.column() == 0) {
            return Optional.empty();
        }
        List<String> all = lines.computeIfAbsent(file, EssayComplaints::read);
        return spot.line() <= all.size() ? Optional.of(all.get(spot.line() - 1)) : Optional.empty();
    }

    private static List<String> read(Path file) {
        try {
            // Not every file with a problem is UTF-8.
            String text = StandardCharsets.UTF_8
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.replaceFirst("^\\uFEFF", "").lines().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
