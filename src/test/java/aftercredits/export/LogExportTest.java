package aftercredits.export;

import static aftercredits.export.TestLog.ANA;
import static aftercredits.export.TestLog.BO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.EntryId;
import aftercredits.essay.EssayId;
import aftercredits.export.ExportRequest.Names;
import aftercredits.posting.MessageId;
import aftercredits.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogExportTest {
    private final TestLog log = new TestLog();

    @ParameterizedTest
    @EnumSource(Format.class)
    void an_empty_log_makes_no_file_at_all(Format format) throws IOException {
        log.ask(log.discussion("anora", 300), "Silence?", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        LogExport.Outcome outcome = log.export().write(TestLog.all(), format, out);

        assertThat(outcome).isInstanceOf(LogExport.Outcome.Nothing.class);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void responses_are_counted_once_whatever_their_revisions(Format format) throws IOException {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "", "a", "b");
        log.answer(prompt, ANA, new Answer.TakeStance("a"));
        log.answer(prompt, ANA, new Answer.TakeStance("b"));
        log.answer(prompt, BO, new Answer.TakeStance("b"));

        LogExport.Outcome outcome = log.export().write(TestLog.all(), format, new ByteArrayOutputStream());

        assertThat(outcome).isEqualTo(new LogExport.Outcome.Written(2));
    }

    @Test
    void an_essay_and_a_span_of_time_narrow_it() {
        AskedPrompt anora = log.ask(log.discussion("anora", 300), "Why?", "");
        AskedPrompt stalker = log.ask(log.discussion("stalker", 301), "Where?", "");
        log.answer(anora, ANA, new Answer.Say("early"));
        Instant since = log.clock.instant();
        log.answer(stalker, ANA, new Answer.Say("elsewhere"));
        log.answer(anora, BO, new Answer.Say("wanted"));
        Instant until = log.clock.instant();
        log.answer(
                anora,
                new aftercredits.club.Member(new MemberId(9), "c", "C", Optional.empty()),
                new Answer.Say("late"));

        String file = log.written(
                new ExportRequest(
                        TestLog.CLUB,
                        Optional.of(new EssayId("anora")),
                        Optional.of(since),
                        Optional.of(until),
                        Names.DISPLAY),
                Format.CSV);

        assertThat(file).contains("wanted").doesNotContain("early", "elsewhere", "late");
    }

    @Test
    void what_a_forgotten_member_said_is_in_no_later_export() {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "");
        log.answer(prompt, ANA, new Answer.Say("regretted"));
        log.answer(prompt, BO, new Answer.Say("kept"));

        log.members.forget(TestLog.CLUB, ANA.id());

        assertThat(log.written(TestLog.all(), Format.JSON))
                .contains("kept")
                .doesNotContain("regretted", "ana.k", "501");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_pseudonym_leaves_nothing_that_tells_who_it_is(Format format) {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "");
        EntryId entry = log.answer(prompt, ANA, new Answer.Say("as <@502> and <@!501> said"));

        String file = log.written(TestLog.all(Names.PSEUDONYM), format);

        assertThat(file)
                .contains("Member ", " said")
                .doesNotContain("ana.k", "Ana", "501", "502", "avatars/501", "\"" + entry + "\"");
    }

    @Test
    void a_pseudonym_is_the_same_in_every_export_of_a_club_and_another_in_another_club() {
        Pseudonyms pseudonyms = new Pseudonyms(TestLog.KEY);
        Pseudonyms later = new Pseudonyms(TestLog.KEY);
        Pseudonyms otherKey =
                new Pseudonyms("another key of some length".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        MemberId ana = ANA.id();

        assertThat(pseudonyms.name(TestLog.CLUB, ana))
                .isEqualTo(later.name(TestLog.CLUB, ana))
                .matches("Member [0-9A-F]{10}")
                .isNotEqualTo(pseudonyms.name(new ClubId(101), ana))
                .isNotEqualTo(pseudonyms.name(TestLog.CLUB, BO.id()))
                .isNotEqualTo(otherKey.name(TestLog.CLUB, ana));
        assertThat(pseudonyms.id(TestLog.CLUB, ana)).isEqualTo(later.id(TestLog.CLUB, ana));
        assertThat(pseudonyms.id(TestLog.CLUB, ana).snowflake()).isPositive();
    }

    @Test
    void a_pseudonymous_message_id_keeps_its_time_and_does_not_lead_to_the_message() {
        EntryId entry = new EntryId(1_300_000_000_123_456_789L);

        EntryId pseudonymous = new Pseudonyms(TestLog.KEY).id(TestLog.CLUB, entry);

        assertThat(pseudonymous).isNotEqualTo(entry);
        assertThat(new MessageId(pseudonymous.snowflake()).sentAt())
                .isEqualTo(new MessageId(entry.snowflake()).sentAt());
    }

    @Test
    void a_key_that_can_be_guessed_is_refused() {
        assertThatThrownBy(() -> new Pseudonyms(new byte[8]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 16");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_long_log_is_written_while_it_is_read(Format format) throws IOException {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "");
        log.answer(prompt, ANA, new Answer.Say("x".repeat(400)));
        long[] written = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written[0] += length;
            }
        };
        Repeating source = new Repeating(new MemoryLogSource(log.clubs, log.members, log.responses), 20_000, written);

        LogExport.Outcome outcome = new LogExport(
                        source, new Pseudonyms(TestLog.KEY), id -> Optional.empty(), log.clock, Words.english())
                .write(TestLog.all(), format, counting);

        assertThat(outcome).isEqualTo(new LogExport.Outcome.Written(20_000));
        assertThat(written[0]).isGreaterThan(20_000 * 400);
        // What was read and not yet written never was more than the buffers.
        assertThat(source.mostHeldBack).isLessThan(500_000);
    }

    /** A log that says the same thing again and again, and looks how far the writer is behind. */
    private static final class Repeating implements LogSource {
        private final LogSource one;
        private final int times;
        private final long[] written;
        private long mostHeldBack;

        Repeating(LogSource one, int times, long[] written) {
            this.one = one;
            this.times = times;
            this.written = written;
        }

        @Override
        public void read(ExportRequest request, Consumer<Entry> entries) {
            one.read(request, entry -> again(entry, entries));
        }

        @Override
        public void readByPrompt(ExportRequest request, PromptReader reader) {
            one.readByPrompt(request, new PromptReader() {
                @Override
                public void outline(List<AnsweredPrompt> prompts) {
                    reader.outline(prompts);
                }

                @Override
                public void entry(Entry entry) {
                    again(entry, reader::entry);
                }
            });
        }

        private void again(Entry entry, Consumer<Entry> entries) {
            for (int i = 0; i < times; i++) {
                entries.accept(entry);
                mostHeldBack = Math.max(mostHeldBack, (i + 1) * 400L - written[0]);
            }
        }

        @Override
        public List<Member> members(ExportRequest request, int most) {
            return one.members(request, most);
        }

        @Override
        public long reached() {
            return one.reached();
        }

        @Override
        public List<Part> parts(ExportRequest request) {
            return one.parts(request);
        }

        @Override
        public long count(ExportRequest request) {
            return one.count(request) * times;
        }

        @Override
        public List<AskedPrompt> prompts(ExportRequest request) {
            return one.prompts(request);
        }

        @Override
        public List<Discussion> discussions(ExportRequest request) {
            return one.discussions(request);
        }

        @Override
        public Club club(ExportRequest request) {
            return one.club(request);
        }
    }

    @Test
    void a_disk_that_is_full_is_told_as_such() {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "");
        log.answer(prompt, ANA, new Answer.Say("x".repeat(4_000)));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        for (Format format : Format.values()) {
            assertThatThrownBy(() -> log.export().write(TestLog.all(), format, full))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
        }
    }
}
