package aftercredits.app;

import aftercredits.database.Moved;
import aftercredits.database.Restored.ErasedAgain;
import aftercredits.essay.Chunk;
import aftercredits.essay.Essay;
import aftercredits.essay.Spot;
import aftercredits.prompt.DraftedPrompt;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code --json} prints: names and order are a promise to scripts. */
final class JsonShapes {
    private static final int DELETE = 0x7F;
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        JSON.getFactory().setCharacterEscapes(new SteeringEscapes());
    }

    private JsonShapes() {}

    record Chunks(String essay, List<Chunk> chunks) {}

    record Prompts(String essay, List<PromptShape> prompts) {}

    record PromptShape(
            String question,
            String kind,
            List<String> stances,
            @Nullable PassageShape passage,
            double score,
            boolean spoiler) {}

    record PassageShape(String text, int start, int end) {}

    record Checked(List<ComplaintShape> problems, long errors, long warnings, EssaysShape essays) {}

    record ComplaintShape(
            String where,
            @Nullable Integer line,
            @Nullable Integer column,
            String severity,
            String problem,
            String fix) {}

    record EssaysShape(String folder, int readable) {}

    record Findings(boolean ready, List<FindingShape> findings) {}

    record FindingShape(
            String verdict, String what, @Nullable String next) {}

    record BackedUp(String file, long bytes) {}

    record Restored(
            @Nullable String file,
            String asOf,
            @Nullable String movedAside,
            @Nullable ErasedShape erasedAgain) {}

    record ErasedShape(int clubs, int members, int responses) {}

    record Migrated(String from, String to, boolean resumed, long rows, List<TableShape> tables) {}

    record TableShape(String table, long rows, String checksum) {}

    record Exported(String file, String format, String club, long responses) {}

    static Checked checked(List<Complaint> complaints, Path essays, int readable) {
        long errors = complaints.stream().filter(Complaint::isError).count();
        return new Checked(
                complaints.stream().map(JsonShapes::complaint).toList(),
                errors,
                complaints.size() - errors,
                new EssaysShape(essays.toString(), readable));
    }

    private static ComplaintShape complaint(Complaint complaint) {
        Source where = complaint.where();
        return new ComplaintShape(
                where.name(),
                where.spot().map(Spot::line).orElse(null),
                where.spot().map(Spot::column).filter(column -> column > 0).orElse(null),
                word(complaint.severity()),
                complaint.what(),
                complaint.next());
    }

    static Findings findings(boolean ready, List<Finding> findings) {
        return new Findings(
                ready,
                findings.stream()
                        .map(finding -> new FindingShape(
                                word(finding.verdict()),
                                finding.what(),
                                finding.next().orElse(null)))
                        .toList());
    }

    static Migrated migrated(Moved moved) {
        return new Migrated(
                moved.from(),
                moved.to(),
                moved.resumed(),
                moved.rows(),
                moved.tables().stream()
                        .map(table -> new TableShape(table.name(), table.rows(), table.checksum()))
                        .toList());
    }

    /** What was erased is null where it can't be told. */
    static Restored restored(@Nullable Path file, aftercredits.database.Restored restored) {
        ErasedAgain again = restored.erasedAgain();
        return new Restored(
                file == null ? null : file.toString(),
                restored.restoration().asOf().toString(),
                restored.movedAside().map(Path::toString).orElse(null),
                again.known() ? new ErasedShape(again.clubs(), again.members(), again.responses()) : null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Chunks chunks(Essay essay, List<Chunk> chunks) {
        return new Chunks(essay.id().value(), chunks);
    }

    static Prompts prompts(Essay essay, List<DraftedPrompt> prompts) {
        return new Prompts(
                essay.id().value(), prompts.stream().map(JsonShapes::prompt).toList());
    }

    private static PromptShape prompt(DraftedPrompt prompt) {
        return new PromptShape(
                prompt.question(),
                word(prompt.kind()),
                prompt.stances(),
                prompt.passage()
                        .map(passage -> new PassageShape(passage.text(), passage.start(), passage.end()))
                        .orElse(null),
                prompt.score(),
                prompt.spoiler());
    }

    /** What could steer or turn around a terminal is written as JSON's escape, and reads back as it was. */
    private static final class SteeringEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int codePoint) {
            return Terminal.steers(codePoint) ? new SerializedString("\\u%04X".formatted(codePoint)) : null;
        }
    }

    /** One line of JSON. */
    static void print(Object shape, PrintWriter out) {
        try {
            out.println(JSON.writeValueAsString(shape));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A shape of our own does not print", e);
        }
    }
}
