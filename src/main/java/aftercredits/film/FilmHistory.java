package aftercredits.film;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.essay.FilmKey;
import aftercredits.film.RatingStore.Rating;
import aftercredits.film.ShownFilms.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a club has watched, discussed and chosen, and how its members rated it. */
public final class FilmHistory {
    private final Films.Needs needs;

    FilmHistory(Films.Needs needs) {
        this.needs = needs;
    }

    /**
     * A film of the club's past, or its next one.
     *
     * @param keys all that it goes by: with its year and without
     * @param chosen how it was chosen last, if it was
     * @param met when the club met about it last: a session took place, or a discussion opened; empty for what is to come
     * @param discussed the latest discussion's thread
     */
    public record Watched(
            Film film,
            Set<FilmKey> keys,
            Optional<ChosenFilm> chosen,
            Optional<Instant> met,
            Optional<ChannelId> discussed,
            Ratings ratings) {
        /** When it was last talked of. */
        public Instant at() {
            return met.or(() -> chosen.map(ChosenFilm::at)).orElse(Instant.EPOCH);
        }
    }

    /** The club's films, newest first; those that are chosen and still to come in front. */
    public List<Watched> of(ClubId club) {
        Gathering gathering = new Gathering();
        Map<EssayId, Film> shelf = shelf(club);
        needs.stores()
                .shown()
                .of(club)
                .forEach(shown -> gathering.add(shelf.getOrDefault(shown.essay(), shown.known()), shown));
        needs.stores().chosen().all(club).forEach(chosen -> gathering.add(chosen.film(), chosen));
        Map<FilmKey, Ratings> ratings = needs.stores().ratings().all(club);
        return gathering.films.stream()
                .map(gathered -> gathered.with(ratings))
                .sorted(Comparator.comparing((Watched watched) -> watched.met().isPresent())
                        .thenComparing(Watched::at, Comparator.reverseOrder()))
                .toList();
    }

    private Map<EssayId, Film> shelf(ClubId club) {
        return needs.shelf().all(club).stream()
                .collect(Collectors.toUnmodifiableMap(Essay::id, essay -> Film.of(essay.credits())));
    }

    /** Puts a member's rating in the place of the one they gave before. */
    public void rate(ClubId club, Watched film, Member member, Stars stars) {
        Instant now = needs.clock().instant();
        needs.members().seen(club, member, now);
        Set<FilmKey> others = new LinkedHashSet<>(film.keys());
        others.remove(film.film().key());
        needs.stores().ratings().rate(club, member.id(), new Rating(film.film(), stars, now), others);
    }

    /** What a member gave a film. */
    public Optional<Stars> rating(ClubId club, Watched film, MemberId member) {
        return needs.stores().ratings().of(club, member, film.keys());
    }

    /** A chosen film of this club. */
    public Optional<ChosenFilm> chosen(ClubId club, ChosenId id) {
        return needs.stores().chosen().find(club, id);
    }

    /** All that is told of one film. */
    private static final class Gathered {
        private Film film;
        private final Set<FilmKey> keys = new LinkedHashSet<>();
        private Optional<ChosenFilm> chosen = Optional.empty();
        private Optional<Instant> met = Optional.empty();
        private Optional<ChannelId> discussed = Optional.empty();

        private Gathered(Film film) {
            this.film = film;
        }

        private void isAlso(Film other) {
            film = film.year().isPresent() ? film : other;
            keys.add(other.key());
        }

        private Watched with(Map<FilmKey, Ratings> all) {
            Ratings ratings = keys.stream()
                    .map(key -> all.getOrDefault(key, Ratings.NONE))
                    .reduce(Ratings.NONE, Ratings::and);
            // A film that was chosen again since the club met about it is to come once more.
            Optional<Instant> lately = met.filter(
                    last -> chosen.filter(film -> film.at().isAfter(last)).isEmpty());
            return new Watched(film, Set.copyOf(keys), chosen, lately, discussed, ratings);
        }
    }

    /** Finds together what is told of the same film; what is newest comes first. */
    private static final class Gathering {
        private final List<Gathered> films = new ArrayList<>();
        private final Map<FilmKey, List<Gathered>> byTitle = new HashMap<>();

        private void add(Film film, Shown shown) {
            Gathered gathered = of(film);
            gathered.met = gathered.met.or(() -> Optional.of(shown.at()));
            gathered.discussed = gathered.discussed.or(shown::discussed);
        }

        private void add(Film film, ChosenFilm chosen) {
            Gathered gathered = of(film);
            gathered.chosen = gathered.chosen.or(() -> Optional.of(chosen));
        }

        private Gathered of(Film film) {
            List<Gathered> alike =
                    byTitle.computeIfAbsent(Film.titled(film.title()).key(), title -> new ArrayList<>());
            Gathered found = alike.stream()
                    .filter(known -> FilmNames.areAlike(known.film, film))
                    .findFirst()
                    .orElseGet(() -> begun(film, alike));
            found.isAlso(film);
            return found;
        }

        private Gathered begun(Film film, List<Gathered> alike) {
            Gathered fresh = new Gathered(film);
            films.add(fresh);
            alike.add(fresh);
            return fresh;
        }
    }
}
