package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.AskedId;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What members allow with all their responses, and with one alone. Who allows less is quoted less by recaps on their way, too. */
final class ConsentRows {
    private static final String USUAL = "SELECT consent FROM member WHERE club = ? AND id = ?";

    private final Sql sql;

    ConsentRows(Sql sql) {
        this.sql = sql;
    }

    Consent of(ClubId club, MemberId member) {
        return sql.ask(handle -> of(handle, club, member));
    }

    private static Consent of(Handle handle, ClubId club, MemberId member) {
        try (DirectStatement query = DirectStatement.of(handle, USUAL)) {
            return query.with(club.snowflake())
                    .with(member.snowflake())
                    .first(row -> Columns.kindOr(Consent.KEEP_ONLY, row, "consent"))
                    .orElse(Consent.KEEP_ONLY);
        }
    }

    void choose(ClubId club, Member member, Consent consent, Instant at) {
        sql.writing(handle -> {
            Consent before = of(handle, club, member.id());
            MemberRows.note(handle, club, member, at);
            handle.createUpdate("""
                            UPDATE member SET consent = :consent, consented_at = :at
                            WHERE club = :club AND id = :member
                            """)
                    .bind("consent", consent.name())
                    .bind("at", at.toEpochMilli())
                    .bind("club", club.snowflake())
                    .bind("member", member.id().snowflake())
                    .execute();
            dropQuotesIfLess(handle, club, before, consent);
        });
    }

    /** @return whether there is such a response */
    boolean choose(AskedId asked, MemberId member, Optional<MessageId> message, Optional<Consent> consent) {
        return sql.write(handle -> {
            Optional<Own> own = own(handle, asked, member, message);
            own.ifPresent(known -> {
                handle.createUpdate("UPDATE response SET consent = :consent WHERE id = :response")
                        .bind("consent", consent.map(Consent::name))
                        .bind("response", known.response)
                        .execute();
                Consent usual = of(handle, known.club, member);
                dropQuotesIfLess(handle, known.club, known.consent.orElse(usual), consent.orElse(usual));
            });
            return own.isPresent();
        });
    }

    private record Own(long response, ClubId club, Optional<Consent> consent) {}

    private static Optional<Own> own(Handle handle, AskedId asked, MemberId member, Optional<MessageId> message) {
        return handle.createQuery("""
                        SELECT id, club, consent FROM response
                        WHERE asked = :asked AND member = :member AND message = :message
                        """)
                .bind("asked", asked.value())
                .bind("member", member.snowflake())
                .bind("message", LogColumns.message(message))
                .map((row, context) -> new Own(
                        row.getLong("id"),
                        new ClubId(row.getLong("club")),
                        Columns.textIfAny(row, "consent").map(name -> Columns.kindOr(Consent.KEEP_ONLY, name))))
                .findOne();
    }

    /** How many of the member's responses have a consent of their own. */
    Map<Consent, Integer> own(ClubId club, MemberId member) {
        return sql.read(handle -> own(handle, club, member));
    }

    private static Map<Consent, Integer> own(Handle handle, ClubId club, MemberId member) {
        Map<Consent, Integer> counts = new EnumMap<>(Consent.class);
        handle.createQuery("""
                        SELECT consent, count(*) AS responses FROM response
                        WHERE club = :club AND member = :member AND consent IS NOT NULL GROUP BY consent
                        """)
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .map((row, context) -> counts.merge(
                        Columns.kindOr(Consent.KEEP_ONLY, row, "consent"), row.getInt("responses"), Integer::sum))
                .list();
        return counts;
    }

    /** @return how many responses had a consent of their own */
    int followUsual(ClubId club, MemberId member) {
        return sql.write(handle -> {
            Map<Consent, Integer> before = own(handle, club, member);
            Consent usual = of(handle, club, member);
            before.keySet().forEach(own -> dropQuotesIfLess(handle, club, own, usual));
            return handle.createUpdate("""
                            UPDATE response SET consent = NULL
                            WHERE club = :club AND member = :member AND consent IS NOT NULL
                            """)
                    .bind("club", club.snowflake())
                    .bind("member", member.snowflake())
                    .execute();
        });
    }

    private static void dropQuotesIfLess(Handle handle, ClubId club, Consent before, Consent now) {
        if (now.compareTo(before) < 0) {
            RecapQuotes.drop(handle, club);
        }
    }
}
