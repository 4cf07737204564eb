package aftercredits.posting;

import aftercredits.club.ClubId;
import aftercredits.club.ClubWords;
import aftercredits.essay.Essay;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Brings what was posted of an essay up to its newest version, where a host wants it. */
public final class EssayUpdates {
    /** As many as are offered; what was posted before those is old. */
    private static final int MOST_OFFERED = 5;

    private static final int MOST_LOOKED_AT = 20;

    private final PostingStore store;
    private final Poster poster;
    private final InstantSource clock;
    private final ClubWords words;

    public EssayUpdates(PostingStore store, Poster poster, InstantSource clock, ClubWords words) {
        this.store = store;
        this.poster = poster;
        this.clock = clock;
        this.words = words;
    }

    /**
     * What became of an update.
     *
     * @param update empty where it was not begun, because something else of the posting is still owed or has stopped
     */
    public record Updated(Optional<EssayUpdate> update, PostOutcome outcome) {
        /** How many messages turned out to have been deleted by somebody; they are not posted again. */
        public long foundDeleted() {
            long before = update.map(begun -> begun.before().deleted()).orElse(0L);
            return Math.max(0, outcome.posting().deleted() - before);
        }
    }

    /** Those of the club's postings of the essay that say something else than it says now, newest first; up to five. */
    public List<EssayUpdate> offers(ClubId club, Essay essay) {
        return store.posted(club, Posting.Purpose.ESSAY, essay.id().value(), MOST_LOOKED_AT).stream()
                .map(posted -> EssayUpdate.of(posted, essay, clock.instant(), words.of(club)))
                .filter(update -> !update.changesNothing())
                .limit(MOST_OFFERED)
                .toList();
    }

    /**
     * Updates one posting; blocks as {@link Poster#deliver} does. Pressed twice it changes nothing more.
     *
     * @throws java.util.NoSuchElementException if it was never planned
     */
    public Updated update(PostingId id, Essay essay) {
        AtomicReference<@Nullable EssayUpdate> begun = new AtomicReference<>();
        PostOutcome outcome = poster.amend(id, standing -> {
            EssayUpdate update = EssayUpdate.of(standing, essay, clock.instant(), words.of(standing.club()));
            begun.set(update);
            return update.changesNothing() ? List.of() : update.messages();
        });
        return new Updated(Optional.ofNullable(begun.get()), outcome);
    }
}
