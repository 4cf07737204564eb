package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import aftercredits.film.ChosenFilm;
import aftercredits.film.FilmNames;
import aftercredits.film.FilmText;
import aftercredits.film.Films;
import aftercredits.film.Rotation.Picking;
import aftercredits.film.Suggestion;
import aftercredits.film.SuggestionId;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** {@code /film pick}: members take turns. */
final class FilmTurns {
    /** So many of those who take turns are named. */
    private static final int NAMED = 20;

    private final Films films;
    private final FilmList list;
    private final Destinations destinations;
    private final Words words;

    FilmTurns(Films films, FilmList list, Destinations destinations, Words words) {
        this.films = films;
        this.list = list;
        this.destinations = destinations;
        this.words = words;
    }

    void show(Turn turn) {
        turn.reply().say(note(turn));
    }

    private Note note(Turn turn) {
        ClubId club = turn.who().club().id();
        List<MemberId> order = films.rotation().order(club);
        boolean mine = order.stream().findFirst().equals(Optional.of(turn.who().id()));
        Note note = Note.of(text(order, mine));
        List<Suggestion> suggestions = films.suggestions().all(club);
        if (mine && !suggestions.isEmpty()) {
            note = note.with(menu(suggestions));
        }
        return note.with(buttons(turn, order));
    }

    private String text(List<MemberId> order, boolean mine) {
        if (order.isEmpty()) {
            return words.say("discord.film.turns.none");
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "discord.film.turns.head", "member", order.getFirst().toString(), "mine", mine ? "yes" : "no"));
        order.stream().limit(NAMED).forEach(member -> lines.add(lines.size() + ". <@" + member + ">"));
        if (order.size() > NAMED) {
            lines.add(words.say("discord.film.turns.more", "count", order.size() - NAMED));
        }
        return String.join("\n", lines);
    }

    private List<Button> buttons(Turn turn, List<MemberId> order) {
        boolean takesPart = order.contains(turn.who().id());
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.secondary(
                new FilmButton.TakeTurns(!takesPart).customId(),
                words.say(takesPart ? "discord.button.film.leave" : "discord.button.film.join")));
        if (turn.who().host() && !order.isEmpty()) {
            buttons.add(Button.secondary(
                    new FilmButton.SkipTurn(order.getFirst()).customId(), words.say("discord.button.film.skip")));
        }
        return buttons;
    }

    private StringSelectMenu menu(List<Suggestion> suggestions) {
        StringSelectMenu.Builder menu = StringSelectMenu.create(new FilmMenu.Pick().customId())
                .setPlaceholder(words.say("discord.film.turns.menu"));
        suggestions.stream()
                .limit(StringSelectMenu.OPTIONS_MAX_AMOUNT)
                .forEach(suggestion -> menu.addOptions(list.option(suggestion)));
        return menu.build();
    }

    void take(Turn turn, boolean yes) {
        ClubId club = turn.who().club().id();
        if (yes) {
            films.rotation().join(club, turn.who().member());
        } else {
            films.rotation().leave(club, turn.who().id());
        }
        turn.reply().change(note(turn));
    }

    void skip(Turn turn, MemberId member) {
        boolean skipped = films.rotation().skip(turn.who().club().id(), member);
        turn.reply().change(note(turn));
        if (!skipped) {
            turn.reply().say(words.say("discord.film.turns.not-next"));
        }
    }

    /** A film of the list. */
    void pick(Turn turn, SuggestionId id) {
        Film film = films.suggestions()
                .find(turn.who().club().id(), id)
                .map(Suggestion::film)
                .orElseThrow(() -> new Unable(words.say("discord.film.gone")));
        Note picked = picked(turn, film);
        turn.reply().change(picked);
    }

    /** What was typed: a film of the list, or any other. */
    void pick(Turn turn, String typed) {
        Film wanted = FilmNames.typed(typed, Optional.empty());
        if (!FilmNames.isNamed(wanted)) {
            throw new Unable(words.say("discord.film.no-title", "most", FilmNames.LONGEST_TITLE));
        }
        List<Film> alike = films.suggestions().all(turn.who().club().id()).stream()
                .map(Suggestion::film)
                .filter(known -> FilmNames.areAlike(wanted, known))
                .toList();
        Film film = alike.stream()
                .filter(known -> known.key().equals(wanted.key()))
                .findFirst()
                .orElseGet(() -> alike.stream().findFirst().orElse(wanted));
        turn.reply().say(picked(turn, film));
    }

    private Note picked(Turn turn, Film film) {
        turn.reply().defer();
        ChannelId channel =
                destinations.forEssay(turn, Optional.empty(), Optional.empty()).channel();
        return switch (films.rotation().pick(turn.who().club().id(), turn.who().member(), film, channel)) {
            case Picking.Picked(ChosenFilm chosen) ->
                Note.of(words.say(
                        "discord.film.picked",
                        "film",
                        FilmText.shown(chosen.film(), words),
                        "channel",
                        Destinations.mention(chosen.channel())));
            case Picking.InVote(Film voted, Instant endsAt) ->
                throw new Unable(words.say(
                        "discord.film.turns.in-vote", "film", FilmText.shown(voted, words), "end", When.epoch(endsAt)));
            case Picking.NotYourTurn(Optional<MemberId> next) ->
                throw new Unable(words.say(
                        "discord.film.turns.not-yours",
                        "any",
                        next.isPresent() ? "yes" : "no",
                        "member",
                        next.map(MemberId::toString).orElse("")));
        };
    }
}
