package aftercredits.essay;

import java.util.Optional;

/**
 * What an essay's front matter says of the essay and its film.
 *
 * @param rights licence or permission, shown with the essay
 */
public record Credits(
        String title,
        Optional<String> film,
        Optional<Integer> year,
        Optional<String> director,
        Optional<String> author,
        Optional<String> source,
        Optional<String> rights) {

    /** Credits that know only the title. */
    public static Credits titled(String title) {
        return new Credits(
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
