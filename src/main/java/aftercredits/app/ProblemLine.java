package aftercredits.app;

import aftercredits.essay.Problem;
import java.nio.file.Path;

/** An essay's problem on one line, the way compilers say it, so that editors can jump to it. */
final class ProblemLine {
    private ProblemLine() {}

    static String of(Path file, Problem problem) {
        return file + ":" + problem.line() + ": " + problem.what() + "; " + problem.next();
    }
}
