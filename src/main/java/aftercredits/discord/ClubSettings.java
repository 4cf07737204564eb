package aftercredits.discord;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.Club;
import aftercredits.club.LeftClubs;
import aftercredits.club.PromptRule;
import aftercredits.club.ThreadReplies;
import aftercredits.club.UnmarkedEssays;
import aftercredits.discussion.ThreadLog;
import aftercredits.essay.EssayShelf;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Sessions;
import aftercredits.text.Words;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Saves a club's settings, and says how they stand now and what to do first. */
final class ClubSettings {
    private final Clubs clubs;
    private final ClubCheck check;
    private final Sessions sessions;
    private final ThreadLog threads;
    private final EssayShelf shelf;
    private final CommandLinks links;
    private final Words words;

    ClubSettings(
            Clubs clubs,
            ClubCheck check,
            Sessions sessions,
            ThreadLog threads,
            EssayShelf shelf,
            CommandLinks links,
            Words words) {
        this.clubs = clubs;
        this.check = check;
        this.sessions = sessions;
        this.threads = threads;
        this.shelf = shelf;
        this.links = links;
        this.words = words;
    }

    /** May ask Discord something: to be called when an answer has been promised where {@code club} logs threads. */
    String save(Club before, Club club) {
        clubs.save(club);
        Optional<String> untold = switched(before, club);
        return words.say(
                        "discord.club.saved",
                        "channel",
                        club.homeChannel().map(Destinations::mention).orElse("none"),
                        "zone",
                        When.zone(club.zone()),
                        "role",
                        club.hostRole().map(role -> "<@&" + role + ">").orElse("none"),
                        "answers",
                        club.answers() == AnswerVisibility.OPEN ? "open" : "after",
                        "spoilers",
                        club.unmarked() == UnmarkedEssays.SHOWN ? "shown" : "hidden",
                        "prompts",
                        club.prompts() == PromptRule.ONLY_KEPT ? "kept" : "undecided",
                        "late",
                        club.lateLimit().toHours(),
                        "replies",
                        club.threadReplies() == ThreadReplies.LOGGED ? "on" : "off",
                        "language",
                        club.language().ownName(),
                        "days",
                        RetentionText.days(club.retention()),
                        "grace",
                        LeftClubs.GRACE.toDays())
                + Stream.of(
                                check.homeTrouble(club),
                                otherZones(club),
                                check.replyTrouble(club),
                                untold,
                                Optional.of(first(club)))
                        .flatMap(Optional::stream)
                        .map(line -> "\n\n" + line)
                        .collect(Collectors.joining());
    }

    /** What to do next in a club that is set up. */
    private String first(Club club) {
        return shelf.all(club.id()).isEmpty()
                ? words.say("discord.setup.first.add", "add", links.to("essay add"))
                : words.say(
                        "discord.setup.first.draft",
                        "draft",
                        links.to("prompt draft"),
                        "open",
                        links.to("discussion open"),
                        "help",
                        links.to("help"));
    }

    /** Members are told before anything that they write is logged. */
    private Optional<String> switched(Club before, Club club) {
        if (before.threadReplies() != club.threadReplies()) {
            // Who was told once may have forgotten it, and what was written meanwhile is theirs.
            threads.stop(club.id());
        }
        if (club.threadReplies() == ThreadReplies.NOT_LOGGED) {
            return Optional.empty();
        }
        int untold = threads.listen(club.id()).untold();
        return untold == 0 ? Optional.empty() : Optional.of(words.say("discord.club.untold", "count", untold));
    }

    /** What is planned stays on the clock it was planned by. */
    private Optional<String> otherZones(Club club) {
        return sessions.standing(club.id()).stream()
                .map(Schedule::zone)
                .filter(zone -> !zone.equals(club.zone()))
                .map(When::zone)
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .map(zones -> words.say("discord.club.old-zone", "zone", zones));
    }
}
