package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Response;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How a new revision comes about and is written. */
final class Revisions {
    private static final String INSERT_RESPONSE = """
            INSERT INTO response (club, asked, member, message, channel, reply_to, revision, stance, words, first_at,
                first_entry)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (asked, member, message) DO UPDATE
                SET revision = excluded.revision, stance = excluded.stance, words = excluded.words
            RETURNING id
            """;
    private static final String INSERT_REVISION = """
            INSERT INTO revision (response, revision, entry, member_name, stance, words, at) VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

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
        return new Response(
                entry,
                asked,
                member.id(),
                member.displayName(),
                revision,
                stance,
                words,
                at.truncatedTo(ChronoUnit.MILLIS),
                Origin.GIVEN,
                current.flatMap(Response::consent));
    }

    /** The message as it reads now; it stays where it stood and answers what it answered. */
    static Response rewrite(
            EntryId entry,
            AskedId asked,
            Member member,
            Origin.Written origin,
            String words,
            Instant at,
            Optional<Response> current) {
        return new Response(
                entry,
                current.map(Response::asked).orElse(asked),
                member.id(),
                member.displayName(),
                current.map(Response::revision).orElse(0) + 1,
                Optional.empty(),
                Optional.of(words),
                at.truncatedTo(ChronoUnit.MILLIS),
                current.map(Response::origin).orElse(origin),
                current.flatMap(Response::consent));
    }

    static boolean saysTheSame(Response one, Response other) {
        return one.stance().equals(other.stance()) && one.words().equals(other.words());
    }

    /**
     * Writes the revision and makes it the one that stands.
     *
     * @return the response's id
     */
    static long insert(Handle handle, ClubId club, Response revision) {
        long response = insertResponse(handle, club, revision);
        insert(handle, response, revision);
        return response;
    }

    /** Writes the revision of a response that says so already. */
    static void insert(Handle handle, long response, Response revision) {
        try (DirectStatement insert = DirectStatement.of(handle, INSERT_REVISION)) {
            insert.with(response)
                    .with(revision.revision())
                    .with(revision.entry().snowflake())
                    .with(revision.memberName())
                    .withText(revision.stance())
                    .withText(revision.words())
                    .with(revision.at().toEpochMilli())
                    .run();
        }
    }

    private static long insertResponse(Handle handle, ClubId club, Response revision) {
        Optional<Origin.Written> written = written(revision.origin());
        try (DirectStatement insert = DirectStatement.of(handle, INSERT_RESPONSE)) {
            return insert.with(club.snowflake())
                    .with(revision.asked().value())
                    .with(revision.member().snowflake())
                    .with(LogColumns.message(revision.origin().ownMessage()))
                    .withNumber(written.map(message -> message.channel().snowflake()))
                    .withNumber(written.flatMap(Origin.Written::replyTo).map(MessageId::snowflake))
                    .with(revision.revision())
                    .withText(revision.stance())
                    .withText(revision.words())
                    .with(revision.at().toEpochMilli())
                    .with(revision.entry().snowflake())
                    .first(row -> row.getLong(1))
                    .orElseThrow();
        }
    }

    /** The highest number that can be seen; 0 where there is none. */
    static long last(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM revision")
                .mapTo(long.class)
                .one();
    }

    private static Optional<Origin.Written> written(Origin origin) {
        return switch (origin) {
            case Origin.Given given -> Optional.empty();
            case Origin.Written written -> Optional.of(written);
        };
    }
}
