package aftercredits.discord;

import aftercredits.film.BallotId;
import aftercredits.film.SuggestionId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The menus with films. Their values are places of a ballot's films, or suggestions' numbers.
 *
 * <pre>
 * film-ballot:BALLOT    what one votes for
 * film-withdraw:PAGE    takes a suggestion off the list, on that page of it
 * film-pick:list        picks a film of the list
 * </pre>
 */
sealed interface FilmMenu extends BotMenu {
    record Vote(BallotId ballot) implements FilmMenu {
        @Override
        public String customId() {
            return "film-ballot:" + ballot;
        }

        /** The places that were chosen; empty where the values are none of this menu's. */
        static Optional<Set<Integer>> chosen(Collection<String> values) {
            try {
                return Optional.of(values.stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet()));
            } catch (NumberFormatException notOurs) {
                return Optional.empty();
            }
        }
    }

    /** @param page from 1 */
    record Withdraw(int page) implements FilmMenu {
        @Override
        public String customId() {
            return "film-withdraw:" + page;
        }
    }

    record Pick() implements FilmMenu {
        @Override
        public String customId() {
            return "film-pick:list";
        }
    }

    /** The suggestion that was chosen; empty where the values are none of these menus'. */
    static Optional<SuggestionId> chosen(List<String> values) {
        try {
            return values.stream().findFirst().map(SuggestionId::parse);
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /** The menu with this id; empty for any other. */
    static Optional<FilmMenu> parse(String customId) {
        String[] parts = customId.split(":", 2);
        try {
            return switch (parts[0] + "/" + parts.length) {
                case "film-ballot/2" -> BallotId.parse(parts[1]).map(Vote::new);
                case "film-withdraw/2" -> Optional.of(new Withdraw(Integer.parseInt(parts[1])));
                case "film-pick/2" -> Optional.of(new Pick());
                default -> Optional.empty();
            };
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
