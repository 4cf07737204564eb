package aftercredits.prompt.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import opennlp.tools.cmdline.parser.ParserTool;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.parser.Parser;
import opennlp.tools.parser.ParserFactory;
import opennlp.tools.parser.ParserModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models as we keep them, against the same ones as OpenNLP itself reads them. */
final class CompactModelTest {
    private static final List<String> SENTENCES = List.of(
            "The film ends where it began , in a car .",
            "It 's unclear whether this is a genuine attempt to thank him or a habit .",
            "Mara does not love Theo ; she loves the house .",
            "Is it fair to call the ending a triumph ?",
            "What the camera refuses to show is what the film is about .",
            "She could have left , and yet she stays .",
            "He is less a villain than a man who has run out of words .",
            "Nobody in the room believes that the marriage will last .",
            "I left the cinema angry , grateful and a little ashamed .",
            "The director , who wrote the script in a week , never explains the ring .",
            "There is a tenderness in these scenes that the plot does not deserve .",
            "When the snow falls , the music stops .",
            "Critics called it cold , but the coldness is the point .",
            "You watch them eat , argue , forgive and eat again .",
            "If the first half is a comedy , the second is its hangover .",
            "Her silence reads as consent to everyone but her .",
            "Not a word is spoken for eleven minutes .",
            "To forgive him would be to forgive the town .",
            "The money matters more than the people who chase it .",
            "Perhaps that is why the last shot lingers on the door .",
            "Neither of them knows what the other wants .",
            "-LRB- The dog survives . -RRB-",
            "`` I am fine , '' she says , and nobody asks twice .",
            "Both the house and the marriage are for sale .",
            "By 1974 , 38 % of the cinemas in the city had closed .",
            "What a strange , stubborn , generous film !",
            "The more he explains , the less we believe him .",
            "Anora 's gesture is gratitude -- or is it habit ?",
            "Xyzzy plughs the qwertyish frobnitz .",
            "No .");

    private static ParserModel ours;
    private static ParserModel openNlps;

    @BeforeAll
    static void readBoth() throws IOException {
        ours = EnglishModels.parser();
        try (InputStream in = resource("/en-parser-chunking.bin")) {
            openNlps = new ParserModel(in);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(CompactModelTest.class.getResourceAsStream(name));
    }

    @Test
    void sentences_have_the_trees_that_OpenNLPs_own_models_give() {
        Parser parser = ParserFactory.create(ours, 4, 0.95);
        Parser model = ParserFactory.create(openNlps, 4, 0.95);

        assertThat(SENTENCES)
                .allSatisfy(sentence -> assertThat(tree(parser, sentence)).isEqualTo(tree(model, sentence)));
    }

    @Test
    void words_have_the_tags_that_OpenNLPs_own_model_gives() throws IOException {
        POSTaggerME model;
        POSTaggerME tagger;
        try (InputStream own = resource("/en-pos-maxent.bin");
                InputStream same = resource("/en-pos-maxent.bin")) {
            model = new POSTaggerME(new POSModel(own), POSTagFormat.PENN);
            tagger = new POSTaggerME(ModelArchive.tagger(same), POSTagFormat.PENN);
        }

        assertThat(SENTENCES)
                .extracting(sentence -> List.of(tagger.tag(sentence.split(" "))))
                .isEqualTo(SENTENCES.stream()
                        .map(sentence -> List.of(model.tag(sentence.split(" "))))
                        .toList());
    }

    @Test
    void outcomes_have_the_probabilities_that_OpenNLPs_own_models_give_to_the_last_bit() {
        assertSameProbabilities((AbstractModel) ours.getBuildModel(), (AbstractModel) openNlps.getBuildModel());
        assertSameProbabilities((AbstractModel) ours.getCheckModel(), (AbstractModel) openNlps.getCheckModel());
        assertSameProbabilities(
                ours.getParserChunkerModel().getArtifact("chunker.model"),
                openNlps.getParserChunkerModel().getArtifact("chunker.model"));
        assertSameProbabilities(
                ours.getParserTaggerModel().getArtifact("pos.model"),
                openNlps.getParserTaggerModel().getArtifact("pos.model"));
    }

    private static void assertSameProbabilities(AbstractModel compact, AbstractModel model) {
        assertThat(compact.getNumOutcomes()).isEqualTo(model.getNumOutcomes());
        for (int i = 0; i < model.getNumOutcomes(); i++) {
            assertThat(compact.getOutcome(i)).isEqualTo(model.getOutcome(i));
        }
        List<?> predicates = new ArrayList<>(((Map<?, ?>) model.getDataStructures()[1]).keySet());
        Random random = new Random(20_261_122);
        for (int i = 0; i < 500; i++) {
            String[] context = new String[1 + random.nextInt(40)];
            Arrays.setAll(
                    context,
                    at -> random.nextInt(5) == 0
                            ? "unheard-of " + random.nextInt()
                            : (String) predicates.get(random.nextInt(predicates.size())));
            assertThat(compact.eval(context)).isEqualTo(model.eval(context));
        }
    }

    private static String tree(Parser parser, String sentence) {
        StringBuffer shown = new StringBuffer();
        ParserTool.parseLine(sentence, parser, 1)[0].show(shown);
        return shown.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "No archive."})
    void an_archive_without_its_parts_says_which_one_is_missing(String content) {
        assertThatThrownBy(() -> ModelArchive.parser(new ByteArrayInputStream(content.getBytes())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("build.model");
    }

    @Test
    void a_model_of_another_kind_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeUTF("Perceptron");

        assertThatThrownBy(() -> CompactModelReader.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("GIS, not Perceptron");
    }
}
