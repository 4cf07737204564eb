package aftercredits.essay;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Addresses as Discord takes them. */
final class Urls {
    /** Characters; a longer one leaves no room for words in a message. */
    private static final int LONGEST = 1_000;

    private static final Pattern HTTP = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNMISTAKABLE =
            Pattern.compile("https?://(?:(?!~~)[\\w\\-.~:/?#@!$&'()+,;=%\\[\\]])+", Pattern.CASE_INSENSITIVE);
    private static final Pattern URL_LIKE =
            Pattern.compile("(?:https?|ftp|discord|steam)://|\\bwww\\.|discord\\.gg/", Pattern.CASE_INSENSITIVE);

    private Urls() {}

    /** Whether Discord makes a link of words to this address. */
    static boolean isLinkable(String url) {
        return url.length() <= LONGEST && HTTP.matcher(url).matches();
    }

    /** Whether it can be shown between angle brackets and mean nothing else to Discord. */
    static boolean standsAlone(String url) {
        return url.length() <= LONGEST && UNMISTAKABLE.matcher(url).matches();
    }

    /** Whether Discord refuses to hide another address behind these words. */
    static boolean looksLikeUrl(String label) {
        return URL_LIKE.matcher(label).find();
    }

    /** The same address without characters that mean something in Discord's markdown, percent-encoded (RFC 3986). */
    static String encoded(String url) {
        StringBuilder encoded = new StringBuilder(url.length());
        url.codePoints().forEach(c -> {
            boolean means = "*~|\\()<>\"'`[]^{}".indexOf(c) >= 0;
            if (means || c <= ' ' || c >= 127) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append("%%%02X".formatted(b));
                }
            } else {
                encoded.append((char) c);
            }
        });
        return encoded.toString();
    }
}
