package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import aftercredits.posting.MessageId;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What members allow the club to quote in recaps: with all their answers, and with one alone. That other members read an
 * answer is no quoting: the club's setting decides on that.
 */
public final class Consents {
    private final MemberStore members;
    private final ResponseStore responses;
    private final Discussions discussions;
    private final InstantSource clock;

    public Consents(MemberStore members, ResponseStore responses, Discussions discussions, InstantSource clock) {
        this.members = members;
        this.responses = responses;
        this.discussions = discussions;
        this.clock = clock;
    }

    /** What the member allows where they said nothing else of one answer alone. */
    public Consent usual(ClubId club, MemberId member) {
        return members.consent(club, member);
    }

    /** How many of the member's answers have something else said of them alone. */
    public Map<Consent, Integer> otherwise(ClubId club, MemberId member) {
        Map<Consent, Integer> own = new EnumMap<>(Consent.class);
        own.putAll(responses.ownConsents(club, member));
        own.remove(usual(club, member));
        return own;
    }

    /** Holds for all answers of which nothing else was said, those to come among them. */
    public void choose(ClubId club, Member member, Consent consent) {
        boolean less = consent.compareTo(usual(club, member.id())) < 0;
        carryOut(club, less, () -> {
            members.consent(club, member, consent, clock.instant());
            return true;
        });
    }

    /**
     * Holds for one answer of the member's own.
     *
     * @param message of a written answer; empty: the given one
     * @param consent empty: as usual
     * @return false where the member has no such answer in this club
     */
    public boolean choose(
            ClubId club, Member member, AskedId asked, Optional<MessageId> message, Optional<Consent> consent) {
        if (discussions.prompt(club, asked).isEmpty() || !responses.hasAnswered(asked, member.id())) {
            return false;
        }
        Consent usual = usual(club, member.id());
        boolean less = consent.orElse(usual) != Consent.QUOTE_WITH_NAME;
        return carryOut(club, less, () -> {
            boolean there = responses.consent(asked, member.id(), message, consent);
            if (there && neverChose(club, member.id())) {
                // It is known from then on that recaps may quote them.
                members.consent(club, member, usual, clock.instant());
            }
            return there;
        });
    }

    /**
     * Lets what the member allows usually hold for all their answers.
     *
     * @return of how many something else was said
     */
    public int sameForAll(ClubId club, MemberId member) {
        return discussions.takeWordsOut(club, () -> responses.followUsualConsent(club, member));
    }

    /** Whether a recap may ever have quoted the member, as far as it is known. */
    public boolean everChose(ClubId club, MemberId member) {
        return !neverChose(club, member) || !responses.ownConsents(club, member).isEmpty();
    }

    private boolean neverChose(ClubId club, MemberId member) {
        return members.kept(club, member).flatMap(MemberStore.Kept::consentedAt).isEmpty();
    }

    private boolean carryOut(ClubId club, boolean less, Supplier<Boolean> choice) {
        return less ? discussions.takeWordsOut(club, choice) : choice.get();
    }
}
