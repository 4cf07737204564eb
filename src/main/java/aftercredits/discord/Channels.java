package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;

/**
 * Finds channels and threads, archived threads too.
 *
 * <p>At login Discord names the active threads only. A weekly discussion's thread is archived by the next evening, and
 * writing into it would wake it; but JDA has no public call that fetches a thread by its id, so this one place uses what
 * JDA itself uses.
 */
final class Channels {
    private static final int HTTP_NOT_FOUND = 404;
    private static final Duration LONGEST_LOGIN = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private volatile @Nullable ShardManager connected;

    /** From now on there is a Discord to look in. */
    void connect(ShardManager shards) {
        connected = shards;
    }

    /**
     * @return empty if there is none (any more), or it is of another kind
     * @throws RuntimeException of JDA's, if Discord had to be asked and did not answer
     * @throws IllegalStateException if there is one, and Discord's list of channels did not come in time
     */
    <T extends GuildChannel> Optional<T> find(Class<T> kind, ChannelId id) {
        ShardManager shards = shards();
        return known(shards, id)
                .or(() -> fetch(shards, id).flatMap(channel -> found(id, channel)))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Whether there is none, or none any more: not only none that the bot may see. */
    boolean isGone(ChannelId id) {
        try {
            fetchOrThrow(shards(), id);
            return false;
        } catch (ErrorResponseException answer) {
            return answer.getErrorResponse() == ErrorResponse.UNKNOWN_CHANNEL;
        }
    }

    /** The club's server; empty while the bot is not in it. */
    Optional<Guild> server(ClubId club) {
        return Optional.ofNullable(shards().getGuildById(club.snowflake()));
    }

    private ShardManager shards() {
        ShardManager shards = connected;
        if (shards == null) {
            throw new IllegalStateException("The bot has not been started");
        }
        return shards;
    }

    private static Optional<GuildChannel> known(ShardManager shards, ChannelId id) {
        return Optional.ofNullable(shards.getChannelById(GuildChannel.class, id.snowflake()))
                .filter(Channels::isWhole);
    }

    /** JDA lets a thread be found that was opened this moment, and does not know yet where it belongs: asked, it fails. */
    private static boolean isWhole(GuildChannel channel) {
        if (!(channel instanceof ThreadChannel thread)) {
            return true;
        }
        try {
            return thread.getParentChannel().getIdLong() != 0;
        } catch (NullPointerException notYet) {
            return false;
        }
    }

    private static Optional<DataObject> fetch(ShardManager shards, ChannelId id) {
        try {
            return Optional.of(fetchOrThrow(shards, id));
        } catch (ErrorResponseException answer) {
            if (answer.getResponse().code == HTTP_NOT_FOUND
                    || answer.getErrorResponse() == ErrorResponse.MISSING_ACCESS) {
                return Optional.empty();
            }
            throw answer;
        }
    }

    private static DataObject fetchOrThrow(ShardManager shards, ChannelId id) {
        JDA jda = shards.getShards().getFirst();
        Route.CompiledRoute route = Route.Channels.GET_CHANNEL.compile(id.toString());
        return new RestActionImpl<DataObject>(jda, route, (response, request) -> response.getObject()).complete();
    }

    private Optional<GuildChannel> found(ChannelId id, DataObject channel) {
        ChannelType type = ChannelType.fromId(channel.getInt("type"));
        if (!type.isGuild()) {
            return Optional.empty();
        }
        if (!type.isThread()) {
            return Optional.of(awaited(() -> known(shards(), id)));
        }
        Guild home = awaited(() -> Optional.ofNullable(shards().getGuildById(channel.getUnsignedLong("guild_id"))));
        return Optional.of(((JDAImpl) home.getJDA()).getEntityBuilder().createThreadChannel(channel, home.getIdLong()));
    }

    /**
     * When Discord has forgotten the session, JDA forgets every server and channel until they are named to it anew: to another
     * JDA, where the bot had to come back without an intent.
     */
    private static <T> T awaited(Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + LONGEST_LOGIN.toNanos();
        Optional<T> there = look.get();
        try {
            while (there.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(BETWEEN_LOOKS);
                there = look.get();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        return there.orElseThrow(() -> new IllegalStateException("Discord has not named its channels yet"));
    }
}
