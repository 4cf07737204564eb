package aftercredits.export;

import aftercredits.club.ChannelId;
import aftercredits.discussion.Discussion;
import aftercredits.posting.Chat.Place;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one channel that DiscordChatExporter's shape has: the thread where the export is of one discussion, else the club's
 * home; each message then names its own thread.
 *
 * @param parent of a thread
 * @param type in that format's words
 */
record ExportedChannel(
        ChannelId id, String type, Optional<ChannelId> parent, Optional<String> parentName, String name) {

    static ExportedChannel of(Heading heading, Function<ChannelId, Optional<Place>> places) {
        Optional<Discussion> first = heading.discussions().stream().findFirst();
        return first.filter(only ->
                        heading.discussions().size() == 1 && only.thread().isPresent())
                .map(only -> thread(only.thread().orElseThrow(), only, places))
                .orElseGet(() -> channel(home(heading, first), places));
    }

    private static ChannelId home(Heading heading, Optional<Discussion> first) {
        return heading.club()
                .homeChannel()
                .or(() -> first.map(Discussion::channel))
                // Discord's oldest channel of a server has the server's own id.
                .orElse(new ChannelId(heading.club().id().snowflake()));
    }

    private static ExportedChannel thread(
            ChannelId id, Discussion discussion, Function<ChannelId, Optional<Place>> places) {
        Optional<Place> place = places.apply(id);
        Optional<ChannelId> parent = place.flatMap(Place::parent)
                .or(() -> Optional.of(discussion.channel()).filter(channel -> !channel.equals(id)));
        return new ExportedChannel(
                id,
                "GuildPublicThread",
                parent,
                parent.map(channel -> name(channel, places)),
                place.map(Place::name).orElse(discussion.essayTitle()));
    }

    private static ExportedChannel channel(ChannelId id, Function<ChannelId, Optional<Place>> places) {
        Optional<Place> place = places.apply(id);
        String type = switch (place.map(Place::type).orElse(Place.Type.TEXT)) {
            case FORUM -> "GuildForum";
            case THREAD -> "GuildPublicThread";
            case TEXT, ANNOUNCEMENT, OTHER -> "GuildTextChat";
        };
        Optional<ChannelId> parent = place.flatMap(Place::parent);
        return new ExportedChannel(id, type, parent, parent.map(above -> name(above, places)), name(id, places));
    }

    private static String name(ChannelId id, Function<ChannelId, Optional<Place>> places) {
        return places.apply(id).map(Place::name).orElse(id.toString());
    }
}
