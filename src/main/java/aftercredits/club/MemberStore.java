package aftercredits.club;

import java.time.Instant;
import java.util.Optional;

/** Where members, their consent and what is kept of them are found. */
public interface MemberStore {
    /** Notes the member's present names. */
    void seen(ClubId club, Member member, Instant at);

    Optional<Member> find(ClubId club, MemberId member);

    /** {@link Consent#KEEP_ONLY} unless the member chose otherwise. */
    Consent consent(ClubId club, MemberId member);

    void consent(ClubId club, Member member, Consent consent, Instant at);

    /** Notes that the member looked at what they had missed, and their present names. */
    void looked(ClubId club, Member member, Instant at);

    /** When the member last looked at what they had missed; empty where they never did. */
    Optional<Instant> lookedAt(ClubId club, MemberId member);

    /** What is kept of the member beside their responses; empty where nothing is. */
    Optional<Kept> kept(ClubId club, MemberId member);

    /**
     * A member as they are kept.
     *
     * @param seenAt when their names were last noted, to the minute: who says many things at once is noted once
     * @param consentedAt when they last said how their answers may be used; empty: never
     */
    record Kept(Member member, Instant seenAt, Consent consent, Optional<Instant> consentedAt) {}

    /**
     * Erases everything that is kept of the member in this club, their names and consent too: from the log, from search
     * and from recaps and exports to come. What they did for the club as a host stays, with 0 in place of their id.
     *
     * @return how many responses went, each counted once whatever its revisions
     */
    int forget(ClubId club, MemberId member);
}
