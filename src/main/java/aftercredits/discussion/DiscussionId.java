package aftercredits.discussion;

import java.util.UUID;

/** A discussion's id. */
public record DiscussionId(UUID value) {
    public static DiscussionId random() {
        return new DiscussionId(UUID.randomUUID());
    }

    public static DiscussionId parse(String text) {
        return new DiscussionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
