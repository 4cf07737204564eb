package aftercredits.prompt.reading;

import java.util.Optional;

/** Finds noun phrases by their tags. */
public final class NounPhrases {
    private NounPhrases() {}

    /**
     * The simple noun phrase at the beginning: article or owner, adjectives, nouns; "the film's last shot", "her", "money".
     */
    public static Optional<Phrase> simple(Phrase words) {
        int end = simpleEnd(words, 0);
        return end < 0 ? Optional.empty() : Optional.of(words.until(end));
    }

    /** The noun phrase at the beginning with what hangs on it by "of", and one more by "and". */
    public static Optional<Phrase> core(Phrase words) {
        int end = simpleEnd(words, 0);
        boolean joined = false;
        while (end > 0 && end + 1 < words.size()) {
            boolean of = words.get(end).is("of");
            boolean and = words.get(end).is("and") && !joined;
            int longer = of || and ? simpleEnd(words, end + 1) : -1;
            if (longer < 0) {
                break;
            }
            joined = joined || and;
            end = longer;
        }
        return end < 0 ? Optional.empty() : Optional.of(words.until(end));
    }

    /** Whether all the words are one noun phrase, prepositions included: "the ring on her finger". */
    public static boolean isWhole(Phrase words) {
        int end = simpleEnd(words, 0);
        while (end > 0 && end + 1 < words.size()) {
            boolean joins = words.get(end).tagged("IN", "TO") || words.get(end).is("and");
            end = joins ? simpleEnd(words, end + 1) : -1;
        }
        return end == words.size();
    }

    private static int simpleEnd(Phrase words, int from) {
        if (from >= words.size()) {
            return -1;
        }
        if (words.get(from).tagged("PRP") || isIndefinite(words.get(from))) {
            return from + 1;
        }
        int at = from;
        int end = -1;
        while (at < words.size() && belongs(words, from, at)) {
            at++;
            if (words.get(at - 1).isNoun()) {
                end = at;
            }
        }
        return end;
    }

    private static boolean belongs(Phrase words, int from, int at) {
        Token word = words.get(at);
        return switch (word.tag()) {
            case "DT", "PDT", "PRP$", "WP$" ->
                at == from
                        || words.get(at - 1).tagged("PDT")
                        || words.get(at - 1).is("all", "both");
            case "POS" -> at > from && words.get(at - 1).isNoun();
            case "RB", "RBR", "RBS" ->
                at + 1 < words.size() && words.get(at + 1).tagged("JJ", "VBN") && !word.is("not", "n't");
            case "VBG", "VBN" ->
                at > from && at + 1 < words.size() && words.get(at + 1).tag().matches("NN.*|JJ");
            case "VBZ" -> word.is("'s") && at > from && words.get(at - 1).tagged("NNP");
            case "," ->
                at > from
                        && words.get(at - 1).tagged("JJ")
                        && at + 1 < words.size()
                        && words.get(at + 1).tagged("JJ");
            case "CC" ->
                word.is("and")
                        && at > from
                        && words.get(at - 1).tagged("JJ")
                        && at + 1 < words.size()
                        && words.get(at + 1).tagged("JJ");
            default -> word.isNoun() || word.tagged("JJ", "JJR", "JJS", "CD");
        };
    }

    private static boolean isIndefinite(Token word) {
        return word.is("someone", "somebody", "everyone", "everybody", "nobody", "everything", "nothing", "something");
    }
}
