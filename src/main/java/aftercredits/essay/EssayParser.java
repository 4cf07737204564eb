package aftercredits.essay;

import aftercredits.text.OneLine;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads an essay's file, front matter and body. */
public final class EssayParser {
    /** The largest file that is taken from somebody as an essay: a mebibyte, a long book. */
    public static final int MOST_BYTES = 1 << 20;

    private EssayParser() {}

    /**
     * @param fileName the file's name or path with its ending; the essay's id comes from the name, and problems name it
     * @param text the file's whole text
     */
    public static ParsedEssay parse(String fileName, String text) {
        Problems problems = new Problems(fileName);
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            problems.problem(lineOf(text, nul), "not-text-file");
            return new ParsedEssay.Unreadable(problems.problems());
        }
        return parse(fileName, EssayText.of(text), problems);
    }

    /**
     * As {@link #parse(String, String)}, from the file's bytes, which must be UTF-8.
     *
     * @param bytes the whole file
     */
    public static ParsedEssay parse(String fileName, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int line = lineOf(out, out.length());
            return new ParsedEssay.Unreadable(List.of(Problems.of(fileName, line, "not-utf-8")));
        }
        return parse(fileName, out.toString());
    }

    private static ParsedEssay parse(String fileName, EssayText text, Problems problems) {
        Optional<EssayId> id = id(fileName, problems);
        Optional<FrontMatter> frontMatter = frontMatter(text, problems);
        if (text.body().isBlank() && !text.frontMatterOpen()) {
            problems.problem(text.bodyFirstLine(), "no-body");
        }
        if (!problems.problems().isEmpty() || id.isEmpty() || frontMatter.isEmpty()) {
            return new ParsedEssay.Unreadable(List.copyOf(problems.problems()));
        }
        FrontMatter said = frontMatter.get();
        OptionalInt spoilers = SpoilerStart.in(text.body(), said.spoilers());
        Body body = new Body(text.body(), text.bodyFirstLine(), spoilers.orElse(0), spoilers.isPresent());
        PassageCheck.warnOfStrayPassages(said, body, problems);
        Essay essay = new Essay(id.get(), said.credits(), said.contentWarnings(), said.cast(), said.prompts(), body);
        return new ParsedEssay.Readable(essay, List.copyOf(problems.warnings()));
    }

    private static Optional<FrontMatter> frontMatter(EssayText text, Problems problems) {
        if (text.frontMatterOpen()) {
            problems.problem(1, "front-matter-open");
            return Optional.empty();
        }
        if (text.frontMatter().isPresent()) {
            return new FrontMatterReader(problems).read(text.frontMatter().get());
        }
        String title = OneLine.of(text.titleLine().orElse("").replaceFirst("^ {0,3}#{1,6}\\s+", ""));
        if (OneLine.isBlank(title)) {
            problems.problem(1, "no-title-line");
            return Optional.empty();
        }
        return Optional.of(FrontMatter.titled(title));
    }

    private static Optional<EssayId> id(String fileName, Problems problems) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        try {
            return Optional.of(EssayId.ofFile(name));
        } catch (IllegalArgumentException e) {
            problems.problem(1, "file-name", "name", name);
            return Optional.empty();
        }
    }

    private static int lineOf(CharSequence text, int offset) {
        return 1 + (int) text.chars().limit(offset).filter(c -> c == '\n').count();
    }
}
