package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Discord's limits of threads and forum posts. */
final class ThreadRules {
    static final int DEFAULT_ARCHIVE_MINUTES = 4_320;
    private static final Set<Integer> ARCHIVE_MINUTES = Set.of(60, 1_440, DEFAULT_ARCHIVE_MINUTES, 10_080);
    private static final int LONGEST_NAME = 100;
    private static final int MOST_TAGS = 5;

    private ThreadRules() {}

    /** @throws ApiError if Discord would not open such a thread */
    static void checkNew(JsonNode thread) {
        FormErrors errors = new FormErrors();
        errors.text("name", thread.path("name"), 1, LONGEST_NAME);
        checkRest(errors, thread);
    }

    /** @throws ApiError if Discord would not change a thread so */
    static void checkChange(JsonNode change) {
        FormErrors errors = new FormErrors();
        if (change.has("name")) {
            errors.text("name", change.path("name"), 1, LONGEST_NAME);
        }
        checkRest(errors, change);
    }

    private static void checkRest(FormErrors errors, JsonNode thread) {
        JsonNode minutes = thread.path("auto_archive_duration");
        if (minutes.isInt() && !ARCHIVE_MINUTES.contains(minutes.asInt())) {
            errors.choice("auto_archive_duration", "auto_archive_duration", "60, 1440, 4320, 10080");
        }
        errors.optionalRange("rate_limit_per_user", thread.path("rate_limit_per_user"), 0, 21_600);
        errors.size("applied_tags", thread.path("applied_tags"), 0, MOST_TAGS);
        errors.refuseIfAny();
    }
}
