package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How a new revision comes about and is written. */
final class Revisions {
    private Revisions() {}

    /** The answer with what of the current response it leaves alone. */
    static Response merge(
            EntryId entry, AskedId asked, Member member, Answer answer, Instant at, Optional<Response> current) {
        Optional<String> stance = current.flatMap(Response::stance);
        Optional<String> words = current.flatMap(Response::words);
        switch (answer) {
            case Answer.TakeStance(String taken) -> stance = Optional.of(taken);
            case Answer.Say(String said) -> words = Optional.of(said);
        }
        int revision = current.map(Response::revision).orElse(0) + 1;
        Instant kept = at.truncatedTo(ChronoUnit.MILLIS);
        return new Response(entry, asked, member.id(), member.displayName(), revision, stance, words, kept);
    }

    static boolean saysTheSame(Response one, Response other) {
        return one.stance().equals(other.stance()) && one.words().equals(other.words());
    }

    /** Writes the revision and makes it the one that stands, for the search too. */
    static void insert(Handle handle, WordSearch search, ClubId club, Response revision) {
        long response = handle.createQuery("""
                        INSERT INTO response (club, asked, member, revision, stance, words, first_at, first_entry)
                        VALUES (:club, :asked, :member, :revision, :stance, :words, :at, :entry)
                        ON CONFLICT (asked, member) DO UPDATE
                            SET revision = excluded.revision, stance = excluded.stance, words = excluded.words
                        RETURNING id
                        """)
                .bind("club", club.snowflake())
                .bind("asked", revision.asked().value())
                .bind("member", revision.member().snowflake())
                .bind("revision", revision.revision())
                .bind("stance", revision.stance())
                .bind("words", revision.words())
                .bind("at", revision.at().toEpochMilli())
                .bind("entry", revision.entry().snowflake())
                .mapTo(long.class)
                .one();
        search.stand(handle, response, revision.words());
        handle.createUpdate("""
                        INSERT INTO revision (response, revision, entry, member_name, stance, words, at)
                        VALUES (:response, :revision, :entry, :memberName, :stance, :words, :at)
                        """)
                .bind("response", response)
                .bind("revision", revision.revision())
                .bind("entry", revision.entry().snowflake())
                .bind("memberName", revision.memberName())
                .bind("stance", revision.stance())
                .bind("words", revision.words())
                .bind("at", revision.at().toEpochMilli())
                .execute();
    }
}
