package aftercredits.discord;

import aftercredits.club.MemberId;
import aftercredits.film.BallotId;
import java.util.Optional;

/**
 * The ids of the buttons on private messages about films. Those under what is posted are {@code FilmButtons}. Each says all that
 * is needed, so that a button works after any restart.
 *
 * <pre>
 * film-list:PAGE        what members suggested, page from 1
 * film-past:PAGE        what the club watched, page from 1
 * film-call-off:BALLOT  ends a vote without a count
 * film-turns:ANSWER     yes, no: whether one takes turns at picking
 * film-skip:MEMBER      lets whoever is next have had their turn
 * </pre>
 */
sealed interface FilmButton {
    String customId();

    /** Who may press it. */
    default Access access() {
        return Access.ALL;
    }

    record Listed(int page) implements FilmButton {
        @Override
        public String customId() {
            return "film-list:" + page;
        }
    }

    record Past(int page) implements FilmButton {
        @Override
        public String customId() {
            return "film-past:" + page;
        }
    }

    record CallOff(BallotId ballot) implements FilmButton {
        @Override
        public String customId() {
            return "film-call-off:" + ballot;
        }

        @Override
        public Access access() {
            return Access.HOST;
        }
    }

    record TakeTurns(boolean yes) implements FilmButton {
        @Override
        public String customId() {
            return "film-turns:" + (yes ? "yes" : "no");
        }
    }

    record SkipTurn(MemberId member) implements FilmButton {
        @Override
        public String customId() {
            return "film-skip:" + member;
        }

        @Override
        public Access access() {
            return Access.HOST;
        }
    }

    /** The button with this id; empty for any other, so that an unknown button gets a clear answer. */
    static Optional<FilmButton> parse(String customId) {
        String[] parts = customId.split(":", 2);
        try {
            return switch (parts[0] + "/" + parts.length) {
                case "film-list/2" -> Optional.of(new Listed(Integer.parseInt(parts[1])));
                case "film-past/2" -> Optional.of(new Past(Integer.parseInt(parts[1])));
                case "film-call-off/2" -> BallotId.parse(parts[1]).map(CallOff::new);
                case "film-turns/2" -> Optional.of(new TakeTurns(parts[1].equals("yes")));
                case "film-skip/2" -> Optional.of(new SkipTurn(MemberId.parse(parts[1])));
                default -> Optional.empty();
            };
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
