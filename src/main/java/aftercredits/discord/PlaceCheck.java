package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.Pace;
import aftercredits.posting.ChannelNeed;
import aftercredits.posting.Chat;
import aftercredits.posting.Layout;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScreeningEvents;
import aftercredits.schedule.Sessions;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import org.jspecify.annotations.Nullable;

/** {@code /club check}'s part on where the club posts: a tick for what is granted, and for what is not which switch to turn. */
final class PlaceCheck {
    private final Chat chat;
    private final Sessions sessions;
    private final ScreeningEvents screenings;
    private final Words words;

    PlaceCheck(Chat chat, Sessions sessions, ScreeningEvents screenings, Words words) {
        this.chat = chat;
        this.sessions = sessions;
        this.screenings = screenings;
        this.words = words;
    }

    List<String> home(Club club, @Nullable Guild guild) {
        if (club.homeChannel().isEmpty()) {
            return List.of(fix(words.say("discord.check.no-channel")));
        }
        ChannelId home = club.homeChannel().get();
        Optional<Chat.Place> place = chat.place(home);
        if (place.isEmpty()) {
            return List.of(fix(words.say("discord.check.channel-gone")));
        }
        List<String> lines = new ArrayList<>();
        lines.add(tick(words.say("discord.check.channel", "channel", Destinations.mention(home))));
        lines.addAll(permissions(home, needs(place.get().type(), Layout.THREAD)));
        tag(home, guild).ifPresent(lines::add);
        return lines;
    }

    /** What a discussion takes, and the pictures of its recap. */
    private static Set<ChannelNeed> needs(Chat.Place.Type type, Layout layout) {
        Set<ChannelNeed> needs = EnumSet.copyOf(layout.fitting(type).needs(type));
        needs.add(ChannelNeed.ATTACH_FILES);
        return needs;
    }

    private List<String> permissions(ChannelId channel, Set<ChannelNeed> needs) {
        Set<ChannelNeed> missing = chat.missing(channel, needs);
        List<String> lines = new ArrayList<>();
        String granted = needs.stream()
                .filter(need -> !missing.contains(need))
                .map(this::name)
                .collect(Collectors.joining(", "));
        if (!granted.isEmpty()) {
            lines.add(tick(words.say(
                    "discord.check.granted", "channel", Destinations.mention(channel), "permissions", granted)));
        }
        missing.stream().sorted().map(need -> lack(channel, need)).forEach(lines::add);
        return lines;
    }

    private String lack(ChannelId channel, ChannelNeed need) {
        return fix(words.say(
                "discord.check.permission",
                "channel",
                Destinations.mention(channel),
                "permission",
                name(need),
                "need",
                need.name().toLowerCase(Locale.ROOT)));
    }

    private String name(ChannelNeed need) {
        return words.say(need.wordsKey());
    }

    /** What keeps the club's reminders from pinging as it wishes; empty where nothing does. */
    Optional<String> pings(Club club, Pace pace) {
        return club.homeChannel()
                .filter(home -> pace.pings() && pace.reminder().isPresent())
                .filter(home -> chat.place(home).isPresent())
                .filter(home -> !chat.missing(home, Set.of(ChannelNeed.MENTION_EVERYONE))
                        .isEmpty())
                .map(home -> lack(home, ChannelNeed.MENTION_EVERYONE));
    }

    private Optional<String> tag(ChannelId channel, @Nullable Guild guild) {
        return Optional.ofNullable(guild)
                .map(server -> server.getForumChannelById(channel.snowflake()))
                .filter(ForumChannel::isTagRequired)
                .map(forum -> fix(words.say("discord.check.tag", "channel", Destinations.mention(channel))));
    }

    /** Other channels that something is planned in, and events: only what is lacking there. */
    List<String> planned(Club club, @Nullable Guild guild) {
        List<String> lines = new ArrayList<>();
        List<Schedule> standing = sessions.standing(club.id());
        // A discussion takes a thread; what else is planned there takes less.
        Map<ChannelId, Layout> places = new LinkedHashMap<>();
        standing.stream()
                .filter(one -> one.activity() != Activity.SCREENING)
                .forEach(one -> one.channel()
                        .filter(channel -> !club.homeChannel().equals(Optional.of(channel)))
                        .ifPresent(channel -> places.merge(
                                channel,
                                one.activity().opensDiscussion() ? Layout.THREAD : Layout.CHANNEL,
                                (known, more) -> known == Layout.THREAD ? known : more)));
        places.forEach((channel, layout) -> lines.addAll(elsewhere(channel, layout, guild)));
        boolean needed = standing.stream().anyMatch(one -> one.activity() == Activity.SCREENING);
        lines.add(events(club, needed));
        return lines;
    }

    private List<String> elsewhere(ChannelId channel, Layout layout, @Nullable Guild guild) {
        Optional<Chat.Place> place = chat.place(channel);
        if (place.isEmpty()) {
            return List.of(fix(words.say("discord.check.planned-gone", "channel", Destinations.mention(channel))));
        }
        List<String> lines = new ArrayList<>();
        chat.missing(channel, needs(place.get().type(), layout)).stream()
                .sorted()
                .map(need -> lack(channel, need))
                .forEach(lines::add);
        tag(channel, guild).ifPresent(lines::add);
        return lines;
    }

    private String events(Club club, boolean needed) {
        if (screenings.granted(club.id())) {
            return tick(words.say("discord.check.events"));
        }
        String missing = words.say(ScreeningEvents.PERMISSION_KEY);
        return needed
                ? fix(words.say("discord.check.no-events", "permission", missing))
                : tick(words.say("discord.check.events-unneeded", "permission", missing));
    }

    private String tick(String text) {
        return words.say("discord.check.tick", "what", text);
    }

    private String fix(String text) {
        return words.say("discord.check.fix", "what", text);
    }
}
