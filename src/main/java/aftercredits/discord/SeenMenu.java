package aftercredits.discord;

import aftercredits.essay.FilmKey;
import java.util.List;
import java.util.Optional;

/** The menu of films that a member said they have seen, one of which they take back: {@code unseen:film}. */
record SeenMenu() implements BotMenu {
    private static final String ID = "unseen:film";

    @Override
    public String customId() {
        return ID;
    }

    static Optional<SeenMenu> parse(String customId) {
        return customId.equals(ID) ? Optional.of(new SeenMenu()) : Optional.empty();
    }

    /** The film that was chosen; empty where the values are none of this menu's. */
    static Optional<FilmKey> chosen(List<String> values) {
        try {
            return values.stream().findFirst().map(FilmKey::new);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
