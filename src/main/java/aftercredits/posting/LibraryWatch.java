package aftercredits.posting;

import aftercredits.club.Charge;
import aftercredits.club.ClubId;
import aftercredits.club.ClubWords;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.EssayLibrary;
import aftercredits.essay.EssayLibrary.Edition;
import aftercredits.essay.EssayShelf;
import aftercredits.posting.SeenEssays.Seen;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sees when an essay's file in the library has changed, and offers each club that was posted an earlier version to update
 * what stands. Each change is offered once, whatever restarts.
 */
public final class LibraryWatch {
    private final Needs needs;

    /** Versions that the last look saw first: a file that is being saved looks different at the next. */
    private final Map<EssayId, String> fresh = new HashMap<>();

    /**
     * What a watch rests on.
     *
     * @param charge whose clubs are told: with what was seen for them, where several processes share the work
     */
    public record Needs(
            EssayLibrary library,
            EssayShelf shelf,
            SeenEssays seen,
            PostingStore postings,
            EssayUpdates updates,
            HostCards cards,
            InstantSource clock,
            ClubWords words,
            Charge charge) {}

    public LibraryWatch(Needs needs) {
        this.needs = needs;
    }

    /**
     * To be called now and then, by one thread. An essay is known from the first look on that finds it; a change is offered
     * when two looks have found the same. A file that can't be read now offers nothing.
     *
     * @throws RuntimeException of the stores'; the next look does what this one left undone
     */
    public void look() {
        look(needs.library().editions());
    }

    /** As above, of editions that several watches look at together. */
    public void look(List<Edition> editions) {
        editions.forEach(this::look);
    }

    private void look(Edition edition) {
        EssayId id = edition.essay().id();
        Optional<Seen> seen = needs.seen().find(id);
        if (seen.isEmpty()) {
            see(edition);
        } else if (seen.get().version().equals(edition.version())) {
            fresh.remove(id);
        } else if (edition.version().equals(fresh.put(id, edition.version()))) {
            offer(edition.essay(), edition.version() + ":" + seen.get().at().toEpochMilli());
            see(edition);
            fresh.remove(id);
        }
    }

    private void see(Edition edition) {
        Seen now = new Seen(edition.version(), needs.clock().instant().truncatedTo(ChronoUnit.MILLIS));
        needs.seen().save(edition.essay().id(), now);
    }

    /** @param change no other change has the same, not even one back and forth */
    private void offer(Essay essay, String change) {
        for (ClubId club :
                needs.postings().clubsWith(Posting.Purpose.ESSAY, essay.id().value())) {
            if (!needs.charge().isOurs(club)) {
                continue;
            }
            // A club's own essay of the same id, or one that it took from its shelf, is none of the library's.
            List<EssayUpdate> updates = needs.shelf()
                    .find(club, essay.id())
                    .filter(read -> read.equals(essay) || read.equals(essay.shownUnlessMarked()))
                    .map(read -> needs.updates().offers(club, read))
                    .orElseGet(List::of);
            if (!updates.isEmpty()) {
                String key = "changed:" + club + ":" + essay.id().value() + ":" + change;
                needs.cards()
                        .show(
                                club,
                                key,
                                UpdateOffer.card(essay, updates, needs.words().of(club)));
            }
        }
    }
}
