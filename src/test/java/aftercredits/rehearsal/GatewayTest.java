package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.events.guild.scheduledevent.ScheduledEventCreateEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.Test;

class GatewayTest extends WithBot {
    @Override
    List<String> expectedComplaints() {
        return List.of("Got disconnected from WebSocket");
    }

    private void reconnectWithMessages() throws InterruptedException {
        bot.close();
        bot = new Bot(discord, GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT);
    }

    @Test
    void after_a_drop_the_bot_resumes_and_learns_what_it_missed() throws Exception {
        reconnectWithMessages();
        discord.dropGateway();
        ben.write(general, "While you were away");

        bot.next(SessionDisconnectEvent.class);
        assertThat(bot.next(MessageReceivedEvent.class).getMessage().getContentRaw())
                .isEqualTo("While you were away");
        bot.next(SessionResumeEvent.class);
    }

    @Test
    void a_bot_that_is_asked_to_reconnect_resumes() throws Exception {
        reconnectWithMessages();
        discord.askToReconnect();

        bot.next(SessionResumeEvent.class);
        ben.write(general, "Still here?");
        assertThat(bot.next(MessageReceivedEvent.class).getMessage().getContentRaw())
                .isEqualTo("Still here?");
    }

    @Test
    void a_scheduled_event_is_told_and_kept() throws Exception {
        bot.close();
        bot = new Bot(discord, GatewayIntent.SCHEDULED_EVENTS);
        var start = clock.instant().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
        bot.jda()
                .getGuildById(discord.guild())
                .createScheduledEvent("Film night", "The cellar", start, start.plusHours(2))
                .complete();

        assertThat(bot.next(ScheduledEventCreateEvent.class).getScheduledEvent().getName())
                .isEqualTo("Film night");
    }

    @Test
    void changes_wake_those_who_wait() throws Exception {
        long before = discord.version();
        assertThat(discord.awaitChange(before, Duration.ZERO)).isEmpty();

        ben.write(general, "Something");

        assertThat(discord.awaitChange(before, Duration.ofSeconds(5))).isPresent();
    }

    @Test
    void a_port_that_is_taken_is_named() {
        int port = URI.create(discord.apiUrl()).getPort();

        assertThatExceptionOfType(PortTaken.class)
                .isThrownBy(() -> LoopbackDiscord.start(port, InstantSource.system()))
                .withMessageContaining("Port " + port + " is in use")
                .satisfies(taken -> assertThat(taken.port()).isEqualTo(port));
    }

    @Test
    void a_page_cannot_listen_at_the_gateway() {
        var gateway = URI.create(discord.apiUrl().replaceFirst("^http", "ws").replaceFirst("/api/v10$", "/gateway"));

        try (var client = HttpClient.newHttpClient()) {
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> client.newWebSocketBuilder()
                            .header("Origin", "https://evil.example")
                            .buildAsync(gateway, new WebSocket.Listener() {})
                            .join())
                    .withCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    @Test
    void what_there_is_no_operation_for_is_answered_and_recorded() {
        assertThat(Http11.post(discord, "/guilds/1/stickers", "{}").body())
                .isEqualTo("{\"message\":\"404: Not Found\",\"code\":0}");
        assertThat(discord.requests().getLast().path()).isEqualTo("/guilds/1/stickers");
    }

    @Test
    void another_hosts_name_is_not_answered() throws Exception {
        try (Socket socket =
                new Socket("127.0.0.1", URI.create(discord.apiUrl()).getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v10/gateway HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }
}
