package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Poster;
import aftercredits.prompt.PromptReview;
import aftercredits.prompt.PromptStore;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Runs discussions: opens them, asks, takes answers, closes with a recap. */
public final class Discussions {
    /** What the discussions rest on. */
    public record Needs(
            DiscussionStore discussions,
            ResponseStore responses,
            MemberStore members,
            ClubStore clubs,
            PromptReview prompts,
            PromptStore promptStore,
            Poster poster,
            InstantSource clock,
            Words words) {}

    private final Needs needs;

    public Discussions(Needs needs) {
        this.needs = needs;
    }

    /** What became of {@code /discussion open}. */
    public sealed interface Opening {
        record Opened(Discussion discussion, AskedPrompt first) implements Opening {}

        record AlreadyOpen(Discussion discussion) implements Opening {}

        /** No host has kept a prompt for this essay. */
        record NoPrompts() implements Opening {}

        /** Discord did not take it, or not yet. */
        record NotPosted(PostOutcome outcome) implements Opening {}
    }

    /** What became of asking the next prompt. */
    public sealed interface Asking {
        /** @param left prompts after this one */
        record Asked(Discussion discussion, AskedPrompt prompt, int left) implements Asking {}

        record NoneLeft(Discussion discussion) implements Asking {}

        record NoneOpen() implements Asking {}

        record NotPosted(PostOutcome outcome) implements Asking {}
    }

    /** What became of closing. */
    public sealed interface Closing {
        record Closed(Discussion discussion, Recap recap) implements Closing {}

        record NoneOpen() implements Closing {}

        record NotPosted(PostOutcome outcome) implements Closing {}
    }

    /** What became of an answer. */
    public sealed interface Answering {
        /** Durable. @param firstEver the member's first answer in this club: tell what is kept and who sees it */
        record Kept(Response response, boolean firstEver) implements Answering {}

        record Unchanged(Response response) implements Answering {}

        record NoSuchPrompt() implements Answering {}

        record NoSuchStance() implements Answering {}

        /** Empty, or over 4,000 characters. */
        record NotWords() implements Answering {}
    }

    /** What a member may read of the others. */
    public sealed interface Reading {
        record Answers(AskedPrompt prompt, List<Response> responses) implements Reading {}

        /** The club's rule is {@code after-answering} and this member has not. */
        record AnswerFirst(AskedPrompt prompt) implements Reading {}

        record NoSuchPrompt() implements Reading {}
    }

    /**
     * Opens a thread with a harmless name under a header in the channel and asks the first prompt.
     *
     * @param every at least a minute
     */
    public Opening open(Club club, Essay essay, ChannelId channel, Optional<Duration> every, MemberId host) {
        throw new UnsupportedOperationException("not written yet" + needs);
    }

    /**
     * Asks the next prompt of the club's open discussion.
     *
     * @param where the thread the host stands in: that discussion if it is one, else the club's newest
     */
    public Asking next(ClubId club, ChannelId where, MemberId host) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Closes the discussion and posts its recap into the thread. */
    public Closing close(ClubId club, ChannelId where, MemberId host) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The recap of the essay's latest discussion; empty where there was none. */
    public Optional<Recap> recap(ClubId club, EssayId essay) {
        throw new UnsupportedOperationException("not written yet");
    }

    public Answering answer(EntryId entry, AskedId asked, Member member, Answer answer) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Takes the stance at this place of the prompt's list, from 0. */
    public Answering takeStance(EntryId entry, AskedId asked, Member member, int stance) {
        throw new UnsupportedOperationException("not written yet");
    }

    public Reading read(AskedId asked, MemberId member) {
        throw new UnsupportedOperationException("not written yet");
    }

    public Optional<AskedPrompt> prompt(AskedId asked) {
        return needs.discussions().find(asked);
    }

    public Optional<Discussion> discussion(DiscussionId id) {
        return needs.discussions().find(id);
    }

    /** Asks what is due, in every club. Called every few seconds; returns what was done. */
    public List<Asking> tick() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** At the start: finishes openings, askings and recaps that a crash interrupted. */
    public void resume() {
        throw new UnsupportedOperationException("not written yet");
    }
}
