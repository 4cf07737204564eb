package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The server, its people, channels and messages. One thing happens at a time: whoever reads or changes it does so in
 * its {@link Turn}.
 */
final class World {
    private final Turn turn;
    private final RehearsalClock clock;
    private final LoopbackOptions options;
    private final Snowflakes ids;
    private final Snowflakes interactionIds;
    private final ClubServer server;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final List<OtherServer> otherServers = new ArrayList<>();
    private final Map<String, OtherServer> serverOfChannel = new HashMap<>();
    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private final Map<String, ObjectNode> events = new LinkedHashMap<>();
    private final Messages messages;
    private final Gateway gateway;
    private boolean intentsTakenBack;

    World(ClubServer server, RehearsalClock clock, LoopbackOptions options, Turn turn, Gateway gateway) {
        this.turn = turn;
        this.clock = clock;
        this.options = options;
        this.server = server;
        this.gateway = gateway;
        this.ids = new Snowflakes(clock, 0);
        this.interactionIds = new Snowflakes(clock.machine(), 1);
        this.messages = new Messages(options.nonceMemory());
        server.channels().forEach(channel -> channels.put(channel.id(), channel));
    }

    Turn turn() {
        return turn;
    }

    Instant now() {
        return clock.instant();
    }

    /** The time outside: how long somebody waits for an answer is reckoned by it. */
    Instant machineNow() {
        return clock.machine().instant();
    }

    LoopbackOptions options() {
        return options;
    }

    /** The operator switches the privileged intents off. */
    void takeIntentsBack() {
        intentsTakenBack = true;
    }

    boolean allowsPrivilegedIntents() {
        return options.privilegedIntents().allowed() && !intentsTakenBack;
    }

    boolean showsPrivilegedIntents() {
        return options.privilegedIntents().shown() && !intentsTakenBack;
    }

    String newId() {
        return ids.next();
    }

    /** Bots tell an interaction's age from its id by the machine's clock, whatever the time is here. */
    String newInteractionId() {
        return interactionIds.next();
    }

    ClubServer server() {
        return server;
    }

    Person bot() {
        return server.bot();
    }

    Messages messages() {
        return messages;
    }

    /** Channels, then threads, each in the order in which they were made. */
    List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id))
                .or(() -> Optional.ofNullable(serverOfChannel.get(id)).flatMap(other -> other.channel(id)));
    }

    OtherServer found(String name, int textChannels, int roles) {
        OtherServer other = OtherServer.founded(otherServers.size() + 1, ids, name, textChannels, roles);
        otherServers.add(other);
        other.channels().forEach(channel -> serverOfChannel.put(channel.id(), other));
        return other;
    }

    List<OtherServer> otherServers() {
        return otherServers;
    }

    /** The id of the server that a channel is in. */
    String serverOf(String channel) {
        return Optional.ofNullable(serverOfChannel.get(channel))
                .map(OtherServer::id)
                .orElseGet(server::id);
    }

    List<Channel> threadsOf(String channel) {
        return channels().stream()
                .filter(thread -> thread.parent().filter(channel::equals).isPresent())
                .toList();
    }

    void add(Channel channel) {
        channels.put(channel.id(), channel);
    }

    /** Removes a channel with its threads and messages. */
    void remove(Channel channel) {
        new ArrayList<>(threadsOf(channel.id())).forEach(this::remove);
        channels.remove(channel.id());
        messages.removeChannel(channel.id());
    }

    /** The server's scheduled events as Discord writes them, by id. */
    Map<String, ObjectNode> events() {
        return events;
    }

    StoredFile keep(String name, byte[] content, Optional<String> description) {
        StoredFile file = new StoredFile(newId(), name, content, description.orElse(null));
        files.put(file.id(), file);
        return file;
    }

    Optional<StoredFile> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** Tells the connected bots. */
    void tell(String event, ObjectNode json) {
        gateway.dispatch(event, json);
        turn.touch();
    }
}
