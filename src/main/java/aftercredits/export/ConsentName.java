package aftercredits.export;

import aftercredits.club.Consent;

/** Consent as files say it. */
final class ConsentName {
    private ConsentName() {}

    static String of(Consent consent) {
        return switch (consent) {
            case KEEP_ONLY -> "keep-only";
            case QUOTE_WITHOUT_NAME -> "quote-without-name";
            case QUOTE_WITH_NAME -> "quote-with-name";
        };
    }
}
