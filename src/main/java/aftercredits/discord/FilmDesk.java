package aftercredits.discord;

import aftercredits.film.ChosenId;
import aftercredits.film.FilmButtons;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts buttons, menus and forms about films through to whoever answers them. */
final class FilmDesk {
    private final FilmList list;
    private final FilmVote vote;
    private final FilmTurns turns;
    private final FilmPast past;
    private final FilmEvening evening;

    FilmDesk(FilmList list, FilmVote vote, FilmTurns turns, FilmPast past, FilmEvening evening) {
        this.list = list;
        this.vote = vote;
        this.turns = turns;
        this.past = past;
        this.evening = evening;
    }

    /** Empty where it is no button about films. */
    Optional<FilmPress> press(String customId) {
        return FilmButton.parse(customId)
                .map(this::press)
                .or(() -> FilmButtons.parse(customId).map(this::press));
    }

    private FilmPress press(FilmButton button) {
        return new FilmPress(button.access(), true, turn -> {
            switch (button) {
                case FilmButton.Listed listed -> list.turnTo(turn, listed.page());
                case FilmButton.Past watched -> past.turnTo(turn, watched.page());
                case FilmButton.CallOff off -> vote.callOff(turn, off.ballot());
                case FilmButton.TakeTurns take -> turns.take(turn, take.yes());
                case FilmButton.SkipTurn skip -> turns.skip(turn, skip.member());
            }
        });
    }

    private FilmPress press(FilmButtons button) {
        return switch (button) {
            case FilmButtons.Vote open -> new FilmPress(Access.ALL, false, turn -> vote.show(turn, open.ballot()));
            case FilmButtons.Plan plan -> new FilmPress(Access.HOST, false, turn -> evening.ask(turn, plan.chosen()));
        };
    }

    /** @return false where the menu has no such values */
    boolean choose(Turn turn, FilmMenu menu, List<String> values) {
        switch (menu) {
            case FilmMenu.Vote ballot -> {
                Optional<Set<Integer>> places = FilmMenu.Vote.chosen(values);
                places.ifPresent(chosen -> vote.vote(turn, ballot.ballot(), chosen));
                return places.isPresent();
            }
            case FilmMenu.Withdraw withdraw -> {
                var suggestion = FilmMenu.chosen(values);
                suggestion.ifPresent(chosen -> list.withdraw(turn, chosen, withdraw.page()));
                return suggestion.isPresent();
            }
            case FilmMenu.Pick pick -> {
                var suggestion = FilmMenu.chosen(values);
                suggestion.ifPresent(chosen -> turns.pick(turn, chosen));
                return suggestion.isPresent();
            }
        }
    }

    void plan(Turn turn, ChosenId chosen, String date, String time) {
        evening.plan(turn, chosen, date, time);
    }
}
