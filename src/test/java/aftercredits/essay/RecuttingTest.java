package aftercredits.essay;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.text.Markdown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands of an essay is left as it is where its new version allows. */
class RecuttingTest {
    private static final int ESSAYS = Integer.getInteger("recut.essays", 70);
    private static final int LONG_ESSAYS = 60;

    private static Essay essay(String body, int spoilersBegin) {
        return new Essay(
                new EssayId("essay"),
                Credits.titled("Essay"),
                List.of(),
                Map.of(),
                List.of(),
                new Body(body, 1, spoilersBegin));
    }

    private static List<String> fresh(String body) {
        return contents(Chunker.chunk(essay(body, 0)));
    }

    private static List<String> around(String body, List<String> standing) {
        return contents(Chunker.chunkAround(essay(body, 0), standing));
    }

    private static List<String> contents(List<Chunk> chunks) {
        return chunks.stream().map(Chunk::content).toList();
    }

    /** The places, from 0, at which the two differ. */
    private static List<Integer> differing(List<String> before, List<String> after) {
        return IntStream.range(0, Math.max(before.size(), after.size()))
                .filter(i -> i >= before.size()
                        || i >= after.size()
                        || !before.get(i).equals(after.get(i)))
                .boxed()
                .toList();
    }

    private static String paragraph(String name, int sentences) {
        return IntStream.range(0, sentences)
                        .mapToObj(i -> name + " has the sentence that is its number " + (100 + i) + ".")
                        .reduce((one, other) -> one + " " + other)
                        .orElse("")
                + "\n\n";
    }

    /** Twelve paragraphs, each of which makes a chunk. */
    private static List<String> twelve() {
        return new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> paragraph("Part " + (char) ('A' + i), 32))
                .toList());
    }

    private static String body(List<String> paragraphs) {
        return String.join("", paragraphs);
    }

    @Test
    void an_essay_that_did_not_change_keeps_every_chunk() {
        for (int seed = 0; seed < ESSAYS; seed++) {
            String body = RandomEssay.of(seed);
            List<BodyBlocks.Block> blocks = BodyBlocks.of(body);
            Essay essay = essay(
                    body,
                    blocks.isEmpty() ? 0 : blocks.get(seed % blocks.size()).start());
            List<Chunk> chunks = Chunker.chunk(essay);

            assertThat(Chunker.chunkAround(essay, contents(chunks)))
                    .as("seed %d", seed)
                    .isEqualTo(chunks);
        }
    }

    @Test
    void chunks_around_any_other_essays_chunks_guarantee_what_every_chunk_does() {
        Random random = new Random(8);
        for (int seed = 0; seed < ESSAYS; seed++) {
            String before = RandomEssay.of(seed);
            String after = switch (random.nextInt(4)) {
                case 0 -> RandomEssay.of(seed + 1L) + "\n\n" + before;
                case 1 -> before + "\n\n" + RandomEssay.of(seed + 1L);
                case 2 -> before.substring(before.length() / 3);
                default -> RandomEssay.of(seed + 1L);
            };
            List<BodyBlocks.Block> blocks = BodyBlocks.of(after);
            int begin = blocks.isEmpty() ? 0 : blocks.get(seed % blocks.size()).start();

            ChunkerRandomTest.check(
                    "seed %d".formatted(seed), after, Chunker.chunkAround(essay(after, begin), fresh(before)));
        }
    }

    @Test
    void a_word_mended_anywhere_in_anora_changes_the_part_that_it_is_in() throws Exception {
        String file = Files.readString(Path.of("essays/anora.md"));
        Essay essay = ((ParsedEssay.Readable) EssayParser.parse("anora.md", file)).essay();
        List<String> before = contents(Chunker.chunk(essay));
        String[] words = essay.body().text().split("(?<= )");
        int edits = 0;
        for (int i = 0; i < words.length; i++) {
            String[] mended = words.clone();
            mended[i] = "mended ";
            String body = String.join("", mended);
            Essay after = essay(body, body.indexOf("\n\n") + 2);
            edits += differing(before, contents(Chunker.chunkAround(after, before)))
                    .size();
        }
        // A word that is the last of a paragraph joins two, which may move the cut between them.
        assertThat(edits).isBetween(words.length, words.length + 5);
    }

    @Test
    void a_sentence_added_to_a_long_essay_changes_one_part_or_two() {
        Random random = new Random(3);
        int plain = 0;
        int kept = 0;
        for (int seed = 0; seed < LONG_ESSAYS; seed++) {
            String text = RandomEssay.prose(seed) + RandomEssay.prose(seed + 1000) + RandomEssay.prose(seed + 2000);
            List<String> before = fresh(text);
            int at = text.indexOf(". The", random.nextInt(text.length() * 3 / 4)) + 2;
            String after = text.substring(0, at) + paragraph("This", 2).strip() + " " + text.substring(at);

            plain += differing(before, fresh(after)).size();
            int changed = differing(before, around(after, before)).size();
            kept += changed;
            assertThat(changed).as("seed %d", seed).isBetween(1, 5);
        }
        assertThat(kept).isLessThanOrEqualTo(LONG_ESSAYS * 5 / 4).isLessThan(plain / 2);
    }

    @Test
    void a_part_with_room_takes_a_sentence_without_moving_any_cut() {
        List<String> paragraphs = twelve();
        List<String> before = fresh(body(paragraphs));
        paragraphs.set(3, paragraphs.get(3).strip() + " And one more.\n\n");

        assertThat(before).hasSize(12);
        assertThat(differing(before, around(body(paragraphs), before))).containsExactly(3);
    }

    @Test
    void what_a_full_part_has_no_room_for_goes_to_its_neighbours() {
        List<String> paragraphs = twelve();
        List<String> before = fresh(body(paragraphs));
        paragraphs.set(3, paragraphs.get(3).strip() + " " + paragraph("More", 14));

        List<Integer> differing = differing(before, around(body(paragraphs), before));
        assertThat(differing).contains(3).hasSizeBetween(2, 4);
    }

    @Test
    void a_part_that_was_cut_short_gets_text_of_its_neighbours() {
        List<String> paragraphs = twelve();
        List<String> before = fresh(body(paragraphs));
        paragraphs.set(3, "Little is left.\n\n");

        List<String> after = around(body(paragraphs), before);
        assertThat(differing(before, after)).contains(3).hasSizeLessThanOrEqualTo(3);
        assertThat(after).allMatch(content -> Markdown.codePoints(content) > 500);
    }

    @Test
    void a_part_that_is_gone_moves_few_others() {
        List<String> paragraphs = twelve();
        List<String> before = fresh(body(paragraphs));
        paragraphs.remove(2);

        assertThat(differing(before, around(body(paragraphs), before))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_word_mended_again_and_again_leaves_all_other_parts_alone() {
        String body = body(twelve());
        List<String> standing = fresh(body);
        Random random = new Random(5);
        for (int i = 0; i < 30; i++) {
            int at = body.indexOf(" sentence", random.nextInt(body.length() / 2));
            body = body.substring(0, at) + " long" + body.substring(at);
            List<String> next = around(body, standing);
            assertThat(differing(standing, next)).hasSizeLessThanOrEqualTo(2);
            standing = next;
        }
    }

    @Test
    void the_open_part_and_the_hidden_part_are_both_left_alone() {
        String open = paragraph("Open", 50);
        String hidden = paragraph("Hidden", 50);
        List<String> before = contents(Chunker.chunk(essay(open + hidden, open.length())));
        String longer = hidden.replaceFirst("number 140", "very own number 140");

        List<String> after = contents(Chunker.chunkAround(essay(open + longer, open.length()), before));

        assertThat(differing(before, after)).containsExactly(before.size() - 1);
    }

    @Test
    void an_essay_of_hundreds_of_parts_is_cut_anew_in_moments() {
        String body = IntStream.range(0, 60).mapToObj(RandomEssay::prose).reduce("", String::concat);
        List<String> before = fresh(body);

        assertThat(differing(before, around(body.replaceFirst("abc", "xyz"), before)))
                .containsExactly(0);
    }
}
