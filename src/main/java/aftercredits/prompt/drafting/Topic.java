package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Person;
import aftercredits.prompt.reading.Tree;
import java.util.Optional;

/**
 * Whom or what a question may be about, said so that it can be understood without the essay.
 *
 * @param tree the words of the essay
 * @param words what a question calls it: "Anora", "the ending", "Igor's silence"
 * @param person who it is, or whose it is
 */
record Topic(Sort sort, Tree tree, String words, Optional<Person> person, boolean many) {
    enum Sort {
        /** Somebody of the story. */
        PERSON,
        /** Who directed the film. */
        MAKER,
        FILM,
        /** The ending, the camera, the score. */
        PART,
        /** Igor's silence, her mother. */
        OWNED,
        /** The house, love. */
        THING
    }

    boolean is(Sort... sorts) {
        for (Sort one : sorts) {
            if (sort == one) {
                return true;
            }
        }
        return false;
    }

    String be() {
        return many ? "are" : "is";
    }

    /** "Do" or "does". */
    String doing() {
        return many ? "do" : "does";
    }
}
