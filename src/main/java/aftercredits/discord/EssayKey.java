package aftercredits.discord;

import aftercredits.essay.EssayId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An essay's id as it fits into a button's, which Discord limits to 100 characters: the id itself, or a digest of a long
 * one. It is compared, never read back.
 */
record EssayKey(String value) {
    private static final int ROOM = 60;

    static EssayKey of(EssayId id) {
        return new EssayKey(
                id.value().length() <= ROOM
                        ? id.value()
                        : UUID.nameUUIDFromBytes(id.value().getBytes(StandardCharsets.UTF_8))
                                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
