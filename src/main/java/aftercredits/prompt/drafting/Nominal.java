package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Tree;

/**
 * Something that somebody of the film, the film or its maker has, does or decides.
 *
 * @param key what makes two the same
 * @param words what a question calls it: "Vera's silence"
 * @param owner who has it, as a question calls them
 * @param sort of the owner
 * @param noun in lower case
 * @param np where the essay names it
 */
record Nominal(String key, String words, String owner, Sort sort, String noun, Tree np) {
    Sentence sentence() {
        return np.sentence();
    }
}
