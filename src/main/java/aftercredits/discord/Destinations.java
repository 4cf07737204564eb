package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.posting.ChannelNeed;
import aftercredits.posting.Chat;
import aftercredits.posting.Layout;
import aftercredits.schedule.Activity;
import aftercredits.text.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a post is to go, and whether the bot may post there: asked before anything is planned. */
final class Destinations {
    private final Chat chat;
    private final Words words;

    Destinations(Chat chat, Words words) {
        this.chat = chat;
        this.words = words;
    }

    /** A place that can be posted to. */
    record Destination(ChannelId channel, Layout layout) {}

    /**
     * Where an essay goes.
     *
     * @param layout empty: a post of its own in a forum, else plainly into the channel
     * @throws Unable if the layout and the channel do not go together, or a permission is missing
     */
    Destination forEssay(Turn turn, Optional<ChannelId> chosen, Optional<Layout> layout) {
        ChannelId channel = chosen.or(() -> turn.who().club().homeChannel())
                .orElse(turn.who().channel());
        Chat.Place place = place(channel);
        Layout wanted = layout.orElseGet(() -> Layout.CHANNEL.fitting(place.type()));
        if (!wanted.suits(place.type())) {
            throw new Unable(words.say(
                    "posting.trouble.layout." + wanted.name().toLowerCase(Locale.ROOT), "channel", mention(channel)));
        }
        demand(channel, wanted.needs(place.type()));
        return new Destination(channel, wanted);
    }

    /** Where a discussion opens: the channel that was chosen, else the home channel, else where the host stands. */
    ChannelId forDiscussion(Turn turn, Optional<ChannelId> chosen) {
        ChannelId channel = chosen.or(() -> turn.who().club().homeChannel())
                .orElse(turn.who().channel());
        Chat.Place.Type type = place(channel).type();
        demand(channel, Layout.THREAD.fitting(type).needs(type));
        return channel;
    }

    /**
     * Where a schedule's sessions go: the channel that was chosen, else the home channel, as it will be then, else where the
     * host stands.
     *
     * @return empty for the home channel, or for a screening that names no channel
     * @throws Unable if nothing can be posted there, whatever is granted
     */
    Optional<ChannelId> forSchedule(Turn turn, Activity activity, Optional<ChannelId> chosen) {
        Optional<ChannelId> home = turn.who().club().homeChannel();
        if (chosen.isEmpty() && activity == Activity.SCREENING) {
            return Optional.empty();
        }
        place(chosen.or(() -> home).orElse(turn.who().channel()));
        return chosen.isEmpty() && home.isEmpty() ? Optional.of(turn.who().channel()) : chosen;
    }

    /** What sessions that post would lack in the channel now, by Discord's names; empty where nothing. */
    Optional<String> missingFor(Activity activity, ChannelId channel) {
        Chat.Place.Type type = chat.place(channel).map(Chat.Place::type).orElse(Chat.Place.Type.TEXT);
        Layout layout = activity.opensDiscussion() ? Layout.THREAD : Layout.CHANNEL;
        return missingNames(channel, layout.fitting(type).needs(type));
    }

    /** What is missing, in words; empty where all is granted. */
    Optional<String> missing(ChannelId channel, Set<ChannelNeed> needs) {
        return missingNames(channel, needs)
                .map(names -> words.say("discord.place.missing", "channel", mention(channel), "permissions", names));
    }

    private Optional<String> missingNames(ChannelId channel, Set<ChannelNeed> needs) {
        Set<ChannelNeed> missing = chat.missing(channel, needs);
        return missing.isEmpty() ? Optional.empty() : Optional.of(names(missing));
    }

    static String mention(ChannelId channel) {
        return "<#" + channel + ">";
    }

    private void demand(ChannelId channel, Set<ChannelNeed> needs) {
        missing(channel, needs).ifPresent(text -> {
            throw new Unable(text);
        });
    }

    private Chat.Place place(ChannelId channel) {
        Chat.Place place = chat.place(channel)
                .orElseThrow(() -> new Unable(words.say("discord.place.gone", "channel", mention(channel))));
        if (place.type() == Chat.Place.Type.OTHER) {
            throw new Unable(words.say("discord.place.no-text", "channel", mention(channel)));
        }
        return place;
    }

    private String names(Set<ChannelNeed> needs) {
        return needs.stream()
                .sorted()
                .map(need -> words.say(
                        "posting.need." + need.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.joining(", "));
    }
}
