package aftercredits.discord;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubStore;
import aftercredits.club.PromptRule;
import aftercredits.club.ThreadReplies;
import aftercredits.club.UnmarkedEssays;
import aftercredits.posting.Chat;
import aftercredits.posting.Layout;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingStore;
import aftercredits.posting.StoppedCard;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /club check}: what works and what does not, each with its fix. */
final class ClubCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ClubCheck.class);

    /** A clock that is off by more makes schedules and log times wrong enough to notice. */
    private static final Duration DRIFT = Duration.ofSeconds(5);

    private static final int POSTINGS = 20;

    private static final int SHOWN = 5;

    private final ClubStore clubs;
    private final PostingStore postings;
    private final Chat chat;
    private final Destinations destinations;
    private final PlaceCheck places;
    private final ExportHistory exports;
    private final BooleanSupplier readsMessages;
    private final BackupHealth backups;
    private final Words words;
    private final InstantSource machineClock;

    ClubCheck(
            ClubStore clubs,
            PostingStore postings,
            Chat chat,
            Destinations destinations,
            PlaceCheck places,
            ExportHistory exports,
            BooleanSupplier readsMessages,
            BackupHealth backups,
            Words words,
            InstantSource machineClock) {
        this.clubs = clubs;
        this.postings = postings;
        this.chat = chat;
        this.destinations = destinations;
        this.places = places;
        this.exports = exports;
        this.readsMessages = readsMessages;
        this.backups = backups;
        this.words = words;
        this.machineClock = machineClock;
    }

    /**
     * What was found.
     *
     * @param lines a tick or a fix each
     * @param stopped what needs a host's decision, newest first: each with its buttons
     */
    record Findings(List<String> lines, List<Note> stopped) {}

    Findings look(Caller host, Interaction interaction) {
        Club club = host.club();
        List<String> lines = new ArrayList<>();
        lines.add(words.say("discord.check.head"));
        lines.addAll(places.home(club, interaction.getGuild()));
        lines.add(zone(club));
        lines.add(hostRole(club, interaction.getGuild()));
        lines.add(settings(club));
        lines.add(intents());
        lines.add(threadReplies(club));
        lines.add(done(words.say("discord.check.kept", "days", RetentionText.days(club.retention()))));
        lines.add(clock(interaction));
        List<Posting> stopped = new ArrayList<>();
        lines.addAll(database(club, interaction.getGuild(), stopped));
        return new Findings(lines, stopped.stream().map(this::note).toList());
    }

    /** What stands in the way of posting to the home channel; empty where nothing does. */
    Optional<String> homeTrouble(Club club) {
        return club.homeChannel().isEmpty()
                ? Optional.of(words.say("discord.check.no-channel"))
                : placeTrouble(club.homeChannel().get());
    }

    /** What stands in the way of posting to the channel as a club's home; empty where nothing does. */
    Optional<String> placeTrouble(ChannelId home) {
        Optional<Chat.Place> place = chat.place(home);
        if (place.isEmpty()) {
            return Optional.of(words.say("discord.check.channel-gone"));
        }
        Chat.Place.Type type = place.get().type();
        return destinations.missing(home, Layout.THREAD.fitting(type).needs(type));
    }

    private String zone(Club club) {
        if (club.zone().equals(ZoneOffset.UTC)) {
            return fix(words.say("discord.check.no-zone"));
        }
        String time = When.clock(machineClock.instant().atZone(club.zone()).toLocalTime());
        return done(words.say("discord.check.zone", "zone", When.zone(club.zone()), "time", time));
    }

    private String settings(Club club) {
        return done(words.say(
                "discord.check.settings",
                "answers",
                club.answers() == AnswerVisibility.OPEN ? "open" : "after",
                "prompts",
                club.prompts() == PromptRule.ONLY_KEPT ? "kept" : "undecided",
                "spoilers",
                club.unmarked() == UnmarkedEssays.SHOWN ? "shown" : "hidden",
                "late",
                club.lateLimit().toHours(),
                "language",
                club.language().ownName()));
    }

    /** Discord lets a bot in with the ones it needs or not at all. */
    private String intents() {
        return done(words.say("discord.check.intents", "content", readsMessages.getAsBoolean() ? "on" : "off"));
    }

    private String threadReplies(Club club) {
        if (club.threadReplies() == ThreadReplies.NOT_LOGGED) {
            return tick("discord.check.thread-replies-off");
        }
        return replyTrouble(club).map(this::fix).orElseGet(() -> tick("discord.check.thread-replies-on"));
    }

    /** What keeps messages in threads from being logged as the club wants it; empty where nothing does. */
    Optional<String> replyTrouble(Club club) {
        return club.threadReplies() == ThreadReplies.NOT_LOGGED || readsMessages.getAsBoolean()
                ? Optional.empty()
                : Optional.of(words.say("discord.check.no-content-intent"));
    }

    private String hostRole(Club club, @Nullable Guild guild) {
        if (club.hostRole().isEmpty()) {
            return tick("discord.check.no-role");
        }
        boolean there = guild != null && guild.getRoleById(club.hostRole().get().snowflake()) != null;
        return there
                ? done(words.say(
                        "discord.check.role", "role", "<@&" + club.hostRole().get() + ">"))
                : fix(words.say("discord.check.role-gone"));
    }

    /** An interaction's id holds the moment Discord made it, by Discord's clock. */
    private String clock(Interaction interaction) {
        Duration off = Duration.between(interaction.getTimeCreated().toInstant(), machineClock.instant());
        return off.abs().compareTo(DRIFT) <= 0
                ? tick("discord.check.clock")
                : fix(words.say(
                        "discord.check.clock-off",
                        "seconds",
                        off.abs().toSeconds(),
                        "direction",
                        off.isNegative() ? "behind" : "ahead"));
    }

    private List<String> database(Club club, @Nullable Guild server, List<Posting> stopped) {
        try {
            List<Posting> latest = postings.latest(club.id(), POSTINGS);
            clubs.writeAgain(club.id());
            List<String> lines = new ArrayList<>();
            lines.add(tick("discord.check.database"));
            backups.failingSince()
                    .ifPresent(since -> lines.add(fix(
                            words.say("discord.check.backups-fail", "since", Long.toString(since.getEpochSecond())))));
            stopped.addAll(stopped(club));
            long owed =
                    latest.stream().filter(posting -> posting.state().isOwed()).count();
            lines.add(
                    owed == 0
                            ? tick("discord.check.nothing-owed")
                            : fix(words.say("discord.check.owed", "count", owed)));
            if (!stopped.isEmpty()) {
                lines.add(fix(words.say("discord.check.stopped", "count", stopped.size())));
            }
            lines.addAll(places.planned(club, server));
            places.pings(club, clubs.pace(club.id())).ifPresent(lines::add);
            exports.latest(club).ifPresent(lines::add);
            return lines;
        } catch (RuntimeException failure) {
            LOG.error("The database did not answer /club check", failure);
            return List.of(fix(words.say("discord.check.database-fails")));
        }
    }

    /** A card that tells of a stopped posting adds nothing to the posting itself. */
    private List<Posting> stopped(Club club) {
        return postings.stopped(club.id(), POSTINGS).stream()
                .filter(posting -> StoppedCard.subject(posting).isEmpty())
                .limit(SHOWN)
                .toList();
    }

    private Note note(Posting stopped) {
        return stopped.purpose() == Posting.Purpose.CARD
                ? Note.of(stopped.messages().getFirst().content())
                        .under(words.say(
                                "discord.check.card-unshown",
                                "trouble",
                                stopped.trouble().orElse("")))
                : Note.of(StoppedCard.message(stopped, words));
    }

    private String tick(String key) {
        return done(words.say(key));
    }

    private String done(String text) {
        return words.say("discord.check.tick", "what", text);
    }

    private String fix(String text) {
        return words.say("discord.check.fix", "what", text);
    }
}
