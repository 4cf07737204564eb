package aftercredits.rehearsal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One more server that the bot is in, with text channels and nobody else: for what is posted to many places. No page shows
 * it, and its channels take messages, no threads.
 *
 * @param id also that of its role @everyone
 */
record OtherServer(String id, String name, List<Channel> channels) {
    OtherServer {
        channels = List.copyOf(channels);
    }

    /**
     * With new ids.
     *
     * @param millis after the club's own server, whose ids it continues: its shard follows from it
     */
    static OtherServer founded(int millis, Snowflakes ids, String name, int channels) {
        return new OtherServer(
                Snowflakes.later(ClubServer.ID, millis),
                name,
                IntStream.range(0, channels)
                        .mapToObj(number -> new Channel(ids.next(), Channel.Kind.TEXT, "films-" + (number + 1), number))
                        .toList());
    }
}
