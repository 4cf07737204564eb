package aftercredits.rehearsal;

import aftercredits.text.Words;
import io.javalin.Javalin;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A Discord of our own on the loopback address: REST, gateway and page, with Discord's limits enforced, one server, its
 * channels and people.
 */
public final class LoopbackDiscord implements AutoCloseable {
    private static final String TOKEN = "loopback.token.of-no-use-elsewhere";

    private final Stage stage;
    private final Javalin http;
    private volatile @Nullable Travel travel;
    private volatile @Nullable WritingDesk desk;

    private LoopbackDiscord(int port, InstantSource clock, LoopbackOptions options) {
        Words words = Words.english();
        stage = new Stage(new RehearsalClock(clock), options, words, TOKEN);
        http = Http.server(port, config -> {
            stage.listen(config);
            PageRoutes.add(config, this);
        });
        Http.start(http, port, words);
        stage.listensOn(http.port());
    }

    /**
     * Starts on 127.0.0.1 with Discord's own limits.
     *
     * @param port 0 for any free one
     * @throws PortTaken if the port is in use
     */
    public static LoopbackDiscord start(int port, InstantSource clock) {
        return start(port, clock, LoopbackOptions.defaults());
    }

    /**
     * Starts on 127.0.0.1.
     *
     * @param clock what the loopback Discord takes for the machine's time: {@link #clock} begins with it. JDA tells an
     *     interaction's age from its id by the machine's clock, so the ids of interactions, and the time there is to answer
     *     them, always go by this one; one that is more than 15 minutes behind makes JDA refuse to follow up
     * @param port 0 for any free one
     * @throws PortTaken if the port is in use
     */
    public static LoopbackDiscord start(int port, InstantSource clock, LoopbackOptions options) {
        return new LoopbackDiscord(port, clock, options);
    }

    /** The time here, to hand to the bot: the clock that this was started with, moved on by whoever travels. */
    public RehearsalClock clock() {
        return stage.clock();
    }

    /** The base of the API, {@code http://127.0.0.1:P/api/v10}, to hand to the bot. */
    public String apiUrl() {
        return stage.origin() + Api.BASE;
    }

    /** Where a browser finds the page. */
    public String pageUrl() {
        return stage.origin() + "/";
    }

    /** The token the bot must bring. */
    public String token() {
        return TOKEN;
    }

    /** The server's id. */
    public String guild() {
        return stage.world().server().id();
    }

    /**
     * Founds one more server that the bot is in when it connects next: for what is posted to many places. Nobody else is in
     * it, no page shows it, and its channels take messages, no threads. Each that is founded belongs to the shard after that
     * of the one before, beginning after the club's own.
     *
     * @param textChannels at least 1
     */
    public Place foundServer(String name, int textChannels) {
        return foundServer(name, textChannels, 0);
    }

    /**
     * As {@link #foundServer(String, int)}.
     *
     * @param roles how many it has besides those of the server that the page shows
     */
    public Place foundServer(String name, int textChannels, int roles) {
        return stage.world().turn().take(() -> {
            OtherServer other = stage.world().found(name, textChannels, roles);
            return new Place(
                    other.id(), other.channels().stream().map(Channel::id).toList());
        });
    }

    /** A server's id and those of its channels. */
    public record Place(String server, List<String> channels) {}

    /** The same people in all servers at once, for whoever measures a bot. */
    public Crowd crowd() {
        return stage.crowd();
    }

    /** The people whose part one can play: a host first, then two members. */
    public List<Persona> personas() {
        return stage.personas();
    }

    /**
     * The person of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Persona persona(String name) {
        return personas().stream()
                .filter(persona -> persona.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody here is called " + name));
    }

    /**
     * The id of the channel or thread of that name, the latest if there are several.
     *
     * @param name without the {@code #}
     * @throws IllegalArgumentException if there is none
     */
    public String channel(String name) {
        return stage.world()
                .turn()
                .take(() -> stage.world().channels().stream()
                        .filter(channel -> channel.name().equals(name))
                        .map(Channel::id)
                        .reduce((first, last) -> last)
                        .orElseThrow(() -> new IllegalArgumentException("There is no channel #" + name)));
    }

    /** What the bot asked of the API so far, oldest first, for tests that judge it. */
    public List<Request> requests() {
        return stage.requests();
    }

    /** What goes wrong with the requests to come. */
    public Faults faults() {
        return stage.faults();
    }

    /** Whether a bot is connected to the gateway now. */
    public boolean botIsConnected() {
        return stage.botIsConnected();
    }

    /** The numbers of the shards that are connected to the gateway now, ascending: twice where two sessions are told the same. */
    public List<Integer> shards() {
        return stage.shards().stream().map(GatewayShard::number).sorted().toList();
    }

    /** How many sessions were refused so far because they began too soon after another. */
    public int refusedIdentifies() {
        return stage.refusedIdentifies();
    }

    /** Cuts the gateway's connections as a network fault would; what happens meanwhile is told on resuming. */
    public void dropGateway() {
        stage.dropGateway();
    }

    /** Asks the bot to connect anew and resume, as Discord does now and then. */
    public void askToReconnect() {
        stage.askToReconnect();
    }

    /** Forgets the bot's session, so that it has to begin a new one. */
    public void forgetSessions() {
        stage.forgetSessions();
    }

    /** Switches the privileged intents off: a bot that has them keeps them until it connects anew. */
    public void takeIntentsBack() {
        stage.takeIntentsBack();
    }

    /** What happens in the server without the bot or a persona: what moderators do, and what befalls Discord. */
    public Backstage backstage() {
        return stage.backstage();
    }

    /** A number that grows with everything that happens. */
    public long version() {
        return stage.world().turn().version();
    }

    /**
     * Waits for something to happen after {@code version}.
     *
     * @param atMost in the time of the machine
     * @return the version then, or empty if nothing happened in time
     */
    public Optional<Long> awaitChange(long version, Duration atMost) throws InterruptedException {
        Turn turn = stage.world().turn();
        return turn.await(() -> Optional.of(turn.version()).filter(now -> now > version), atMost);
    }

    /**
     * Lets whoever is at the page travel through time, over all that the club has planned. Until this is called, and after
     * what it returns is closed, the page shows no clock.
     *
     * @return to be closed before the bot is
     */
    public Travel travelBy(Agenda agenda) {
        Travel begun = stage.travel(agenda);
        travel = begun;
        stage.world().turn().touch();
        return begun;
    }

    /** Empty while there is no bot to travel with. */
    Optional<Travel> travel() {
        return Optional.ofNullable(travel).filter(Travel::isOpen);
    }

    /** Lets the editor draft, save and post from here on; until then it shows chunks and problems alone. */
    public void writeAt(WritingDesk wanted) {
        desk = wanted;
    }

    /** Empty until somebody furnished one. */
    Optional<WritingDesk> desk() {
        return Optional.ofNullable(desk);
    }

    /** The server's scheduled events, for the page. */
    List<EventCalendar.EventView> events() {
        return stage.calendar().views();
    }

    /** The language that the server prefers, {@code de}: what a bot takes for a new club's. English until then. */
    public void prefer(String locale) {
        stage.prefer(locale);
    }

    /** The language that the server prefers. */
    public String preferredLocale() {
        return stage.world().server().locale();
    }

    /**
     * Lets whoever is at the page begin anew.
     *
     * @param begin handed the language that the server is to prefer, {@code de}; called while the page waits, so that it must
     *     not close this itself
     */
    public void onAnew(Consumer<String> begin) {
        stage.cast().onAnew(begin);
    }

    CastList cast() {
        return stage.cast();
    }

    /** Names this rehearsal among those at the same address. */
    String run() {
        return stage.run();
    }

    /** The world behind it all, for the page. */
    World world() {
        return stage.world();
    }

    /**
     * One request of the bot's.
     *
     * @param path without the base, {@code /channels/1/messages}, query excluded
     * @param body the JSON body ({@code payload_json} of a multipart one), or "" without
     * @param answer the status it got; 0 if the connection was cut instead
     */
    public record Request(String method, String path, String query, String body, int answer) {}

    @Override
    public void close() {
        stage.close();
        http.stop();
    }
}
