package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.discussion.Discussions.Asking;
import aftercredits.discussion.Discussions.Needs;
import aftercredits.posting.Turns;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets open discussions go on where no host waits, each in its club's turn. One discussion's trouble holds up no other. */
final class DueDiscussions {
    private static final Logger LOG = LoggerFactory.getLogger(DueDiscussions.class);

    private final Needs needs;
    private final Turns<ClubId> turns;
    private final Asker asker;
    private final Progress progress;
    private final Unfinished unfinished;

    DueDiscussions(Needs needs, Turns<ClubId> turns, Asker asker, Progress progress, Unfinished unfinished) {
        this.needs = needs;
        this.turns = turns;
        this.asker = asker;
        this.progress = progress;
        this.unfinished = unfinished;
    }

    /** Notes what the poster has got through since, then asks what is due. */
    List<Asking> tick() {
        unfinished.ids().forEach(this::settle);
        return needs.discussions().due(needs.clock().instant()).stream()
                .flatMap(due -> askDue(due).stream())
                .toList();
    }

    /** Finishes what a crash interrupted. */
    void resume() {
        open().forEach(discussion -> settle(discussion.id()));
    }

    Optional<Instant> nextDue(Instant after) {
        return open().flatMap(discussion -> discussion.nextDue().stream())
                .filter(due -> due.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    /** Lets the next tick ask the next prompt of a discussion that goes on by hand; false where none is left to ask. */
    boolean askNext(DiscussionId id, Instant due) {
        return ifOpen(id)
                .map(discussion -> turns.take(discussion.club(), () -> asker.askNext(discussion, due)))
                .orElse(false);
    }

    private Stream<Discussion> open() {
        return needs.clubs().all().stream().flatMap(club -> needs.discussions().open(club.id()).stream());
    }

    private Optional<Discussion> ifOpen(DiscussionId id) {
        Optional<Discussion> open = needs.discussions().find(id).filter(Discussion::isOpen);
        if (open.isEmpty()) {
            unfinished.done(id);
        }
        return open;
    }

    private void settle(DiscussionId id) {
        withoutHoldingUpOthers(id, discussion -> Optional.of(progress.goOn(discussion)));
    }

    private Optional<Asking> askDue(Discussion due) {
        return withoutHoldingUpOthers(due.id(), discussion -> asker.due(progress.settle(discussion)));
    }

    private <T> Optional<T> withoutHoldingUpOthers(DiscussionId id, Function<Discussion, Optional<T>> work) {
        try {
            Optional<ClubId> club = needs.discussions().find(id).map(Discussion::club);
            if (club.flatMap(needs.clubs()::leftAt).isPresent()) {
                // It rests, and goes on when the bot is invited back.
                unfinished.note(id);
                return Optional.empty();
            }
            return club.flatMap(itsTurn -> turns.take(itsTurn, () -> ifOpen(id).flatMap(work)));
        } catch (RuntimeException broken) {
            LOG.error("Discussion {} could not go on and is tried again later", id, broken);
            unfinished.note(id);
            return Optional.empty();
        }
    }
}
