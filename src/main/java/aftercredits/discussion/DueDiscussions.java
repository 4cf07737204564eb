package aftercredits.discussion;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Pace;
import aftercredits.discussion.Discussions.Asking;
import aftercredits.discussion.Discussions.Needs;
import aftercredits.posting.Turns;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /** A restart takes seconds: what comes within this time comes when it was meant to. */
    private static final Duration ON_TIME = Duration.ofMinutes(5);

    private static final Duration BETWEEN_REMINDERS = Duration.ofSeconds(30);

    private final Needs needs;
    private final Turns<ClubId> turns;
    private final Asker asker;
    private final Progress progress;
    private final Unfinished unfinished;
    private final Reminders reminders;
    /** When it was last looked for prompts to recall. */
    private volatile Instant lookedAt = Instant.MIN;

    DueDiscussions(
            Needs needs,
            Turns<ClubId> turns,
            Asker asker,
            Progress progress,
            Unfinished unfinished,
            Reminders reminders) {
        this.needs = needs;
        this.turns = turns;
        this.asker = asker;
        this.progress = progress;
        this.unfinished = unfinished;
        this.reminders = reminders;
    }

    /** Notes what the poster has got through since, asks what is due and may come now, and recalls what nobody answers. */
    List<Asking> tick() {
        unfinished.ids().forEach(this::settle);
        Instant now = needs.clock().instant();
        List<Asking> asked = needs.discussions().due(now).stream()
                .filter(due -> needs.poster().actsFor(due.club()))
                .filter(due -> !mayComeAt(due, now).isAfter(now))
                .flatMap(due -> askDue(due).stream())
                .toList();
        remind(now);
        return asked;
    }

    private void remind(Instant now) {
        if (now.isBefore(lookedAt.plus(BETWEEN_REMINDERS))) {
            return;
        }
        lookedAt = now;
        for (ClubId club : needs.clubs().reminding()) {
            Pace pace = needs.clubs().pace(club);
            if (needs.poster().actsFor(club) && !pace.isQuiet(now, zone(club))) {
                needs.discussions().open(club).forEach(open -> remind(open, pace));
            }
        }
    }

    private void remind(Discussion open, Pace pace) {
        withoutHoldingUpOthers(open.id(), discussion -> {
            reminders.remind(discussion, pace);
            return Optional.empty();
        });
    }

    /**
     * When the next prompt, which is due, may come by itself: after the club's quiet hours. That of a session comes at the very
     * time that a host gave it, unless it is late.
     */
    private Instant mayComeAt(Discussion discussion, Instant now) {
        Instant due = discussion.nextDue().orElseThrow();
        Instant next = due.isAfter(now) ? due : now;
        boolean atItsOwnTime = discussion.every().isEmpty() && next.isBefore(due.plus(ON_TIME));
        return atItsOwnTime ? next : needs.clubs().pace(discussion.club()).notBefore(next, zone(discussion.club()));
    }

    private ZoneId zone(ClubId club) {
        return needs.clubs().find(club).map(Club::zone).orElse(ZoneOffset.UTC);
    }

    Pausing pause(Discussion discussion) {
        if (isPaused(discussion)) {
            return new Pausing.Unchanged(discussion);
        }
        needs.discussions().pause(discussion.id(), Optional.of(needs.clock().instant()));
        return new Pausing.Paused(discussion);
    }

    Pausing resume(Discussion discussion) {
        if (!isPaused(discussion)) {
            return new Pausing.Unchanged(discussion);
        }
        needs.discussions().pause(discussion.id(), Optional.empty());
        Instant now = needs.clock().instant();
        return new Pausing.Resumed(discussion, discussion.nextDue().map(due -> mayComeAt(discussion, now)));
    }

    /** Finishes what a crash interrupted. */
    void resume() {
        needs.clubs().all().stream()
                .map(Club::id)
                .filter(needs.poster()::actsFor)
                .flatMap(club -> needs.discussions().open(club).stream())
                .forEach(discussion -> settle(discussion.id()));
    }

    Optional<Instant> nextDue(Instant after) {
        return open().filter(discussion -> discussion.nextDue().isPresent() && !isPaused(discussion))
                .map(discussion -> mayComeAt(discussion, after))
                .filter(due -> due.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    /** Lets the next tick ask the next prompt of a discussion that goes on by hand; false where none is left to ask. */
    boolean askNext(DiscussionId id, Instant due) {
        return ifOpen(id)
                .map(discussion -> turns.take(discussion.club(), () -> asker.askNext(discussion, due)))
                .orElse(false);
    }

    private boolean isPaused(Discussion discussion) {
        return needs.discussions().pausedAt(discussion.id()).isPresent();
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
        return withoutHoldingUpOthers(
                due.id(),
                // A host may have paused it while this waited for the club's turn.
                discussion -> isPaused(discussion) ? Optional.empty() : asker.due(progress.settle(discussion)));
    }

    private <T> Optional<T> withoutHoldingUpOthers(DiscussionId id, Function<Discussion, Optional<T>> work) {
        try {
            Optional<ClubId> club = needs.discussions().find(id).map(Discussion::club);
            if (!club.map(needs.poster()::actsFor).orElse(true)) {
                // Another process goes on with it; should the club come back to this one, it is resumed then.
                unfinished.done(id);
                return Optional.empty();
            }
            if (club.flatMap(needs.clubs()::leftAt).isPresent()) {
                // It goes on when the bot is invited back.
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
