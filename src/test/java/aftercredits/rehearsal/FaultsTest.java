package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Message;
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

    @Test
    void a_request_that_is_held_is_done_when_it_is_let_go() throws Exception {
        Faults.Held held = discord.faults().hold("POST");
        CompletableFuture<Message> sending =
                bot.channel("general").sendMessage("In the end").submit();
        await(held);
        assertThat(ana.messages(general)).isEmpty();

        held.letGo();

        sending.get(5, TimeUnit.SECONDS);
        assertThat(contents(ana, general)).containsExactly("In the end");
    }

    @Test
    void a_request_whose_answer_is_held_is_done_and_its_sender_waits() throws Exception {
        Faults.Held held = discord.faults().holdAnswer("POST");
        CompletableFuture<Message> sending =
                bot.channel("general").sendMessage("Done").submit();
        await(held);
        assertThat(contents(ana, general)).containsExactly("Done");
        assertThat(sending).isNotDone();

        held.letGo();

        assertThat(sending.get(5, TimeUnit.SECONDS).getContentRaw()).isEqualTo("Done");
    }

    @Test
    void a_held_request_that_is_dropped_is_never_done() throws Exception {
        Faults.Held held = discord.faults().hold("POST");
        CompletableFuture<HttpResponse<String>> sending = CompletableFuture.supplyAsync(
                () -> Http11.post(discord, "/channels/" + general + "/messages", "{\"content\":\"x\"}"));
        await(held);

        held.drop();

        assertThat(sending).failsWithin(Duration.ofSeconds(5));
        assertThat(ana.messages(general)).isEmpty();
    }

    private void await(Faults.Held held) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        for (long version = discord.version(); !held.hasArrived(); version = discord.version()) {
            assertThat(System.nanoTime()).as("the request arrives").isLessThan(deadline);
            discord.awaitChange(version, Duration.ofMillis(250));
        }
    }
}
