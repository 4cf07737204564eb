package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One bot's session: its events with their numbers, kept so that a connection that was lost can be resumed. */
final class GatewaySession {
    private static final int KEPT_EVENTS = 2_000;
    private static final int MESSAGE_CONTENT = 1 << 15;
    private static final int MEMBERS = 1 << 1;
    /** By the beginning of the event's name. */
    private static final Map<String, Integer> INTENTS = Map.of(
            "GUILD_MEMBER_", MEMBERS,
            "GUILD_SCHEDULED_EVENT_", 1 << 16,
            "CHANNEL_", 1,
            "THREAD_", 1,
            "MESSAGE_REACTION_", 1 << 10,
            "MESSAGE_CREATE", 1 << 9,
            "MESSAGE_UPDATE", 1 << 9,
            "MESSAGE_DELETE", 1 << 9,
            "TYPING_", 1 << 11);

    private final String id;
    private final int intents;
    private final GatewayShard shard;
    private final Deque<ObjectNode> events = new ArrayDeque<>();
    private @Nullable GatewaySocket socket;
    private int latest;
    private int missed;

    GatewaySession(String id, int intents, GatewayShard shard) {
        this.id = id;
        this.intents = intents;
        this.shard = shard;
    }

    String id() {
        return id;
    }

    GatewayShard shard() {
        return shard;
    }

    boolean isOn(GatewaySocket other) {
        return socket == other;
    }

    boolean attached() {
        return socket != null;
    }

    boolean readsContent() {
        return attached() && (intents & MESSAGE_CONTENT) != 0;
    }

    boolean knowsMembers() {
        return (intents & MEMBERS) != 0;
    }

    static boolean isPrivileged(int intents) {
        return (intents & (MESSAGE_CONTENT | MEMBERS | 1 << 8)) != 0;
    }

    /** Whether more was missed than is kept, so that it can't be resumed. */
    boolean isForgotten() {
        return missed >= KEPT_EVENTS;
    }

    void attach(GatewaySocket newSocket) {
        socket = newSocket;
        missed = 0;
    }

    void detach() {
        socket = null;
    }

    /** Sends again what came after event {@code seen}. */
    void resume(GatewaySocket newSocket, int seen) {
        attach(newSocket);
        events.stream().filter(event -> event.path("s").asInt() > seen).forEach(newSocket::send);
        dispatch("RESUMED", Json.object());
    }

    boolean wants(String event, ObjectNode json) {
        return shard.hears(event, json) && mayHear(event);
    }

    private boolean mayHear(String event) {
        return INTENTS.entrySet().stream()
                .filter(entry -> event.startsWith(entry.getKey()))
                .allMatch(entry -> (intents & entry.getValue()) != 0);
    }

    /** Without the content of messages that this bot may not read. */
    ObjectNode filter(String event, ObjectNode json, Gateway.Greeting greeting) {
        if (!event.startsWith("MESSAGE_") || (intents & MESSAGE_CONTENT) != 0) {
            return json;
        }
        return greeting.withoutContent(json);
    }

    void dispatch(String event, ObjectNode json) {
        latest++;
        ObjectNode message = Json.object().put("op", 0).put("s", latest).put("t", event);
        message.set("d", json);
        events.add(message);
        if (events.size() > KEPT_EVENTS) {
            events.remove();
        }
        if (socket == null) {
            missed++;
        } else {
            socket.send(message);
        }
    }
}
