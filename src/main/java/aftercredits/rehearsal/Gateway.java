package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gateway: who is connected, and the events they get. */
final class Gateway {
    private static final int HEARTBEAT_MILLIS = 41_250;
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final Turn turn;
    private final Identifies identifies;
    private final Map<String, GatewaySocket> sockets = new LinkedHashMap<>();
    private final Map<String, GatewaySession> sessions = new LinkedHashMap<>();
    private @Nullable Greeting greeting;
    private int sessionsSoFar;

    Gateway(Turn turn, Identifies identifies) {
        this.turn = turn;
        this.identifies = identifies;
    }

    /** Where the gateway learns who may connect and what to tell them first. */
    interface Greeting {
        boolean isToken(String token);

        boolean allows(int intents);

        ObjectNode ready(GatewaySession session);

        /** Empty where the bot is not in the club's server, or Discord has trouble with it, or another shard is told of it. */
        Optional<ObjectNode> server(GatewaySession session);

        /** What a bot is told in place of the server while Discord has trouble with it. */
        Optional<ObjectNode> outage(GatewaySession session);

        /** Those that the session's shard is told of. */
        List<ObjectNode> otherServers(GatewaySession session);

        ObjectNode members(JsonNode request);

        ObjectNode withoutContent(ObjectNode message);
    }

    /** Says whom to greet; before it nobody can connect. */
    void open(Greeting newGreeting) {
        greeting = newGreeting;
    }

    void listen(WsConfig ws) {
        ws.onConnect(context -> {
            context.session.setIdleTimeout(IDLE);
            turn.run(() -> connected(context));
        });
        ws.onMessage(context -> {
            try {
                JsonNode message = Json.parse(context.message());
                turn.run(() -> received(context, message));
            } catch (IOException e) {
                context.closeSession(4002, "Error while decoding payload.");
            }
        });
        ws.onClose(context -> turn.run(() -> closed(context)));
    }

    private void connected(WsContext context) {
        GatewaySocket socket = new GatewaySocket(context, "zlib-stream".equals(context.queryParam("compress")));
        sockets.put(context.sessionId(), socket);
        ObjectNode hello = Json.object().put("op", 10);
        hello.putObject("d").put("heartbeat_interval", HEARTBEAT_MILLIS);
        socket.send(hello);
    }

    private void received(WsContext context, JsonNode message) {
        GatewaySocket socket = sockets.get(context.sessionId());
        if (socket == null) {
            return;
        }
        JsonNode data = message.path("d");
        switch (message.path("op").asInt(-1)) {
            case 1 -> socket.send(Json.object().put("op", 11).putNull("d"));
            case 2 -> identify(socket, data);
            case 3, 4 -> {
                // Presence and voice: nothing here shows them.
            }
            case 6 -> resume(socket, data);
            case 8 ->
                sessionOf(socket)
                        .ifPresent(session -> session.dispatch(
                                "GUILD_MEMBERS_CHUNK", greeting().members(data)));
            default -> socket.close(4001, "Unknown opcode.");
        }
    }

    private void identify(GatewaySocket socket, JsonNode data) {
        int intents = data.path("intents").asInt();
        Optional<GatewayShard> shard = GatewayShard.of(data.path("shard"));
        if (!greeting().isToken(data.path("token").asText())) {
            socket.close(4004, "Authentication failed.");
        } else if (shard.isEmpty()) {
            socket.close(4010, "Invalid shard.");
        } else if (!greeting().allows(intents)) {
            socket.close(4014, "Disallowed intent(s).");
        } else if (!identifies.take(shard.get())) {
            socket.send(Json.object().put("op", 9).put("d", false));
        } else {
            begin(socket, intents, shard.get());
        }
    }

    private void begin(GatewaySocket socket, int intents, GatewayShard shard) {
        sessionsSoFar++;
        GatewaySession session = new GatewaySession("session-" + sessionsSoFar, intents, shard);
        sessions.put(session.id(), session);
        session.attach(socket);
        session.dispatch("READY", greeting().ready(session));
        tellOfServer(session);
        greeting().otherServers(session).forEach(server -> session.dispatch("GUILD_CREATE", server));
        turn.touch();
    }

    private void resume(GatewaySocket socket, JsonNode data) {
        GatewaySession session = sessions.get(data.path("session_id").asText());
        if (session == null || !greeting().isToken(data.path("token").asText())) {
            socket.send(Json.object().put("op", 9).put("d", false));
            return;
        }
        session.resume(socket, data.path("seq").asInt());
        turn.touch();
    }

    private void closed(WsCloseContext context) {
        GatewaySocket socket = sockets.remove(context.sessionId());
        if (socket == null) {
            return;
        }
        boolean goodbye = context.status() == 1000 || context.status() == 1001;
        sessionOf(socket).ifPresent(session -> {
            session.detach();
            if (goodbye && !socket.dropped()) {
                sessions.remove(session.id());
            }
        });
        socket.end();
        turn.touch();
    }

    private Optional<GatewaySession> sessionOf(GatewaySocket socket) {
        return sessions.values().stream().filter(s -> s.isOn(socket)).findFirst();
    }

    private Greeting greeting() {
        if (greeting == null) {
            throw new IllegalStateException("The gateway is not open yet");
        }
        return greeting;
    }

    /** Tells every session that asked for this kind of event. */
    void dispatch(String event, ObjectNode json) {
        for (GatewaySession session : new ArrayList<>(sessions.values())) {
            if (session.wants(event, json)) {
                session.dispatch(event, session.filter(event, json, greeting()));
            }
            if (session.isForgotten()) {
                sessions.remove(session.id());
            }
        }
    }

    /** Tells every session of the server, as when the bot enters it or Discord's trouble with it begins or ends. */
    void tellOfServer() {
        sessions.values().forEach(this::tellOfServer);
    }

    private void tellOfServer(GatewaySession session) {
        greeting().server(session).ifPresent(server -> session.dispatch("GUILD_CREATE", server));
        greeting().outage(session).ifPresent(outage -> session.dispatch("GUILD_DELETE", outage));
    }

    /** Whether a bot is connected now. */
    boolean connected() {
        return sessions.values().stream().anyMatch(GatewaySession::attached);
    }

    /** The shards that are connected now, one for each session. */
    List<GatewayShard> shards() {
        return sessions.values().stream()
                .filter(GatewaySession::attached)
                .map(GatewaySession::shard)
                .toList();
    }

    /** Whether a bot that reads messages' content is connected now. */
    boolean readsContent() {
        return sessions.values().stream().anyMatch(GatewaySession::readsContent);
    }

    /** Cuts every connection as a network fault would; the sessions can be resumed. */
    void drop() {
        List.copyOf(sockets.values()).forEach(GatewaySocket::drop);
    }

    /** Asks every bot to connect anew and resume. */
    void askToReconnect() {
        sockets.values()
                .forEach(socket -> socket.send(Json.object().put("op", 7).putNull("d")));
    }

    /** Forgets every session, so that a bot that resumes has to begin anew. */
    void forgetSessions() {
        List<GatewaySocket> connected = List.copyOf(sockets.values());
        sessions.clear();
        connected.forEach(socket -> socket.send(Json.object().put("op", 9).put("d", false)));
    }
}
