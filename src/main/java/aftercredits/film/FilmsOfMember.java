package aftercredits.film;

import aftercredits.essay.Film;
import aftercredits.film.RatingStore.Rating;
import aftercredits.film.RotationStore.Picker;
import java.util.List;
import java.util.Optional;

/**
 * All that is kept of one member in one club about films.
 *
 * @param votes the films they vote for in a vote that is not counted
 * @param chosen what they suggested or picked, and the club chose
 * @param turns where they take turns at picking
 */
public record FilmsOfMember(
        List<Suggestion> suggestions,
        List<Film> votes,
        List<ChosenFilm> chosen,
        List<Rating> ratings,
        Optional<Picker> turns) {
    public static final FilmsOfMember NOTHING =
            new FilmsOfMember(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
