package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Body;
import aftercredits.essay.Chunk;
import aftercredits.essay.Chunker;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EssayPostTest {
    private static final Words WORDS = Words.english();
    private static final String BODY = "Spoilers ahead.\n\n" + "She cries in the car. ".repeat(200);

    @Test
    void the_header_tells_all_that_a_reader_wants_to_know_first() {
        Essay essay = essay(
                new Credits(
                        "Anora and Love",
                        Optional.of("Anora"),
                        Optional.of(2024),
                        Optional.of("Sean Baker"),
                        Optional.of("A. Writer"),
                        Optional.of("https://pitocat.xyz/anora"),
                        Optional.of("CC BY 4.0")),
                List.of("sex work", "violence"));

        assertThat(header(essay))
                .startsWith("**Anora and Love**\n")
                .contains(
                        "Film: Anora (2024), directed by Sean Baker\n",
                        "Essay by A. Writer\n",
                        "Source: <https://pitocat.xyz/anora>\n",
                        "Rights: CC BY 4.0\n",
                        "Content warnings: sex work, violence\n")
                .containsPattern("5 minutes to read, in \\d parts\\. Spoilers are hidden\\.");
    }

    @Test
    void the_header_leaks_nothing_of_the_text() {
        assertThat(header(essay(Credits.titled("Anora"), List.of()))).doesNotContain("cries", "car");
    }

    @Test
    void the_header_of_an_essay_with_a_title_only_has_no_empty_lines_of_credits() {
        assertThat(header(essay(Credits.titled("Anora"), List.of()))).startsWith("**Anora**\n\n5 minutes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "pitocat.xyz",
                "a book",
                "https://a b.c",
                "https://x.y/<@501>",
                "ftp://a.b"
            })
    void what_is_no_web_address_is_shown_as_text(String source) {
        assertThat(header(essay(with(source), List.of())))
                .doesNotContain("Source: <")
                .doesNotContain(" <@");
    }

    @Test
    void what_authors_wrote_means_nothing_in_markdown_and_pings_nobody() {
        Essay essay = essay(Credits.titled("** || @everyone <@501> || `x`"), List.of("|| # x\n# y"));

        assertThat(header(essay)).doesNotContain("||", "<@501> ", "\n# y").contains("\\@everyone");
    }

    @Test
    void the_header_fits_one_message_whatever_the_front_matter_holds() {
        Optional<String> endless = Optional.of("*|`".repeat(3_000));
        Credits credits = new Credits(endless.get(), endless, Optional.of(2024), endless, endless, endless, endless);

        String header = header(essay(credits, List.of(endless.get(), endless.get())));

        assertThat(header.codePointCount(0, header.length())).isLessThanOrEqualTo(Chunker.MAX_CODE_POINTS);
        assertThat(header).contains("Rights: ", "Content warnings: ", "minutes to read");
    }

    @Test
    void the_plan_is_the_header_and_then_exactly_the_chunks() {
        Essay essay = essay(Credits.titled("Anora"), List.of());
        Posting plan = plan(essay);

        assertThat(plan.messages()).extracting(PlannedMessage::index).startsWith(0, 1, 2);
        assertThat(plan.messages().getFirst().content()).isEqualTo(EssayPost.header(essay, WORDS));
        assertThat(plan.messages().stream()
                        .skip(1)
                        .map(message -> message.content().content()))
                .containsExactlyElementsOf(
                        Chunker.chunk(essay).stream().map(Chunk::content).toList());
        assertThat(plan.messages()).allSatisfy(message -> {
            assertThat(message.reservedAt()).isEmpty();
            assertThat(message.nonce()).hasSize(25);
        });
        assertThat(plan.messages()).extracting(PlannedMessage::nonce).doesNotHaveDuplicates();
        assertThat(plan.subject()).isEqualTo("anora");
    }

    @Test
    void a_thread_is_named_after_the_film_else_the_title() {
        Credits film = new Credits(
                "A title",
                Optional.of("Anora"),
                Optional.of(2024),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(plan(essay(film, List.of())).threadName()).contains("Anora (2024): essay");
        assertThat(plan(essay(Credits.titled("A\n title"), List.of())).threadName())
                .contains("A title");
        assertThat(plan(essay(Credits.titled(" \n "), List.of())).threadName()).contains("anora");
        assertThat(plan(essay(Credits.titled("🎬".repeat(200)), List.of())).threadName())
                .hasValueSatisfying(
                        name -> assertThat(name).hasSizeLessThanOrEqualTo(100).endsWith("…"));
    }

    @Test
    void a_nonce_is_the_same_for_the_same_message_and_different_for_any_other() {
        PostingId one = PostingId.named("one");

        Instant now = Instant.EPOCH;

        assertThat(Nonce.of(one, 0, now))
                .hasSize(Nonce.LENGTH)
                .isEqualTo(Nonce.of(one, 0, now))
                .isNotEqualTo(Nonce.of(one, 1, now))
                .isNotEqualTo(Nonce.of(one, 0, now.plusMillis(1)))
                .isNotEqualTo(Nonce.of(PostingId.named("two"), 0, now));
    }

    @Test
    void a_layout_gives_way_to_what_the_place_can_have() {
        assertThat(Layout.THREAD.fitting(Chat.Place.Type.FORUM)).isEqualTo(Layout.FORUM);
        assertThat(Layout.THREAD.fitting(Chat.Place.Type.THREAD)).isEqualTo(Layout.CHANNEL);
        assertThat(Layout.FORUM.fitting(Chat.Place.Type.TEXT)).isEqualTo(Layout.THREAD);
        assertThat(Layout.CHANNEL.fitting(Chat.Place.Type.TEXT)).isEqualTo(Layout.CHANNEL);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 20})
    void an_excerpt_fits_with_its_escapes(int most) {
        for (String text : List.of("||||||||||||||||||||||||", "a|b*c_d~e`f", "🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬", "x")) {
            String escaped = Excerpt.escaped(text, most);
            assertThat(escaped.codePointCount(0, escaped.length())).isBetween(1, most);
            assertThat(Excerpt.line(text, most)).hasSizeLessThanOrEqualTo(most).isNotEmpty();
        }
    }

    private static String header(Essay essay) {
        return EssayPost.header(essay, WORDS).content();
    }

    private static Posting plan(Essay essay) {
        return EssayPost.plan(
                new ClubId(1), essay, new ChannelId(2), Layout.THREAD, new MemberId(3), Instant.EPOCH, WORDS);
    }

    private static Credits with(String source) {
        return new Credits(
                "Anora",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(source),
                Optional.empty());
    }

    private static Essay essay(Credits credits, List<String> warnings) {
        return new Essay(
                new EssayId("anora"),
                credits,
                warnings,
                Map.of(),
                List.of(),
                new Body(BODY, 1, "Spoilers ahead.\n\n".length()));
    }
}
