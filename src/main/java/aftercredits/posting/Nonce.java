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

    /** Always the same for the same message of the same posting, so that any later try carries it too. */
    static String of(PostingId posting, int index) {
        return of(posting + "/" + index);
    }

    static String of(PostingId posting, int index, Instant at) {
        return of(posting + "/" + index + "@" + at.toEpochMilli());
    }

    private static String of(String key) {
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
