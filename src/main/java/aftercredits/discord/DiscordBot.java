package aftercredits.discord;

import aftercredits.club.ClubStore;
import aftercredits.club.HostDeeds;
import aftercredits.club.LeftClubs;
import aftercredits.club.MemberStore;
import aftercredits.club.PrivacyNotice;
import aftercredits.club.Servers;
import aftercredits.discussion.Consents;
import aftercredits.discussion.Discussions;
import aftercredits.discussion.ProposalStore;
import aftercredits.discussion.Proposals;
import aftercredits.discussion.ResponseStore;
import aftercredits.discussion.Retention;
import aftercredits.discussion.SeenGate;
import aftercredits.discussion.ThreadHistory;
import aftercredits.discussion.ThreadLog;
import aftercredits.discussion.WhileAway;
import aftercredits.essay.AddedEssays;
import aftercredits.essay.EssayShelf;
import aftercredits.export.ExportRecords;
import aftercredits.export.Forgetting;
import aftercredits.export.Increments;
import aftercredits.export.LogPartition;
import aftercredits.film.Films;
import aftercredits.posting.Chat;
import aftercredits.posting.EssayUpdates;
import aftercredits.posting.Poster;
import aftercredits.posting.PostingStore;
import aftercredits.prompt.PromptReview;
import aftercredits.schedule.ScreeningEvents;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.season.Seasons;
import aftercredits.text.Language;
import aftercredits.text.Words;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.internal.utils.IOUtil;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The bot on Discord: logs in, answers commands, buttons and forms, and posts. */
public final class DiscordBot implements AutoCloseable {
    /**
     * That many may be idle: JDA keeps five, which a crowd's answers wear out, and a connection takes longer to make than an
     * answer. Where Discord speaks HTTP/2, one carries all.
     */
    private static final int CONNECTIONS = 64;

    /** As JDA keeps them: well below what servers do. */
    private static final int KEPT_SECONDS = 10;

    private final Connection connection;
    private final Measures measures;
    private final OkHttpClient http;
    private final FirstResponses responses;
    private final Channels channels = new Channels();
    private final Optional<Sharding> sharding;
    private final JdaServers servers = new JdaServers();
    private final CommandLinks links = new CommandLinks();
    private final Chat chat = new JdaChat(channels);
    private final ScreeningEvents screenings = new JdaEvents(channels);
    private final ThreadHistory threads = new JdaHistory(channels);
    /**
     * JDA's own threads never wait for ours: every event is handled on one that may block. Never shut down, because JDA hands
     * out events until the very end; there is nothing to free.
     */
    private final ExecutorService events = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("discord-", 0).factory());

    /**
     * Shut down here, after every shard has left: JDA would do it while its sender is still at work, which then complains
     * in the log.
     */
    private final ScheduledExecutorService gateway = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("discord-gateway").factory());

    private @Nullable Desk desk;
    private @Nullable ThreadEvents threadEvents;
    private volatile @Nullable Line line;
    private volatile boolean started;

    /**
     * How Discord is reached.
     *
     * @param token the bot's secret; appears in no log line and no error
     * @param api the base of a Discord-compatible API, {@code http://127.0.0.1:9000/api/v10}; empty for Discord itself
     */
    public record Connection(String token, Optional<URI> api) {
        @Override
        public String toString() {
            return "Connection[token hidden, api=" + api + "]";
        }
    }

    /**
     * What the bot's commands rest on.
     *
     * @param clock the club's time, by which it is all done and logged
     * @param machineClock this machine's time, which Discord's is compared with
     */
    public record Services(
            ClubStore clubs,
            MemberStore members,
            EssayShelf shelf,
            AddedEssays added,
            Poster poster,
            PostingStore postings,
            EssayUpdates updates,
            PromptReview prompts,
            Discussions discussions,
            Sessions sessions,
            Seasons seasons,
            ResponseStore responses,
            SeenGate seen,
            WhileAway away,
            Films films,
            Writing writing,
            LogPartition partition,
            ExportRecords exports,
            Increments increments,
            Privacy privacy,
            BackupHealth backups,
            InstantSource clock,
            InstantSource machineClock) {}

    /** What members' rights over what is kept of them rest on. */
    public record Privacy(
            LeftClubs left,
            Retention retention,
            Consents consents,
            Forgetting forgetting,
            HostDeeds deeds,
            ProposalStore proposals,
            Supplier<PrivacyNotice> notice) {}

    /** What takes members' messages into the log. */
    public record Writing(ThreadLog threads, Proposals proposals) {}

    public DiscordBot(Connection connection) {
        this(connection, Measures.NONE);
    }

    public DiscordBot(Connection connection, Measures measures) {
        this(connection, measures, Optional.empty());
    }

    /** @param sharding empty: all shards that Discord recommends, from this process */
    public DiscordBot(Connection connection, Measures measures, Optional<Sharding> sharding) {
        this.connection = connection;
        this.measures = measures;
        this.sharding = sharding;
        this.responses = new FirstResponses(measures);
        this.http = IOUtil.newHttpClientBuilder()
                .connectionPool(new ConnectionPool(CONNECTIONS, KEPT_SECONDS, TimeUnit.SECONDS))
                .addInterceptor(responses)
                .addInterceptor(new RetryAfter(measures))
                .addInterceptor(new Pacer(measures))
                .addInterceptor(new OnceOnly())
                .build();
    }

    /** Loads what a start rests on: an HTTP client, every language's words. To be done beside something else. */
    public static void prepare() {
        IOUtil.newHttpClientBuilder().build();
        for (Language language : Language.values()) {
            Words.in(language);
        }
    }

    /** The port that postings go through. May be handed on before {@link #start}, but used only after it. */
    public Chat chat() {
        return chat;
    }

    /** The port that tells whether the bot is in a server. May be handed on before {@link #start}. */
    public Servers servers() {
        return servers;
    }

    /** The port that announces screenings. May be handed on before {@link #start}, but used only after it. */
    public ScreeningEvents screenings() {
        return screenings;
    }

    /** The port that reads what was written before. May be handed on before {@link #start}, but used only after it. */
    public ThreadHistory threads() {
        return threads;
    }

    /**
     * Logs in, waits until Discord is ready, and registers the commands. Nothing that is owed is resumed here.
     *
     * @throws DiscordTrouble if the token is wrong, the API can't be reached, or an intent is not allowed
     */
    public void start(Services services) {
        Clubs clubs = new Clubs(services.clubs(), services.privacy().left(), servers);
        Desk newDesk = new Desk(clubs);
        Wiring.Own own = new Wiring.Own(
                chat,
                screenings,
                clubs,
                newDesk,
                new CardDesk(),
                new Download(http),
                links,
                () -> {
                    Line now = line;
                    return now != null && now.readsMessages();
                },
                new LogAsResponse.Asking());
        Switchboard switchboard = Wiring.switchboard(services, own);
        ThreadEvents heard = new ThreadEvents(services.writing().threads(), events);
        Line opening = new Line(
                new Login(connection, Words.english()),
                new Login.Means(http, gateway, measures, sharding, channels::connect),
                List.of(responses, new SideBySide(events, System::nanoTime, switchboard), heard, event -> {
                    if (event instanceof ReadyEvent ready) {
                        ready(ready.getJDA(), switchboard, heard);
                    }
                }),
                servers::connect);
        desk = newDesk;
        threadEvents = heard;
        line = opening;
        ShardManager connected = opening.open();
        // From here on each shard that arrives catches up with its own clubs.
        started = true;
        heard.catchUp();
        switchboard.note(connected.getGuilds());
        new CommandList(switchboard.definitions(), links)
                .register(connected.getShards().getFirst());
    }

    private void ready(JDA shard, Switchboard switchboard, ThreadEvents heard) {
        sharding.ifPresent(
                known -> known.whenReady().accept(shard.getShardInfo().getShardId()));
        if (started) {
            // One more: nobody here has listened to it until now.
            heard.interrupted(shard);
            events.execute(() -> {
                switchboard.note(shard.getGuilds());
                heard.catchUp(shard);
            });
        }
    }

    /** Connects one shard more, in the background. */
    public void startShard(int shard) {
        Line open = line;
        if (open != null) {
            open.start(shard);
        }
    }

    /** Leaves with one shard, within seconds. */
    public void stopShard(int shard) {
        Line open = line;
        if (open != null) {
            open.stop(shard);
        }
    }

    /** Whether the connection to Discord's gateway stands now. */
    public boolean isConnected() {
        Line open = line;
        return open != null && open.isConnected();
    }

    /** How many shards are connected from here now. */
    public int connectedShards() {
        Line open = line;
        return open == null ? 0 : open.connectedShards();
    }

    /** Leaves Discord; what is being answered is finished first, within seconds. */
    @Override
    public void close() {
        Line open = line;
        if (desk != null) {
            desk.close();
        }
        if (open != null) {
            open.close();
        }
        if (threadEvents != null) {
            threadEvents.close();
        }
        gateway.shutdownNow();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
