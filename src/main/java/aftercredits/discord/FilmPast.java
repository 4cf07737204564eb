package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.film.ChosenFilm;
import aftercredits.film.FilmHistory.Watched;
import aftercredits.film.FilmText;
import aftercredits.film.Films;
import aftercredits.film.RatingPicture;
import aftercredits.film.Ratings;
import aftercredits.film.Stars;
import aftercredits.posting.Picture;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** {@code /film history} and {@code /film rate}: what the club watched, and how it liked it. */
final class FilmPast {
    private final Films films;
    private final RatingPicture pictures;
    private final Words words;

    FilmPast(Films films, Words words) {
        this.films = films;
        this.pictures = new RatingPicture(words);
        this.words = words;
    }

    void show(Turn turn) {
        turn.reply().say(page(turn, 1));
    }

    void turnTo(Turn turn, int page) {
        turn.reply().change(page(turn, page));
    }

    /** @param wanted from 1 */
    private Note page(Turn turn, int wanted) {
        List<Watched> all = films.history().of(turn.who().club().id());
        List<String> entries = new ArrayList<>();
        entries.add(words.say("discord.film.history.head", "count", all.size()));
        all.forEach(watched -> entries.add(entry(watched)));
        List<String> pages = Shown.pages(entries, Shown.MESSAGE);
        int page = Math.clamp(wanted, 1, pages.size());
        Note note = Note.of(pages.get(page - 1));
        if (pages.size() == 1) {
            return note;
        }
        return note.with(Paging.buttons(page, pages.size(), to -> new FilmButton.Past(to).customId(), words));
    }

    private String entry(Watched watched) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "discord.film.history.entry",
                "film",
                name(watched),
                "state",
                watched.met().isPresent() ? "met" : "to-come",
                "at",
                When.epoch(watched.at())));
        watched.chosen().map(this::chosen).ifPresent(lines::add);
        watched.discussed()
                .ifPresent(thread ->
                        lines.add(words.say("discord.film.history.discussed", "thread", Destinations.mention(thread))));
        if (watched.ratings().total() > 0) {
            lines.add(rated(watched.ratings()));
        }
        return String.join("\n", lines);
    }

    /** Shown openly, and no longer than a line: an essay's film may have any name. */
    private String name(Watched watched) {
        return Shown.inline(FilmText.plain(watched.film(), words), 150);
    }

    private String chosen(ChosenFilm chosen) {
        boolean known = chosen.member().snowflake() != 0;
        String how = chosen.how().name().toLowerCase(Locale.ROOT);
        return words.say(
                "discord.film.history.chosen",
                "how",
                known ? how : how + "ByNobody",
                "member",
                chosen.member().toString());
    }

    private String rated(Ratings ratings) {
        return ratings.areShown()
                ? words.say("discord.film.history.rated", "average", ratings.average(), "count", ratings.total())
                : words.say(
                        "discord.film.history.rated-by-few", "count", ratings.total(), "fewest", Ratings.FEWEST_SHOWN);
    }

    void detail(Turn turn, String typed) {
        turn.reply().defer();
        turn.reply().say(detail(turn, find(turn, typed)));
    }

    private Note detail(Turn turn, Watched watched) {
        List<String> lines = new ArrayList<>();
        lines.add(entry(watched));
        if (watched.ratings().areShown()) {
            lines.add(pictures.lines(watched.ratings()));
        }
        lines.add(films.history()
                .rating(turn.who().club().id(), watched, turn.who().id())
                .map(mine -> words.say("discord.film.rated.mine", "stars", mine.shown()))
                .orElseGet(() -> words.say("discord.film.rated.not-yet")));
        List<Picture> picture =
                pictures.of(watched.film(), watched.ratings()).stream().toList();
        return new Note(String.join("\n", lines), List.of(), List.of(), picture);
    }

    void rate(Turn turn, String typed, String rating) {
        turn.reply().defer();
        Stars stars = Stars.parse(rating).orElseThrow(() -> new Unable(words.say("discord.film.no-stars")));
        films.history()
                .rate(turn.who().club().id(), find(turn, typed), turn.who().member(), stars);
        // As it is now, with this one.
        turn.reply().say(detail(turn, find(turn, typed)));
    }

    private Watched find(Turn turn, String typed) {
        List<Watched> all = films.history().of(turn.who().club().id());
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Optional<Watched> exact = all.stream()
                .filter(watched -> label(watched).toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
        List<Watched> fitting = all.stream()
                .filter(watched -> !wanted.isEmpty()
                        && label(watched).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if (exact.isEmpty() && fitting.size() != 1) {
            throw new Unable(words.say(
                    "discord.film.history.unknown",
                    "typed",
                    Shown.inline(typed, 80),
                    "several",
                    fitting.isEmpty() ? "no" : "yes"));
        }
        return exact.orElseGet(fitting::getFirst);
    }

    private String label(Watched watched) {
        return Shown.cut(FilmText.plain(watched.film(), words), OptionData.MAX_CHOICE_NAME_LENGTH);
    }

    /** The names of the films that were watched or chosen, the latest first. */
    Stream<String> names(ClubId club) {
        return films.history().of(club).stream().map(this::label);
    }
}
