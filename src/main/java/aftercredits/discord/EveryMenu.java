package aftercredits.discord;

import aftercredits.schedule.ScheduleId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The menu under a schedule's preview, from which a host chooses the time between prompts: {@code every:SCHEDULE}. */
record EveryMenu(ScheduleId schedule) implements BotMenu {
    static final Duration BY_HAND = Duration.ZERO;

    static final List<Duration> CHOICES = List.of(
            BY_HAND,
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7));

    private static final String BEGINNING = "every:";

    @Override
    public String customId() {
        return BEGINNING + schedule;
    }

    static Optional<EveryMenu> parse(String customId) {
        return customId.startsWith(BEGINNING)
                ? ScheduleId.parse(customId.substring(BEGINNING.length())).map(EveryMenu::new)
                : Optional.empty();
    }

    /** The time that was chosen, {@link #BY_HAND} too; empty where the values are none of this menu's. */
    static Optional<Duration> chosen(List<String> values) {
        return CHOICES.stream()
                .filter(choice -> values.equals(List.of(Long.toString(choice.toMinutes()))))
                .findFirst();
    }
}
