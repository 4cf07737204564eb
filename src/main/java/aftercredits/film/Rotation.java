package aftercredits.film;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import aftercredits.film.RotationStore.Picker;
import aftercredits.posting.Turns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Members take turns at picking the film: whoever had their last turn, or joined, longest ago is next. */
public final class Rotation {
    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);

    private final Films.Needs needs;
    private final Turns<ClubId> turns;

    Rotation(Films.Needs needs, Turns<ClubId> turns) {
        this.needs = needs;
        this.turns = turns;
    }

    /** What became of a pick. */
    public sealed interface Picking {
        record Picked(ChosenFilm film) implements Picking {}

        /** A vote has the film, which is not over. */
        record InVote(Film film, Instant endsAt) implements Picking {}

        /** @param next whose turn it is; empty where nobody takes turns */
        record NotYourTurn(Optional<MemberId> next) implements Picking {}
    }

    /** Whoever is next first. */
    public List<MemberId> order(ClubId club) {
        return needs.stores().rotation().all(club).stream().map(Picker::member).toList();
    }

    public Optional<MemberId> next(ClubId club) {
        return order(club).stream().findFirst();
    }

    /** Adds a member at the end of the turns. */
    public void join(ClubId club, Member member) {
        turns.take(club, () -> {
            Instant now = needs.clock().instant();
            needs.members().seen(club, member, now);
            needs.stores().rotation().join(club, member.id(), now);
            return member;
        });
    }

    public void leave(ClubId club, MemberId member) {
        turns.take(club, () -> needs.stores().rotation().leave(club, member));
    }

    /**
     * Lets the member who is next have had their turn.
     *
     * @param member who was next when the host looked
     * @return false where they are not any more
     */
    public boolean skip(ClubId club, MemberId member) {
        return turns.take(club, () -> {
            boolean isNext = next(club).equals(Optional.of(member));
            if (isNext) {
                needs.stores().rotation().turned(club, member, needs.clock().instant());
            }
            return isNext;
        });
    }

    /** The member's pick, if it is their turn; it is announced in the channel. */
    public Picking pick(ClubId club, Member member, Film film, ChannelId channel) {
        return turns.take(club, () -> {
            Optional<MemberId> next = next(club);
            if (!next.equals(Optional.of(member.id()))) {
                return new Picking.NotYourTurn(next);
            }
            Optional<Picking.InVote> inVote = inVote(club, film);
            if (inVote.isPresent()) {
                return inVote.get();
            }
            Instant now = needs.clock().instant();
            needs.members().seen(club, member, now);
            ChosenFilm chosen =
                    needs.stores().chosen().picked(new ChosenStore.Pick(club, film, member.id(), channel, now));
            announce(chosen);
            return new Picking.Picked(chosen);
        });
    }

    /** What is picked is on the list no longer, and its suggester would win nothing with it. */
    private Optional<Picking.InVote> inVote(ClubId club, Film film) {
        return needs.stores()
                .ballots()
                .running(club)
                .flatMap(ballot -> ballot.entries().stream()
                        .map(Ballot.Entry::film)
                        .filter(voted -> FilmNames.areAlike(voted, film))
                        .findFirst()
                        .map(voted -> new Picking.InVote(voted, ballot.endsAt())));
    }

    /** Announces what a crash kept from it. */
    void tick() {
        for (ChosenFilm chosen : needs.stores().chosen().toAnnounce()) {
            if (!needs.poster().actsFor(chosen.club())) {
                continue;
            }
            try {
                turns.take(chosen.club(), () -> {
                    announce(chosen);
                    return chosen;
                });
            } catch (RuntimeException broken) {
                LOG.error("The pick {} could not be announced and is tried again", chosen.id(), broken);
            }
        }
    }

    private void announce(ChosenFilm chosen) {
        needs.poster().hand(posts(chosen.club()).picked(chosen, next(chosen.club())));
        needs.stores().chosen().announced(chosen.id());
    }

    private FilmPosts posts(ClubId club) {
        return new FilmPosts(needs.poster(), needs.words().of(club));
    }
}
