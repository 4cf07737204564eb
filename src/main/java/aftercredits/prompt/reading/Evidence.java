package aftercredits.prompt.reading;

/**
 * What an essay's own words say of a name.
 *
 * @param said how often, except where a sentence begins
 * @param she how much speaks for "she"
 * @param he how much speaks for "he"
 */
record Evidence(int said, int she, int he) {
    static final Evidence NOTHING = new Evidence(0, 0, 0);
    static final Evidence SAID = new Evidence(1, 0, 0);

    /** One pronoun after a name may be another's, and two. */
    static final int ENOUGH = 3;

    /** So many times as much as for the other pronoun. */
    private static final int CLEARLY = 5;

    /** How the lists mark a name that is a word too. */
    private static final String WORD = "word";

    private static final Lexicon HER_NAMES = Lexicon.named("she-names");
    private static final Lexicon HIS_NAMES = Lexicon.named("he-names");

    static Evidence of(Pronoun pronoun, int weight) {
        return pronoun == Pronoun.SHE ? new Evidence(0, weight, 0) : new Evidence(0, 0, weight);
    }

    Evidence and(Evidence other) {
        return new Evidence(said + other.said, she + other.she, he + other.he);
    }

    /** Whether the word is a first name and nothing else: "Grace" may begin a sentence about grace. */
    static boolean isFirstName(String word) {
        return HER_NAMES
                .get(word)
                .or(() -> HIS_NAMES.get(word))
                .filter(String::isEmpty)
                .isPresent();
    }

    private static boolean isAlsoWord(String name) {
        return HER_NAMES
                .get(name)
                .or(() -> HIS_NAMES.get(name))
                .filter(WORD::equals)
                .isPresent();
    }

    /** How much speaks for a person of either pronoun. */
    int personal() {
        return she + he;
    }

    /** The pronoun of this name; {@link Pronoun#UNKNOWN} unless it is clear. */
    Pronoun tells(String name) {
        if (isAlsoWord(name) && personal() == 0) {
            return Pronoun.UNKNOWN;
        }
        if (HER_NAMES.has(name)) {
            return contradicts(he, she) ? Pronoun.UNKNOWN : Pronoun.SHE;
        }
        if (HIS_NAMES.has(name)) {
            return contradicts(she, he) ? Pronoun.UNKNOWN : Pronoun.HE;
        }
        if (she + he < ENOUGH) {
            return Pronoun.UNKNOWN;
        }
        if (she >= CLEARLY * he) {
            return Pronoun.SHE;
        }
        return he >= CLEARLY * she ? Pronoun.HE : Pronoun.UNKNOWN;
    }

    private static boolean contradicts(int against, int in) {
        return against >= ENOUGH && against > in;
    }
}
