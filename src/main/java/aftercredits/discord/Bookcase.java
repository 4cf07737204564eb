package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.EssayShelf;
import aftercredits.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Finds the essay a person means. */
final class Bookcase {
    private final EssayShelf shelf;
    private final Words words;

    Bookcase(EssayShelf shelf, Words words) {
        this.shelf = shelf;
        this.words = words;
    }

    /**
     * @param typed an id as completion gives it, or what was typed without it: the id or the title
     * @throws Unable if there is no such essay
     */
    Essay named(ClubId club, String typed) {
        String wanted = typed.strip();
        List<Essay> all = shelf.all(club);
        return Stream.<Predicate<Essay>>of(
                        essay -> essay.id().value().equals(wanted),
                        essay -> essay.id().value().equalsIgnoreCase(wanted),
                        essay -> essay.credits().title().equalsIgnoreCase(wanted))
                .flatMap(like -> all.stream().filter(like))
                .findFirst()
                .orElseThrow(() -> new Unable(words.say("discord.essay.unknown", "essay", Shown.inline(wanted, 80))));
    }

    /** The id of an essay that may be in the log though it has left the shelf. */
    EssayId logged(ClubId club, String typed) {
        String wanted = typed.strip();
        return shelf.all(club).stream()
                .filter(essay -> essay.credits().title().equalsIgnoreCase(wanted))
                .map(Essay::id)
                .findFirst()
                .orElseGet(() -> id(wanted));
    }

    private EssayId id(String typed) {
        try {
            return new EssayId(typed);
        } catch (IllegalArgumentException wrong) {
            throw new Unable(words.say("discord.essay.unknown", "essay", Shown.inline(typed, 80)));
        }
    }

    /**
     * @throws Unable if the essay has left the shelf since the button was made
     */
    Essay of(ClubId club, EssayKey key) {
        return shelf.all(club).stream()
                .filter(essay -> EssayKey.of(essay.id()).equals(key))
                .findFirst()
                .orElseThrow(() -> new Unable(words.say("discord.essay.gone")));
    }

    /** Essays whose id, title or film holds {@code typed}. */
    Stream<Command.Choice> completions(ClubId club, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return shelf.all(club).stream()
                .filter(essay -> searchable(essay).contains(wanted))
                .map(essay -> new Command.Choice(
                        Shown.cut(label(essay), OptionData.MAX_CHOICE_NAME_LENGTH),
                        essay.id().value()));
    }

    private static String searchable(Essay essay) {
        return (essay.id() + "\n" + essay.credits().title() + "\n"
                        + essay.credits().film().orElse(""))
                .toLowerCase(Locale.ROOT);
    }

    private static String label(Essay essay) {
        String film = essay.credits().film().orElse("");
        String title = essay.credits().title();
        return film.isEmpty() || title.contains(film) ? title : title + " (" + film + ")";
    }
}
