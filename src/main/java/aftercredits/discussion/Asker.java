package aftercredits.discussion;

import aftercredits.club.Club;
import aftercredits.club.MemberId;
import aftercredits.club.PromptRule;
import aftercredits.discussion.Discussions.Asking;
import aftercredits.discussion.Discussions.Needs;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Posting;
import aftercredits.prompt.Prompt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks a discussion's prompts, one after the other. */
final class Asker {
    private final Needs needs;
    private final DiscussionPosts posts;
    private final Unfinished unfinished;

    Asker(Needs needs, DiscussionPosts posts, Unfinished unfinished) {
        this.needs = needs;
        this.posts = posts;
        this.unfinished = unfinished;
    }

    /** A host asks for the next prompt: one that did not get through is taken up again. */
    Asking next(Discussion discussion, MemberId host) {
        return ask(discussion, host, needs.poster()::deliverAnew);
    }

    /** The next prompt's turn has come, and no host waits. */
    Asking alone(Discussion discussion) {
        return ask(discussion, discussion.openedBy(), needs.poster()::hand);
    }

    /** Asks what is due of a discussion that is; empty where it is not, or where something before it has to arrive first. */
    Optional<Asking> due(Discussion discussion) {
        Instant now = needs.clock().instant();
        Optional<Instant> due = discussion.nextDue().filter(at -> !at.isAfter(now));
        if (due.isEmpty() || !discussion.isOpen()) {
            return Optional.empty();
        }
        List<AskedPrompt> asked = needs.discussions().prompts(discussion.id());
        boolean askedForThisDue = !asked.isEmpty() && !asked.getLast().askedAt().isBefore(due.get());
        if (askedForThisDue || discussion.thread().isEmpty() || unposted(asked).isPresent()) {
            needs.discussions().nextDue(discussion.id(), discussion.every().map(now::plus));
            return Optional.empty();
        }
        return Optional.of(alone(discussion));
    }

    /** Notes when the next prompt is due of a discussion that goes on by hand; false where none is left. */
    boolean askNext(Discussion discussion, Instant due) {
        List<AskedPrompt> asked = needs.discussions().prompts(discussion.id());
        boolean done = !asked.isEmpty() && !asked.getLast().askedAt().isBefore(due);
        boolean anyLeft =
                unposted(asked).isPresent() || !left(discussion, asked).isEmpty();
        if (discussion.every().isEmpty() && !done && anyLeft) {
            needs.discussions().nextDue(discussion.id(), Optional.of(due));
        }
        return done || anyLeft;
    }

    /** Puts a prompt that is on record into the thread. */
    Asking post(Discussion discussion, AskedPrompt prompt, MemberId host, Function<Posting, PostOutcome> delivery) {
        int left =
                left(discussion, needs.discussions().prompts(discussion.id())).size();
        Posting plan = posts.prompt(discussion, prompt, host);
        PostOutcome outcome = delivery.apply(plan);
        if (!(outcome instanceof PostOutcome.Posted)) {
            unfinished.note(discussion.id());
            return new Asking.NotPosted(outcome);
        }
        return new Asking.Asked(discussion, noteAsked(prompt, outcome.posting()), left);
    }

    AskedPrompt noteAsked(AskedPrompt prompt, Posting posted) {
        posted.messages()
                .getFirst()
                .message()
                .ifPresent(message -> needs.discussions().asked(prompt.id(), message));
        return needs.discussions().find(prompt.id()).orElseThrow();
    }

    /** Asks the next prompt, or the one that did not get through. */
    Asking ask(Discussion discussion, MemberId host, Function<Posting, PostOutcome> delivery) {
        List<AskedPrompt> asked = needs.discussions().prompts(discussion.id());
        List<Prompt> left = left(discussion, asked);
        Optional<AskedPrompt> unposted = unposted(asked);
        if (unposted.isEmpty() && left.isEmpty()) {
            needs.discussions().nextDue(discussion.id(), Optional.empty());
            return new Asking.NoneLeft(discussion);
        }
        Instant now = needs.clock().instant();
        AskedPrompt prompt = unposted.orElseGet(
                () -> needs.discussions().ask(discussion.id(), asked.size() + 1, left.getFirst(), now));
        boolean moreToCome = left.size() > (unposted.isPresent() ? 0 : 1);
        // Before it is posted: a crash in between must not make the same evening's due fall twice.
        needs.discussions()
                .nextDue(
                        discussion.id(),
                        discussion.every().filter(every -> moreToCome).map(now::plus));
        return post(refreshed(discussion), prompt, host, delivery);
    }

    private Discussion refreshed(Discussion discussion) {
        return needs.discussions().find(discussion.id()).orElseThrow();
    }

    private List<Prompt> left(Discussion discussion, List<AskedPrompt> asked) {
        Set<Object> askedIds = asked.stream().map(AskedPrompt::prompt).collect(Collectors.toSet());
        PromptRule rule =
                needs.clubs().find(discussion.club()).map(Club::prompts).orElse(PromptRule.ONLY_KEPT);
        return needs.prompts().toAsk(discussion.club(), discussion.essay(), rule).stream()
                .filter(prompt -> !askedIds.contains(prompt.id()))
                .toList();
    }

    /** The one that has to arrive before another is asked; what a host gave up is passed over. */
    private Optional<AskedPrompt> unposted(List<AskedPrompt> asked) {
        return asked.stream()
                .filter(prompt -> prompt.message().isEmpty() && !isGivenUp(prompt))
                .findFirst();
    }

    boolean isGivenUp(AskedPrompt prompt) {
        return needs.poster()
                .find(DiscussionPosts.promptId(prompt))
                .filter(posting -> posting.state() == Posting.State.GIVEN_UP)
                .isPresent();
    }
}
