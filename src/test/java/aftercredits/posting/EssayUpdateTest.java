package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Chunk;
import aftercredits.essay.Chunker;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import aftercredits.posting.PlannedMessage.Fate;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EssayUpdateTest {
    private static final Words WORDS = Words.english();
    private static final Instant EVENING = Instant.parse("2026-11-22T19:00:00Z");
    private static final int HISTORIES = Integer.getInteger("update.histories", 60);

    /** Six paragraphs, each of which makes a part. */
    private static List<String> six() {
        return new ArrayList<>(IntStream.range(0, 6)
                .mapToObj(i -> paragraph("Part " + (char) ('A' + i), 32))
                .toList());
    }

    private static String paragraph(String name, int sentences) {
        return IntStream.range(0, sentences)
                .mapToObj(i -> name + " has the sentence that is its number " + (100 + i) + ".")
                .collect(Collectors.joining(" "));
    }

    private static Essay essay(String title, List<String> paragraphs) {
        String file = "---\ntitle: " + title + "\nspoilers: all\n---\n" + String.join("\n\n", paragraphs) + "\n";
        return ((ParsedEssay.Readable) EssayParser.parse("anora.md", file)).essay();
    }

    private static Essay essay(List<String> paragraphs) {
        return essay("Anora", paragraphs);
    }

    private static Posting posted(Essay essay) {
        return posted(essay, Optional.empty());
    }

    private static Posting posted(Essay essay, Optional<String> note) {
        Posting.Order order = new Posting.Order(
                new ClubId(1),
                Posting.Purpose.ESSAY,
                "anora",
                new ChannelId(10),
                Layout.CHANNEL,
                new MemberId(5),
                EVENING);
        MemoryPostingStore store = new MemoryPostingStore();
        Posting plan = store.plan(EssayPost.plan(PostingId.random(), essay, order, note, WORDS));
        for (PlannedMessage message : plan.messages()) {
            store.confirm(plan.id(), message.index(), new MessageId(100 + message.index()), EVENING);
        }
        store.finish(plan.id(), EVENING);
        return store.find(plan.id()).orElseThrow();
    }

    private static EssayUpdate update(Posting posted, Essay essay) {
        return EssayUpdate.of(posted, essay, EVENING, WORDS);
    }

    private static List<String> fates(EssayUpdate update) {
        return update.messages().stream()
                .map(message -> message.index() + " " + message.fate())
                .toList();
    }

    @Test
    void an_essay_that_did_not_change_changes_nothing() {
        EssayUpdate update = update(posted(essay(six())), essay(six()));

        assertThat(update.messages()).isEmpty();
        assertThat(update.changesNothing()).isTrue();
        assertThat(update.parts()).isEqualTo(6);
    }

    @Test
    void a_word_mended_in_the_third_part_changes_the_third_part_only() {
        List<String> paragraphs = six();
        Posting posted = posted(essay(paragraphs));
        paragraphs.set(2, paragraphs.get(2).replace("number 117", "very number 117"));

        EssayUpdate update = update(posted, essay(paragraphs));

        assertThat(fates(update)).containsExactly("3 TO_CHANGE");
        assertThat(update.messages().getFirst().content().content()).contains("very number 117");
        assertThat(update.differing()).isEqualTo(1);
    }

    @Test
    void another_title_changes_the_header_only() {
        EssayUpdate update = update(posted(essay("Anora", six())), essay("Anora, again", six()));

        assertThat(fates(update)).containsExactly("0 TO_CHANGE");
        assertThat(update.differing()).isZero();
        assertThat(update.changesNothing()).isFalse();
    }

    @Test
    void new_parts_come_after_the_last_and_the_header_counts_them() {
        List<String> paragraphs = six();
        Posting posted = posted(essay(paragraphs));
        paragraphs.add(paragraph("Part G", 32));

        EssayUpdate update = update(posted, essay(paragraphs));

        assertThat(fates(update)).containsExactly("0 TO_CHANGE", "7 TO_ADD");
        assertThat(update.messages().getFirst().content().content()).contains("7 parts");
        assertThat(update.added()).isEqualTo(1);
        assertThat(update.parts()).isEqualTo(7);
    }

    @Test
    void parts_too_many_are_removed_from_the_end() {
        List<String> paragraphs = six();
        Posting posted = posted(essay(paragraphs));

        EssayUpdate update = update(posted, essay(paragraphs.subList(0, 4)));

        assertThat(fates(update)).containsExactly("0 TO_CHANGE", "5 TO_REMOVE", "6 TO_REMOVE");
        assertThat(update.parts()).isEqualTo(6);
    }

    @Test
    void a_new_part_has_another_nonce_than_one_of_its_number_that_was_removed() {
        List<String> paragraphs = six();
        Posting posted = posted(essay(paragraphs.subList(0, 5)));
        PlannedMessage first = EssayUpdate.of(posted, essay(paragraphs), EVENING, WORDS)
                .messages()
                .getLast();
        PlannedMessage later = EssayUpdate.of(posted, essay(paragraphs), EVENING.plusMillis(1), WORDS)
                .messages()
                .getLast();

        assertThat(first.index()).isEqualTo(later.index());
        assertThat(first.nonce()).hasSize(25).isNotEqualTo(later.nonce());
    }

    @Test
    void an_essay_that_lost_its_words_takes_nothing_away() {
        assertThat(update(posted(essay(six())), essay("Other", List.of("<!-- nothing -->")))
                        .messages())
                .isEmpty();
    }

    @Test
    void a_header_keeps_its_note() {
        Posting late = posted(essay("Anora", six()), Optional.of("*Posted late.*"));

        assertThat(update(late, essay("Anora", six())).messages()).isEmpty();
        assertThat(update(late, essay("Other", six())).messages())
                .singleElement()
                .satisfies(header ->
                        assertThat(header.content().content()).contains("Other").endsWith("\n*Posted late.*"));
    }

    @Test
    void a_part_that_somebody_deleted_stays_away() {
        List<String> paragraphs = six();
        Posting posted = with(posted(essay(paragraphs)), 3, Fate.DELETED);
        paragraphs.set(2, paragraphs.get(2).replace("number 117", "very number 117"));

        EssayUpdate update = update(posted, essay(paragraphs));

        assertThat(fates(update)).containsExactly("3 DELETED");
        assertThat(update.changesNothing()).isTrue();
    }

    @Test
    void a_part_that_a_given_up_update_may_have_changed_is_changed_again() {
        Posting posted = with(posted(essay(six())), 3, Fate.TO_CHANGE);

        assertThat(fates(update(posted, essay(six())))).containsExactly("3 TO_CHANGE");
    }

    @Test
    void a_part_that_a_given_up_update_may_have_removed_is_removed_and_new_parts_come_after_it() {
        List<String> paragraphs = six();
        Posting posted = with(posted(essay(paragraphs)), 6, Fate.TO_REMOVE);

        assertThat(fates(update(posted, essay(paragraphs)))).containsExactly("6 TO_REMOVE", "7 TO_ADD");
        assertThat(fates(update(posted, essay(paragraphs.subList(0, 5))))).contains("6 TO_REMOVE", "0 TO_CHANGE");
    }

    @Test
    void whatever_becomes_of_an_essay_the_update_makes_of_what_stands_what_the_essay_says() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            List<String> paragraphs = six();
            Posting posted = posted(essay(paragraphs));
            for (int version = 0; version < 3; version++) {
                paragraphs = edited(paragraphs, random);
                Essay essay = essay("Version " + version, paragraphs);
                posted = applied(posted, update(posted, essay));

                List<String> stands = posted.messages().stream()
                        .map(message -> message.content().content())
                        .toList();
                assertThat(stands.getFirst())
                        .as("seed %d", seed)
                        .contains("Version " + version, stands.size() - 1 + " part");
                assertThat(plain(stands.subList(1, stands.size())))
                        .as("seed %d", seed)
                        .isEqualTo(plain(Chunker.chunk(essay).stream()
                                .map(Chunk::content)
                                .toList()));
                assertThat(stands).as("seed %d", seed).allMatch(content -> Markdown.codePoints(content) <= 2_000);
                assertThat(update(posted, essay).messages()).as("seed %d", seed).isEmpty();
            }
        }
    }

    private static String plain(List<String> contents) {
        return contents.stream()
                .map(Markdown::plain)
                .collect(Collectors.joining(""))
                .replaceAll("\\s+", "");
    }

    private static List<String> edited(List<String> paragraphs, Random random) {
        List<String> edited = new ArrayList<>(paragraphs);
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(edited.size());
            String name = "New " + random.nextInt(1_000);
            switch (random.nextInt(5)) {
                case 0 -> edited.add(at, paragraph(name, 1 + random.nextInt(60)));
                case 1 -> edited.set(at, edited.get(at) + " " + paragraph(name, 1 + random.nextInt(5)));
                case 2 -> edited.set(at, edited.get(at).replaceFirst("sentence", name));
                case 3 -> edited.set(at, paragraph(name, 1 + random.nextInt(3)));
                default -> {
                    if (edited.size() > 1) {
                        edited.remove(at);
                    }
                }
            }
        }
        return edited;
    }

    /** What stands when all of an update went through. */
    private static Posting applied(Posting before, EssayUpdate update) {
        TreeMap<Integer, PlannedMessage> after = new TreeMap<>();
        before.messages().forEach(message -> after.put(message.index(), message));
        for (PlannedMessage message : update.messages()) {
            if (message.fate() == Fate.TO_REMOVE) {
                after.remove(message.index());
            } else {
                after.put(message.index(), message.with(message.content(), Fate.PLANNED));
            }
        }
        return with(before, List.copyOf(after.values()));
    }

    private static Posting with(Posting posting, int index, Fate fate) {
        return with(
                posting,
                posting.messages().stream()
                        .map(message -> message.index() == index ? message.with(message.content(), fate) : message)
                        .toList());
    }

    private static Posting with(Posting posting, List<PlannedMessage> messages) {
        return new Posting(
                posting.id(),
                posting.club(),
                posting.purpose(),
                posting.subject(),
                posting.title(),
                posting.channel(),
                posting.layout(),
                posting.threadName(),
                posting.thread(),
                posting.state(),
                posting.trouble(),
                posting.askedBy(),
                posting.plannedAt(),
                messages);
    }
}
