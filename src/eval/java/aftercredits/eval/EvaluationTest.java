package aftercredits.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.essay.EssayId;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.prompt.drafting.CandidateRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an essay's file over the sheet to what a reader said of it. */
class EvaluationTest {
    private static final String BODY = """
            Nobody can say whether Marta forgives Piet, or is
            only tired of the boat. The boat is blue.

            <!-- spoilers -->

            At the end she burns it. Is that grief?
            """;
    private static final String GOLD = """
            {"tensions": [
              {"sentence": "whether Marta forgives Piet, or is only tired", "about": "forgiveness or fatigue", "core": true,
               "prompts": ["Does Marta forgive Piet?"], "stances": ["forgives", "is tired"], "spoils": false},
              {"sentence": "Is that grief?", "about": "why she burns the boat", "core": true,
               "prompts": ["Is the fire grief?"], "stances": [], "spoils": true}],
             "not_arguable": ["The boat is blue."]}
            """;

    @TempDir
    private Path folder;

    private EssayFiles.Source essay;

    @BeforeEach
    void write_essay() throws IOException {
        Files.writeString(folder.resolve("boat.md"), "---\ntitle: The boat\n---\n" + BODY);
        Files.writeString(folder.resolve("boat.gold.json"), GOLD);
        Files.writeString(folder.resolve("README.md"), "# Not an essay\nJust about them.");
        essay = EssayFiles.at(folder.toString()).essays().getFirst();
    }

    @Test
    void a_readme_is_no_essay() {
        assertThat(EssayFiles.at(folder.toString()).essays()).hasSize(1);
    }

    @Test
    void a_folder_without_an_essay_says_what_is_wanted() {
        assertThatThrownBy(() -> EssayFiles.at(folder.resolve("nothing").toString()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("There is no ")
                .hasMessageContaining("-Deval.essays=PATH");
    }

    @Test
    void the_part_of_an_essay_never_changes() {
        assertThat(Part.of(new EssayId("parasite"))).isEqualTo(Part.TRAIN);
        assertThat(Part.of(new EssayId("stalker"))).isEqualTo(Part.VALIDATION);
    }

    @Test
    void resting_on_a_tension_touches_it_and_sharing_its_words_asks_it() {
        Recall touched = recall(prompt("Is Marta's gaze cold towards Piet?", "Nobody can say", true));
        assertThat(touched.touched()).isEqualTo(new Ratio(0, 2));
        Recall asked = recall(
                prompt("Does Marta's forgiveness of Piet last?", "Marta forgives Piet", true),
                prompt("Is Marta's gaze cold?", "Is that grief", true));
        assertThat(asked.touched()).isEqualTo(new Ratio(2, 2));
        assertThat(asked.asked()).isEqualTo(new Ratio(1, 2));
    }

    @Test
    void plain_facts_and_spoilers_in_the_open_are_named() {
        Recall recall = recall(
                prompt("Is the boat blue?", "The boat is blue.", true), prompt("Is the fire grief?", "Is that", false));
        assertThat(recall.plainFacts()).containsExactly("boat: Is the boat blue?");
        assertThat(recall.spoilsInOpen()).containsExactly("boat: Is the fire grief?");
        assertThat(recall.unfound()).isEmpty();
    }

    @Test
    void faults_are_found() {
        Findings findings = Findings.in(List.of(drafted(
                prompt("Is the fire grief?", "Is that grief?", false),
                prompt("Does he love Marta?", "The boat", false),
                new DraftedPrompt("Is Marta tired?", Kind.CLAIM, List.of(), Optional.empty(), 0, true))));
        assertThat(findings.of(Findings.Fault.LEAK)).containsExactly("boat: Is the fire grief?");
        assertThat(findings.of(Findings.Fault.LOST_PRONOUN)).containsExactly("boat: Does he love Marta?");
        assertThat(findings.of(Findings.Fault.NOT_VERBATIM)).containsExactly("boat: Is Marta tired?");
    }

    @Test
    void a_prompt_on_an_overlapping_passage_is_a_near_duplicate() {
        Duplicates duplicates = Duplicates.among(List.of(
                prompt("Does Marta forgive Piet?", "Marta forgives Piet", true),
                prompt("Is Piet blind to the sea?", "forgives Piet, or is", true),
                prompt("What does fire mean?", "Marta forgives Piet", true)));
        assertThat(duplicates).isEqualTo(new Duplicates(1, 1));
    }

    @Test
    void what_a_reader_fills_in_is_read_back_and_never_overwritten() throws IOException {
        ReaderSheet sheet = new ReaderSheet(
                folder.resolve("out"),
                List.of(drafted(
                        prompt("Does Marta forgive Piet?", "Marta forgives Piet", false),
                        prompt("Is the fire grief?", "Is that grief?", true))));
        Path prompts = sheet.write().resolve("prompts.csv");
        List<String> lines = Files.readAllLines(prompts);
        assertThat(lines.getFirst()).doesNotContain("kind", "score");
        assertThat(lines).hasSize(3);
        lines.set(1, lines.get(1).replaceAll(",{8}$", ",2,1,1,1,1,1,,"));
        lines.set(2, lines.get(2).replaceAll(",{8}$", ",1,1,0,1,1,1,1,an article"));
        Files.write(prompts, lines);

        String report = new JudgedReport(prompts, folder.resolve("out/key.csv")).text();

        assertThat(report)
                .contains("prompts judged: 2, left blank: 0, essays: 1")
                .containsPattern("posted as it is +70 % +50 % \\(1 of 2;")
                .containsPattern("or after a small edit +85 % +100 % \\(2 of 2;")
                .containsPattern("grammatical +97 % +50 % \\(1 of 2;")
                .containsPattern("spoils in the open +none +50 % \\(1 of 2;")
                .containsPattern("asks what one before it asks +none +50 % \\(1 of 2;")
                .containsPattern("claim +1 of 2 \\(50 %\\)");
        assertThatThrownBy(sheet::write).isInstanceOf(Trouble.class).hasMessageContaining("would overwrite them");
    }

    @Test
    void a_cell_that_is_no_answer_is_named_with_its_line() throws IOException {
        Path file = folder.resolve("prompts.csv");
        Files.writeString(file, "essay;rank;id;postable;grammatical\nboat;1;p1;3;yes\n");
        assertThatThrownBy(() -> Judgement.read(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("prompts.csv, line 2: postable is \"3\"; it takes 0 to 2, or nothing")
                .hasMessageContaining("grammatical is \"yes\"; it takes 0 to 1, or nothing");
    }

    @Test
    void candidates_are_labelled_without_their_features_and_trained_with_them() throws IOException {
        CandidateTable table = new CandidateTable(
                folder.resolve("out"),
                source -> List.of(
                        row("Does Marta forgive Piet?", Map.of("words", 4.0, "label", 0.25)),
                        row("Does Marta forgive Piet?", Map.of("words", 4.0, "label", 0.5)),
                        row("Is the fire grief?", Map.of("words", 4.0))));
        assertThat(table.write(List.of(essay))).isEqualTo(2);
        Path toLabel = folder.resolve("out/sheet/candidates.csv");
        List<String> lines = Files.readAllLines(toLabel);
        assertThat(lines.getFirst()).isEqualTo("essay,id,question,stances,passage,label,comment");
        assertThat(lines).hasSize(3);
        lines.replaceAll(line -> line.contains("Marta") ? line.replaceFirst(",,$", ",1,") : line);
        Files.write(toLabel, lines);

        Path training = folder.resolve("ranker-training.csv");
        assertThat(TrainingRows.collect(table.file(), toLabel, training))
                .isEqualTo(new TrainingRows.Collected(1, 0, 0));
        assertThat(training)
                .content()
                .startsWith("essay,id,label,hand-set,f.label,f.words")
                .endsWith(",1,0.5,0.25,4\n")
                .doesNotContain("Marta");
    }

    private CandidateRows.Row row(String question, Map<String, Double> features) {
        Passage passage = Passage.of(essay.essay().body().text(), 0, 6);
        return new CandidateRows.Row("claim", question, List.of(), passage, features, 0.5);
    }

    private Recall recall(DraftedPrompt... prompts) {
        return Recall.of(List.of(drafted(prompts)));
    }

    private DraftedEssay drafted(DraftedPrompt... prompts) {
        return new DraftedEssay(
                essay.essay(), Gold.beside(essay.file()), List.of(prompts), Duration.ZERO, Duration.ZERO);
    }

    private DraftedPrompt prompt(String question, String passage, boolean spoiler) {
        String body = essay.essay().body().text();
        int start = body.indexOf(passage);
        Passage found = Passage.of(body, start, start + passage.length());
        return new DraftedPrompt(question, Kind.CLAIM, List.of(), Optional.of(found), 0, spoiler);
    }
}
