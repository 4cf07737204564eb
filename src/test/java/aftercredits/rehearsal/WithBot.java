package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A loopback Discord with a bot by JDA in it; JDA's log must be without complaints at the end. */
abstract class WithBot {
    final TestClock clock = new TestClock();
    private final JdaLog log = new JdaLog();
    final LoopbackDiscord discord = LoopbackDiscord.start(0, clock, options());
    final Persona ana = discord.persona("Ana");
    final Persona ben = discord.persona("Ben");
    final String general = discord.channel("general");
    Bot bot;

    LoopbackOptions options() {
        return LoopbackOptions.defaults().withoutRateLimits();
    }

    /** What JDA may complain of in this test. */
    List<String> expectedComplaints() {
        return List.of();
    }

    @BeforeEach
    void connect() throws InterruptedException {
        bot = new Bot(discord);
    }

    @AfterEach
    void disconnect() throws InterruptedException {
        // Ending JDA interrupts its threads, and it may say so.
        List<String> complaints = log.complaints();
        try {
            bot.close();
            discord.close();
        } finally {
            log.close();
        }
        List<String> expected = expectedComplaints();
        assertThat(complaints)
                .filteredOn(line -> expected.stream().noneMatch(line::contains))
                .isEmpty();
    }

    List<String> contents(Persona reader, String channel) {
        return reader.messages(channel).stream()
                .map(Persona.MessageView::content)
                .toList();
    }

    Persona.MessageView last(Persona reader, String channel) {
        return reader.messages(channel).getLast();
    }
}
