package aftercredits.prompt.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.ml.model.AbstractModelReader;
import opennlp.tools.ml.model.BinaryFileDataReader;

/** Reads OpenNLP's binary format for maximum entropy models, keeping no more of it at a time than the result needs. */
final class CompactModelReader extends AbstractModelReader {
    private static final int BUFFER_BYTES = 1 << 16;

    private CompactModelReader(InputStream in) {
        super(new BinaryFileDataReader(new DataInputStream(new BufferedInputStream(in, BUFFER_BYTES))));
    }

    /** @param in not closed, though read further than the model goes */
    static CompactModel read(InputStream in) throws IOException {
        CompactModelReader reader = new CompactModelReader(in);
        reader.checkModelType();
        return reader.constructModel();
    }

    @Override
    public void checkModelType() throws IOException {
        String type = readUTF();
        if (!type.equals("GIS")) {
            throw new IOException("A maximum entropy model begins with GIS, not " + type);
        }
    }

    @Override
    public CompactModel constructModel() throws IOException {
        // A correction's constant and parameter, which OpenNLP doesn't use either.
        readInt();
        readDouble();
        String[] outcomes = getOutcomes();
        CompactModel.Patterns patterns = new CompactModel.Patterns(getOutcomePatterns());
        int count = readInt();
        if (count != patterns.predicates()) {
            throw new IOException(
                    "The model's patterns are for " + patterns.predicates() + " predicates, not " + count);
        }
        Fingerprints predicates = new Fingerprints(count);
        for (int i = 0; i < count; i++) {
            predicates.put(readUTF(), i);
        }
        double[] parameters = new double[patterns.parameters()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = readDouble();
        }
        return new CompactModel(outcomes, predicates, patterns, parameters);
    }
}
