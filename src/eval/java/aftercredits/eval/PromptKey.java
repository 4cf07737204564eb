package aftercredits.eval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells one prompt of one essay for ever, so that what a reader said of it is found again after the rules have changed. */
final class PromptKey {
    private static final int BYTES = 6;

    private PromptKey() {}

    static String of(String essay, String question, List<String> stances) {
        String all = essay + "\n" + question + "\n" + String.join("\n", stances);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            // With a letter before it: a spreadsheet takes 123e45 for a number.
            return "p" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
