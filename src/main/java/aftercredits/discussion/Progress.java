package aftercredits.discussion;

import aftercredits.discussion.Discussions.Needs;
import aftercredits.essay.Credits;
import aftercredits.posting.Posting;
import java.util.List;
import java.util.Optional;

/**
 * Brings a discussion's record up to what the poster got through, and plans what a crash kept from being planned. What is
 * planned and owed is the poster's to send.
 */
final class Progress {
    private final Needs needs;
    private final DiscussionPosts posts;
    private final Asker asker;
    private final Unfinished unfinished;

    Progress(Needs needs, DiscussionPosts posts, Asker asker, Unfinished unfinished) {
        this.needs = needs;
        this.posts = posts;
        this.asker = asker;
        this.unfinished = unfinished;
    }

    /** The discussion as it is after that; closed where its recap has got through, or a host gave up its opening or recap. */
    Discussion settle(Discussion discussion) {
        Optional<Posting> recap = needs.poster().find(DiscussionPosts.recapId(discussion.id()));
        Discussion opened = discussion.thread().isPresent() ? discussion : settleOpening(discussion);
        if (recap.filter(Progress::hasEnded).isPresent()) {
            needs.discussions().close(discussion.id(), needs.clock().instant());
        }
        // One that has asked nothing yet still waits for its first prompt.
        boolean settled = opened.thread().isPresent() && hasAsked(opened) && settlePrompts(opened);
        if (!refreshed(discussion).isOpen()
                || (settled && recap.filter(kept -> !hasEnded(kept)).isEmpty())) {
            unfinished.done(discussion.id());
        } else {
            unfinished.note(discussion.id());
        }
        return refreshed(discussion);
    }

    /** As above; and asks the first prompt where the opening has got through and nothing was asked yet. */
    Discussion goOn(Discussion discussion) {
        Discussion settled = settle(discussion);
        boolean nothingAsked = settled.isOpen()
                && settled.thread().isPresent()
                && !OpenDiscussions.isClosing(needs, settled)
                && !hasAsked(settled);
        if (nothingAsked) {
            asker.alone(settled);
        }
        return refreshed(settled);
    }

    /** Notes where the discussion is held. */
    Discussion opened(Discussion discussion, Posting opening) {
        needs.discussions().threadOpened(discussion.id(), DiscussionPosts.thread(opening));
        return refreshed(discussion);
    }

    private Discussion settleOpening(Discussion discussion) {
        Posting opening = needs.poster()
                .find(DiscussionPosts.openingId(discussion.id()))
                .orElseGet(
                        () -> needs.poster().hand(forgottenOpening(discussion)).posting());
        return switch (opening.state()) {
            case POSTED -> opened(discussion, opening);
            case GIVEN_UP -> closed(discussion);
            case OWED, HELD, STOPPED -> discussion;
        };
    }

    private Discussion closed(Discussion discussion) {
        needs.discussions().close(discussion.id(), needs.clock().instant());
        return refreshed(discussion);
    }

    /** The process ended before the opening was planned: the essay's title is all that is on record of it. */
    private Posting forgottenOpening(Discussion discussion) {
        String threadName = posts.threadName(discussion.club(), Credits.titled(discussion.essayTitle()));
        List<String> notes =
                needs.discussions().heardUpTo(discussion.id()).map(told -> posts.logged(discussion.club())).stream()
                        .toList();
        return posts.opening(discussion, threadName, notes, needs.poster().place(discussion.channel()));
    }

    private boolean hasAsked(Discussion discussion) {
        return !needs.discussions().prompts(discussion.id()).isEmpty();
    }

    /** Whether every prompt on record stands in the thread, or was given up. */
    private boolean settlePrompts(Discussion discussion) {
        return needs.discussions().prompts(discussion.id()).stream()
                .filter(prompt -> prompt.message().isEmpty())
                .map(prompt -> settle(discussion, prompt))
                .reduce(true, Boolean::logicalAnd);
    }

    private boolean settle(Discussion discussion, AskedPrompt prompt) {
        Optional<Posting> kept = needs.poster().find(DiscussionPosts.promptId(prompt));
        if (kept.isEmpty()) {
            return asker.post(discussion, prompt, discussion.openedBy(), needs.poster()::hand)
                    instanceof Discussions.Asking.Asked;
        }
        if (kept.get().state() == Posting.State.POSTED) {
            asker.noteAsked(prompt, kept.get());
        }
        return hasEnded(kept.get());
    }

    private Discussion refreshed(Discussion discussion) {
        return needs.discussions().find(discussion.id()).orElseThrow();
    }

    private static boolean hasEnded(Posting posting) {
        return posting.state() == Posting.State.POSTED || posting.state() == Posting.State.GIVEN_UP;
    }
}
