package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something a member did that the bot has to answer: a command, a press, a form. */
final class Interaction {
    private static final String TOKEN = "interaction:";

    private final String id;
    private final String place;
    private final Kind kind;
    private final Person user;
    private final String channel;
    private final Instant answerBy;
    private final Instant tokenDies;
    private final @Nullable String command;
    private final @Nullable String source;
    private @Nullable Answer answer;
    private @Nullable String original;
    private @Nullable JsonNode offered;

    /**
     * @param id by the machine's time
     * @param place where it stands among the messages, by the rehearsal's time
     * @param command as typed, without the slash; null unless it is a command
     * @param source the id of the message that was acted on; null where there is none
     */
    Interaction(
            String id,
            String place,
            Kind kind,
            Person user,
            String channel,
            LoopbackOptions options,
            @Nullable String command,
            @Nullable String source) {
        this.id = id;
        this.place = place;
        this.kind = kind;
        this.user = user;
        this.channel = channel;
        Instant made = Snowflakes.instant(id);
        this.answerBy = made.plus(options.interactions().firstAnswerWithin());
        this.tokenDies = made.plus(options.interactions().tokenLife());
        this.command = command;
        this.source = source;
    }

    String id() {
        return id;
    }

    /** What the bot brings instead of its own token to answer. */
    String token() {
        return TOKEN + id;
    }

    /** The id of the interaction that has this token; empty where none can have it. */
    static Optional<String> ofToken(String token) {
        return token.startsWith(TOKEN) ? Optional.of(token.substring(TOKEN.length())) : Optional.empty();
    }

    Kind kind() {
        return kind;
    }

    Person user() {
        return user;
    }

    String channel() {
        return channel;
    }

    String place() {
        return place;
    }

    Optional<String> command() {
        return Optional.ofNullable(command);
    }

    Optional<String> source() {
        return Optional.ofNullable(source);
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    void answerWith(Answer given) {
        answer = given;
    }

    /** The message that is {@code @original} to the bot: its answer, or the message whose button was pressed. */
    Optional<String> original() {
        return Optional.ofNullable(original);
    }

    void original(@Nullable String message) {
        original = message;
    }

    /** A form, or the choices of an autocompletion, as the bot gave them. */
    Optional<JsonNode> offered() {
        return Optional.ofNullable(offered);
    }

    void offer(@Nullable JsonNode formOrChoices) {
        offered = formOrChoices;
    }

    /** Whether the time for a first answer is over without one. */
    boolean failed(Instant machineNow) {
        return answer == null && !machineNow.isBefore(answerBy);
    }

    boolean tokenIsDead(Instant machineNow) {
        return !machineNow.isBefore(tokenDies);
    }

    /** What can be done, with the numbers in Discord's API. */
    enum Kind {
        COMMAND(2),
        COMPONENT(3),
        AUTOCOMPLETE(4),
        FORM(5);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** How a bot can answer at first, with the numbers in Discord's API. */
    enum Answer {
        PONG(1),
        MESSAGE(4),
        DEFERRED_MESSAGE(5),
        DEFERRED_UPDATE(6),
        UPDATE(7),
        CHOICES(8),
        FORM(9);

        private final int number;

        Answer(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        static Optional<Answer> numbered(int number) {
            for (Answer answer : values()) {
                if (answer.number == number) {
                    return Optional.of(answer);
                }
            }
            return Optional.empty();
        }
    }
}
