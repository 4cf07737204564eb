package aftercredits.rehearsal;

import aftercredits.text.Words;
import io.javalin.config.JavalinConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Everything a loopback Discord is made of, put together. */
final class Stage {
    private static final long EVENTS_LOOKED_AT_MILLIS = 1_000;

    private final RehearsalClock clock;
    private final World world;
    private final Identifies identifies;
    private final Gateway gateway;
    private final Access access;
    private final ChannelJson channelJson;
    private final ServerJson serverJson;
    private final Posts posts;
    private final MessageDraft draft;
    private final Faults faults = new Faults();
    private final Api api;
    private final RateLimits limits;
    private final EventCalendar calendar;
    private final Commands commands;
    private final Interactions interactions;
    private final Words words;
    private final Backstage backstage;
    private final Resolved.Factory resolved;
    private final LoopbackCast cast;
    private final String run;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rehearsal-timer").factory());
    private volatile String origin = "";

    Stage(RehearsalClock clock, LoopbackOptions options, Words words, String token) {
        this.clock = clock;
        this.words = words;
        Turn turn = new Turn();
        identifies = new Identifies(clock, options);
        gateway = new Gateway(turn, identifies);
        world = new World(ClubServer.theFilmClub(), clock, options, turn, gateway);
        access = new Access(world);
        Membership membership = new Membership(world, gateway);
        channelJson = new ChannelJson(world, access);
        serverJson = new ServerJson(world, access, channelJson);
        ContentIntent intent = new ContentIntent(world.bot().id(), gateway);
        MessageJson messageJson = new MessageJson(world, channelJson, this::origin);
        posts = new Posts(world, access, messageJson, channelJson, intent);
        backstage = new Backstage(world, membership, channelJson, serverJson, posts);
        commands = new Commands(world);
        InteractionJson interactionJson = new InteractionJson(world, access, channelJson, messageJson);
        interactions = new Interactions(world, interactionJson, this::wakeAfter);
        resolved = new Resolved.Factory(world, access, channelJson, interactionJson, this::origin);
        draft = new MessageDraft(world, this::origin);
        gateway.open(new BotGreeting(world, serverJson, intent, token, this::gatewayUrl));
        limits = new RateLimits(options.requests(), clock);
        api = new Api(world, token, limits, faults);
        calendar = new EventCalendar(world);
        run = Long.toString(clock.machine().millis());
        Extras extras = new Extras(turn, this::members, words, RandomGenerator.getDefault());
        cast = new LoopbackCast(world, membership, extras, words);
    }

    void listen(JavalinConfig config) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new SelfRoutes(world, identifies, this::gatewayUrl).routes());
        routes.addAll(new MessageRoutes(world, access, draft, posts).routes());
        routes.addAll(new CommandRoutes(world, commands).routes());
        Answers answers = new Answers(world, interactions, posts, draft);
        routes.addAll(new InteractionRoutes(world, interactions, answers, posts, draft).routes());
        Threads threads = new Threads(world, channelJson, posts);
        routes.addAll(new ThreadRoutes(world, access, channelJson, draft, posts, threads).routes());
        routes.addAll(new GuildRoutes(world, access, serverJson, channelJson, threads, posts).routes());
        routes.addAll(new EventRoutes(world, access, calendar).routes());
        routes.addAll(new MarkRoutes(world, access, posts).routes());
        api.listen(config, routes);
        new FileRoutes(world).listen(config);
        config.routes.wsBeforeUpgrade("/gateway", Http::refusePages);
        config.routes.ws("/gateway", gateway::listen);
    }

    void listensOn(int port) {
        origin = "http://127.0.0.1:" + port;
        timer.scheduleWithFixedDelay(
                calendar::advance, EVENTS_LOOKED_AT_MILLIS, EVENTS_LOOKED_AT_MILLIS, TimeUnit.MILLISECONDS);
    }

    String origin() {
        return origin;
    }

    private String gatewayUrl() {
        return origin.replaceFirst("^http", "ws") + "/gateway";
    }

    /** The page learns of an answer that never came when its time is over. */
    private void wakeAfter() {
        long millis = world.options().interactions().firstAnswerWithin().toMillis() + 1;
        timer.schedule(world.turn()::touch, millis, TimeUnit.MILLISECONDS);
    }

    void close() {
        faults.end();
        timer.shutdownNow();
    }

    RehearsalClock clock() {
        return clock;
    }

    World world() {
        return world;
    }

    EventCalendar calendar() {
        return calendar;
    }

    /** While one travels nothing is refused for coming too soon: what is posted in a minute was posted over weeks. */
    Travel travel(Agenda agenda) {
        Consumer<Boolean> underway = yes -> world.turn().run(() -> limits.lift(yes));
        return new Travel(clock, agenda, new WholeAgenda(agenda, calendar), underway, world.turn()::touch);
    }

    Crowd crowd() {
        return new Crowd(world, interactions, commandActs(), messageActs());
    }

    private CommandActs commandActs() {
        return new CommandActs(world, access, words, commands, interactions, resolved);
    }

    private MessageActs messageActs() {
        return new MessageActs(world, access, words, interactions, posts, new Forms(words, world), resolved);
    }

    List<Persona> personas() {
        Sight sight = new Sight(world, access, words, interactions);
        CommandActs commandActs = commandActs();
        MessageActs messageActs = messageActs();
        return world.server().cast().stream()
                .map(person -> (Persona) new Player(person, world, access, words, sight, commandActs, messageActs))
                .toList();
    }

    private List<Persona> members() {
        return personas().stream()
                .filter(persona -> world.server().member(persona.id()).isPresent())
                .toList();
    }

    Backstage backstage() {
        return backstage;
    }

    LoopbackCast cast() {
        return cast;
    }

    String run() {
        return run;
    }

    void prefer(String locale) {
        world.turn().run(() -> {
            world.server().speak(locale);
            world.tell("GUILD_UPDATE", serverJson.of());
        });
    }

    List<LoopbackDiscord.Request> requests() {
        return api.requests();
    }

    Faults faults() {
        return faults;
    }

    boolean botIsConnected() {
        return world.turn().take(gateway::connected);
    }

    List<GatewayShard> shards() {
        return world.turn().take(gateway::shards);
    }

    int refusedIdentifies() {
        return world.turn().take(identifies::refused);
    }

    void dropGateway() {
        world.turn().run(gateway::drop);
    }

    void askToReconnect() {
        world.turn().run(gateway::askToReconnect);
    }

    void forgetSessions() {
        world.turn().run(gateway::forgetSessions);
    }

    void takeIntentsBack() {
        world.turn().run(world::takeIntentsBack);
    }
}
