package aftercredits.discord;

import aftercredits.discussion.SeenGate;
import aftercredits.essay.Film;
import aftercredits.film.FilmText;
import aftercredits.text.Words;
import java.util.Locale;
import java.util.function.Supplier;
import net.dv8tion.jda.api.components.buttons.Button;

/** Asks a member, before something gives a film away, whether they have seen it: until they say so, once for each film. */
final class SeenDesk {
    private static final int LONGEST_TITLE = 150;

    private final SeenGate gate;
    private final Words words;

    /** What would give the film away. */
    enum What {
        PASSAGE,
        ANSWERS,
        ESSAY
    }

    SeenDesk(SeenGate gate, Words words) {
        this.gate = gate;
        this.words = words;
    }

    SeenGate gate() {
        return gate;
    }

    /**
     * What was asked for; to a member who has not said that they have seen the film, the question.
     *
     * @param yes shows it to who has
     * @param no for who has not
     */
    Note behind(Turn turn, Film film, What what, BotButton yes, BotButton no, Supplier<Note> shown) {
        if (gate.letsThrough(turn.who().club().id(), turn.who().id(), film)) {
            return shown.get();
        }
        String key = what.name().toLowerCase(Locale.ROOT);
        return Note.of(words.say("discord.seen.ask", "film", name(film), "what", key))
                .with(
                        Button.primary(yes.customId(), words.say("discord.button.seen")),
                        Button.secondary(no.customId(), words.say("discord.button.not-seen")));
    }

    /** The member has seen it: that is kept, what they asked for takes the question's place, and they are told where to take it back. */
    void seen(Turn turn, Film film, Supplier<Note> shown) {
        boolean saidBefore = gate.letsThrough(turn.who().club().id(), turn.who().id(), film);
        gate.say(turn.who().club().id(), turn.who().member(), film, FilmText.plain(film, words));
        turn.reply().change(shown.get());
        if (!saidBefore) {
            turn.reply()
                    .say(Note.of(words.say("discord.seen.noted", "film", name(film)))
                            .with(Button.secondary(
                                    new BotButton.NotSeenAfterAll(film.key()).customId(),
                                    words.say("discord.button.take-back"))));
        }
    }

    void notYet(Turn turn) {
        turn.reply().change(Note.of(words.say("discord.seen.not-yet")));
    }

    private String name(Film film) {
        return Shown.inline(FilmText.plain(film, words), LONGEST_TITLE);
    }
}
