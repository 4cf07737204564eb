package aftercredits.prompt.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.parser.ParserChunkerFactory;
import opennlp.tools.parser.ParserModel;
import opennlp.tools.parser.ParserType;
import opennlp.tools.parser.lang.en.HeadRules;
import opennlp.tools.postag.POSDictionary;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.postag.TagDictionary;
import opennlp.tools.util.model.UncloseableInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An archive of OpenNLP 1.5's models for English, read part by part from the stream into compact ones. OpenNLP's own
 * reading makes 300 MB of strings and small arrays of the parser.
 */
final class ModelArchive {
    private static final String ENGLISH = "en";

    /** Tells OpenNLP which features of a word a tagger of that time was trained on. */
    private static final Map<String, String> VERSION = Map.of("OpenNLP-Version", "1.5.0");

    /** The parser's tagger of that time looked at ten sequences at once, and doesn't say so. */
    private static final int PARSERS_BEAM = 10;

    private final Map<String, Object> parts = new HashMap<>();

    private ModelArchive(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Object part = part(entry.getName(), zip);
            if (part != null) {
                parts.put(entry.getName(), part);
            }
        }
    }

    /** @param in stays open */
    static POSModel tagger(InputStream in) throws IOException {
        return tagger(in, POSTaggerME.DEFAULT_BEAM_SIZE);
    }

    private static POSModel tagger(InputStream in, int beam) throws IOException {
        ModelArchive archive = new ModelArchive(in);
        TagDictionary words = (TagDictionary) archive.parts.get("tags.tagdict");
        POSTaggerFactory factory = new POSTaggerFactory(null, Map.of(), words);
        return new POSModel(ENGLISH, archive.model("pos.model"), beam, VERSION, factory);
    }

    /** @param in stays open */
    static ParserModel parser(InputStream in) throws IOException {
        ModelArchive archive = new ModelArchive(in);
        return new ParserModel(
                ENGLISH,
                archive.model("build.model"),
                archive.model("check.model"),
                archive.part("parsertager.postagger", POSModel.class),
                archive.part("parserchunker.chunker", ChunkerModel.class),
                archive.part("head-rules.headrules", HeadRules.class),
                ParserType.CHUNKING,
                Map.of());
    }

    private static ChunkerModel chunker(InputStream in) throws IOException {
        return new ChunkerModel(
                ENGLISH, new ModelArchive(in).model("chunker.model"), Map.of(), new ParserChunkerFactory());
    }

    private static @Nullable Object part(String name, InputStream in) throws IOException {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "model" -> CompactModelReader.read(in);
            case "tagdict" -> POSDictionary.create(new UncloseableInputStream(in));
            case "headrules" -> new HeadRules(new InputStreamReader(in, StandardCharsets.UTF_8));
            case "postagger" -> tagger(in, PARSERS_BEAM);
            case "chunker" -> chunker(in);
            default -> null;
        };
    }

    private CompactModel model(String name) throws IOException {
        return part(name, CompactModel.class);
    }

    private <T> T part(String name, Class<T> type) throws IOException {
        Object part = parts.get(name);
        if (part == null) {
            throw new IOException("The models for English lack their " + name);
        }
        return type.cast(part);
    }
}
