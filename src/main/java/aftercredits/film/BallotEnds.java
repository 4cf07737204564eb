package aftercredits.film;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.film.Ballot.Entry;
import aftercredits.posting.Posting;
import aftercredits.posting.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings votes on films to their end: each is counted once and its result posted once, whatever happens in between. */
final class BallotEnds {
    private static final Logger LOG = LoggerFactory.getLogger(BallotEnds.class);

    /** A result that comes later than this after the vote's end waits for the end of the club's quiet hours. */
    private static final Duration ON_TIME = Duration.ofMinutes(5);

    /** What "lately" means where wins are compared. */
    private static final Duration LATELY = Duration.ofDays(365);

    private final Films.Needs needs;
    private final BallotStore ballots;
    private final Turns<ClubId> turns;

    BallotEnds(Films.Needs needs, Turns<ClubId> turns) {
        this.needs = needs;
        this.ballots = needs.stores().ballots();
        this.turns = turns;
    }

    /** A ballot that was kept when the bot was killed before its posting was planned is posted now, unless it has ended. */
    void start() {
        ballots.open().stream()
                .filter(ballot -> needs.poster().actsFor(ballot.club()))
                .forEach(ballot -> inTurn(ballot, this::post));
    }

    private void post(Ballot ballot) {
        boolean posted = needs.poster().find(FilmPosts.ballotId(ballot.id())).isPresent();
        if (!posted && ballot.isOpen(needs.clock().instant())) {
            needs.poster().hand(posts(ballot.club()).ballot(ballot));
        }
    }

    void tick() {
        ballots.owed(needs.clock().instant()).stream()
                .filter(ballot -> needs.poster().actsFor(ballot.club()))
                .filter(ballot -> needs.clubs().leftAt(ballot.club()).isEmpty())
                .forEach(ballot -> inTurn(ballot, this::goOn));
    }

    /** One club's trouble holds up no other. */
    private void inTurn(Ballot ballot, Consumer<Ballot> work) {
        try {
            turns.take(ballot.club(), () -> {
                // As it stands by now: while this waited for its turn it may have been called off.
                ballots.find(ballot.id()).ifPresent(work);
                return ballot;
            });
        } catch (RuntimeException broken) {
            LOG.error("The vote {} could not go on and is tried again", ballot.id(), broken);
        }
    }

    private void goOn(Ballot ballot) {
        if (ballot.state() == Ballot.State.OPEN) {
            count(ballot);
        }
        ballots.find(ballot.id())
                .filter(counted -> counted.state() == Ballot.State.COUNTED)
                .filter(counted -> !waitsForMorning(counted))
                .ifPresent(this::announce);
    }

    private void count(Ballot ballot) {
        Instant now = needs.clock().instant();
        Count count = Tally.of(
                ballot,
                ballots.counts(ballot.id()),
                ballots.voters(ballot.id()),
                entry -> suggester(ballot, entry),
                wins(ballot, now));
        MemberId suggestedBy = count.winner()
                .map(ballot::at)
                .flatMap(entry -> suggester(ballot, entry))
                .orElse(new MemberId(0));
        ballots.counted(ballot.id(), count, suggestedBy, now);
    }

    private Map<MemberId, Integer> wins(Ballot ballot, Instant then) {
        return needs.stores().chosen().wins(ballot.club(), then.minus(LATELY), then);
    }

    private Optional<MemberId> suggester(Ballot ballot, Entry entry) {
        return needs.stores()
                .suggestions()
                .find(ballot.club(), entry.suggestion())
                .map(Suggestion::member);
    }

    private void announce(Ballot ballot) {
        Optional<ChosenFilm> chosen = needs.stores().chosen().find(ballot.id());
        List<Entry> drawn = chosen.map(winner -> drawn(ballot, winner)).orElseGet(List::of);
        Posting result =
                posts(ballot.club()).result(ballot, chosen, drawn, needs.clock().instant());
        needs.poster().hand(mayStand(ballot) ? result.held() : result);
        ballots.announced(ballot.id());
    }

    /** Those between which the lot decided, found as when they were counted: the winner, which is no suggestion any more, is one. */
    private List<Entry> drawn(Ballot counted, ChosenFilm winner) {
        Map<Integer, Integer> lots = Tally.lots(counted);
        Entry won = counted.first().stream()
                .filter(entry -> entry.film().key().equals(winner.film().key()))
                .findFirst()
                .orElseThrow();
        Map<MemberId, Integer> wins = wins(counted, winner.at());
        int own = wins.getOrDefault(winner.member(), 0);
        // Whoever withdrew a suggestion or was forgotten since had as few wins as the winner, or more.
        Predicate<Entry> asFewWins = entry -> suggester(counted, entry)
                .map(member -> wins.getOrDefault(member, 0) == own)
                .orElse(true);
        return counted.first().stream()
                .filter(entry -> entry.equals(won) || asFewWins.test(entry))
                .filter(entry -> lots.getOrDefault(entry.place(), 0) >= lots.getOrDefault(won.place(), 0))
                .toList();
    }

    /** A host chose when the vote ends, not when the bot comes back. */
    private boolean waitsForMorning(Ballot ballot) {
        Instant now = needs.clock().instant();
        return now.isAfter(ballot.endsAt().plus(ON_TIME))
                && needs.clubs()
                        .find(ballot.club())
                        .filter(club -> needs.clubs().pace(club.id()).isQuiet(now, club.zone()))
                        .isPresent();
    }

    /** The result of a vote that ended before the database was put back may have been posted by what was replaced. */
    private boolean mayStand(Ballot ballot) {
        return needs.restored()
                .filter(restoration -> !ballot.endsAt().isAfter(restoration.at()))
                .isPresent();
    }

    private FilmPosts posts(ClubId club) {
        return new FilmPosts(needs.poster(), needs.words().of(club));
    }
}
