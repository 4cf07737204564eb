package aftercredits.app;

import java.util.List;

/** A command can't do its work: said on standard error, exit code 1. */
final class CommandTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    /** @param lines what is wrong and what to do next, for people */
    CommandTrouble(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    CommandTrouble(String line) {
        this(List.of(line));
    }

    List<String> lines() {
        return lines;
    }
}
