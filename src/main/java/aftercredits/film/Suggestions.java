package aftercredits.film;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.film.SuggestionStore.Wish;
import aftercredits.posting.Turns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A club's list of films that members would like to watch. */
public final class Suggestions {
    /** More of one member's would crowd out the others. */
    public static final int MOST_OF_A_MEMBER = 5;

    /** A longer list nobody reads. */
    public static final int MOST = 100;

    private final Films.Needs needs;
    private final Turns<ClubId> turns;

    Suggestions(Films.Needs needs, Turns<ClubId> turns) {
        this.needs = needs;
        this.turns = turns;
    }

    /** What became of a suggestion. */
    public sealed interface Suggesting {
        record Added() implements Suggesting {}

        /** The list has the film already. */
        record There(Suggestion suggestion) implements Suggesting {}

        /** The member has {@link #MOST_OF_A_MEMBER} on the list. */
        record TooMany() implements Suggesting {}

        /** The club has {@link #MOST}. */
        record Full() implements Suggesting {}
    }

    /** What became of withdrawing one. */
    public sealed interface Withdrawing {
        record Withdrawn(Suggestion suggestion) implements Withdrawing {}

        /** A vote has it, which is not over. */
        record InVote(Suggestion suggestion, Instant endsAt) implements Withdrawing {}

        record NotYours(Suggestion suggestion) implements Withdrawing {}

        record Gone() implements Withdrawing {}
    }

    /** @param wish whose film is named */
    public Suggesting suggest(ClubId club, Wish wish, Member member) {
        return turns.take(club, () -> {
            List<Suggestion> all = all(club);
            Optional<Suggestion> there = all.stream()
                    .filter(suggestion -> FilmNames.areAlike(suggestion.film(), wish.film()))
                    .findFirst();
            if (there.isPresent()) {
                return new Suggesting.There(there.get());
            }
            if (all.size() >= MOST) {
                return new Suggesting.Full();
            }
            if (all.stream()
                            .filter(suggestion -> suggestion.member().equals(member.id()))
                            .count()
                    >= MOST_OF_A_MEMBER) {
                return new Suggesting.TooMany();
            }
            Instant now = needs.clock().instant();
            needs.members().seen(club, member, now);
            return needs.stores()
                    .suggestions()
                    .add(club, wish, member.id(), now)
                    .<Suggesting>map(added -> new Suggesting.Added())
                    .orElseGet(Suggesting.Full::new);
        });
    }

    /** The club's suggestions, the one that waits longest first. */
    public List<Suggestion> all(ClubId club) {
        return needs.stores().suggestions().all(club);
    }

    public Optional<Suggestion> find(ClubId club, SuggestionId id) {
        return needs.stores().suggestions().find(club, id);
    }

    /** @param any whether the member may withdraw what others suggested */
    public Withdrawing withdraw(ClubId club, SuggestionId id, MemberId member, boolean any) {
        return turns.take(club, () -> {
            Optional<Suggestion> found = find(club, id);
            if (found.isEmpty()) {
                return new Withdrawing.Gone();
            }
            if (!any && !found.get().member().equals(member)) {
                return new Withdrawing.NotYours(found.get());
            }
            Optional<Ballot> vote = needs.stores().ballots().running(club).filter(ballot -> has(ballot, id));
            if (vote.isPresent()) {
                return new Withdrawing.InVote(found.get(), vote.get().endsAt());
            }
            return needs.stores().suggestions().remove(club, id)
                    ? new Withdrawing.Withdrawn(found.get())
                    : new Withdrawing.Gone();
        });
    }

    private static boolean has(Ballot ballot, SuggestionId id) {
        return ballot.entries().stream().anyMatch(entry -> entry.suggestion().equals(id));
    }
}
