package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
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
 * Finds servers, channels and threads, archived threads too.
 *
 * <p>At login Discord names the active threads only. A weekly discussion's thread is archived by the next evening, and
 * writing into it would wake it; but JDA has no public call that fetches a thread by its id, so this one place uses what
 * JDA itself uses.
 */
final class Channels {
    private static final int HTTP_NOT_FOUND = 404;

    private volatile @Nullable ShardManager connected;

    /** From now on there is a Discord to look in. */
    void connect(ShardManager shards) {
        connected = shards;
    }

    /**
     * @return empty if there is none (any more), or it is of another kind
     * @throws RuntimeException of JDA's, if Discord had to be asked and did not answer
     */
    <T extends GuildChannel> Optional<T> find(Class<T> kind, ChannelId id) {
        ShardManager shards = shards();
        GuildChannel known = shards.getChannelById(GuildChannel.class, id.snowflake());
        return Optional.ofNullable(known)
                .or(() -> fetchThread(shards, id))
                .filter(kind::isInstance)
                .map(kind::cast);
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

    private Optional<GuildChannel> fetchThread(ShardManager shards, ChannelId id) {
        JDA jda = shards.getShards().getFirst();
        Route.CompiledRoute route = Route.Channels.GET_CHANNEL.compile(id.toString());
        try {
            DataObject channel =
                    new RestActionImpl<DataObject>(jda, route, (response, request) -> response.getObject()).complete();
            if (!ChannelType.fromId(channel.getInt("type")).isThread()) {
                return Optional.empty();
            }
            Guild guild = shards.getGuildById(channel.getUnsignedLong("guild_id"));
            return Optional.ofNullable(guild)
                    .map(home -> ((JDAImpl) home.getJDA())
                            .getEntityBuilder()
                            .createThreadChannel(channel, home.getIdLong()));
        } catch (ErrorResponseException answer) {
            if (answer.getResponse().code == HTTP_NOT_FOUND
                    || answer.getErrorResponse() == ErrorResponse.MISSING_ACCESS) {
                return Optional.empty();
            }
            throw answer;
        }
    }
}
