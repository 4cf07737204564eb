package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackDiscordTest {
    private final JdaLog log = new JdaLog();
    private final LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system());

    @AfterEach
    void stop() {
        discord.close();
        log.close();
    }

    @Test
    void a_bot_connects_and_what_it_writes_is_seen() throws Exception {
        try (Bot bot = new Bot(discord)) {
            bot.channel("general").sendMessage("Good evening").complete();

            assertThat(discord.persona("Ana").messages(discord.channel("general")))
                    .extracting(Persona.MessageView::content)
                    .containsExactly("Good evening");
            assertThat(log.complaints()).isEmpty();
        }
    }
}
