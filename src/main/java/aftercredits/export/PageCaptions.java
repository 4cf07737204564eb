package aftercredits.export;

import aftercredits.club.ChannelId;
import aftercredits.club.Member;
import aftercredits.posting.Chat.Place;
import aftercredits.text.Captions;
import aftercredits.text.OneLine;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Names and times in what people wrote, as far as the log knows them. */
final class PageCaptions implements Captions {
    private final PageWords page;
    private final Function<ChannelId, Optional<Place>> places;
    private final Map<String, String> names = new HashMap<>();

    /** @param members who may be named where somebody mentions them */
    PageCaptions(PageWords page, Naming naming, List<Member> members, Function<ChannelId, Optional<Place>> places) {
        this.page = page;
        this.places = places;
        members.forEach(member -> names.put(member.id().toString(), "@" + page.name(naming.author(member))));
    }

    @Override
    public String spoiler() {
        return page.words().say("export.spoiler");
    }

    @Override
    public String mention(String kind, String id, String shown) {
        Words words = page.words();
        return switch (kind) {
            case "user" -> names.getOrDefault(id, words.say("export.mention.user"));
            case "role" -> words.say("export.mention.role");
            case "channel" -> channel(id).orElseGet(() -> words.say("export.mention.channel"));
            default -> shown;
        };
    }

    private Optional<String> channel(String id) {
        try {
            return places.apply(ChannelId.parse(id)).map(place -> "#" + OneLine.of(place.name(), id));
        } catch (NumberFormatException noSnowflake) {
            return Optional.empty();
        }
    }

    @Override
    public String moment(Instant at, char style) {
        return switch (style) {
            case 't', 'T' -> page.time(at);
            case 'd', 'D' -> page.date(at);
            default -> page.dateTime(at);
        };
    }
}
