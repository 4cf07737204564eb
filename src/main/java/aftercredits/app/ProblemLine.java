package aftercredits.app;

import aftercredits.essay.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/** An essay's problem on one line, the way compilers say it, so that editors can jump to it. */
final class ProblemLine {
    private ProblemLine() {}

    static String of(Problem problem) {
        return problem.file() + ":" + problem.line() + ": " + problem.what() + "; " + problem.next();
    }

    /** The line for a problem of a library, which knows its files by their names alone. */
    static String in(Path folder, Problem problem) {
        Path file = folder.resolve(problem.file());
        return Files.exists(file) ? of(problem.named(file.toString())) : of(problem);
    }
}
