package aftercredits.essay;

import java.time.Duration;

/** How long an essay takes to read. */
public final class ReadingTime {
    /** Silent reading of English prose: Brysbaert, "How many words do we read per minute?", 2019, gives 238. */
    private static final int WORDS_PER_MINUTE = 230;

    /** Chinese and Japanese, which have no spaces between words, take about two characters a word. */
    private static final int IDEOGRAPHS_PER_WORD = 2;

    private ReadingTime() {}

    /** Whole minutes, rounded up; at least one. */
    public static Duration of(Essay essay) {
        int words = 0;
        for (BodyBlocks.Block block : BodyBlocks.of(essay.body().text())) {
            words += words(VisibleText.of(block.node()));
        }
        return Duration.ofMinutes(Math.max(1, Math.ceilDiv(words, WORDS_PER_MINUTE)));
    }

    private static int words(String text) {
        int words = 0;
        int ideographs = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean ideograph = Character.isIdeographic(c);
            ideographs += ideograph ? 1 : 0;
            boolean wordCharacter = !ideograph && Character.isLetterOrDigit(c);
            words += wordCharacter && !inWord ? 1 : 0;
            inWord = !ideograph && !Character.isWhitespace(c) && (inWord || wordCharacter);
        }
        return words + ideographs / IDEOGRAPHS_PER_WORD;
    }
}
