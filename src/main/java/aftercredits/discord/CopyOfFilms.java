package aftercredits.discord;

import aftercredits.essay.Film;
import aftercredits.film.FilmLink;
import aftercredits.film.FilmsOfMember;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a member suggested, votes for, picked and rated, as JSON for themselves. */
final class CopyOfFilms {
    private CopyOfFilms() {}

    static void add(ObjectNode films, FilmsOfMember kept) {
        var suggested = films.putArray("suggested");
        kept.suggestions()
                .forEach(suggestion -> film(suggested.addObject(), suggestion.film())
                        .put("link", suggestion.link().map(FilmLink::address).orElse(null))
                        .put("why", suggestion.why().orElse(null))
                        .put("at", suggestion.at().toString()));
        var votes = films.putArray("votes");
        kept.votes().forEach(film -> film(votes.addObject(), film));
        var chosen = films.putArray("chosen");
        kept.chosen()
                .forEach(film -> film(chosen.addObject(), film.film())
                        .put("at", film.at().toString()));
        var ratings = films.putArray("ratings");
        kept.ratings()
                .forEach(rating -> film(ratings.addObject(), rating.film())
                        .put("stars", rating.stars().toString())
                        .put("at", rating.at().toString()));
        kept.turns()
                .ifPresent(picker -> films.putObject("turns")
                        .put("joinedAt", picker.joinedAt().toString())
                        .put("lastTurnAt", picker.lastTurnAt().toString()));
    }

    private static ObjectNode film(ObjectNode entry, Film film) {
        return entry.put("film", film.title()).put("year", film.year().orElse(null));
    }
}
