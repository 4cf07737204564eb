package aftercredits.export;

import aftercredits.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an export as several files that are none of them too large, each a whole file of its format: a file for each
 * discussion; where that is too large, for each of its prompts; where that is too large, for each half of the prompt's
 * answers in the order of time, and so on.
 *
 * <p>A file is written as far as it fits, so what is written in vain is at most the limit for every cut.
 */
public final class LogPartition {
    private final LogExport export;
    private final LogSource log;

    public LogPartition(LogExport export, LogSource log) {
        this.export = export;
        this.log = log;
    }

    /** The same, whose pages speak that language. */
    public LogPartition in(Words words) {
        return new LogPartition(export.in(words), log);
    }

    /** Where the files go, one after the other. */
    public interface Files {
        /** Begins a file. The one that was begun before and was not kept is of no use. */
        OutputStream begin() throws IOException;

        /**
         * The file that was begun last is whole.
         *
         * @param part what it holds: {@link Part#WHOLE} where one file holds it all
         */
        void keep(Part part, long responses);
    }

    /**
     * @param responses how many the files hold, each counted once
     * @param tooLarge single answers that are in no file, because with all their revisions none can hold them
     */
    public record Written(long responses, List<Part> tooLarge) {}

    /**
     * @param request up to some revision, so that what comes meanwhile is in no file, instead of in some
     * @param limitBytes how large a file may be
     * @return with 0 responses where nothing matches; no file was kept then
     * @throws IOException of the files'
     */
    public Written write(ExportRequest request, Format format, long limitBytes, Files files) throws IOException {
        Cutting cutting = new Cutting(request, format, limitBytes, files);
        cutting.write(request.part());
        return new Written(cutting.responses, List.copyOf(cutting.tooLarge));
    }

    private final class Cutting {
        private final ExportRequest request;
        private final Format format;
        private final long limitBytes;
        private final Files files;
        private final List<Part> tooLarge = new ArrayList<>();
        private long responses;

        Cutting(ExportRequest request, Format format, long limitBytes, Files files) {
            this.request = request;
            this.format = format;
            this.limitBytes = limitBytes;
            this.files = files;
        }

        void write(Part part) throws IOException {
            LimitedOutput file = new LimitedOutput(files.begin(), limitBytes);
            try {
                LogExport.Outcome outcome = export.write(request.withPart(part), format, file);
                if (outcome instanceof LogExport.Outcome.Written(long written)) {
                    files.keep(part, written);
                    responses += written;
                }
            } catch (IOException failed) {
                if (!file.full()) {
                    throw failed;
                }
                cut(part);
            }
        }

        private void cut(Part part) throws IOException {
            List<Part> smaller = log.parts(request.withPart(part));
            if (smaller.isEmpty()) {
                tooLarge.add(part);
            } else if (smaller.size() == 1) {
                // The same answers once more, which do not fit.
                cut(smaller.getFirst());
            } else {
                for (Part each : smaller) {
                    write(each);
                }
            }
        }
    }
}
