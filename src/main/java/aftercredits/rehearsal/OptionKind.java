package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** The options of slash commands, with their numbers in Discord's API. */
enum OptionKind {
    SUBCOMMAND(1),
    SUBCOMMAND_GROUP(2),
    STRING(3),
    INTEGER(4),
    BOOLEAN(5),
    USER(6),
    CHANNEL(7),
    ROLE(8),
    MENTIONABLE(9),
    NUMBER(10),
    ATTACHMENT(11);

    /** The kinds of command. */
    static final int SLASH_COMMAND = 1;

    static final int USER_COMMAND = 2;
    static final int MESSAGE_COMMAND = 3;

    private final int number;

    OptionKind(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it holds options of its own. */
    boolean nests() {
        return this == SUBCOMMAND || this == SUBCOMMAND_GROUP;
    }

    static Optional<OptionKind> of(JsonNode option) {
        int number = option.path("type").asInt();
        for (OptionKind kind : values()) {
            if (kind.number == number) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
