package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.club.Servers;
import aftercredits.club.ShardRange;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which servers the bot is in. That JDA does not know a server may mean that Discord has trouble with it, or that it has not
 * been named yet: what is kept of a club is worth a question to Discord itself.
 */
final class JdaServers implements Servers {
    private static final Logger LOG = LoggerFactory.getLogger(JdaServers.class);

    private volatile @Nullable ShardManager connected;

    /** From now on there is a Discord to ask. */
    void connect(ShardManager shards) {
        connected = shards;
    }

    @Override
    public Presence presence(ClubId club) {
        ShardManager shards = connected;
        JDA shard = shards == null ? null : shardOf(shards, club);
        if (shard == null) {
            return Presence.UNKNOWN;
        }
        return shard.getGuildById(club.snowflake()) == null ? asked(shard, club) : Presence.IN;
    }

    private static @Nullable JDA shardOf(ShardManager shards, ClubId club) {
        return shards.getShardById(ShardRange.shardOf(club, shards.getShardsTotal()));
    }

    private static Presence asked(JDA shard, ClubId club) {
        Route.CompiledRoute route = Route.Guilds.GET_GUILD.compile(club.toString());
        try {
            new RestActionImpl<DataObject>(shard, route, (response, request) -> response.getObject()).complete();
            return Presence.UNKNOWN;
        } catch (ErrorResponseException answer) {
            return switch (answer.getErrorResponse()) {
                case UNKNOWN_GUILD, MISSING_ACCESS -> Presence.OUT;
                default -> Presence.UNKNOWN;
            };
        } catch (RuntimeException silent) {
            LOG.debug("Discord did not say whether the bot is in server {}", club, silent);
            return Presence.UNKNOWN;
        }
    }
}
