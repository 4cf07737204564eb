package aftercredits.discussion;

import java.util.Optional;

/**
 * The ids of a prompt's buttons. They say all that is needed, so that a button works after any restart.
 *
 * <pre>
 * stance:ASKED:PLACE   answer:ASKED   read:ASKED   passage:ASKED
 * </pre>
 */
public sealed interface PromptButtons {
    AskedId asked();

    String customId();

    /** @param place in the prompt's list of stances, from 0 */
    record TakeStance(AskedId asked, int place) implements PromptButtons {
        @Override
        public String customId() {
            return "stance:" + asked + ":" + place;
        }
    }

    record OpenForm(AskedId asked) implements PromptButtons {
        @Override
        public String customId() {
            return "answer:" + asked;
        }
    }

    record ReadAnswers(AskedId asked) implements PromptButtons {
        @Override
        public String customId() {
            return "read:" + asked;
        }
    }

    record ShowPassage(AskedId asked) implements PromptButtons {
        @Override
        public String customId() {
            return "passage:" + asked;
        }
    }

    /** The button with this id; empty for any other, so that an unknown button gets a clear answer. */
    static Optional<PromptButtons> parse(String customId) {
        String[] parts = customId.split(":", -1);
        try {
            AskedId asked = parts.length > 1 ? AskedId.parse(parts[1]) : new AskedId(0);
            return switch (parts[0] + "/" + parts.length) {
                case "stance/3" -> Optional.of(new TakeStance(asked, Integer.parseInt(parts[2])));
                case "answer/2" -> Optional.of(new OpenForm(asked));
                case "read/2" -> Optional.of(new ReadAnswers(asked));
                case "passage/2" -> Optional.of(new ShowPassage(asked));
                default -> Optional.empty();
            };
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
