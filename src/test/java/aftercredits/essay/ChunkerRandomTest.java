package aftercredits.essay;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.text.Markdown;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Thousands of essays that no one would write, each with all the guarantees a chunk gives. */
class ChunkerRandomTest {
    private static final int ESSAYS = 1_500;

    /** Code points that are left for words in a chunk of the heaviest markup. */
    private static final int WORD_THAT_FITS = 900;

    private static Essay essay(String body, int spoilersBegin) {
        return new Essay(
                new EssayId("random"),
                Credits.titled("Random"),
                List.of(),
                Map.of(),
                List.of(),
                new Body(body, 1, spoilersBegin));
    }

    @Test
    void chunks_of_any_essay_fit_hide_and_say_what_the_essay_says() {
        for (int seed = 0; seed < ESSAYS; seed++) {
            String body = RandomEssay.of(seed);
            List<BodyBlocks.Block> blocks = BodyBlocks.of(body);
            int begin = blocks.isEmpty() ? 0 : blocks.get(seed % blocks.size()).start();
            List<Chunk> chunks = Chunker.chunk(essay(body, begin));
            check("seed %d".formatted(seed), body, chunks);
        }
    }

    /** Holds the chunks of a body to all that a chunk guarantees. */
    static void check(String which, String body, List<Chunk> chunks) {
        for (int i = 0; i < chunks.size(); i++) {
            check(which, chunks.get(i), i);
        }
        checkWords(which, body, chunks);
    }

    private static void check(String which, Chunk chunk, int place) {
        String content = chunk.content();
        assertThat(chunk.index()).as(which).isEqualTo(place + 1);
        assertThat(content.codePointCount(0, content.length())).as(which).isLessThanOrEqualTo(2_000);
        assertThat(content).as(which).isEqualTo(content.strip()).isNotBlank();
        if (chunk.spoiler()) {
            assertThat(SpoilerReader.seenWithoutClick(content))
                    .as("%s%n%s", which, content)
                    .isEmpty();
            assertThat(SpoilerReader.isOneSpoiler(content))
                    .as("%s%n%s", which, content)
                    .isTrue();
        } else {
            assertThat(SpoilerReader.hides(content))
                    .as("%s%n%s", which, content)
                    .isFalse();
        }
    }

    private static void checkWords(String which, String body, List<Chunk> chunks) {
        String wanted = EssayReader.words(body);
        List<String> said = chunks.stream()
                .map(chunk -> EssayReader.withSingleSpaces(Markdown.plain(chunk.content())))
                .toList();
        assertThat(String.join("", said).replace(" ", "")).as(which).isEqualTo(wanted.replace(" ", ""));
        Set<Integer> wordEnds = wordEnds(wanted);
        int offset = 0;
        for (int i = 0; i + 1 < said.size(); i++) {
            offset += said.get(i).replace(" ", "").length();
            assertThat(wordEnds)
                    .as("%s: a cut inside a word after%n%s", which, said.get(i))
                    .contains(offset);
        }
        boolean noWordCut = wordEnds.size() == wanted.split(" ").length;
        if (noWordCut) {
            assertThat(String.join(" ", said)).as(which).isEqualTo(wanted);
        }
    }

    /** Where a cut may fall, in UTF-16 units of text without spaces: after a word, or inside one that fits nowhere. */
    private static Set<Integer> wordEnds(String text) {
        Set<Integer> ends = new HashSet<>();
        int offset = 0;
        for (String word : text.split(" ")) {
            if (Markdown.codePoints(word) > WORD_THAT_FITS) {
                BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
                graphemes.setText(word);
                for (int end = graphemes.first(); end != BreakIterator.DONE; end = graphemes.next()) {
                    ends.add(offset + end);
                }
            }
            offset += word.length();
            ends.add(offset);
        }
        return ends;
    }

    @Test
    void chunks_of_prose_are_even_and_end_with_sentences() {
        for (int seed = 0; seed < 150; seed++) {
            List<Chunk> chunks = Chunker.chunk(essay(RandomEssay.prose(seed), 0));
            List<Integer> lengths = chunks.stream()
                    .map(chunk -> Markdown.codePoints(chunk.content()))
                    .toList();
            int mean = (int) lengths.stream()
                    .collect(Collectors.averagingInt(length -> length))
                    .doubleValue();
            assertThat(lengths).as("seed %d: %s", seed, lengths).allMatch(length -> length > mean / 3);
            assertThat(chunks)
                    .as("seed %d", seed)
                    .allMatch(chunk -> chunk.content().endsWith(".||"));
        }
    }

    @Test
    void chunks_of_prose_cut_few_paragraphs() {
        List<Double> shares = new ArrayList<>();
        for (int seed = 0; seed < 50; seed++) {
            String body = RandomEssay.prose(seed);
            List<Chunk> chunks = Chunker.chunk(essay(body, 0));
            long cutInside = chunks.stream()
                    .skip(1)
                    .map(chunk -> Markdown.plain(chunk.content()).substring(0, 20))
                    .filter(start -> !body.startsWith(start) && !body.contains("\n\n" + start))
                    .count();
            shares.add((double) cutInside / Math.max(1, chunks.size() - 1));
        }
        assertThat(shares.stream().mapToDouble(share -> share).average().orElseThrow())
                .isLessThan(0.1);
    }
}
