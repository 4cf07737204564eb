package aftercredits.discord;

import aftercredits.essay.Essay;
import aftercredits.film.ChosenFilm;
import aftercredits.film.ChosenId;
import aftercredits.film.FilmText;
import aftercredits.film.Films;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** From a chosen film to an evening in the calendar. */
final class FilmEvening {
    private static final int LONGEST = 30;
    private static final int A_WEEK = 7;
    private static final LocalTime USUAL = LocalTime.of(20, 0);

    private final Films films;
    private final ScheduleCommands schedule;
    private final TypedWhen typed;
    private final InstantSource clock;
    private final Words words;

    FilmEvening(Films films, ScheduleCommands schedule, TypedWhen typed, InstantSource clock, Words words) {
        this.films = films;
        this.schedule = schedule;
        this.typed = typed;
        this.clock = clock;
        this.words = words;
    }

    /** Asks when; an evening needs an essay. */
    void ask(Turn turn, ChosenId id) {
        essay(turn, id);
        LocalDate next =
                clock.instant().atZone(turn.who().club().zone()).toLocalDate().plusDays(A_WEEK);
        String zone = When.zone(turn.who().club().zone());
        Modal form = Modal.create(new BotForm.Plan(id).customId(), words.say("discord.film.plan.title"))
                .addComponents(
                        Label.of(
                                words.say("discord.film.plan.date"),
                                words.say("discord.film.plan.date.hint"),
                                input(BotForm.DATE, next.toString())),
                        Label.of(
                                words.say("discord.film.plan.time"),
                                Shown.cut(
                                        words.say("discord.film.plan.time.hint", "zone", zone),
                                        Label.DESCRIPTION_MAX_LENGTH),
                                input(BotForm.TIME, When.clock(USUAL))))
                .build();
        turn.reply().form(form, words.say("discord.form.too-late"));
    }

    private static TextInput input(String id, String value) {
        return TextInput.create(id, TextInputStyle.SHORT)
                .setRequired(true)
                .setMaxLength(LONGEST)
                .setValue(value)
                .build();
    }

    /** Plans the essay and its discussion, and shows what will happen, as /schedule add does. */
    void plan(Turn turn, ChosenId id, String date, String time) {
        turn.reply().defer();
        Essay essay = essay(turn, id);
        LocalDate day = typed.date(date, turn.who().club().zone());
        LocalTime at = typed.time(time);
        schedule.add(turn, essay, Activity.BOTH, new Recurrence(day, Repeat.NONE), at, Optional.empty());
    }

    private Essay essay(Turn turn, ChosenId id) {
        var club = turn.who().club().id();
        ChosenFilm chosen =
                films.history().chosen(club, id).orElseThrow(() -> new Unable(words.say("discord.film.plan.gone")));
        return films.essayOn(club, chosen.film())
                .orElseThrow(() -> new Unable(
                        words.say("discord.film.plan.no-essay", "film", FilmText.shown(chosen.film(), words))));
    }
}
