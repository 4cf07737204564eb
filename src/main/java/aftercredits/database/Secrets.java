package aftercredits.database;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;

/** Keys that the database makes for itself. */
final class Secrets {
    private static final String PSEUDONYMS = "pseudonyms";
    private static final int KEY_BYTES = 32;

    private Secrets() {}

    /** Makes what is missing. */
    static void make(Sql sql) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        sql.writing(handle -> {
            try (DirectStatement statement = DirectStatement.of(
                    handle, "INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")) {
                statement.with(PSEUDONYMS).with(key).run();
            }
        });
    }

    /** Tells this database from all but its copies; no key can be told from it. */
    static String identity(Handle handle) {
        MessageDigest digest = Sha256.digest();
        handle.createQuery("SELECT value FROM secret ORDER BY name")
                .map((row, context) -> row.getBytes(1))
                .forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    static byte[] pseudonymKey(Sql sql) {
        return sql.first(
                        "SELECT value FROM secret WHERE name = ?",
                        statement -> statement.with(PSEUDONYMS),
                        row -> row.getBytes(1))
                .orElseThrow();
    }
}
