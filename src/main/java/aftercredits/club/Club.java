package aftercredits.club;

import aftercredits.text.Language;
import aftercredits.text.WellFormed;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A Discord server's settings.
 *
 * @param name the server's name as last seen
 * @param homeChannel where the club's posts go unless said otherwise; empty before {@code /club setup}
 * @param zone the zone of the club's wall-clock times
 * @param hostRole members with this role are hosts
 * @param prompts which prompts its discussions may ask
 * @param lateLimit how late a session may still take place by itself
 * @param retention how long a response is kept after it was last changed; empty: until somebody erases it
 * @param threadReplies whether members' messages in a discussion's thread are responses
 * @param unmarked what is hidden of essays that say nothing of spoilers
 * @param language what all of the club reads is said in
 */
public record Club(
        ClubId id,
        String name,
        Optional<ChannelId> homeChannel,
        ZoneId zone,
        Optional<RoleId> hostRole,
        AnswerVisibility answers,
        PromptRule prompts,
        Duration lateLimit,
        Optional<Duration> retention,
        ThreadReplies threadReplies,
        UnmarkedEssays unmarked,
        Language language) {
    public Club {
        name = WellFormed.of(name);
    }

    /** What holds until a club says otherwise. */
    public static final Duration USUAL_LATE_LIMIT = Duration.ofHours(6);

    /** A club with what is usual for the rest. */
    public Club(
            ClubId id,
            String name,
            Optional<ChannelId> homeChannel,
            ZoneId zone,
            Optional<RoleId> hostRole,
            AnswerVisibility answers,
            PromptRule prompts) {
        this(
                id,
                name,
                homeChannel,
                zone,
                hostRole,
                answers,
                prompts,
                USUAL_LATE_LIMIT,
                Optional.empty(),
                ThreadReplies.NOT_LOGGED,
                UnmarkedEssays.HIDDEN,
                Language.ENGLISH);
    }

    /** A club as it is before anybody set it up. */
    public static Club unset(ClubId id, String name) {
        return new Club(
                id,
                name,
                Optional.empty(),
                ZoneOffset.UTC,
                Optional.empty(),
                AnswerVisibility.AFTER_ANSWERING,
                PromptRule.ONLY_KEPT);
    }

    /** The same club under another name. */
    public Club named(String newName) {
        return with(club -> club.name = newName);
    }

    /** The same club that meets elsewhere, on another clock, run by others, or with another rule for reading answers. */
    public Club settled(
            Optional<ChannelId> home, ZoneId otherZone, Optional<RoleId> role, AnswerVisibility otherAnswers) {
        return with(club -> {
            club.homeChannel = home;
            club.zone = otherZone;
            club.hostRole = role;
            club.answers = otherAnswers;
        });
    }

    /** The same club with another rule for which prompts are asked. */
    public Club asking(PromptRule rule) {
        return with(club -> club.prompts = rule);
    }

    /** The same club with another limit for late sessions. */
    public Club late(Duration limit) {
        return with(club -> club.lateLimit = limit);
    }

    /** The same club that keeps responses for another time. */
    public Club keeping(Optional<Duration> time) {
        return with(club -> club.retention = time);
    }

    /** The same club with another rule for messages in threads. */
    public Club logging(ThreadReplies replies) {
        return with(club -> club.threadReplies = replies);
    }

    /** The same club with another rule for essays that say nothing of spoilers. */
    public Club treating(UnmarkedEssays rule) {
        return with(club -> club.unmarked = rule);
    }

    /** The same club in another language. */
    public Club speaking(Language other) {
        return with(club -> club.language = other);
    }

    /** Whether somebody has set it up: it has a home. */
    public boolean isSetUp() {
        return homeChannel.isPresent();
    }

    private Club with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.club();
    }

    /** A club's settings while one of them changes. */
    private static final class Draft {
        private final ClubId id;
        private String name;
        private Optional<ChannelId> homeChannel;
        private ZoneId zone;
        private Optional<RoleId> hostRole;
        private AnswerVisibility answers;
        private PromptRule prompts;
        private Duration lateLimit;
        private Optional<Duration> retention;
        private ThreadReplies threadReplies;
        private UnmarkedEssays unmarked;
        private Language language;

        Draft(Club club) {
            id = club.id;
            name = club.name;
            homeChannel = club.homeChannel;
            zone = club.zone;
            hostRole = club.hostRole;
            answers = club.answers;
            prompts = club.prompts;
            lateLimit = club.lateLimit;
            retention = club.retention;
            threadReplies = club.threadReplies;
            unmarked = club.unmarked;
            language = club.language;
        }

        Club club() {
            return new Club(
                    id,
                    name,
                    homeChannel,
                    zone,
                    hostRole,
                    answers,
                    prompts,
                    lateLimit,
                    retention,
                    threadReplies,
                    unmarked,
                    language);
        }
    }
}
