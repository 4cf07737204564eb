package aftercredits.discussion;

import aftercredits.club.Pace;
import aftercredits.discussion.Discussions.Needs;
import aftercredits.posting.PostingId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Recalls a discussion's latest prompt, at most once, where nobody has answered it for a while. */
final class Reminders {
    /** After that it recalls nothing any more: a bot that was away, or a club that has just switched reminders on. */
    static final Duration TOO_LATE = Duration.ofDays(7);

    private final Needs needs;
    private final DiscussionPosts posts;

    Reminders(Needs needs, DiscussionPosts posts) {
        this.needs = needs;
        this.posts = posts;
    }

    /** @param discussion open; in its club's turn */
    void remind(Discussion discussion, Pace pace) {
        Instant now = needs.clock().instant();
        boolean rests = discussion.thread().isEmpty()
                || needs.discussions().pausedAt(discussion.id()).isPresent()
                || OpenDiscussions.isClosing(needs, discussion);
        List<AskedPrompt> asked = rests ? List.of() : needs.discussions().prompts(discussion.id());
        if (asked.isEmpty()) {
            return;
        }
        AskedPrompt latest = asked.getLast();
        if (mayStand(latest)) {
            return;
        }
        PostingId id = DiscussionPosts.reminderId(latest);
        boolean due = pace.reminder()
                .map(after -> due(latest, needs.responses().lastAnswer(latest.id()), after))
                .filter(at -> !at.isAfter(now) && now.isBefore(at.plus(TOO_LATE)))
                .isPresent();
        if (due && needs.poster().find(id).isEmpty()) {
            latest.message()
                    .map(message -> posts.reminder(discussion, latest, message, pace.pings(), now))
                    .ifPresent(needs.poster()::hand);
        }
    }

    /** One of a prompt that was asked before the database was put back may have been posted by what was replaced. */
    private boolean mayStand(AskedPrompt prompt) {
        return needs.restored()
                .filter(restoration -> !prompt.askedAt().isAfter(restoration.at()))
                .isPresent();
    }

    /** @param after the time without an answer, new or changed */
    static Instant due(AskedPrompt prompt, Optional<Instant> lastAnswer, Duration after) {
        return Stream.concat(Stream.of(prompt.askedAt()), lastAnswer.stream())
                .max(Instant::compareTo)
                .orElseThrow()
                .plus(after);
    }
}
