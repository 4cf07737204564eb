package aftercredits.discord;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.RoleId;
import aftercredits.club.UnmarkedEssays;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The menu of one step of the walk through {@code /club setup}: {@code setup-menu:STEP:DRAFT}. */
record SetupMenu(SetupStep step, SetupDraft draft) implements BotMenu {
    static final String OPEN = "open";
    static final String AFTER_ANSWERING = "after-answering";
    static final String SHOWN = "shown";
    static final String HIDDEN = "hidden";

    private static final String BEGINNING = "setup-menu:";

    @Override
    public String customId() {
        return BEGINNING + step.key() + ":" + draft.text();
    }

    static Optional<SetupMenu> parse(String customId) {
        String[] parts = customId.split(":", 3);
        if (parts.length != 3 || !customId.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        return SetupStep.parse(parts[1])
                .flatMap(step -> SetupDraft.parse(parts[2]).map(draft -> new SetupMenu(step, draft)));
    }

    /** The draft with what was chosen; empty where the values are none of this menu's. */
    Optional<SetupDraft> chosen(List<String> values) {
        try {
            return switch (step) {
                case CHANNEL -> one(values).map(id -> draft.meetingIn(Optional.of(ChannelId.parse(id))));
                case ZONE -> one(values).map(id -> draft.onTheClockOf(ZoneId.of(id)));
                case HOSTS -> one(values).map(id -> draft.runBy(Optional.of(new RoleId(Long.parseUnsignedLong(id)))));
                case ANSWERS -> one(values).flatMap(this::answers);
                case SPOILERS -> one(values).flatMap(this::spoilers);
                case SUMMARY -> Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<String> one(List<String> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private Optional<SetupDraft> answers(String value) {
        return switch (value) {
            case OPEN -> Optional.of(draft.reading(AnswerVisibility.OPEN));
            case AFTER_ANSWERING -> Optional.of(draft.reading(AnswerVisibility.AFTER_ANSWERING));
            default -> Optional.empty();
        };
    }

    private Optional<SetupDraft> spoilers(String value) {
        return switch (value) {
            case SHOWN -> Optional.of(draft.treating(UnmarkedEssays.SHOWN));
            case HIDDEN -> Optional.of(draft.treating(UnmarkedEssays.HIDDEN));
            default -> Optional.empty();
        };
    }
}
