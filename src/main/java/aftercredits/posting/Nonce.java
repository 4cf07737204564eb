package aftercredits.posting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/** What tells Discord that two requests mean the same message. */
final class Nonce {
    /** Discord's limit; 150 bits of the hash in base 64. */
    static final int LENGTH = 25;

    private Nonce() {}

    /**
     * Kept with the message, so that any later try carries it too.
     *
     * @param at when the message was planned: planned once more, because its plan was lost, it is another message
     */
    static String of(PostingId posting, int index, Instant at) {
        String key = posting + "/" + index + "@" + at.toEpochMilli();
        byte[] hash = sha256().digest(key.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().encodeToString(hash).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
