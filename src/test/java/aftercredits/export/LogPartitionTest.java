package aftercredits.export;

import static aftercredits.export.TestLog.ANA;
import static aftercredits.export.TestLog.BO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogPartitionTest {
    private static final Pattern MARK = Pattern.compile("answer-\\d+-\\d+");

    private final TestLog log = new TestLog();
    private final MemoryLogSource source = new MemoryLogSource(log.clubs, log.members, log.responses);
    private final LogPartition partition = new LogPartition(log.export(), source);
    private final Shelf shelf = new Shelf();
    private int prompts;

    @Test
    void what_fits_stays_in_one_file() throws IOException {
        ask(log.discussion("anora", 300), 2, 100);

        LogPartition.Written written = partition.write(TestLog.all(), Format.JSON, 1 << 20, shelf);

        assertThat(written).isEqualTo(new LogPartition.Written(2, List.of()));
        assertThat(shelf.parts).containsExactly(Part.WHOLE);
        assertThat(shelf.text(0)).isEqualTo(log.written(TestLog.all(), Format.JSON));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void what_does_not_fit_is_cut_by_discussion_then_by_prompt_then_by_time(Format format) throws IOException {
        Discussion small = log.discussion("stalker", 400);
        ask(small, 3, 1_000);
        Discussion large = log.discussion("anora", 300);
        ask(large, 3, 1_000);
        ask(large, 100, 4_000);

        int limit = 200_000;
        LogPartition.Written written = partition.write(TestLog.all(), format, limit, shelf);

        assertThat(written.responses()).isEqualTo(106);
        assertThat(written.tooLarge()).isEmpty();
        assertThat(shelf.files).allMatch(file -> file.size() <= limit);
        assertThat(shelf.parts.getFirst().discussion()).contains(small);
        assertThat(shelf.parts.getFirst().prompt()).isEmpty();
        assertThat(shelf.parts.get(1).prompt().orElseThrow().position()).isEqualTo(1);
        List<Part> ofTheLargePrompt = shelf.parts.subList(2, shelf.parts.size());
        assertThat(ofTheLargePrompt).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ofTheLargePrompt)
                .allMatch(part -> part.prompt().orElseThrow().position() == 2);
        assertThat(marks()).doesNotHaveDuplicates().hasSize(106);
    }

    @Test
    void each_json_file_has_its_own_count_and_range() throws IOException {
        Discussion anora = log.discussion("anora", 300);
        ask(anora, 40, 2_000);

        partition.write(TestLog.all(), Format.JSON, 100_000, shelf);

        assertThat(shelf.files).hasSizeGreaterThan(2);
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < shelf.files.size(); i++) {
            JsonNode root = new ObjectMapper().readTree(shelf.text(i));
            assertThat(root.get("messageCount").asInt())
                    .isEqualTo(root.get("messages").size());
            assertThat(root.at("/messages/0/type").asText()).isEqualTo("Default");
            if (i > 0) {
                assertThat(root.at("/dateRange/after").asText()).isEqualTo(ends.getLast());
            }
            ends.add(root.at("/dateRange/before").asText());
        }
    }

    @Test
    void one_answer_that_no_file_can_hold_is_named_and_the_others_are_written() throws IOException {
        Discussion anora = log.discussion("anora", 300);
        AskedPrompt prompt = ask(anora, 3, 100);
        for (int i = 0; i < 60; i++) {
            log.answer(prompt, BO, new Answer.Say("answer-9-" + i + " " + "x".repeat(2_000)));
        }

        LogPartition.Written written = partition.write(TestLog.all(), Format.CSV, 100_000, shelf);

        assertThat(written.responses()).isEqualTo(3);
        assertThat(written.tooLarge())
                .singleElement()
                .satisfies(part ->
                        assertThat(source.count(TestLog.all().withPart(part))).isEqualTo(1));
        assertThat(marks()).hasSize(3);
    }

    @Test
    void an_empty_log_keeps_no_file() throws IOException {
        assertThat(partition.write(TestLog.all(), Format.CSV, 100, shelf))
                .isEqualTo(new LogPartition.Written(0, List.of()));
        assertThat(shelf.files).isEmpty();
    }

    @Test
    void a_disk_that_fails_is_no_file_that_is_too_large() {
        log.answer(ask(log.discussion("anora", 300), 1, 10), ANA, new Answer.Say("a"));
        IOException broken = new IOException("broken");

        assertThatThrownBy(() -> partition.write(TestLog.all(), Format.CSV, 100_000, new LogPartition.Files() {
                    @Override
                    public OutputStream begin() {
                        return new OutputStream() {
                            @Override
                            public void write(int oneByte) throws IOException {
                                throw broken;
                            }
                        };
                    }

                    @Override
                    public void keep(Part part, long responses) {
                        throw new AssertionError();
                    }
                }))
                .isSameAs(broken);
    }

    /** Asks one more prompt, which so many members answer at such length. */
    private AskedPrompt ask(Discussion discussion, int answers, int chars) {
        AskedPrompt prompt = log.ask(discussion, "Which? " + ++prompts, "");
        for (int i = 0; i < answers; i++) {
            Member member = new Member(new MemberId(1_000 + i), "m" + i, "M" + i, Optional.empty());
            log.answer(prompt, member, new Answer.Say("answer-" + prompts + "-" + i + " " + "y".repeat(chars)));
        }
        return prompt;
    }

    private List<String> marks() {
        return shelf.files.stream()
                .flatMap(file -> MARK.matcher(file.toString(StandardCharsets.UTF_8))
                        .results()
                        .map(found -> found.group())
                        .distinct())
                .toList();
    }

    /** Files in memory. */
    private static final class Shelf implements LogPartition.Files {
        final List<ByteArrayOutputStream> files = new ArrayList<>();
        final List<Part> parts = new ArrayList<>();
        private ByteArrayOutputStream begun = new ByteArrayOutputStream();

        @Override
        public OutputStream begin() {
            begun = new ByteArrayOutputStream();
            return begun;
        }

        @Override
        public void keep(Part part, long responses) {
            files.add(begun);
            parts.add(part);
        }

        String text(int index) {
            return files.get(index).toString(StandardCharsets.UTF_8);
        }
    }
}
