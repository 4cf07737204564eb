package aftercredits.discussion;

import aftercredits.club.MemberId;
import aftercredits.discussion.Discussions.Closing;
import aftercredits.discussion.Discussions.Closing.Stands;
import aftercredits.discussion.Discussions.Needs;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Posting;
import aftercredits.posting.Refusal;
import java.time.Instant;
import java.util.Optional;

/** Closes discussions with a recap. */
final class Closer {
    private final Needs needs;
    private final DiscussionPosts posts;
    private final RecapWriter recaps;
    private final Unfinished unfinished;

    Closer(Needs needs, DiscussionPosts posts, RecapWriter recaps, Unfinished unfinished) {
        this.needs = needs;
        this.posts = posts;
        this.recaps = recaps;
        this.unfinished = unfinished;
    }

    /** The recap stands before the discussion counts as closed, so that a crash in between is noticed and mended. */
    Closing close(Discussion discussion, MemberId host) {
        Recap recap = recaps.of(discussion);
        if (!discussion.isOpen()) {
            return new Closing.Closed(discussion, recap, stands(discussion));
        }
        needs.discussions().nextDue(discussion.id(), Optional.empty());
        giveUpUnposted(discussion);
        if (discussion.thread().isEmpty()) {
            needs.poster().giveUp(DiscussionPosts.openingId(discussion.id()));
            return closed(discussion, recap, Stands.NEVER_OPENED);
        }
        Posting plan = posts.recap(discussion, recap, host, needs.clock().instant());
        boolean withoutPictures = plan.hasPictures() && needs.poster().leavesOutPictures(plan.channel());
        PostOutcome outcome = needs.poster().deliverAnew(plan);
        return switch (outcome) {
            case PostOutcome.Posted posted ->
                closed(discussion, recap, withoutPictures ? Stands.WITHOUT_PICTURES : Stands.WHOLE);
            case PostOutcome.GivenUp givenUp -> closed(discussion, recap, Stands.GIVEN_UP);
            case PostOutcome.Stopped stopped
            when stopped.reason().equals(Optional.of(Refusal.CHANNEL_GONE)) -> {
                needs.poster().giveUp(plan.id());
                yield closed(discussion, recap, Stands.THREAD_GONE);
            }
            case PostOutcome.Stopped stopped -> owed(discussion, outcome);
            case PostOutcome.Waiting waiting -> owed(discussion, outcome);
        };
    }

    /** Plans the recap of a discussion once more whose recap was on its way, where that has gone. */
    void recapAnew(DiscussionId id) {
        needs.discussions()
                .find(id)
                .filter(discussion -> discussion.isOpen() && !OpenDiscussions.isClosing(needs, discussion))
                .ifPresent(discussion -> {
                    Instant now = needs.clock().instant();
                    needs.poster().hand(posts.recap(discussion, recaps.of(discussion), discussion.openedBy(), now));
                    unfinished.note(id);
                });
    }

    /** A question that comes after the recap would confuse; one that did not get through is not asked any more. */
    private void giveUpUnposted(Discussion discussion) {
        needs.discussions().prompts(discussion.id()).stream()
                .filter(prompt -> prompt.message().isEmpty())
                .forEach(prompt -> needs.poster().giveUp(DiscussionPosts.promptId(prompt)));
    }

    /** What became of the recap of a discussion that is closed already. */
    private Stands stands(Discussion closed) {
        return needs.poster()
                .find(DiscussionPosts.recapId(closed.id()))
                .map(recap -> recap.state() == Posting.State.POSTED ? Stands.WHOLE : Stands.GIVEN_UP)
                .orElse(Stands.NEVER_OPENED);
    }

    private Closing closed(Discussion discussion, Recap recap, Stands stands) {
        needs.discussions().close(discussion.id(), needs.clock().instant());
        unfinished.done(discussion.id());
        return new Closing.Closed(needs.discussions().find(discussion.id()).orElseThrow(), recap, stands);
    }

    private Closing owed(Discussion discussion, PostOutcome outcome) {
        unfinished.note(discussion.id());
        return new Closing.NotPosted(outcome);
    }
}
