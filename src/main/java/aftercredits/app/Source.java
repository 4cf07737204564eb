package aftercredits.app;

import aftercredits.essay.Spot;
import java.util.Optional;

/**
 * Where something is wrong.
 *
 * @param name a file's path, or an environment variable's name
 * @param spot where in the file; empty where it is no matter of a line
 * @param text the line as it may be shown; empty where it may hold a secret, or can't be read
 */
record Source(String name, Optional<Spot> spot, Optional<String> text) {
    static Source variable(String name) {
        return new Source(name, Optional.empty(), Optional.empty());
    }

    static Source file(String path) {
        return new Source(path, Optional.empty(), Optional.empty());
    }

    static Source line(String path, Spot spot) {
        return new Source(path, Optional.of(spot), Optional.empty());
    }

    Source showing(Optional<String> line) {
        return new Source(name, spot, line);
    }

    /** {@code config/aftercredits.yaml:3:7}, as editors take it; the column is left out where it is not known. */
    @Override
    public String toString() {
        return spot.map(at -> name + ":" + at.line() + (at.column() > 0 ? ":" + at.column() : ""))
                .orElse(name);
    }
}
