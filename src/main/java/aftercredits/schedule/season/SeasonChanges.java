package aftercredits.schedule.season;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What importing a season file comes to.
 *
 * @param season the file's
 * @param all every entry of the file and every schedule that goes, in the order of dates
 */
public record SeasonChanges(String season, List<SeasonChange> all) {
    private static final int FINGERPRINT_BYTES = 12;

    public SeasonChanges {
        all = List.copyOf(all);
    }

    /** Whether the calendar is as the file wants it. */
    public boolean isNothing() {
        return all.stream().noneMatch(SeasonChange::changesCalendar);
    }

    /** The changes of one kind. */
    public <C extends SeasonChange> List<C> of(Class<C> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * Tells one set of changes to the calendar from another: the same changes on another day have the same fingerprint.
     *
     * @return 16 characters that are safe in a button's id
     */
    public String fingerprint() {
        String changes = season + "\n"
                + all.stream()
                        .filter(SeasonChange::changesCalendar)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(changes.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, FINGERPRINT_BYTES));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
