package aftercredits.discord;

import aftercredits.discussion.SeenFilms.Seen;
import aftercredits.discussion.SeenGate;
import aftercredits.essay.FilmKey;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** {@code /my films}: the films that one said one has seen, and taking that back. */
final class MyFilms {
    private static final int LONGEST_TITLE = 150;

    private final SeenGate gate;
    private final Words words;

    MyFilms(SeenGate gate, Words words) {
        this.gate = gate;
        this.words = words;
    }

    void show(Turn turn) {
        List<Seen> films = gate.of(turn.who().club().id(), turn.who().id());
        if (films.isEmpty()) {
            turn.reply().say(words.say("discord.my.films.none"));
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.say("discord.my.films", "count", films.size()));
        films.forEach(
                seen -> lines.add(words.say("discord.my.films.film", "film", name(seen), "at", When.epoch(seen.at()))));
        List<String> pages = Shown.lines(lines, Shown.MESSAGE);
        pages.subList(0, pages.size() - 1).forEach(turn.reply()::say);
        turn.reply().say(Note.of(pages.getLast()).with(menu(films)));
    }

    /** Discord's menus take 25: the latest, of which one is most likely to have been a slip. */
    private StringSelectMenu menu(List<Seen> films) {
        return StringSelectMenu.create(new SeenMenu().customId())
                .setPlaceholder(words.say("discord.my.films.menu"))
                .addOptions(films.stream()
                        .limit(StringSelectMenu.OPTIONS_MAX_AMOUNT)
                        .map(seen -> SelectOption.of(
                                Shown.cut(seen.title(), SelectOption.LABEL_MAX_LENGTH),
                                seen.film().value()))
                        .toList())
                .build();
    }

    void takeBack(Turn turn, FilmKey film) {
        String told = gate.takeBack(turn.who().club().id(), turn.who().id(), film)
                .map(seen -> words.say("discord.my.films.taken-back", "film", name(seen)))
                .orElseGet(() -> words.say("discord.my.films.not-said"));
        turn.reply().change(Note.of(told));
    }

    private static String name(Seen seen) {
        return Shown.inline(seen.title(), LONGEST_TITLE);
    }
}
