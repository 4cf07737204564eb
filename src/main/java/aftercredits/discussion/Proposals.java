package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.posting.MessageId;
import aftercredits.text.OneLine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Members' messages that a host would like to have in the log: as answers to a prompt, and only with their writers' consent.
 * Until then nothing of a message is in the log; after a week without a word of its writer's nothing is kept at all.
 */
public final class Proposals {
    static final Duration LIFE = Duration.ofDays(7);

    private final DiscussionStore discussions;
    private final ResponseStore responses;
    private final ProposalStore proposals;
    private final InstantSource clock;
    private final AnsweredPrompts prompts;

    public Proposals(
            DiscussionStore discussions, ResponseStore responses, ProposalStore proposals, InstantSource clock) {
        this.discussions = discussions;
        this.responses = responses;
        this.proposals = proposals;
        this.clock = clock;
        this.prompts = new AnsweredPrompts(discussions, responses);
    }

    /** What became of a host's wish. */
    public sealed interface Proposing {
        /** Its writer is to be asked. */
        record Ask(Proposal proposal, AskedPrompt prompt) implements Proposing {}

        /** Its writer was asked before. @param card where */
        record Asked(Proposal proposal, MessageId card) implements Proposing {}

        /** The host wrote it: it is in the log, durably. */
        record Logged(Response response) implements Proposing {}

        record AlreadyLogged(Response response) implements Proposing {}

        /** Several discussions are open: the host has to say which one it belongs to. */
        record WhichOne(List<Discussion> open) implements Proposing {}

        /** No discussion is open, or none has asked anything yet. */
        record NoPrompt() implements Proposing {}

        record NotAMember() implements Proposing {}

        record NoWords() implements Proposing {}
    }

    /** What became of a press under the question whether a message may be logged. */
    public sealed interface Deciding {
        /** Durable. @param firstEver as of {@link Discussions.Answering.Kept} */
        record Logged(Response response, boolean firstEver) implements Deciding {}

        /** Nothing of it is kept. */
        record Declined() implements Deciding {}

        record AlreadyLogged(Response response) implements Deciding {}

        /** Somebody else wrote it. */
        record NotTheirs() implements Deciding {}

        /** It was deleted, or declined, or was asked too long ago: nothing of it is kept. */
        record Gone() implements Deciding {}
    }

    /**
     * A host would like to have this message in the log, as the answer to the prompt that it answers where it stands: in the
     * discussion of its thread, else in the club's only open one.
     */
    public Proposing propose(HeardMessage message, MemberId host) {
        List<Discussion> here = discussions.heldIn(message.club(), message.channel()).stream()
                .filter(discussion -> discussion.thread().equals(Optional.of(message.channel())))
                .toList();
        if (!here.isEmpty()) {
            return propose(message, host, here);
        }
        List<Discussion> open = discussions.open(message.club()).stream()
                .filter(discussion -> !prompts.posted(List.of(discussion)).isEmpty())
                .toList();
        boolean unclear = open.size() > 1 && prompts.repliedTo(message, open).isEmpty();
        return unclear
                ? impossible(message).orElseGet(() -> new Proposing.WhichOne(open))
                : propose(message, host, open);
    }

    /** As above; as an answer in this discussion. */
    public Proposing propose(HeardMessage message, MemberId host, DiscussionId chosen) {
        return propose(
                message,
                host,
                discussions.find(chosen).stream()
                        .filter(discussion -> discussion.club().equals(message.club()))
                        .toList());
    }

    private Proposing propose(HeardMessage message, MemberId host, List<Discussion> among) {
        return impossible(message)
                .or(() -> prompts.meantBy(message, among).map(prompt -> propose(message, host, prompt)))
                .orElseGet(Proposing.NoPrompt::new);
    }

    private Optional<Proposing> impossible(HeardMessage message) {
        if (message.writer().isEmpty()) {
            return Optional.of(new Proposing.NotAMember());
        }
        if (message.words().map(OneLine::isBlank).orElse(true)) {
            return Optional.of(new Proposing.NoWords());
        }
        return responses
                .written(message.club(), message.id())
                .map(logged -> new Proposing.AlreadyLogged(logged.response()));
    }

    private Proposing propose(HeardMessage message, MemberId host, AskedPrompt prompt) {
        Member writer = message.writer().orElseThrow();
        String words = message.words().orElseThrow().strip();
        Proposal proposal = new Proposal(
                message.club(), message.origin(), prompt.id(), writer.id(), words, clock.instant(), Optional.empty());
        if (writer.id().equals(host)) {
            return new Proposing.Logged(keep(proposal, writer));
        }
        expire();
        proposals.propose(proposal);
        // It may have been edited since it was first proposed, unseen.
        proposals.reword(message.club(), message.id(), words);
        Proposal kept = proposals.find(message.club(), message.id()).orElse(proposal);
        return kept.card()
                .<Proposing>map(card -> new Proposing.Asked(kept, card))
                .orElseGet(() ->
                        new Proposing.Ask(kept, discussions.find(kept.asked()).orElse(prompt)));
    }

    /** The message where the writer is asked stands. */
    public void shown(Proposal proposal, MessageId card) {
        proposals.shown(proposal.club(), proposal.message(), card);
    }

    /** Its writer could not be asked. */
    public void withdraw(Proposal proposal) {
        proposals.withdraw(proposal.club(), List.of(proposal.message()));
    }

    /** Its writer says yes; whoever presses is not trusted to be the writer. */
    public Deciding accept(ClubId club, MessageId message, Member presser) {
        Optional<Proposal> proposal = standing(club, message);
        if (proposal.isEmpty()) {
            return settled(club, message, presser.id());
        }
        if (!proposal.get().writer().equals(presser.id())) {
            return new Deciding.NotTheirs();
        }
        Response response = keep(proposal.get(), presser);
        return new Deciding.Logged(response, AnswerDesk.isFirstEver(responses, club, response));
    }

    /** Its writer says no. */
    public Deciding decline(ClubId club, MessageId message, MemberId presser) {
        Optional<Proposal> proposal = standing(club, message);
        if (proposal.isEmpty()) {
            return settled(club, message, presser);
        }
        if (!proposal.get().writer().equals(presser)) {
            return new Deciding.NotTheirs();
        }
        proposals.withdraw(club, List.of(message));
        return new Deciding.Declined();
    }

    /** Forgets what nobody has answered for a week. @return how many there were */
    public int expire() {
        return proposals.expire(clock.instant().minus(LIFE));
    }

    private Optional<Proposal> standing(ClubId club, MessageId message) {
        expire();
        return proposals.find(club, message);
    }

    private Deciding settled(ClubId club, MessageId message, MemberId presser) {
        return responses
                .written(club, message)
                .map(ResponseStore.Logged::response)
                .<Deciding>map(response -> response.member().equals(presser)
                        ? new Deciding.AlreadyLogged(response)
                        : new Deciding.NotTheirs())
                .orElseGet(Deciding.Gone::new);
    }

    /** In the log before it is withdrawn: a crash in between leaves a question whose answer changes nothing. */
    private Response keep(Proposal proposal, Member writer) {
        AskedPrompt prompt = discussions.find(proposal.asked()).orElseThrow();
        Response response = responses
                .write(
                        WrittenTimes.entry(proposal.message()),
                        proposal.asked(),
                        writer,
                        proposal.origin(),
                        proposal.words(),
                        WrittenTimes.of(proposal.message(), prompt))
                .response();
        proposals.withdraw(proposal.club(), List.of(proposal.message()));
        return response;
    }
}
