package aftercredits.rehearsal;

import java.util.Collection;
import java.util.List;

/** The permissions that the loopback Discord knows, with their bits in Discord's API. */
public enum ChannelPermission {
    ADMINISTRATOR(3),
    MANAGE_CHANNELS(4),
    MANAGE_GUILD(5),
    ADD_REACTIONS(6),
    VIEW_CHANNEL(10),
    SEND_MESSAGES(11),
    MANAGE_MESSAGES(13),
    EMBED_LINKS(14),
    ATTACH_FILES(15),
    READ_MESSAGE_HISTORY(16),
    MENTION_EVERYONE(17),
    MANAGE_ROLES(28),
    USE_APPLICATION_COMMANDS(31),
    MANAGE_EVENTS(33),
    MANAGE_THREADS(34),
    CREATE_PUBLIC_THREADS(35),
    CREATE_PRIVATE_THREADS(36),
    SEND_MESSAGES_IN_THREADS(38),
    CREATE_EVENTS(44),
    PIN_MESSAGES(51);

    static final long ALL = of(List.of(values()));

    private final long bit;

    ChannelPermission(int place) {
        bit = 1L << place;
    }

    boolean isIn(long permissions) {
        return (permissions & bit) != 0;
    }

    static long of(Collection<ChannelPermission> permissions) {
        return permissions.stream().mapToLong(p -> p.bit).reduce(0, (a, b) -> a | b);
    }
}
