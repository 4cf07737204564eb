package aftercredits.rehearsal;

import aftercredits.essay.Chunk;
import aftercredits.essay.Chunker;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import aftercredits.essay.Problem;
import aftercredits.essay.SpoilerPlaces;
import aftercredits.posting.EssayPost;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Drafting;
import aftercredits.text.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the editor is told, in the shape of its JSON. Offsets are UTF-16 units of the file's text. */
final class DeskViews {
    private final Words words;
    private final UnaryOperator<String> html;

    /** @param html draws Discord's markdown as safe HTML */
    DeskViews(Words words, UnaryOperator<String> html) {
        this.words = words;
        this.html = html;
    }

    /**
     * @param id the essay's, by its file's name
     * @param words how many there are below the front matter
     * @param problems from the file's first line to its last
     * @param messages null for a file that can't be read as an essay
     * @param spoilers as {@code messages}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            String id,
            @Nullable String title,
            long words,
            List<Flaw> problems,
            @Nullable List<Slip> messages,
            @Nullable Spoilers spoilers) {}

    /** @param grave whether it keeps the essay from being posted */
    record Flaw(int line, int start, int end, String what, String next, boolean grave) {}

    /**
     * A message as the club would get it.
     *
     * @param length in code points, as Discord counts
     * @param header whether it is the one before the essay's text
     */
    record Slip(String html, int length, boolean spoiler, boolean header) {}

    /**
     * @param places before which block they may begin
     * @param begins which of them it is now, from 0; as many as there are where nothing is hidden
     * @param marked whether the file says so
     */
    record Spoilers(List<SpoilerPlaces.Place> places, int begins, boolean marked) {}

    record Questions(List<Question> prompts, @Nullable String note) {}

    record Question(
            String question,
            String kind,
            List<String> stances,
            @Nullable Span passage,
            boolean spoiler) {}

    record Span(String text, int start, int end) {}

    /** @param asShown how the club's own settings have an essay */
    Preview preview(Manuscript manuscript, UnaryOperator<Essay> asShown) {
        return switch (EssayParser.parse(manuscript.name(), manuscript.text())) {
            case ParsedEssay.Unreadable(List<Problem> problems) ->
                new Preview("", null, manuscript.words(), flaws(problems, true, manuscript.text()), null, null);
            case ParsedEssay.Readable(Essay read, List<Problem> warnings) -> {
                Essay essay = asShown.apply(read);
                yield new Preview(
                        essay.id().value(),
                        essay.credits().title(),
                        manuscript.words(),
                        flaws(warnings, false, manuscript.text()),
                        slips(essay),
                        spoilers(manuscript, essay));
            }
        };
    }

    private List<Flaw> flaws(List<Problem> problems, boolean grave, String text) {
        return problems.stream()
                .map(problem -> {
                    ProblemPlace place = ProblemPlace.of(problem, text);
                    Problem.Said said = problem.in(words);
                    return new Flaw(problem.line(), place.start(), place.end(), said.what(), said.next(), grave);
                })
                .toList();
    }

    private List<Slip> slips(Essay essay) {
        List<Slip> slips = new ArrayList<>();
        slips.add(slip(EssayPost.header(essay, words).content(), false, true));
        for (Chunk chunk : Chunker.chunk(essay)) {
            slips.add(slip(chunk.content(), chunk.spoiler(), false));
        }
        return slips;
    }

    private Slip slip(String content, boolean spoiler, boolean header) {
        return new Slip(html.apply(content), content.codePointCount(0, content.length()), spoiler, header);
    }

    private static Spoilers spoilers(Manuscript manuscript, Essay essay) {
        SpoilerPlaces places = SpoilerPlaces.of(manuscript.name(), manuscript.text(), essay.body());
        return new Spoilers(places.all(), places.begins(), essay.body().spoilersMarked());
    }

    Questions questions(Manuscript manuscript, Essay essay, Drafting drafting) {
        int bodyStart = SpoilerPlaces.of(manuscript.name(), manuscript.text(), essay.body())
                .bodyStart();
        return new Questions(
                drafting.prompts().stream()
                        .map(prompt -> question(prompt, bodyStart))
                        .toList(),
                drafting.note().map(note -> note.in(words)).orElse(null));
    }

    private Question question(DraftedPrompt prompt, int bodyStart) {
        return new Question(
                prompt.question(),
                words.say("prompt.kind." + prompt.kind().name().toLowerCase(Locale.ROOT)),
                prompt.stances(),
                prompt.passage()
                        .map(passage ->
                                new Span(passage.text(), bodyStart + passage.start(), bodyStart + passage.end()))
                        .orElse(null),
                prompt.spoiler());
    }
}
