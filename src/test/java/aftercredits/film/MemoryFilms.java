package aftercredits.film;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import aftercredits.essay.FilmKey;
import aftercredits.film.Ballot.Entry;
import aftercredits.film.Ballot.State;
import aftercredits.film.ChosenFilm.How;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything about clubs' films, in memory. */
public final class MemoryFilms {
    private record Vote(BallotId ballot, MemberId member, int place, Instant at) {}

    private record Rated(ClubId club, MemberId member, RatingStore.Rating rating) {}

    private record Turn(ClubId club, RotationStore.Picker picker) {}

    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Map<BallotId, Ballot> ballots = new LinkedHashMap<>();
    private final List<Vote> votes = new ArrayList<>();
    private final List<ChosenFilm> chosen = new ArrayList<>();
    private final List<ChosenId> toAnnounce = new ArrayList<>();
    private final List<Rated> ratings = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final Map<ClubId, List<ShownFilms.Shown>> shown = new HashMap<>();
    private long numbers;

    public Films.Stores stores() {
        return new Films.Stores(
                new Suggested(), new Balloted(), new Chosen(), new Rating(), new Rotated(), this::shown);
    }

    /** Newest first. */
    public synchronized void show(ClubId club, ShownFilms.Shown... films) {
        shown.put(club, List.of(films));
    }

    private synchronized List<ShownFilms.Shown> shown(ClubId club) {
        return shown.getOrDefault(club, List.of());
    }

    /** All of a club's as it is kept now. */
    public synchronized List<Object> kept(ClubId club) {
        return List.of(
                suggestions.stream().filter(some -> some.club().equals(club)).toList(),
                ballots.values().stream()
                        .filter(some -> some.club().equals(club))
                        .toList(),
                votes.stream()
                        .filter(vote -> ballots.get(vote.ballot()).club().equals(club))
                        .toList(),
                chosen.stream().filter(some -> some.club().equals(club)).toList(),
                ratings.stream().filter(some -> some.club().equals(club)).toList(),
                turns.stream().filter(some -> some.club().equals(club)).toList());
    }

    private void drop(ClubId club, Film film) {
        suggestions.removeIf(
                some -> some.club().equals(club) && some.film().key().equals(film.key()));
    }

    private final class Suggested implements SuggestionStore {
        @Override
        public Optional<Suggestion> add(ClubId club, Wish wish, MemberId member, Instant at) {
            synchronized (MemoryFilms.this) {
                if (all(club).stream()
                        .anyMatch(there -> there.film().key().equals(wish.film().key()))) {
                    return Optional.empty();
                }
                Suggestion added = new Suggestion(
                        new SuggestionId(++numbers), club, wish.film(), wish.link(), wish.why(), member, at);
                suggestions.add(added);
                return Optional.of(added);
            }
        }

        @Override
        public Optional<Suggestion> find(ClubId club, SuggestionId id) {
            return all(club).stream().filter(some -> some.id().equals(id)).findFirst();
        }

        @Override
        public List<Suggestion> all(ClubId club) {
            synchronized (MemoryFilms.this) {
                return suggestions.stream()
                        .filter(some -> some.club().equals(club))
                        .toList();
            }
        }

        @Override
        public boolean remove(ClubId club, SuggestionId id) {
            synchronized (MemoryFilms.this) {
                return suggestions.removeIf(
                        some -> some.club().equals(club) && some.id().equals(id));
            }
        }
    }

    private final class Balloted implements BallotStore {
        @Override
        public void open(Ballot ballot) {
            synchronized (MemoryFilms.this) {
                ballots.put(ballot.id(), ballot);
            }
        }

        @Override
        public Optional<Ballot> find(BallotId id) {
            synchronized (MemoryFilms.this) {
                return Optional.ofNullable(ballots.get(id));
            }
        }

        @Override
        public Optional<Ballot> running(ClubId club) {
            return open().stream().filter(ballot -> ballot.club().equals(club)).findFirst();
        }

        @Override
        public List<Ballot> open() {
            return some(ballot -> ballot.state() == State.OPEN);
        }

        @Override
        public List<Ballot> owed(Instant now) {
            return some(ballot -> ballot.state() == State.COUNTED
                    || (ballot.state() == State.OPEN && !ballot.endsAt().isAfter(now)));
        }

        private List<Ballot> some(java.util.function.Predicate<Ballot> which) {
            synchronized (MemoryFilms.this) {
                return ballots.values().stream()
                        .filter(which)
                        .sorted(Comparator.comparing(Ballot::endsAt)
                                .thenComparing(ballot -> ballot.id().toString()))
                        .toList();
            }
        }

        @Override
        public Optional<Instant> nextEnd(Instant after) {
            return open().stream()
                    .map(Ballot::endsAt)
                    .filter(end -> end.isAfter(after))
                    .findFirst();
        }

        @Override
        public boolean vote(BallotId id, MemberId member, Set<Integer> places, Instant at) {
            synchronized (MemoryFilms.this) {
                Ballot ballot = ballots.get(id);
                if (ballot == null || !ballot.isOpen(at)) {
                    return false;
                }
                votes.removeIf(vote -> vote.ballot().equals(id) && vote.member().equals(member));
                places.stream()
                        .sorted()
                        .filter(place -> place < ballot.entries().size())
                        .forEach(place -> votes.add(new Vote(id, member, place, at)));
                return true;
            }
        }

        private List<Vote> cast(BallotId id) {
            synchronized (MemoryFilms.this) {
                return votes.stream().filter(vote -> vote.ballot().equals(id)).toList();
            }
        }

        @Override
        public Set<Integer> votes(BallotId id, MemberId member) {
            return cast(id).stream()
                    .filter(vote -> vote.member().equals(member))
                    .map(Vote::place)
                    .collect(Collectors.toSet());
        }

        @Override
        public List<Film> votes(ClubId club, MemberId member) {
            return open().stream()
                    .filter(ballot -> ballot.club().equals(club))
                    .flatMap(ballot -> votes(ballot.id(), member).stream()
                            .sorted()
                            .map(place -> ballot.at(place).film()))
                    .toList();
        }

        @Override
        public Map<Integer, Integer> counts(BallotId id) {
            return cast(id).stream().collect(Collectors.toMap(Vote::place, vote -> 1, Integer::sum));
        }

        @Override
        public int voters(BallotId id) {
            return (int) cast(id).stream().map(Vote::member).distinct().count();
        }

        @Override
        public boolean counted(BallotId id, Count count, MemberId suggestedBy, Instant at) {
            synchronized (MemoryFilms.this) {
                Ballot open = ballots.get(id);
                if (open == null || open.state() != State.OPEN) {
                    return false;
                }
                List<Entry> entries = open.entries().stream()
                        .map(entry -> new Entry(
                                entry.place(),
                                entry.film(),
                                entry.suggestion(),
                                count.votes().getOrDefault(entry.place(), 0)))
                        .toList();
                put(open, entries, State.COUNTED, count.voters(), Optional.of(count.settled()));
                votes.removeIf(vote -> vote.ballot().equals(id));
                count.winner().ifPresent(winner -> {
                    Film film = open.at(winner).film();
                    drop(open.club(), film);
                    chosen.add(new ChosenFilm(
                            new ChosenId(++numbers),
                            open.club(),
                            film,
                            How.VOTED,
                            Optional.of(id),
                            open.channel(),
                            suggestedBy,
                            at));
                });
                return true;
            }
        }

        private void put(Ballot was, List<Entry> entries, State state, int voters, Optional<Ballot.Settled> settled) {
            ballots.put(
                    was.id(),
                    new Ballot(
                            was.id(),
                            was.club(),
                            was.channel(),
                            was.layout(),
                            entries,
                            was.openedBy(),
                            was.openedAt(),
                            was.endsAt(),
                            state,
                            voters,
                            settled));
        }

        @Override
        public void announced(BallotId id) {
            synchronized (MemoryFilms.this) {
                Ballot ballot = ballots.get(id);
                if (ballot != null && ballot.state() == State.COUNTED) {
                    put(ballot, ballot.entries(), State.ANNOUNCED, ballot.voters(), ballot.settled());
                }
            }
        }

        @Override
        public boolean callOff(BallotId id) {
            synchronized (MemoryFilms.this) {
                Ballot ballot = ballots.get(id);
                if (ballot == null || ballot.state() != State.OPEN) {
                    return false;
                }
                put(ballot, ballot.entries(), State.CALLED_OFF, 0, Optional.empty());
                votes.removeIf(vote -> vote.ballot().equals(id));
                return true;
            }
        }
    }

    private final class Chosen implements ChosenStore {
        @Override
        public ChosenFilm picked(Pick pick) {
            synchronized (MemoryFilms.this) {
                drop(pick.club(), pick.film());
                ChosenFilm picked = new ChosenFilm(
                        new ChosenId(++numbers),
                        pick.club(),
                        pick.film(),
                        How.PICKED,
                        Optional.empty(),
                        pick.channel(),
                        pick.member(),
                        pick.at());
                chosen.add(picked);
                toAnnounce.add(picked.id());
                turned(pick.club(), pick.member(), pick.at());
                return picked;
            }
        }

        @Override
        public Optional<ChosenFilm> find(ClubId club, ChosenId id) {
            return all(club).stream().filter(some -> some.id().equals(id)).findFirst();
        }

        @Override
        public Optional<ChosenFilm> find(BallotId ballot) {
            synchronized (MemoryFilms.this) {
                return chosen.stream()
                        .filter(some -> some.ballot().equals(Optional.of(ballot)))
                        .findFirst();
            }
        }

        @Override
        public List<ChosenFilm> all(ClubId club) {
            synchronized (MemoryFilms.this) {
                return chosen.stream()
                        .filter(some -> some.club().equals(club))
                        .sorted(Comparator.comparing(ChosenFilm::at)
                                .thenComparing(some -> some.id().number())
                                .reversed())
                        .toList();
            }
        }

        @Override
        public Map<MemberId, Integer> wins(ClubId club, Instant since, Instant until) {
            return all(club).stream()
                    .filter(some -> some.how() == How.VOTED
                            && !some.at().isBefore(since)
                            && some.at().isBefore(until))
                    .filter(some -> some.member().snowflake() != 0)
                    .collect(Collectors.toMap(ChosenFilm::member, some -> 1, Integer::sum));
        }

        @Override
        public List<ChosenFilm> toAnnounce() {
            synchronized (MemoryFilms.this) {
                return chosen.stream()
                        .filter(some -> toAnnounce.contains(some.id()))
                        .toList();
            }
        }

        @Override
        public void announced(ChosenId id) {
            synchronized (MemoryFilms.this) {
                toAnnounce.remove(id);
            }
        }
    }

    private final class Rating implements RatingStore {
        @Override
        public void rate(ClubId club, MemberId member, Rating rating, Collection<FilmKey> alsoKnownAs) {
            synchronized (MemoryFilms.this) {
                ratings.removeIf(rated -> rated.club().equals(club)
                        && rated.member().equals(member)
                        && (alsoKnownAs.contains(rated.rating().film().key())
                                || rated.rating()
                                        .film()
                                        .key()
                                        .equals(rating.film().key())));
                ratings.add(new Rated(club, member, rating));
            }
        }

        @Override
        public Optional<Stars> of(ClubId club, MemberId member, Collection<FilmKey> film) {
            return of(club, member).stream()
                    .filter(rating -> film.contains(rating.film().key()))
                    .map(Rating::stars)
                    .reduce((earlier, later) -> later);
        }

        @Override
        public List<Rating> of(ClubId club, MemberId member) {
            synchronized (MemoryFilms.this) {
                return ratings.stream()
                        .filter(rated ->
                                rated.club().equals(club) && rated.member().equals(member))
                        .map(Rated::rating)
                        .sorted(Comparator.comparing(Rating::at)
                                .thenComparing(rating -> rating.film().key().value()))
                        .toList();
            }
        }

        @Override
        public Map<FilmKey, Ratings> all(ClubId club) {
            synchronized (MemoryFilms.this) {
                Map<FilmKey, Ratings> all = new HashMap<>();
                ratings.stream()
                        .filter(rated -> rated.club().equals(club))
                        .forEach(rated -> all.merge(
                                rated.rating().film().key(),
                                Ratings.NONE.with(rated.rating().stars(), 1),
                                Ratings::and));
                return all;
            }
        }
    }

    private void turned(ClubId club, MemberId member, Instant at) {
        turns.replaceAll(turn -> turn.club().equals(club)
                        && turn.picker().member().equals(member)
                ? new Turn(club, new RotationStore.Picker(member, turn.picker().joinedAt(), at))
                : turn);
    }

    private final class Rotated implements RotationStore {
        @Override
        public void join(ClubId club, MemberId member, Instant at) {
            synchronized (MemoryFilms.this) {
                if (all(club).stream().noneMatch(picker -> picker.member().equals(member))) {
                    turns.add(new Turn(club, new Picker(member, at, at)));
                }
            }
        }

        @Override
        public boolean leave(ClubId club, MemberId member) {
            synchronized (MemoryFilms.this) {
                return turns.removeIf(turn ->
                        turn.club().equals(club) && turn.picker().member().equals(member));
            }
        }

        @Override
        public void turned(ClubId club, MemberId member, Instant at) {
            synchronized (MemoryFilms.this) {
                MemoryFilms.this.turned(club, member, at);
            }
        }

        @Override
        public List<Picker> all(ClubId club) {
            synchronized (MemoryFilms.this) {
                return turns.stream()
                        .filter(turn -> turn.club().equals(club))
                        .map(Turn::picker)
                        .sorted(Comparator.comparing(Picker::lastTurnAt)
                                .thenComparing(Picker::joinedAt)
                                .thenComparing(picker -> picker.member().snowflake()))
                        .toList();
            }
        }
    }
}
