package aftercredits.essay;

import java.util.List;

/** What became of an essay's file. */
public sealed interface ParsedEssay {
    /**
     * The file reads as an essay.
     *
     * @param warnings what should be mended but hides nothing ({@code passage not found in the body})
     */
    record Readable(Essay essay, List<Problem> warnings) implements ParsedEssay {}

    /**
     * The file can't be posted as it is.
     *
     * @param problems at least one
     */
    record Unreadable(List<Problem> problems) implements ParsedEssay {}
}
