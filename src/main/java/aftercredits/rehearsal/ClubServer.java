package aftercredits.rehearsal;

import static aftercredits.rehearsal.ChannelPermission.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The server that a loopback Discord begins with: The Film Club, its roles, channels and people. Ids are fixed. */
record ClubServer(String id, String name, Person bot, List<Person> people, List<Role> roles, List<Channel> channels) {
    private static final String ID = "1100000000000000001";
    private static final String HOST_ROLE = "1100000000000000002";
    private static final String BOT_ROLE = "1100000000000000003";
    private static final Instant FOUNDED = Snowflakes.instant(ID);
    private static final List<ChannelPermission> OF_MEMBERS = List.of(
            VIEW_CHANNEL,
            SEND_MESSAGES,
            ADD_REACTIONS,
            EMBED_LINKS,
            ATTACH_FILES,
            READ_MESSAGE_HISTORY,
            USE_APPLICATION_COMMANDS,
            CREATE_PUBLIC_THREADS,
            SEND_MESSAGES_IN_THREADS);
    private static final List<ChannelPermission> OF_THE_BOT = List.of(
            VIEW_CHANNEL,
            SEND_MESSAGES,
            SEND_MESSAGES_IN_THREADS,
            CREATE_PUBLIC_THREADS,
            MANAGE_THREADS,
            MANAGE_MESSAGES,
            PIN_MESSAGES,
            EMBED_LINKS,
            ATTACH_FILES,
            READ_MESSAGE_HISTORY,
            ADD_REACTIONS,
            MANAGE_EVENTS,
            CREATE_EVENTS);

    static ClubServer theFilmClub() {
        Person bot = person("1100000000000000010", "aftercredits", "Aftercredits", true, List.of(BOT_ROLE));
        return new ClubServer(
                ID,
                "The Film Club",
                bot,
                List.of(
                        person("1100000000000000011", "ana", "Ana", false, List.of(HOST_ROLE)),
                        person("1100000000000000012", "ben", "Ben", false, List.of()),
                        person("1100000000000000013", "chidi", "Chidi", false, List.of())),
                List.of(
                        new Role(ID, "@everyone", 0, ChannelPermission.of(OF_MEMBERS), 0, false),
                        new Role(
                                HOST_ROLE,
                                "Host",
                                2,
                                ChannelPermission.of(List.of(MANAGE_GUILD, MANAGE_EVENTS, MANAGE_MESSAGES)),
                                0xE6A23C,
                                false),
                        new Role(BOT_ROLE, "Aftercredits", 1, ChannelPermission.of(OF_THE_BOT), 0, true)),
                List.of(
                        new Channel("1100000000000000021", Channel.Kind.TEXT, "general", 0),
                        new Channel("1100000000000000022", Channel.Kind.TEXT, "film-club", 1),
                        new Channel("1100000000000000023", Channel.Kind.TEXT, "screenings", 2),
                        new Channel("1100000000000000024", Channel.Kind.ANNOUNCEMENT, "announcements", 3),
                        new Channel("1100000000000000025", Channel.Kind.FORUM, "essays", 4)));
    }

    private static Person person(String id, String handle, String name, boolean bot, List<String> roles) {
        return new Person(id, handle, name, bot, roles, FOUNDED);
    }

    /** The owner is nobody one can play, so that Ana's rights come from her role, as a host's do. */
    String owner() {
        return "1100000000000000019";
    }

    /** The people and the bot. */
    List<Person> everybody() {
        return java.util.stream.Stream.concat(people.stream(), java.util.stream.Stream.of(bot))
                .toList();
    }

    Optional<Person> person(String id) {
        return everybody().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    Optional<Role> role(String id) {
        return roles.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    Role everyone() {
        return role(id).orElseThrow();
    }
}
