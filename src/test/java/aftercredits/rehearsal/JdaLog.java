package aftercredits.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What was logged while it was open: slf4j-simple writes to standard error, which it reads along. */
public final class JdaLog implements AutoCloseable {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    public JdaLog() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    /** Lines that warn or fail. */
    public List<String> complaints() {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> Stream.of(" WARN ", " ERROR ", "Exception").anyMatch(line::contains))
                .toList();
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
