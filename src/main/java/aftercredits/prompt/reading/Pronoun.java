package aftercredits.prompt.reading;

import java.util.Locale;
import java.util.Optional;

/** How a person of a film is referred to. */
public enum Pronoun {
    SHE,
    HE,
    THEY,
    IT,
    /** Nobody has said. */
    UNKNOWN;

    /** As written in front matter; {@link #UNKNOWN} for anything else. */
    static Pronoun ofCast(String written) {
        String first = written.strip().toLowerCase(Locale.ROOT).split("\\W", 2)[0];
        return switch (first) {
            case "she", "her" -> SHE;
            case "he", "him" -> HE;
            case "they", "them" -> THEY;
            case "it", "its" -> IT;
            default -> UNKNOWN;
        };
    }

    /** Whom a pronoun of the third person may mean; empty for other words. "They" may be many and counts as none. */
    public static Optional<Pronoun> of(Token token) {
        return switch (token.lower()) {
            case "she", "her", "hers", "herself" -> Optional.of(SHE);
            case "he", "him", "his", "himself" -> Optional.of(HE);
            default -> Optional.empty();
        };
    }

    /** Whether a person of this pronoun may be called by the other one. */
    public boolean mayBe(Pronoun asked) {
        return this == asked || this == UNKNOWN;
    }
}
