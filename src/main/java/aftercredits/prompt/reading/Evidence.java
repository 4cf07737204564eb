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

    private static final Lexicon HER_NAMES = Lexicon.named("she-names");
    private static final Lexicon HIS_NAMES = Lexicon.named("he-names");

    static Evidence of(Pronoun pronoun, int weight) {
        return pronoun == Pronoun.SHE ? new Evidence(0, weight, 0) : new Evidence(0, 0, weight);
    }

    Evidence and(Evidence other) {
        return new Evidence(said + other.said, she + other.she, he + other.he);
    }

    static boolean isFirstName(String name) {
        return HER_NAMES.has(name) || HIS_NAMES.has(name);
    }

    /** How much speaks for a person of either pronoun. */
    int personal() {
        return she + he;
    }

    /** The pronoun of this name; {@link Pronoun#UNKNOWN} unless it is clear. */
    Pronoun tells(String name) {
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
