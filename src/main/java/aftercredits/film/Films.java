package aftercredits.film;

import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.ClubWords;
import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import aftercredits.club.Restoration;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayShelf;
import aftercredits.essay.Film;
import aftercredits.posting.Poster;
import aftercredits.posting.Turns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** How clubs find their next film, and remember those they watched. */
public final class Films {
    /** A club's list, its vote and its turns change one step at a time. */
    private final Turns<ClubId> turns = new Turns<>();

    private final Needs needs;
    private final Suggestions suggestions;
    private final Ballots ballots;
    private final BallotEnds ballotEnds;
    private final Rotation rotation;
    private final FilmHistory history;

    /**
     * What it rests on.
     *
     * @param restored where the database was put back from a copy
     */
    public record Needs(
            Stores stores,
            ClubStore clubs,
            MemberStore members,
            EssayShelf shelf,
            Poster poster,
            Optional<Restoration> restored,
            InstantSource clock,
            ClubWords words) {}

    /** Where it is all kept. */
    public record Stores(
            SuggestionStore suggestions,
            BallotStore ballots,
            ChosenStore chosen,
            RatingStore ratings,
            RotationStore rotation,
            ShownFilms shown) {}

    public Films(Needs needs) {
        this.needs = needs;
        this.suggestions = new Suggestions(needs, turns);
        this.ballots = new Ballots(needs, turns);
        this.ballotEnds = new BallotEnds(needs, turns);
        this.rotation = new Rotation(needs, turns);
        this.history = new FilmHistory(needs);
    }

    public Suggestions suggestions() {
        return suggestions;
    }

    public Ballots ballots() {
        return ballots;
    }

    public Rotation rotation() {
        return rotation;
    }

    public FilmHistory history() {
        return history;
    }

    /** An essay of the club's library that is about the film. */
    public Optional<Essay> essayOn(ClubId club, Film film) {
        return needs.shelf().all(club).stream()
                .filter(essay -> FilmNames.areAlike(Film.of(essay.credits()), film))
                .findFirst();
    }

    /** All that is kept of one member in the club about films. */
    public FilmsOfMember of(ClubId club, MemberId member) {
        Stores stores = needs.stores();
        return new FilmsOfMember(
                stores.suggestions().all(club).stream()
                        .filter(suggestion -> suggestion.member().equals(member))
                        .toList(),
                ballots.votes(club, member),
                stores.chosen().all(club).stream()
                        .filter(chosen -> chosen.member().equals(member))
                        .toList(),
                stores.ratings().of(club, member),
                stores.rotation().all(club).stream()
                        .filter(picker -> picker.member().equals(member))
                        .findFirst());
    }

    /** When the next vote ends that is open at {@code after}; empty where none is. */
    public Optional<Instant> nextDue(Instant after) {
        return ballots.nextEnd(after);
    }

    /** At the start: goes on with what a crash left undone. */
    public void start() {
        ballotEnds.start();
    }

    /** Counts and announces what is due, in every club; one club's trouble holds up no other. */
    public void tick() {
        ballotEnds.tick();
        rotation.tick();
    }
}
