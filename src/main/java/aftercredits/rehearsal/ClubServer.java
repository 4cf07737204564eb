package aftercredits.rehearsal;

import static aftercredits.rehearsal.ChannelPermission.*;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The server that a loopback Discord begins with: The Film Club, its roles, channels and people. Ids are fixed; who is a
 * member, with which roles, and what a role permits can change.
 */
final class ClubServer {
    static final String ID = "1100000000000000001";
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
    private static final List<ChannelPermission> OF_HOSTS = List.of(MANAGE_GUILD, MANAGE_EVENTS, MANAGE_MESSAGES);
    private static final int HOST_COLOR = 0xE6A23C;
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

    private static final String BOT = "1100000000000000010";

    /** Replaced as wholes, for those who look without waiting for their turn. */
    private volatile Map<String, Person> people = Map.of();

    private volatile Set<String> gone = Set.of();
    private volatile boolean outOfReach;
    private volatile List<Role> roles;
    private volatile String name = "The Film Club";
    private volatile String locale = "en-US";
    private final List<Channel> channels;

    private ClubServer(List<Person> people, List<Role> roles, List<Channel> channels) {
        people.forEach(this::change);
        this.roles = roles;
        this.channels = channels;
    }

    static ClubServer theFilmClub() {
        return new ClubServer(
                List.of(
                        person("1100000000000000011", "ana", "Ana", false, List.of(HOST_ROLE)),
                        person("1100000000000000012", "ben", "Ben", false, List.of()),
                        person("1100000000000000013", "chidi", "Chidi", false, List.of()),
                        person(BOT, "aftercredits", "Aftercredits", true, List.of(BOT_ROLE))),
                List.of(
                        new Role(ID, "@everyone", 0, ChannelPermission.of(OF_MEMBERS), 0, false),
                        new Role(HOST_ROLE, "Host", 2, ChannelPermission.of(OF_HOSTS), HOST_COLOR, false),
                        new Role(BOT_ROLE, "Aftercredits", 1, ChannelPermission.of(OF_THE_BOT), 0, true)),
                List.of(
                        new Channel("1100000000000000021", Channel.Kind.TEXT, "general", 0),
                        new Channel("1100000000000000022", Channel.Kind.TEXT, "film-club", 1),
                        new Channel("1100000000000000023", Channel.Kind.TEXT, "screenings", 2),
                        new Channel("1100000000000000024", Channel.Kind.ANNOUNCEMENT, "announcements", 3),
                        new Channel("1100000000000000025", Channel.Kind.FORUM, "essays", 4)));
    }

    private static Person person(String id, String handle, String name, boolean bot, List<String> roles) {
        return new Person(id, handle, name, bot, roles, FOUNDED, "en-US");
    }

    String id() {
        return ID;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    /** The language that the server prefers, as Discord names it. */
    String locale() {
        return locale;
    }

    void speak(String other) {
        locale = other;
    }

    /** The role that lets people run the club. */
    String hostRole() {
        return HOST_ROLE;
    }

    boolean isHost(Person person) {
        return person.roles().contains(HOST_ROLE);
    }

    /** The owner is nobody one can play, so that Ana's rights come from her role, as a host's do. */
    String owner() {
        return "1100000000000000019";
    }

    List<Role> roles() {
        return roles;
    }

    /** Puts a role in the place of the one of the same id. */
    void change(Role changed) {
        roles = roles.stream()
                .map(role -> role.id().equals(changed.id()) ? changed : role)
                .toList();
    }

    void remove(Role deleted) {
        roles = roles.stream().filter(role -> !role.id().equals(deleted.id())).toList();
    }

    /** The channels that the server begins with. */
    List<Channel> channels() {
        return channels;
    }

    Person bot() {
        return person(BOT).orElseThrow();
    }

    /** Those whose part one can play, members at the time or not. */
    List<Person> cast() {
        return people.values().stream().filter(person -> !person.bot()).toList();
    }

    /** The members, the bot among them. */
    List<Person> members() {
        return people.values().stream().filter(this::isMember).toList();
    }

    boolean isMember(Person person) {
        return !gone.contains(person.id());
    }

    boolean hasBot() {
        return isMember(bot());
    }

    /** Whether Discord has trouble with it and can't tell anything of it. */
    boolean isOutOfReach() {
        return outOfReach;
    }

    void outOfReach(boolean trouble) {
        outOfReach = trouble;
    }

    /** A member, now or once. */
    Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    Optional<Person> member(String id) {
        return person(id).filter(this::isMember);
    }

    /** Puts somebody in the place of who had this id. */
    void change(Person person) {
        Map<String, Person> changed = new LinkedHashMap<>(people);
        changed.put(person.id(), person);
        people = changed;
    }

    void leave(Person person) {
        Set<String> changed = new HashSet<>(gone);
        changed.add(person.id());
        gone = changed;
    }

    void enter(Person person) {
        Set<String> changed = new HashSet<>(gone);
        changed.remove(person.id());
        gone = changed;
    }

    Optional<Role> role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    Role everyone() {
        return role(ID).orElseThrow();
    }
}
