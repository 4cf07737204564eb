package aftercredits.discussion;

import aftercredits.club.MemberId;
import aftercredits.club.ThreadReplies;
import aftercredits.discussion.Discussions.Asking;
import aftercredits.discussion.Discussions.Needs;
import aftercredits.discussion.Discussions.Opening;
import aftercredits.discussion.Discussions.Wish;
import aftercredits.essay.Film;
import aftercredits.posting.MessageId;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Opens discussions. */
final class Opener {
    private static final MessageId THREADS_BEGINNING = new MessageId(0);

    private final Needs needs;
    private final DiscussionPosts posts;
    private final Progress progress;
    private final Asker asker;
    private final Unfinished unfinished;

    Opener(Needs needs, DiscussionPosts posts, Progress progress, Asker asker, Unfinished unfinished) {
        this.needs = needs;
        this.posts = posts;
        this.progress = progress;
        this.asker = asker;
        this.unfinished = unfinished;
    }

    /** @param delivery how what is posted gets through */
    Opening open(Wish wish, Function<Posting, PostOutcome> delivery) {
        Optional<Discussion> standing = needs.discussions().open(wish.club().id()).stream()
                .filter(discussion -> discussion.essay().equals(wish.essay().id()))
                .findFirst()
                .map(progress::settle)
                .filter(Discussion::isOpen);
        Optional<Discussion> over = needs.discussions().find(wish.id()).filter(discussion -> !discussion.isOpen());
        if (over.isPresent()) {
            return new Opening.AlreadyOpen(over.get());
        }
        if (standing.flatMap(Discussion::thread).isPresent()) {
            return new Opening.AlreadyOpen(standing.get());
        }
        if (standing.isPresent() && standing.get().channel().equals(wish.channel())) {
            return opening(post(standing.get(), kept(standing.get()), wish.host(), delivery));
        }
        if (needs.prompts().toAsk(wish.club(), wish.essay(), wish.host()).isEmpty()) {
            return new Opening.NoPrompts();
        }
        standing.ifPresent(this::giveUp);
        Discussion fresh = fresh(wish);
        needs.discussions().open(fresh, Film.of(wish.essay().credits()));
        String threadName = posts.threadName(wish.club().id(), wish.essay().credits());
        Posting opening =
                posts.opening(fresh, threadName, notes(wish), needs.poster().place(wish.channel()));
        return opening(post(fresh, opening, wish.host(), delivery));
    }

    /** A thread whose messages are logged says so in its header; so all that is written there was written after. */
    private List<String> notes(Wish wish) {
        List<String> notes = new ArrayList<>(wish.note().stream().toList());
        if (wish.club().threadReplies() == ThreadReplies.LOGGED) {
            needs.discussions().heard(wish.id(), THREADS_BEGINNING);
            notes.add(posts.logged(wish.club().id()));
        }
        return notes;
    }

    private Discussion fresh(Wish wish) {
        return new Discussion(
                wish.id(),
                wish.club().id(),
                wish.essay().id(),
                wish.essay().credits().title(),
                wish.channel(),
                Optional.empty(),
                wish.every(),
                Optional.empty(),
                wish.host(),
                needs.clock().instant(),
                Optional.empty());
    }

    /** A host goes on with a discussion whose opening did not get through: posts it, and asks the first prompt. */
    Asking takeUp(Discussion standing, MemberId host) {
        return post(standing, kept(standing), host, needs.poster()::deliverAnew);
    }

    private Asking post(
            Discussion discussion, Posting opening, MemberId host, Function<Posting, PostOutcome> delivery) {
        PostOutcome outcome = delivery.apply(opening);
        if (!(outcome instanceof PostOutcome.Posted)) {
            unfinished.note(discussion.id());
            return new Asking.NotPosted(outcome);
        }
        return asker.ask(progress.opened(discussion, outcome.posting()), host, delivery);
    }

    private static Opening opening(Asking first) {
        return switch (first) {
            case Asking.Asked asked -> new Opening.Opened(asked.discussion(), asked.prompt());
            case Asking.NotPosted not -> new Opening.NotPosted(not.outcome());
            // A host dropped the last prompt just now.
            case Asking.NoneLeft none -> new Opening.NoPrompts();
            case Asking.NoneHere none -> new Opening.NoPrompts();
        };
    }

    private Posting kept(Discussion standing) {
        return needs.poster().find(DiscussionPosts.openingId(standing.id())).orElseThrow();
    }

    private void giveUp(Discussion standing) {
        needs.poster().giveUp(DiscussionPosts.openingId(standing.id()));
        needs.discussions().close(standing.id(), needs.clock().instant());
        unfinished.done(standing.id());
    }
}
