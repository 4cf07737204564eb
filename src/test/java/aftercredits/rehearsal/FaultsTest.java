package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultsTest extends WithBot {
    @Test
    void an_answer_that_is_lost_was_given_all_the_same() throws Exception {
        discord.faults().loseAnswer(1, "POST /channels/\\d+/messages");

        bot.channel("general").sendMessage("Only once").complete();

        assertThat(contents(ana, general)).containsExactly("Only once");
        assertThat(discord.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .extracting(LoopbackDiscord.Request::answer)
                .containsExactly(0, 200);
    }

    @Test
    void a_connection_that_is_cut_loses_the_request() {
        discord.faults().cut(1, "POST");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Http11.post(discord, "/channels/" + general + "/messages", "{\"content\":\"x\"}"))
                .withCauseInstanceOf(IOException.class);
        assertThat(ana.messages(general)).isEmpty();
    }

    @Test
    void a_server_that_is_out_of_order_is_asked_again() throws Exception {
        discord.faults().answer(502, 2, "POST /channels/\\d+/messages");

        bot.channel("general").sendMessage("At last").complete();

        assertThat(contents(ana, general)).containsExactly("At last");
    }

    @Test
    void what_is_delayed_comes_later() {
        discord.faults().delay(Duration.ofMillis(200), 1, "POST");
        long before = System.nanoTime();

        Http11.post(discord, "/channels/" + general + "/messages", "{\"content\":\"x\"}");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }
}
