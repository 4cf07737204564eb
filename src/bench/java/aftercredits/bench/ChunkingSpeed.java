package aftercredits.bench;

import aftercredits.essay.Body;
import aftercredits.essay.Chunker;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.ParsingAlone;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What {@link Chunking} measures, a text and a length at a time. */
@State(Scope.Thread)
public class ChunkingSpeed {
    @Param("ESSAY")
    public EssayText text = EssayText.ESSAY;

    @Param("4000")
    public int length;

    private String body = "";
    private byte[] bytes = {};
    private Essay essay = essay("");

    @Setup
    public void write() {
        body = text.ofLength(length);
        bytes = body.getBytes(StandardCharsets.UTF_8);
        essay = essay(body);
    }

    private static Essay essay(String body) {
        return new Essay(
                new EssayId("long"), Credits.titled("Long"), List.of(), Map.of(), List.of(), new Body(body, 1, 0));
    }

    /** Parsed, cut and written as messages. */
    @Benchmark
    public Object chunk() {
        return Chunker.chunk(essay);
    }

    /** The parser alone. */
    @Benchmark
    public Object parse() {
        return ParsingAlone.of(body);
    }

    /** A copy of the text. */
    @Benchmark
    public Object copy() {
        return bytes.clone();
    }
}
