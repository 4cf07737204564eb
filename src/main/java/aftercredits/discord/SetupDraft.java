package aftercredits.discord;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.RoleId;
import aftercredits.club.UnmarkedEssays;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What a walk through {@code /club setup} has come to so far. It travels in the ids of the message's buttons and menus, so
 * that a walk goes on after any restart and nothing of it is saved before its end.
 *
 * @param channel empty where the server has none that the club could meet in
 */
record SetupDraft(
        Optional<ChannelId> channel,
        ZoneId zone,
        Optional<RoleId> hostRole,
        AnswerVisibility answers,
        UnmarkedEssays unmarked) {
    private static final String NONE = "-";
    private static final int PARTS = 5;

    static SetupDraft of(Club club) {
        return new SetupDraft(club.homeChannel(), club.zone(), club.hostRole(), club.answers(), club.unmarked());
    }

    SetupDraft meetingIn(Optional<ChannelId> home) {
        return new SetupDraft(home, zone, hostRole, answers, unmarked);
    }

    SetupDraft onTheClockOf(ZoneId other) {
        return new SetupDraft(channel, other, hostRole, answers, unmarked);
    }

    SetupDraft runBy(Optional<RoleId> role) {
        return new SetupDraft(channel, zone, role, answers, unmarked);
    }

    SetupDraft reading(AnswerVisibility rule) {
        return new SetupDraft(channel, zone, hostRole, rule, unmarked);
    }

    SetupDraft treating(UnmarkedEssays rule) {
        return new SetupDraft(channel, zone, hostRole, answers, rule);
    }

    /** The club with what was chosen; all else stays. */
    Club on(Club club) {
        return club.settled(channel, zone, hostRole, answers).treating(unmarked);
    }

    /** At most 75 characters, no colon among them: numbers to the base of 36. */
    String text() {
        return String.join(
                ",",
                channel.map(id -> Long.toString(id.snowflake(), Character.MAX_RADIX))
                        .orElse(NONE),
                zone.getId().replace(':', '.'),
                hostRole.map(id -> Long.toString(id.snowflake(), Character.MAX_RADIX))
                        .orElse(NONE),
                answers == AnswerVisibility.OPEN ? "open" : "after",
                unmarked == UnmarkedEssays.SHOWN ? "shown" : "hidden");
    }

    static Optional<SetupDraft> parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SetupDraft(
                    id(parts[0], ChannelId::new),
                    ZoneId.of(parts[1].replace('.', ':')),
                    id(parts[2], RoleId::new),
                    parts[3].equals("open") ? AnswerVisibility.OPEN : AnswerVisibility.AFTER_ANSWERING,
                    parts[4].equals("shown") ? UnmarkedEssays.SHOWN : UnmarkedEssays.HIDDEN));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> id(String text, LongFunction<T> kind) {
        return text.equals(NONE)
                ? Optional.empty()
                : Optional.of(kind.apply(Long.parseLong(text, Character.MAX_RADIX)));
    }
}
