package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.ShardRange;
import aftercredits.club.StoreTrouble;
import aftercredits.discussion.ThreadLog;
import aftercredits.posting.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what is written, changed and deleted, channel by channel in Discord's order. Called on JDA's own threads, where it
 * only hands on.
 */
final class ThreadEvents extends ListenerAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadEvents.class);

    /** What the database can't keep now is tried again: a deletion must not be forgotten over a disk that is full. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1));

    private static final Duration SHORT_PAUSE = Duration.ofMillis(100);
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** In place of a channel's id, for what has to do with all of them. */
    private static final ChannelId ALL = new ChannelId(0);

    private final ThreadLog log;
    private final Lanes<ChannelId> lanes;

    /** @param threads where the work is done: it may block */
    ThreadEvents(ThreadLog log, Executor threads) {
        this.log = log;
        this.lanes = new Lanes<>(threads);
    }

    /** Reads in the background what was missed. */
    void catchUp() {
        catchUp(club -> true);
    }

    /** As above, of one shard's clubs only. */
    void catchUp(JDA shard) {
        catchUp(clubsOf(shard));
    }

    /** To a shard's clubs others listened meanwhile, or nobody. */
    void interrupted(JDA shard) {
        log.interrupted(clubsOf(shard));
    }

    private void catchUp(Predicate<ClubId> clubs) {
        lanes.add(ALL, () -> attempt("What was missed", () -> log.catchUp(clubs)));
    }

    private static Predicate<ClubId> clubsOf(JDA shard) {
        JDA.ShardInfo of = shard.getShardInfo();
        return club -> ShardRange.shardOf(club, of.getShardTotal()) == of.getShardId();
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        if (event.isFromGuild() && event.getChannelType().isThread()) {
            ClubId club = new ClubId(event.getGuild().getIdLong());
            add(event.getChannel().getIdLong(), () -> log.written(HeardMessages.of(club, event.getMessage())));
        }
    }

    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        if (event.isFromGuild()) {
            ClubId club = new ClubId(event.getGuild().getIdLong());
            add(event.getChannel().getIdLong(), () -> log.edited(HeardMessages.of(club, event.getMessage())));
        }
    }

    /** As Discord sends it: of what is deleted in a thread that is archived JDA tells nobody. */
    @Override
    public void onRawGateway(RawGatewayEvent event) {
        DataObject payload = event.getPayload();
        switch (event.getType()) {
            case "MESSAGE_DELETE" -> deleted(payload, List.of(new MessageId(payload.getUnsignedLong("id"))));
            case "MESSAGE_DELETE_BULK" -> {
                DataArray ids = payload.getArray("ids");
                deleted(
                        payload,
                        IntStream.range(0, ids.length())
                                .mapToObj(i -> new MessageId(ids.getUnsignedLong(i)))
                                .toList());
            }
            case "THREAD_DELETE", "CHANNEL_DELETE" -> placeGone(payload);
            default -> {
                // Told by events of JDA's.
            }
        }
    }

    private void deleted(DataObject payload, List<MessageId> messages) {
        if (payload.hasKey("guild_id")) {
            ClubId club = new ClubId(payload.getUnsignedLong("guild_id"));
            ChannelId channel = new ChannelId(payload.getUnsignedLong("channel_id"));
            add(channel.snowflake(), () -> log.deleted(club, channel, messages));
        }
    }

    private void placeGone(DataObject payload) {
        if (payload.hasKey("guild_id")) {
            ClubId club = new ClubId(payload.getUnsignedLong("guild_id"));
            ChannelId place = new ChannelId(payload.getUnsignedLong("id"));
            add(place.snowflake(), () -> log.placeGone(club, place));
        }
    }

    @Override
    public void onSessionInvalidate(SessionInvalidateEvent event) {
        interrupted(event.getJDA());
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        catchUp(event.getJDA());
    }

    private void add(long channel, Runnable work) {
        lanes.add(new ChannelId(channel), () -> attempt("What happened in channel " + channel, work));
    }

    /** @param what for the log: never what a person wrote */
    private void attempt(String what, Runnable work) {
        try {
            for (Duration pause : PAUSES) {
                try {
                    work.run();
                    return;
                } catch (StoreTrouble trouble) {
                    LOG.warn("{} could not be noted and is tried again: {}", what, trouble.getMessage());
                    pause(pause);
                }
            }
            work.run();
        } catch (StoreTrouble trouble) {
            LOG.error("{} could not be noted: {}", what, trouble.getMessage());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("{} could not be noted", what, failure);
        }
    }

    private void pause(Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        while (System.nanoTime() < end && !lanes.isClosed()) {
            Thread.sleep(SHORT_PAUSE);
        }
        if (lanes.isClosed()) {
            throw new InterruptedException("Closing");
        }
    }

    /** Hears nothing more; what is being noted is noted, and the rest is caught up with after the next start. */
    @Override
    public void close() {
        try {
            if (!lanes.close(GRACE)) {
                LOG.warn("Closing while something is still being noted");
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
