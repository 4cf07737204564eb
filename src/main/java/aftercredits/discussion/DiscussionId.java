package aftercredits.discussion;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A discussion's id. */
public record DiscussionId(UUID value) {
    public static DiscussionId random() {
        return new DiscussionId(UUID.randomUUID());
    }

    public static DiscussionId parse(String text) {
        return new DiscussionId(UUID.fromString(text));
    }

    /** The same id for the same name: {@code "session:<id>"}. */
    public static DiscussionId named(String name) {
        return new DiscussionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
