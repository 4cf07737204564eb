package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.discussion.Hearing.Left;
import aftercredits.discussion.Hearing.Why;
import aftercredits.discussion.ThreadLog.Needs;
import aftercredits.posting.MessageId;
import aftercredits.text.OneLine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The responses that messages are, or are proposed to be, kept in step with them. Call it in the message's thread's turn only. */
final class WrittenResponses {
    private final Needs needs;
    private final AnsweredPrompts prompts;

    WrittenResponses(Needs needs) {
        this.needs = needs;
        this.prompts = new AnsweredPrompts(needs.discussions(), needs.responses());
    }

    /** A message that nobody heard when it was written: it is logged in those of the discussions that had not come to it. */
    Hearing recalled(HeardMessage message, List<Discussion> held) {
        return log(
                message,
                held.stream()
                        .filter(discussion -> needs.discussions()
                                .heardUpTo(discussion.id())
                                .filter(heard ->
                                        heard.snowflake() < message.id().snowflake())
                                .isPresent())
                        .toList());
    }

    /** Makes the message a response, or revises the one that it is. @param held the discussions that it may belong to */
    Hearing log(HeardMessage message, List<Discussion> held) {
        if (needs.responses().written(message.club(), message.id()).isPresent()) {
            return revise(message);
        }
        if (message.writer().isEmpty()) {
            return new Left(Why.NOT_A_MEMBER);
        }
        if (message.words().isEmpty()) {
            return new Left(Why.UNREADABLE);
        }
        String words = message.words().get().strip();
        if (OneLine.isBlank(words)) {
            return new Left(Why.NO_WORDS);
        }
        Optional<AskedPrompt> prompt = prompts.by(message, held);
        if (prompt.isEmpty()) {
            return new Left(Why.NO_PROMPT);
        }
        return needs.discussions().heardUpTo(prompt.get().discussion()).isPresent()
                ? new Hearing.Logged(keep(message, message.writer().get(), prompt.get(), words))
                : new Left(Why.NOT_TOLD);
    }

    private Response keep(HeardMessage message, Member writer, AskedPrompt prompt, String words) {
        withdraw(message.club(), message.id());
        Instant at = WrittenTimes.of(message.id(), prompt);
        return needs.responses()
                .write(WrittenTimes.entry(message.id()), prompt.id(), writer, message.origin(), words, at)
                .response();
    }

    /** What is a response already says what its message says now. */
    Hearing revise(HeardMessage message) {
        Optional<Response> logged =
                needs.responses().written(message.club(), message.id()).map(ResponseStore.Logged::response);
        if (logged.isEmpty()) {
            return new Left(Why.NOT_LOGGED);
        }
        if (message.words().isEmpty() || message.writer().isEmpty()) {
            return new Left(Why.UNREADABLE);
        }
        if (message.editedAt().isEmpty()
                || !WrittenTimes.isNews(message.id(), message.editedAt().get(), logged.get())) {
            return new Left(Why.KNOWN);
        }
        String words = message.words().get().strip();
        if (OneLine.isBlank(words)) {
            erase(message.club(), List.of(message.id()));
            return new Hearing.Erased();
        }
        return revise(message, message.writer().get(), logged.get(), words);
    }

    private Hearing revise(HeardMessage message, Member writer, Response logged, String words) {
        Instant at = message.editedAt().orElseThrow();
        ResponseStore.Saved saved = needs.responses()
                .write(WrittenTimes.entry(message.id(), at), logged.asked(), writer, message.origin(), words, at);
        return switch (saved) {
            case ResponseStore.Saved.Revised(Response response) -> new Hearing.Revised(response);
            case ResponseStore.Saved.Unchanged same -> new Left(Why.KNOWN);
        };
    }

    /** What is only proposed reads as its message does, too. */
    void reword(HeardMessage message) {
        Optional<Proposal> proposal = needs.proposals().find(message.club(), message.id());
        if (proposal.isPresent() && message.words().isPresent()) {
            String words = message.words().get().strip();
            if (OneLine.isBlank(words)) {
                withdraw(message.club(), message.id());
            } else if (!words.equals(proposal.get().words())) {
                needs.proposals().reword(message.club(), message.id(), words);
            }
        }
    }

    /** Takes back what was proposed of the message, with its card. */
    void withdraw(ClubId club, MessageId message) {
        needs.proposals().find(club, message).ifPresent(proposal -> {
            needs.proposals().withdraw(club, List.of(message));
            proposal.card()
                    .ifPresent(card -> needs.chat().delete(proposal.origin().channel(), card));
        });
    }

    /** Erases the responses that these messages are. @return how many there were */
    int erase(ClubId club, Collection<MessageId> logged) {
        return logged.isEmpty()
                ? 0
                : needs.recaps().takeWordsOut(club, () -> needs.responses().delete(club, logged));
    }

    /** As above, all in a channel or thread, with what was proposed there. */
    int eraseIn(ClubId club, ChannelId place) {
        needs.proposals().withdrawIn(club, place);
        return needs.recaps().takeWordsOut(club, () -> needs.responses().deleteIn(club, place));
    }
}
