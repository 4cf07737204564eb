package aftercredits.database;

import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.PlannedMessage;
import aftercredits.posting.PlannedMessage.Fate;
import aftercredits.posting.PostingId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The messages of a posting, a row each. */
final class PostingMessages {
    private PostingMessages() {}

    /** Writes new messages; of those that are there, only what an update changes: their words and their fate. */
    static void write(Handle handle, long number, List<PlannedMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO posting_message (posting, place, content, buttons, nonce, reserved_at, message, fate, pings)
                VALUES (:posting, :place, :content, :buttons, :nonce, :reservedAt, :message, :fate, :pings)
                ON CONFLICT (posting, place) DO UPDATE
                    SET content = excluded.content, buttons = excluded.buttons, fate = excluded.fate
                """)) {
            for (PlannedMessage message : messages) {
                batch.bind("posting", number)
                        .bind("place", message.index())
                        .bind("content", message.content().content())
                        .bind("buttons", JsonText.of(message.content().rows()))
                        .bind("nonce", message.nonce())
                        .bind("reservedAt", message.reservedAt().map(Instant::toEpochMilli))
                        .bind("message", message.message().map(MessageId::snowflake))
                        .bind("fate", message.fate().name())
                        .bind("pings", message.content().pings() ? 1 : 0)
                        .add();
            }
            batch.execute();
        }
        PostingPictures.write(handle, number, messages);
    }

    /** In order. */
    static List<PlannedMessage> read(Handle handle, long number) {
        List<PlannedMessage> messages = readWithoutPictures(handle, number);
        boolean mayHavePictures =
                messages.stream().anyMatch(message -> message.message().isEmpty());
        return mayHavePictures ? PostingPictures.added(handle, number, messages) : messages;
    }

    private static List<PlannedMessage> readWithoutPictures(Handle handle, long number) {
        return handle.createQuery("""
                        SELECT place, content, buttons, nonce, reserved_at, message, fate, pings
                        FROM posting_message WHERE posting = :posting ORDER BY place
                        """)
                .bind("posting", number)
                .map((row, context) -> new PlannedMessage(
                        row.getInt("place"),
                        new OutgoingMessage(
                                row.getString("content"),
                                JsonText.buttons(row.getString("buttons")),
                                List.of(),
                                row.getInt("pings") != 0),
                        row.getString("nonce"),
                        Columns.timeIfAny(row, "reserved_at"),
                        Columns.numberIfAny(row, "message", MessageId::new),
                        Columns.kind(row, "fate", Fate.class)))
                .list();
    }

    static void changed(Handle handle, PostingId id, int index) {
        settle(handle, id, index, Fate.TO_CHANGE, "UPDATE posting_message SET fate = 'CHANGED'");
    }

    static void foundDeleted(Handle handle, PostingId id, int index) {
        settle(handle, id, index, Fate.TO_CHANGE, "UPDATE posting_message SET fate = 'DELETED'");
    }

    static void removed(Handle handle, PostingId id, int index) {
        settle(handle, id, index, Fate.TO_REMOVE, "DELETE FROM posting_message");
    }

    private static void settle(Handle handle, PostingId id, int index, Fate owed, String act) {
        handle.createUpdate(act + """
                         WHERE posting = (SELECT number FROM posting WHERE id = :id) AND place = :place AND fate = :owed
                        """)
                .bind("id", id.toString())
                .bind("place", index)
                .bind("owed", owed.name())
                .execute();
    }

    /** What an update that was given up would have added to what is posted. */
    static void dropUnsentOfPosted(Handle handle, PostingId id) {
        handle.createUpdate("""
                        DELETE FROM posting_message WHERE fate = 'TO_ADD' AND message IS NULL
                            AND posting = (SELECT number FROM posting WHERE id = :id AND state = 'POSTED')
                        """).bind("id", id.toString()).execute();
    }
}
