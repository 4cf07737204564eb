package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Members' names and consent. */
final class MemberRows implements MemberStore {
    private final Sql sql;
    private final ConsentRows consents;
    private final Erasure erasure;

    MemberRows(Sql sql, Erasure erasure) {
        this.sql = sql;
        this.consents = new ConsentRows(sql);
        this.erasure = erasure;
    }

    @Override
    public void seen(ClubId club, Member member, Instant at) {
        sql.writing(handle -> note(handle, club, member, at));
    }

    @Override
    public Optional<Member> find(ClubId club, MemberId member) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT name, display_name, avatar_url FROM member WHERE club = :club AND id = :member")
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .map((row, context) -> new Member(
                        member,
                        row.getString("name"),
                        row.getString("display_name"),
                        Columns.textIfAny(row, "avatar_url")))
                .findOne());
    }

    @Override
    public Consent consent(ClubId club, MemberId member) {
        return consents.of(club, member);
    }

    @Override
    public void consent(ClubId club, Member member, Consent consent, Instant at) {
        consents.choose(club, member, consent, at);
    }

    @Override
    public void looked(ClubId club, Member member, Instant at) {
        sql.writing(handle -> {
            note(handle, club, member, at);
            handle.createUpdate("UPDATE member SET looked_at = :at WHERE club = :club AND id = :member")
                    .bind("at", at.toEpochMilli())
                    .bind("club", club.snowflake())
                    .bind("member", member.id().snowflake())
                    .execute();
        });
    }

    @Override
    public Optional<Instant> lookedAt(ClubId club, MemberId member) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT looked_at FROM member WHERE club = :club AND id = :member AND looked_at IS NOT NULL")
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .map((row, context) -> Columns.time(row, "looked_at"))
                .findOne());
    }

    @Override
    public Optional<Kept> kept(ClubId club, MemberId member) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT name, display_name, avatar_url, seen_at, consent, consented_at
                        FROM member WHERE club = :club AND id = :member
                        """)
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .map((row, context) -> new Kept(
                        new Member(
                                member,
                                row.getString("name"),
                                row.getString("display_name"),
                                Columns.textIfAny(row, "avatar_url")),
                        Columns.time(row, "seen_at"),
                        Columns.kindOr(Consent.KEEP_ONLY, row, "consent"),
                        Columns.timeIfAny(row, "consented_at")))
                .findOne());
    }

    @Override
    public int forget(ClubId club, MemberId member) {
        return erasure.forget(club, member);
    }

    /** Notes the member's present names, within the caller's transaction. */
    static void note(Handle handle, ClubId club, Member member, Instant at) {
        handle.createUpdate("""
                        INSERT INTO member (club, id, name, display_name, avatar_url, seen_at)
                        VALUES (:club, :id, :name, :displayName, :avatarUrl, :at)
                        ON CONFLICT (club, id) DO UPDATE SET name = excluded.name,
                            display_name = excluded.display_name, avatar_url = excluded.avatar_url,
                            seen_at = excluded.seen_at
                        """)
                .bind("club", club.snowflake())
                .bind("id", member.id().snowflake())
                .bind("name", member.name())
                .bind("displayName", member.displayName())
                .bind("avatarUrl", member.avatarUrl())
                .bind("at", at.toEpochMilli())
                .execute();
    }
}
