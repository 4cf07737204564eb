package aftercredits.discord;

import aftercredits.club.MemberId;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Session;
import aftercredits.schedule.SessionId;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** The form that moves a session. It comes filled: with what could not be taken the last time, else with what may be meant. */
final class MoveForm {
    private static final int LONGEST = 30;
    private static final int KEPT = 100;

    private final InstantSource clock;
    private final Words words;

    /** As long as the bot runs, and for the latest few: more is not worth a table. A host types in one language. */
    private final Map<Place, Filled> refused = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Filled> eldest) {
            return size() > KEPT;
        }
    };

    MoveForm(InstantSource clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    private record Place(MemberId host, SessionId session) {}

    private record Filled(String date, String time) {}

    Modal of(MemberId host, Schedule schedule, Session session) {
        Filled filled = kept(host, session.id()).orElseGet(() -> suggested(schedule, session));
        return Modal.create(new BotForm.Move(session.id()).customId(), words.say("discord.card.session.form.title"))
                .addComponents(
                        Label.of(
                                words.say("discord.card.session.form.date"),
                                words.say("discord.card.session.form.date.hint"),
                                input(BotForm.DATE, filled.date())),
                        Label.of(
                                words.say("discord.card.session.form.time"),
                                Shown.cut(
                                        words.say(
                                                "discord.card.session.form.time.hint",
                                                "zone",
                                                When.zone(schedule.zone())),
                                        Label.DESCRIPTION_MAX_LENGTH),
                                input(BotForm.TIME, filled.time())))
                .build();
    }

    /** At the session's time of day, on the next day on which that is to come. */
    private Filled suggested(Schedule schedule, Session session) {
        ZonedDateTime now = clock.instant().atZone(schedule.zone());
        ZonedDateTime due = session.due().atZone(schedule.zone());
        LocalTime time = due.toLocalTime();
        LocalDate next = now.toLocalTime().isBefore(time)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        LocalDate day = session.due().isAfter(now.toInstant()) ? due.toLocalDate() : next;
        return new Filled(day.toString(), When.clock(time));
    }

    private static TextInput input(String id, String value) {
        TextInput.Builder input =
                TextInput.create(id, TextInputStyle.SHORT).setRequired(true).setMaxLength(LONGEST);
        // Discord refuses a value that is empty.
        return value.isBlank() ? input.build() : input.setValue(value).build();
    }

    /** Keeps what was typed, until it is taken. */
    synchronized void keep(MemberId host, SessionId session, String date, String time) {
        refused.put(new Place(host, session), new Filled(date, time));
    }

    synchronized void forget(MemberId host, SessionId session) {
        refused.remove(new Place(host, session));
    }

    private synchronized Optional<Filled> kept(MemberId host, SessionId session) {
        return Optional.ofNullable(refused.get(new Place(host, session)));
    }
}
