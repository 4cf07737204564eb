package aftercredits.export;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.discussion.EntryId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for members: always the same for the same member of the same club, different in every club, and not to
 * be turned back without the key. Made by HMAC-SHA256.
 */
public final class Pseudonyms {
    private static final int SHORTEST_KEY_BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";
    /** Forty bits: among ten thousand members two share a name once in twenty thousand clubs. */
    private static final int NAME_BYTES = 5;
    /** Of a snowflake, what is not its time. */
    private static final long BELOW_TIME = (1L << 22) - 1;

    /** With the key in it and nothing else. Only ever cloned, which takes a fraction of the time of making one. */
    private final Mac keyed;

    /**
     * @param key secret, random, the same at every start; whoever has it can tell who is who
     * @throws IllegalArgumentException if it has less than 16 bytes
     */
    public Pseudonyms(byte[] key) {
        if (key.length < SHORTEST_KEY_BYTES) {
            throw new IllegalArgumentException(
                    "A key of " + key.length + " bytes can be guessed; at least " + SHORTEST_KEY_BYTES + " are needed");
        }
        this.keyed = keyed(new SecretKeySpec(key, ALGORITHM));
    }

    /** {@code Member 7F3A91C204}. */
    String name(ClubId club, MemberId member) {
        byte[] hash = hash("name", club, member.toString());
        return "Member " + HexFormat.of().formatHex(hash, 0, NAME_BYTES).toUpperCase(Locale.ROOT);
    }

    /** A positive number where an account's id stands. */
    MemberId id(ClubId club, MemberId member) {
        return new MemberId(number(hash("id", club, member.toString())) >>> 1);
    }

    /** An id of the same time, so that messages keep their order, which no longer leads to the message. */
    EntryId id(ClubId club, EntryId entry) {
        long hashed = number(hash("entry", club, entry.toString()));
        return new EntryId((entry.snowflake() & ~BELOW_TIME) | (hashed & BELOW_TIME));
    }

    private static long number(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    private byte[] hash(String what, ClubId club, String id) {
        try {
            Mac mac = (Mac) keyed.clone();
            return mac.doFinal((what + "/" + club + "/" + id).getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The platform's " + ALGORITHM + " can be cloned", impossible);
        }
    }
}
