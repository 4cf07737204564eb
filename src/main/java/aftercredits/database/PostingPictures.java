package aftercredits.database;

import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Picture;
import aftercredits.posting.PlannedMessage;
import aftercredits.posting.PostingId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The pictures of messages that are not confirmed yet, a row each. */
final class PostingPictures {
    private PostingPictures() {}

    /** Writes those of new messages. */
    static void write(Handle handle, long number, List<PlannedMessage> messages) {
        List<PlannedMessage> pictured = messages.stream()
                .filter(message -> !message.content().pictures().isEmpty())
                .toList();
        if (pictured.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO posting_picture (posting, place, number, file_name, alt_text, png)
                VALUES (:posting, :place, :number, :fileName, :altText, :png)
                """)) {
            pictured.forEach(message -> add(batch, number, message));
            batch.execute();
        }
    }

    private static void add(PreparedBatch batch, long number, PlannedMessage message) {
        List<Picture> pictures = message.content().pictures();
        for (int i = 0; i < pictures.size(); i++) {
            batch.bind("posting", number)
                    .bind("place", message.index())
                    .bind("number", i)
                    .bind("fileName", pictures.get(i).fileName())
                    .bind("altText", pictures.get(i).altText())
                    .bind("png", pictures.get(i).png())
                    .add();
        }
    }

    /** The same messages with their pictures. */
    static List<PlannedMessage> added(Handle handle, long number, List<PlannedMessage> messages) {
        Map<Integer, List<Picture>> pictures = read(handle, number);
        return messages.stream()
                .map(message -> with(message, pictures.getOrDefault(message.index(), List.of())))
                .toList();
    }

    private static PlannedMessage with(PlannedMessage message, List<Picture> pictures) {
        OutgoingMessage bare = message.content();
        return pictures.isEmpty()
                ? message
                : new PlannedMessage(
                        message.index(),
                        new OutgoingMessage(bare.content(), bare.rows(), pictures, bare.pings()),
                        message.nonce(),
                        message.reservedAt(),
                        message.message(),
                        message.fate());
    }

    private static Map<Integer, List<Picture>> read(Handle handle, long number) {
        return handle.createQuery("""
                        SELECT place, file_name, alt_text, png FROM posting_picture
                        WHERE posting = :posting ORDER BY place, number
                        """)
                .bind("posting", number)
                .map((row, context) -> Map.entry(
                        row.getInt("place"),
                        new Picture(row.getString("file_name"), row.getString("alt_text"), row.getBytes("png"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Those of one message. */
    static void drop(Handle handle, PostingId id, int index) {
        handle.createUpdate("""
                        DELETE FROM posting_picture
                        WHERE posting = (SELECT number FROM posting WHERE id = :id) AND place = :place
                        """).bind("id", id.toString()).bind("place", index).execute();
    }

    /** Those of a whole posting. */
    static void drop(Handle handle, PostingId id) {
        handle.createUpdate("DELETE FROM posting_picture WHERE posting = (SELECT number FROM posting WHERE id = :id)")
                .bind("id", id.toString())
                .execute();
    }
}
