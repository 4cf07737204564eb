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
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;

/** The bot on Discord: logs in, answers commands, buttons and forms, and posts. */
public final class DiscordBot implements AutoCloseable {
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

    private final Entrance entrance;
    private @Nullable Desk desk;
    private @Nullable ThreadEvents threadEvents;
    private volatile boolean started;
    private final AtomicBoolean closed = new AtomicBoolean();

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
        this.sharding = sharding;
        this.entrance = new Entrance(connection, measures, sharding, channels::connect, servers::connect);
    }

    /**
     * Begins to log in, in the background: beside a database that is being opened, say. No session begins at Discord before
     * {@link #enter}; what is wrong is told by {@link #start}.
     */
    public void approach() {
        entrance.approach();
    }

    /** Goes on to log in, in the background, now that the database is open. What arrives waits for {@link #start}. */
    public void enter() {
        entrance.enter();
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
     * Waits until the bot is logged in and Discord is ready, and registers the commands. Nothing that is owed is resumed here.
     *
     * @throws DiscordTrouble if the token is wrong, the API can't be reached, or an intent is not allowed
     */
    public void start(Services services) {
        start(services, () -> {});
    }

    /**
     * As above.
     *
     * @param ready run once members are answered; what the bot has missed is noted only then
     */
    public void start(Services services, Runnable ready) {
        enter();
        Clubs clubs = new Clubs(services.clubs(), services.privacy().left(), servers);
        Desk newDesk = new Desk(clubs);
        Wiring.Own own = new Wiring.Own(
                chat,
                screenings,
                clubs,
                newDesk,
                new CardDesk(),
                new Download(entrance.http()),
                links,
                entrance::readsMessages,
                new LogAsResponse.Asking());
        Switchboard switchboard = Wiring.switchboard(services, own);
        ThreadEvents heard = new ThreadEvents(services.writing().threads(), events);
        desk = newDesk;
        threadEvents = heard;
        entrance.handTo(List.of(
                new SideBySide(events, System::nanoTime, switchboard, entrance::leftUndone),
                (event, heardNanos) -> heard.onEvent(event),
                (event, heardNanos) -> {
                    if (event instanceof ReadyEvent arrived) {
                        ready(arrived.getJDA(), switchboard, heard);
                    }
                }));
        CommandList commands = new CommandList(switchboard.definitions(), links);
        ShardManager connected = entrance.await();
        // From here on each shard that arrives catches up with its own clubs.
        started = true;
        commands.register(connected.getShards().getFirst());
        ready.run();
        heard.catchUp();
        switchboard.note(connected.getGuilds());
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
        entrance.line().ifPresent(line -> line.start(shard));
    }

    /** Makes the connections those of the shards that this process has now, within seconds, whatever went before. */
    public void agreeOnShards() {
        entrance.line().ifPresent(Line::agree);
    }

    /** Leaves with one shard, within seconds. */
    public void stopShard(int shard) {
        entrance.line().ifPresent(line -> line.stop(shard));
    }

    /** Whether the connection to Discord's gateway stands now. */
    public boolean isConnected() {
        return entrance.line().filter(Line::isConnected).isPresent();
    }

    /** How many shards are connected from here now. */
    public int connectedShards() {
        return entrance.line().map(Line::connectedShards).orElse(0);
    }

    /** Leaves Discord; what is being answered is finished first, within seconds. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        if (desk != null) {
            desk.close();
        }
        entrance.leave();
        if (threadEvents != null) {
            threadEvents.close();
        }
        entrance.close();
    }
}
