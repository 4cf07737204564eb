package aftercredits.essay;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceEndsTest {
    private static final int TEXTS = 20_000;

    /** Whatever decides where a sentence ends: stops, quotes, capitals, numbers, abbreviations, scripts. */
    private static final List<String> PARTS =
            List.of((". .. ... ! ? ?! ?. .? ) ( ] \" ' “ ” ‘ ’ « » , ; : — – … - * / § "
                            + "a b. him. why? No! Anora Anora. Mr. U.S. e.g. i.e. L.P. Ph.D. vs. Lt. Cdr. Lt.Cdr. etc. p.m. exec. Joe. "
                            + "I. O. A.B a.B a.b 1 1. .5 7) 3.14 Éa é. ß Ω. ж. «Да.» ª ǅ ʰ. e\u0301. 終わった。 映画 מה. مرحبا؟ 👩‍👩‍👧‍👦. \u200B \uFEFF "
                            + "!) ?” .”")
                    .split(" "));

    @Test
    void sentences_end_where_icu_ends_them_whatever_they_are_made_of() {
        BreakIterator icu = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
                .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
        SentenceEnds sentences = new SentenceEnds();
        Random random = new Random(20_241_018);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);

            sentences.find(text);

            assertThat(IntStream.range(0, sentences.count()).map(sentences::get).boxed())
                    .as(text)
                    .containsExactlyElementsOf(ends(icu, text));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(15); parts > 0; parts--) {
            text.append(random.nextInt(30) == 0 ? (char) (' ' + random.nextInt(0x2100)) : "");
            text.append(PARTS.get(random.nextInt(PARTS.size())));
            text.append(" ".repeat(Math.max(0, random.nextInt(4) - 1)));
        }
        return text.toString();
    }

    private static List<Integer> ends(BreakIterator icu, String text) {
        List<Integer> ends = new ArrayList<>();
        icu.setText(text);
        icu.first();
        for (int end = icu.next(); end != BreakIterator.DONE; end = icu.next()) {
            ends.add(end);
        }
        return ends;
    }
}
