package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The components of messages and forms, with their numbers in Discord's API. */
enum ComponentKind {
    ROW(1),
    BUTTON(2),
    STRING_SELECT(3),
    TEXT_INPUT(4),
    USER_SELECT(5),
    ROLE_SELECT(6),
    MENTIONABLE_SELECT(7),
    CHANNEL_SELECT(8),
    SECTION(9),
    TEXT(10),
    THUMBNAIL(11),
    GALLERY(12),
    FILE(13),
    SEPARATOR(14),
    CONTAINER(17),
    LABEL(18),
    FILE_UPLOAD(19),
    RADIO_GROUP(21),
    CHECKBOX_GROUP(22),
    CHECKBOX(23);

    private final int number;

    ComponentKind(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static Optional<ComponentKind> of(JsonNode component) {
        int number = component.path("type").asInt(-1);
        for (ComponentKind kind : values()) {
            if (kind.number == number) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    boolean isSelect() {
        return switch (this) {
            case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT -> true;
            default -> false;
        };
    }
}
