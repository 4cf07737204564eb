package aftercredits.essay;

import com.ibm.icu.text.BreakIterator;
import java.time.Duration;
import java.util.Locale;

/** How long an essay takes to read. */
public final class ReadingTime {
    /** Silent reading of English prose: Brysbaert, "How many words do we read per minute?", 2019, gives 238. */
    private static final int WORDS_PER_MINUTE = 230;

    private ReadingTime() {}

    /** Whole minutes, rounded up; at least one. */
    public static Duration of(Essay essay) {
        int words = 0;
        for (BodyBlocks.Block block : BodyBlocks.of(essay.body().text())) {
            words += words(VisibleText.of(block.node()));
        }
        return Duration.ofMinutes(Math.max(1, Math.ceilDiv(words, WORDS_PER_MINUTE)));
    }

    /** Counts words in any script, also those that put no spaces between them. */
    private static int words(String text) {
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        int words = 0;
        while (boundaries.next() != BreakIterator.DONE) {
            if (boundaries.getRuleStatus() >= BreakIterator.WORD_NUMBER) {
                words++;
            }
        }
        return words;
    }
}
