package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;

/** Ranks by what hosts like in general: a doubt before a contrast, stances to press, a question of 6 to 16 words. */
final class PlainRanker implements Ranker {
    private static final int SHORT = 6;
    private static final int LONG = 16;

    @Override
    public double score(Candidate candidate) {
        double stances = candidate.stances().isEmpty() ? 0 : 0.2;
        double length = candidate.words() >= SHORT && candidate.words() <= LONG ? 0.15 : 0;
        double crisp =
                candidate.stances().stream().mapToInt(String::length).average().orElse(LONG) < LONG ? 0.1 : 0;
        return kind(candidate.kind()) + stances + length + crisp;
    }

    private static double kind(Kind kind) {
        return switch (kind) {
            case DOUBT -> 0.5;
            case CONTRAST -> 0.4;
            case QUESTION -> 0.35;
            case CLAIM, DISPUTE, VERDICT, FORM, RELATION, MOTIVE, MEANING, THEME, HANDWRITTEN -> 0.2;
        };
    }
}
