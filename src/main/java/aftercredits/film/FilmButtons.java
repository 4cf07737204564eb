package aftercredits.film;

import java.util.Optional;

/**
 * The ids of the buttons under what is posted about films. They say all that is needed, so that a button works after any
 * restart.
 *
 * <pre>
 * film-vote:BALLOT    shows what one votes for, to change it
 * film-plan:CHOSEN    plans the evening on a chosen film
 * </pre>
 */
public sealed interface FilmButtons {
    String customId();

    record Vote(BallotId ballot) implements FilmButtons {
        @Override
        public String customId() {
            return "film-vote:" + ballot;
        }
    }

    record Plan(ChosenId chosen) implements FilmButtons {
        @Override
        public String customId() {
            return "film-plan:" + chosen;
        }
    }

    /** The button with this id; empty for any other, so that an unknown button gets a clear answer. */
    static Optional<FilmButtons> parse(String customId) {
        String[] parts = customId.split(":", 2);
        try {
            return switch (parts[0] + "/" + parts.length) {
                case "film-vote/2" -> BallotId.parse(parts[1]).map(Vote::new);
                case "film-plan/2" -> Optional.of(new Plan(ChosenId.parse(parts[1])));
                default -> Optional.empty();
            };
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
