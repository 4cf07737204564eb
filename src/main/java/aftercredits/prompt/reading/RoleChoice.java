package aftercredits.prompt.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says of somebody named what they are to the film, by all that the essay tells of them. */
final class RoleChoice {
    /** What stands after these is as likely a place. */
    private static final Set<String> PLACING = Set.of(
            "in", "at", "to", "into", "from", "near", "through", "across", "inside", "outside", "towards", "toward");

    private static final int SIGNS_OF_A_PERSON = 2;

    /** A place or a title that acts so often is somebody after all. */
    private static final int SIGNS_AGAINST_NAME = 4;

    /** A guest with a full name is said once or twice. */
    private static final int OFTEN = 3;

    private static final Lexicon NO_PEOPLE = Lexicon.named("no-people");
    private static final Lexicon INSTITUTIONS = Lexicon.named("institution-nouns");

    private final Credited credited;

    RoleChoice(Credited credited) {
        this.credited = credited;
    }

    /** Empty for a place, a title, a people: nobody. */
    Optional<Role> of(Individual one) {
        if (credited.isDirector(one.words())) {
            return Optional.of(Role.MAKER);
        }
        if (isNobody(one)) {
            return Optional.empty();
        }
        if (credited.isAuthor(one.words())) {
            return Optional.of(Role.OTHER);
        }
        return Optional.of(told(one));
    }

    private boolean isNobody(Individual one) {
        List<Mention> mentions = one.mentions();
        String last = mentions.getFirst().words().getLast();
        boolean house = one.words().size() > 1 && INSTITUTIONS.has(last);
        boolean none = one.words().stream().allMatch(NO_PEOPLE::has) && one.title() == Mention.Title.NONE;
        if (house || none || most(mentions, Mention::isEmphasised)) {
            return true;
        }
        int personal = one.signs(Role.CHARACTER) + one.evidence().personal();
        boolean takenUp = one.evidence().personal() >= SIGNS_OF_A_PERSON && personal >= SIGNS_AGAINST_NAME;
        boolean explicit = one.explicit().isPresent();
        boolean place = WordSense.isPlace(last.toLowerCase(Locale.ROOT));
        boolean called = most(mentions, mention -> mention.before(1).equals("the"));
        if (isFilm(one) || (!explicit && called)) {
            return !takenUp;
        }
        boolean placed = most(mentions, mention -> PLACING.contains(mention.before(1)));
        boolean named = explicit || Evidence.isFirstName(one.firstName());
        return !named && ((place && personal < SIGNS_AGAINST_NAME) || (placed && personal < SIGNS_OF_A_PERSON));
    }

    private boolean isFilm(Individual one) {
        return one.mentions().stream()
                .map(mention -> mention.text().toLowerCase(Locale.ROOT))
                .anyMatch(
                        text -> text.equals(credited.film()) || credited.film().equals("the " + text));
    }

    private static boolean most(List<Mention> mentions, Predicate<Mention> fits) {
        return 2 * mentions.stream().filter(fits).count() >= mentions.size();
    }

    private static Role told(Individual one) {
        Optional<Role> explicit = one.explicit();
        if (explicit.isPresent()) {
            return explicit.get();
        }
        int character = one.signs(Role.CHARACTER) + Math.min(one.evidence().personal(), SIGNS_OF_A_PERSON);
        Role other = List.of(Role.ACTOR, Role.MAKER, Role.OTHER).stream()
                .reduce((some, more) -> one.signs(more) > one.signs(some) ? more : some)
                .orElseThrow();
        if (one.signs(other) > 0 && one.signs(other) >= character) {
            return other;
        }
        boolean often = one.words().size() == 1 || one.mentions().size() >= OFTEN;
        boolean known = often && Evidence.isFirstName(one.firstName()) && character > 0;
        boolean again = character > 0 && one.signs(other) == 0 && one.mentions().size() > 1;
        return known || again || character >= SIGNS_OF_A_PERSON ? Role.CHARACTER : Role.OTHER;
    }
}
