package aftercredits.app;

import aftercredits.club.ShardRange;
import aftercredits.model.ModelAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How this bot is set up.
 *
 * @param file the configuration file that was read; empty where there is none and the defaults hold
 * @param essays the folder of essays
 * @param database a JDBC URL, which may hold a password
 * @param token empty: rehearsal
 * @param discordApi the base of a Discord-compatible API; empty for Discord itself
 * @param shards the shards of this process; empty: all that Discord recommends
 * @param rehearsalPort 0 to 65,535, 0 meaning any free one; empty: the usual one, or a free one when that is taken
 * @param privacy the file with what members are told about what is kept of them
 * @param backups where the running bot copies the database, if it does
 * @param metrics where the running bot answers its operator's monitoring, if it does
 * @param model the language model that drafts prompts; empty: the rules draft alone
 */
record Configuration(
        Optional<Path> file,
        Path essays,
        String database,
        Optional<DiscordToken> token,
        Optional<URI> discordApi,
        Optional<ShardRange> shards,
        OptionalInt rehearsalPort,
        Path privacy,
        Optional<BackupPlan> backups,
        Optional<InetSocketAddress> metrics,
        Optional<ModelAddress> model) {

    /** Without the database's address, which may hold a password. */
    @Override
    public String toString() {
        return "Configuration[file=" + file + ", essays=" + essays + "]";
    }
}
