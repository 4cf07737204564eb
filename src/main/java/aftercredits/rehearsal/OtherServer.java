package aftercredits.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One more server that the bot is in, with text channels and nobody else: for what is posted to many places. No page shows
 * it, and its channels take messages, no threads.
 *
 * @param id also that of its role @everyone
 * @param roles those that the loopback Discord's own server does not have
 */
record OtherServer(String id, String name, List<Channel> channels, List<Role> roles) {
    private static final int ABOVE_OUR_OWN = 2;

    OtherServer {
        channels = List.copyOf(channels);
        roles = List.copyOf(roles);
    }

    /**
     * With new ids.
     *
     * @param millis after the club's own server, whose ids it continues: its shard follows from it
     */
    static OtherServer founded(int millis, Snowflakes ids, String name, int channels, int roles) {
        return new OtherServer(
                Snowflakes.later(ClubServer.ID, millis),
                name,
                IntStream.range(0, channels)
                        .mapToObj(number -> new Channel(ids.next(), Channel.Kind.TEXT, "films-" + (number + 1), number))
                        .toList(),
                IntStream.rangeClosed(1, roles)
                        .mapToObj(number ->
                                new Role(ids.next(), "Watcher " + number, ABOVE_OUR_OWN + number, 0, 0, false))
                        .toList());
    }

    Optional<Channel> channel(String wanted) {
        return channels.stream().filter(channel -> channel.id().equals(wanted)).findFirst();
    }
}
