package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.NounPhrases;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Token;

/** Where, before a connector, begins what stands beside the words after it. */
final class Parallels {
    private Parallels() {}

    /**
     * The place in {@code words} of the last noun phrase that reaches to their end and begins as {@code other} does, with an
     * article, an owner, or bare; -1 where there is none.
     */
    static int lastLike(Phrase words, Phrase other) {
        for (int at = words.size() - 1; at >= 0; at--) {
            boolean adjectives = at == words.size() - 1
                    && words.get(at).tagged("JJ")
                    && kind(other).equals("adjective");
            if (adjectives) {
                return at;
            }
            if (other.get(0).tagged("VBG") && words.get(at).tagged("VBG")) {
                return at;
            }
            boolean begins = at == 0 || !inside(words.get(at - 1), words.get(at));
            if (begins && alike(words.get(at), other.get(0)) && NounPhrases.isWhole(words.from(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Whether all of {@code words}, and not only their end, stands beside {@code other}. */
    static boolean whole(Phrase words, Phrase other) {
        return !words.isEmpty()
                && kind(words).equals(kind(other))
                && (alike(words.get(0), other.get(0)) || lastLike(words, other) < 0);
    }

    /** Whether {@code word} goes on a noun phrase that {@code before} belongs to. */
    private static boolean inside(Token before, Token word) {
        return before.tagged("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "NN", "NNP", "VBG")
                && !word.tagged("DT", "PRP$", "PRP");
    }

    static boolean alike(Token one, Token other) {
        return opener(one).equals(opener(other));
    }

    private static String opener(Token token) {
        return switch (token.tag()) {
            case "DT" -> token.is("a", "an", "another") ? "a" : "the";
            case "PRP$" -> "the";
            case "NNP", "PRP" -> "name";
            case "NN", "NNS" -> "bare";
            case "JJ", "JJR", "JJS" -> "bare";
            case "WP", "WRB", "IN" -> token.lower();
            default -> token.tag();
        };
    }

    /** What a phrase begins with, as far as it matters for standing beside another. */
    static String kind(Phrase words) {
        int skip =
                words.get(0).is("just", "only", "merely", "simply", "actually", "really", "instead", "also", "secretly")
                        ? 1
                        : 0;
        if (skip == words.size()) {
            return "";
        }
        Phrase told = words.from(skip);
        Token begin = told.get(0);
        if (NounPhrases.simple(told).isPresent()) {
            return "noun";
        }
        if (told.size() == 1 && begin.tagged("VBN")) {
            return "adjective";
        }
        return switch (begin.tag()) {
            case "VBZ", "VBP", "VBD", "MD" -> "finite";
            case "VB", "VBG", "VBN" -> "verb";
            case "TO" -> "to";
            case "IN" -> "in";
            case "JJ", "JJR", "RB" -> "adjective";
            default -> begin.tag();
        };
    }
}
