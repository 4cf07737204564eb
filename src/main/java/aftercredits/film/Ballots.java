package aftercredits.film;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import aftercredits.film.Ballot.Entry;
import aftercredits.posting.Layout;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Posting;
import aftercredits.posting.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Votes on films, from their opening by a host to their end, which is {@link BallotEnds}'. */
public final class Ballots {
    /** Discord's limit on a menu's entries. */
    public static final int MOST_FILMS = 25;

    /** With fewer there is nothing to vote on. */
    public static final int FEWEST_FILMS = 2;

    /** Longer nobody remembers what they voted for. */
    public static final Duration LONGEST = Duration.ofDays(92);

    private final Films.Needs needs;
    private final BallotStore ballots;
    private final Turns<ClubId> turns;

    Ballots(Films.Needs needs, Turns<ClubId> turns) {
        this.needs = needs;
        this.ballots = needs.stores().ballots();
        this.turns = turns;
    }

    /**
     * What a host wants voted on.
     *
     * @param most so many films of the list, those that wait longest; never more than {@link #MOST_FILMS}
     */
    public record Wish(ClubId club, ChannelId channel, Layout layout, Instant endsAt, int most, MemberId host) {}

    /** What became of opening a vote. */
    public sealed interface Opening {
        /** @param outcome posted, or on its way */
        record Opened(Ballot ballot, PostOutcome outcome) implements Opening {}

        /** It could not be posted, and there is no vote. */
        record NotPosted(PostOutcome outcome) implements Opening {}

        /** The club has a vote already. */
        record Running(Ballot ballot) implements Opening {}

        record TooFew(int onTheList) implements Opening {}

        record Past() implements Opening {}

        /** It would last longer than {@link #LONGEST}. */
        record TooLong() implements Opening {}
    }

    /** What became of a vote. */
    public sealed interface Voting {
        /** @param films what the member votes for now; none: they took their vote back */
        record Taken(Ballot ballot, List<Film> films) implements Voting {}

        record Over(Ballot ballot) implements Voting {}

        record Gone() implements Voting {}
    }

    /** Opens a vote and posts it. Blocks as {@link aftercredits.posting.Poster#deliver} does. */
    public Opening open(Wish wish) {
        Opening opening = turns.take(wish.club(), () -> keep(wish));
        if (!(opening instanceof Opening.Opened(Ballot ballot, PostOutcome planned))) {
            return opening;
        }
        PostOutcome outcome = needs.poster().deliver(planned.posting());
        return switch (outcome) {
            case PostOutcome.Posted posted -> new Opening.Opened(ballot, outcome);
            case PostOutcome.Waiting waiting -> new Opening.Opened(ballot, outcome);
            case PostOutcome.Stopped stopped -> notPosted(ballot, outcome);
            case PostOutcome.GivenUp givenUp -> notPosted(ballot, outcome);
        };
    }

    private Opening keep(Wish wish) {
        Instant now = needs.clock().instant();
        Optional<Ballot> running = ballots.running(wish.club());
        if (running.isPresent()) {
            return new Opening.Running(running.get());
        }
        if (!wish.endsAt().isAfter(now)) {
            return new Opening.Past();
        }
        if (wish.endsAt().isAfter(now.plus(LONGEST))) {
            return new Opening.TooLong();
        }
        List<Suggestion> films = needs.stores().suggestions().all(wish.club()).stream()
                .limit(Math.clamp(wish.most(), FEWEST_FILMS, MOST_FILMS))
                .toList();
        if (films.size() < FEWEST_FILMS) {
            return new Opening.TooFew(films.size());
        }
        Ballot ballot = ballot(wish, films, now);
        ballots.open(ballot);
        return new Opening.Opened(
                ballot, new PostOutcome.Waiting(posts(ballot.club()).ballot(ballot), ""));
    }

    private static Ballot ballot(Wish wish, List<Suggestion> films, Instant now) {
        return new Ballot(
                BallotId.random(),
                wish.club(),
                wish.channel(),
                wish.layout(),
                IntStream.range(0, films.size())
                        .mapToObj(place -> new Entry(
                                place, films.get(place).film(), films.get(place).id(), 0))
                        .toList(),
                wish.host(),
                now,
                wish.endsAt(),
                Ballot.State.OPEN,
                0,
                Optional.empty());
    }

    private Opening notPosted(Ballot ballot, PostOutcome outcome) {
        ballots.callOff(ballot.id());
        needs.poster().giveUp(outcome.posting().id());
        return new Opening.NotPosted(outcome);
    }

    /** The club's vote that is open, or about to be counted. */
    public Optional<Ballot> running(ClubId club) {
        return ballots.running(club);
    }

    /** A ballot of this club. */
    public Optional<Ballot> find(ClubId club, BallotId id) {
        return ballots.find(id).filter(ballot -> ballot.club().equals(club));
    }

    /** How many have voted so far. What they voted for nobody is told before the end. */
    public int voters(Ballot ballot) {
        return ballots.voters(ballot.id());
    }

    /** The places of the films that a member votes for now. */
    public Set<Integer> votes(Ballot ballot, MemberId member) {
        return ballots.votes(ballot.id(), member);
    }

    /** Whether votes are still taken. */
    public boolean isOpen(Ballot ballot) {
        return ballot.isOpen(needs.clock().instant());
    }

    /** Where a vote, or what is said after it, was posted: the posting as it is kept. */
    public Optional<Posting> posting(Ballot ballot) {
        return needs.poster().find(FilmPosts.ballotId(ballot.id()));
    }

    /** @param places of the films a member votes for; none: takes their vote back. Unknown ones are left out */
    public Voting vote(ClubId club, BallotId id, Member member, Set<Integer> places) {
        return turns.take(club, () -> {
            Optional<Ballot> found = find(club, id);
            if (found.isEmpty()) {
                return new Voting.Gone();
            }
            Ballot ballot = found.get();
            Set<Integer> known = places.stream()
                    .filter(place -> place >= 0 && place < ballot.entries().size())
                    .collect(Collectors.toUnmodifiableSet());
            Instant now = needs.clock().instant();
            needs.members().seen(club, member, now);
            return ballots.vote(id, member.id(), known, now)
                    ? new Voting.Taken(
                            ballot,
                            known.stream()
                                    .sorted()
                                    .map(ballot::at)
                                    .map(Entry::film)
                                    .toList())
                    : new Voting.Over(ballot);
        });
    }

    /**
     * Ends a vote without a count, and says so where it was posted.
     *
     * @return false where it is over, or there is none of this id
     */
    public boolean callOff(ClubId club, BallotId id) {
        return turns.take(club, () -> {
            Optional<Ballot> open = find(club, id).filter(ballot -> ballots.callOff(ballot.id()));
            open.ifPresent(ballot -> {
                needs.poster().giveUp(FilmPosts.ballotId(id));
                needs.poster().hand(posts(club).calledOff(ballot, needs.clock().instant()));
            });
            return open.isPresent();
        });
    }

    /** When the next vote ends that is open at {@code after}. */
    public Optional<Instant> nextEnd(Instant after) {
        return ballots.nextEnd(after);
    }

    /** What a member votes for in a vote of this club that is not counted: for their copy of what is kept of them. */
    public List<Film> votes(ClubId club, MemberId member) {
        return ballots.votes(club, member);
    }

    private FilmPosts posts(ClubId club) {
        return new FilmPosts(needs.poster(), needs.words().of(club));
    }
}
