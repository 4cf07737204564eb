package aftercredits.prompt.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.parser.ParserModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.postag.TagDictionary;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * OpenNLP's sentence detector, tagger and parser for English. The models are read when they are first needed, which takes
 * a second or two, and shared; the tools around them are not thread-safe, so each reading has its own.
 */
final class EnglishModels {
    private static final Kept<SentenceModel> SENTENCES =
            new Kept<>(() -> read("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new));
    private static final Kept<POSModel> TAGS = new Kept<>(() -> read("/en-pos-maxent.bin", ModelArchive::tagger));
    private static final Kept<ParserModel> TREES =
            new Kept<>(() -> read("/en-parser-chunking.bin", ModelArchive::parser));

    private final SentenceDetectorME sentences;
    private final POSTaggerME tagger;

    EnglishModels() {
        sentences = new SentenceDetectorME(SENTENCES.get());
        // The default would turn Penn tags into universal ones, which know no tense.
        tagger = new POSTaggerME(TAGS.get(), POSTagFormat.PENN);
    }

    Span[] sentences(String text) {
        return sentences.sentPosDetect(text);
    }

    List<String> tags(List<String> words) {
        return List.of(tagger.tag(words.toArray(String[]::new)));
    }

    /** Whether the tagger has met the word in this part of speech. */
    static boolean knows(String word, String tag) {
        TagDictionary dictionary = TAGS.get().getFactory().getTagDictionary();
        String[] tags = dictionary == null ? null : dictionary.getTags(word);
        return tags != null && List.of(tags).contains(tag);
    }

    /** Ten times as large as the others: read by itself. */
    static ParserModel parser() {
        return TREES.get();
    }

    private interface Loading<T> {
        T from(InputStream in) throws IOException;
    }

    private static <T> T read(String resource, Loading<T> loading) {
        try (InputStream in = EnglishModels.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The language model " + resource + " is missing from the class path");
            }
            return loading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The language model " + resource + " can't be read", e);
        }
    }
}
