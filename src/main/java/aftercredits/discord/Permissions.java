package aftercredits.discord;

import aftercredits.posting.ChannelNeed;
import net.dv8tion.jda.api.Permission;

/** What Discord calls the things the bot needs. */
final class Permissions {
    private Permissions() {}

    static Permission of(ChannelNeed need) {
        return switch (need) {
            case VIEW -> Permission.VIEW_CHANNEL;
            case SEND -> Permission.MESSAGE_SEND;
            case SEND_IN_THREADS -> Permission.MESSAGE_SEND_IN_THREADS;
            case CREATE_THREADS -> Permission.CREATE_PUBLIC_THREADS;
            case READ_HISTORY -> Permission.MESSAGE_HISTORY;
            case ATTACH_FILES -> Permission.MESSAGE_ATTACH_FILES;
            case EMBED_LINKS -> Permission.MESSAGE_EMBED_LINKS;
            case MENTION_EVERYONE -> Permission.MESSAGE_MENTION_EVERYONE;
        };
    }
}
