package aftercredits.model;

import java.util.Locale;

/** Why a language model was of no use. */
enum Trouble {
    TIMED_OUT,
    UNREACHABLE,
    KEY_REFUSED,
    NOT_FOUND,
    BUSY,
    /** The server says that it failed, or did not take the request. */
    FAILING,
    TOO_LONG,
    /** Not what was asked for: no JSON, or JSON of another shape. */
    UNREADABLE,
    /** An empty list. */
    NOTHING,
    /** Proposals, of which none passed the gates. */
    UNFIT;

    /** Of the message catalogue. */
    String key() {
        return "model.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Trouble ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> KEY_REFUSED;
            case 404 -> NOT_FOUND;
            case 408, 504 -> TIMED_OUT;
            case 429 -> BUSY;
            default -> FAILING;
        };
    }
}
