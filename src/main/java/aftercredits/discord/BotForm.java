package aftercredits.discord;

import aftercredits.discussion.AskedId;
import aftercredits.film.ChosenId;
import aftercredits.prompt.PromptId;
import aftercredits.schedule.SessionId;
import java.util.Optional;

/**
 * The ids of the bot's forms, and of the fields in them.
 *
 * <pre>
 * say:ASKED              words       a member's answer
 * rewrite:PROMPT:ESSAY   question, stances
 * cast:ESSAY             people      a person a line
 * setup-city:DRAFT       city
 * move:SESSION           date, time
 * plan:CHOSEN            date, time    the evening on a chosen film
 * </pre>
 */
sealed interface BotForm {
    String WORDS = "words";
    String QUESTION = "question";
    String STANCES = "stances";
    String PEOPLE = "people";
    String DATE = "date";
    String TIME = "time";
    String CITY = "city";

    String customId();

    record Say(AskedId asked) implements BotForm {
        @Override
        public String customId() {
            return "say:" + asked;
        }
    }

    record Rewrite(PromptId prompt, EssayKey essay) implements BotForm {
        @Override
        public String customId() {
            return "rewrite:" + prompt + ":" + essay;
        }
    }

    record Cast(EssayKey essay) implements BotForm {
        @Override
        public String customId() {
            return "cast:" + essay;
        }
    }

    record Move(SessionId session) implements BotForm {
        @Override
        public String customId() {
            return "move:" + session;
        }
    }

    /** Finds the zone of a club that is being set up. */
    record SetupCity(SetupDraft draft) implements BotForm {
        @Override
        public String customId() {
            return "setup-city:" + draft.text();
        }
    }

    record Plan(ChosenId chosen) implements BotForm {
        @Override
        public String customId() {
            return "plan:" + chosen;
        }
    }

    /** The form with this id; empty for any other. */
    static Optional<BotForm> parse(String customId) {
        if (customId.startsWith("cast:") && customId.length() > "cast:".length()) {
            return Optional.of(new Cast(new EssayKey(customId.substring("cast:".length()))));
        }
        String[] parts = customId.split(":", 3);
        try {
            return switch (parts[0] + "/" + parts.length) {
                case "say/2" -> Optional.of(new Say(AskedId.parse(parts[1])));
                case "setup-city/2" -> SetupDraft.parse(parts[1]).map(SetupCity::new);
                case "plan/2" -> Optional.of(new Plan(ChosenId.parse(parts[1])));
                case "move/2" -> SessionId.parse(parts[1]).map(Move::new);
                case "rewrite/3" ->
                    Optional.of(new Rewrite(new PromptId(Long.parseLong(parts[1])), new EssayKey(parts[2])));
                default -> Optional.empty();
            };
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
