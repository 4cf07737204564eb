package aftercredits.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the catalogue is complete in. */
public enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    FRENCH("fr", "Français"),
    SPANISH("es", "Español"),
    BRAZILIAN_PORTUGUESE("pt-BR", "Português do Brasil");

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** As BCP 47 has it, {@code pt-BR}: kept and sent, so it never changes. */
    public String tag() {
        return tag;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The language that somebody understands who asks for {@code tag}, {@code es-419}: countries are not told apart.
     * Portuguese is written here as in Brazil, which is read in Portugal too.
     */
    public static Optional<Language> understoodBy(String tag) {
        String wanted = Locale.forLanguageTag(tag).getLanguage();
        return List.of(values()).stream()
                .filter(language -> language.locale().getLanguage().equals(wanted))
                .findFirst();
    }
}
