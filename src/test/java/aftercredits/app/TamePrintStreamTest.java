package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.text.HostileText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class TamePrintStreamTest {
    private static final Logger LOG = LoggerFactory.getLogger(TamePrintStreamTest.class);
    private static final String FORGED = "Film club\n2026-11-22T20:00:00Z ERROR Forged - all is lost";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    @BeforeEach
    void takeTheLog() {
        System.setErr(new TamePrintStream(written));
    }

    @AfterEach
    void giveItBack() {
        System.setErr(before);
    }

    @Test
    void a_name_forges_no_line_of_the_log() {
        LOG.error("The club of server {} is gone", FORGED);

        assertThat(lines()).singleElement().asString().contains("The club of server Film club 2026-11-22", "is gone");
    }

    @Test
    void what_was_thrown_stands_on_the_line_of_the_log() {
        LOG.error("Something failed", new IOException("cut off", new IllegalStateException()));
        LOG.error("Something else failed");

        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst())
                .contains(
                        "TamePrintStreamTest - Something failed | java.io.IOException: cut off | at aftercredits.app.",
                        " | caused by java.lang.IllegalStateException | at aftercredits.app.");
        assertThat(lines().getLast()).endsWith("- Something else failed");
    }

    @Test
    void what_a_library_quotes_is_not_told() {
        LOG.error("Something failed", new IllegalArgumentException("\"" + FORGED + "\" is too long"));
        new IllegalStateException(FORGED).printStackTrace();
        System.err.println("The end");

        assertThat(lines()).hasSize(3).noneMatch(line -> line.contains("Forged"));
        assertThat(lines().getFirst()).contains("Something failed | java.lang.IllegalArgumentException | at ");
        assertThat(lines().get(1)).startsWith("java.lang.IllegalStateException | at ");
        assertThat(lines().getLast()).isEqualTo("The end");
    }

    @Test
    void nothing_hostile_steers_the_terminal() {
        for (int seed = 0; seed < HostileText.kinds(); seed++) {
            written.reset();

            LOG.warn("Club {}", HostileText.of(seed, HostileText.OPEN, 100));

            assertThat(lines())
                    .singleElement()
                    .asString()
                    .doesNotContainPattern("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\t]]");
        }
    }

    @Test
    void what_is_printed_in_parts_may_be_nothing_at_all() {
        System.err.print((String) null);
        System.err.print((Object) null);
        System.err.println((Object) List.of("a\rb"));

        assertThat(lines()).containsExactly("nullnull[a b]");
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
