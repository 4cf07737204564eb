package aftercredits.app;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Response;
import aftercredits.discussion.ResponseStore;
import aftercredits.essay.EssayId;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Responses, of which somebody hears how many revisions are kept. */
final class CountedResponses implements ResponseStore {
    private final ResponseStore responses;
    private final Runnable whenKept;

    CountedResponses(ResponseStore responses, Runnable whenKept) {
        this.responses = responses;
        this.whenKept = whenKept;
    }

    private Saved counted(Saved saved) {
        if (saved instanceof Saved.Revised) {
            whenKept.run();
        }
        return saved;
    }

    @Override
    public Saved save(EntryId entry, AskedId asked, Member member, Answer answer, Instant at) {
        return counted(responses.save(entry, asked, member, answer, at));
    }

    @Override
    public Saved write(EntryId entry, AskedId asked, Member member, Origin.Written origin, String words, Instant at) {
        return counted(responses.write(entry, asked, member, origin, words, at));
    }

    @Override
    public Optional<Logged> written(ClubId club, MessageId message) {
        return responses.written(club, message);
    }

    @Override
    public List<Logged> writtenIn(ClubId club, ChannelId channel, int limit) {
        return responses.writtenIn(club, channel, limit);
    }

    @Override
    public int delete(ClubId club, Collection<MessageId> messages) {
        return responses.delete(club, messages);
    }

    @Override
    public int deleteIn(ClubId club, ChannelId channel) {
        return responses.deleteIn(club, channel);
    }

    @Override
    public boolean consent(AskedId asked, MemberId member, Optional<MessageId> message, Optional<Consent> consent) {
        return responses.consent(asked, member, message, consent);
    }

    @Override
    public Map<Consent, Integer> ownConsents(ClubId club, MemberId member) {
        return responses.ownConsents(club, member);
    }

    @Override
    public int followUsualConsent(ClubId club, MemberId member) {
        return responses.followUsualConsent(club, member);
    }

    @Override
    public Optional<Response> current(AskedId asked, MemberId member) {
        return responses.current(asked, member);
    }

    @Override
    public boolean hasAnswered(AskedId asked, MemberId member) {
        return responses.hasAnswered(asked, member);
    }

    @Override
    public List<Response> since(AskedId asked, Instant since, MemberId but, int limit) {
        return responses.since(asked, since, but, limit);
    }

    @Override
    public Optional<Instant> lastAnswer(AskedId asked) {
        return responses.lastAnswer(asked);
    }

    @Override
    public Optional<Instant> lastAnswer(ClubId club, MemberId member) {
        return responses.lastAnswer(club, member);
    }

    @Override
    public List<Response> current(AskedId asked) {
        return responses.current(asked);
    }

    @Override
    public List<Response> revisions(AskedId asked) {
        return responses.revisions(asked);
    }

    @Override
    public List<Logged> of(ClubId club, MemberId member) {
        return responses.of(club, member);
    }

    @Override
    public boolean hasOneRevision(ClubId club, MemberId member) {
        return responses.hasOneRevision(club, member);
    }

    @Override
    public List<Logged> search(
            ClubId club, String text, Optional<MemberId> member, Optional<EssayId> essay, int limit) {
        return responses.search(club, text, member, essay, limit);
    }
}
