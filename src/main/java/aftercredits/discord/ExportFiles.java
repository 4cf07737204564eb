package aftercredits.discord;

import aftercredits.discord.Note.NamedFile;
import aftercredits.export.LogPartition;
import aftercredits.export.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of one export, on the disk until Discord has taken them. */
final class ExportFiles implements LogPartition.Files, AutoCloseable {
    private static final int FILES_A_MESSAGE = 10;
    /** What Discord takes with one request, less what stands around the files in it. */
    private static final long BYTES_A_MESSAGE = (25L << 20) - (64 << 10);

    private final int mostFiles;
    private final List<Kept> kept = new ArrayList<>();
    private @Nullable ScratchFile begun;

    /** @param mostFiles how many may be kept */
    ExportFiles(int mostFiles) {
        this.mostFiles = mostFiles;
    }

    /** Thrown where more files would be kept than may be. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record Kept(Part part, ScratchFile file) {}

    @Override
    public OutputStream begin() throws IOException {
        if (begun == null) {
            begun = ScratchFile.make();
        }
        return begun.write();
    }

    @Override
    public void keep(Part part, long responses) {
        if (begun == null) {
            throw new IllegalStateException("No file was begun");
        }
        if (kept.size() == mostFiles) {
            throw new TooMany();
        }
        kept.add(new Kept(part, begun));
        begun = null;
    }

    /** What they hold, a file each. */
    List<Part> parts() {
        return kept.stream().map(Kept::part).toList();
    }

    /** The files by their names, as many to a message as Discord takes. */
    List<List<NamedFile>> messages(ExportName name) {
        List<List<NamedFile>> messages = new ArrayList<>();
        List<NamedFile> message = List.of();
        long bytes = 0;
        for (int i = 0; i < kept.size(); i++) {
            Kept each = kept.get(i);
            long size = each.file().sizeBytes();
            if (message.isEmpty() || message.size() == FILES_A_MESSAGE || bytes + size > BYTES_A_MESSAGE) {
                message = new ArrayList<>();
                messages.add(message);
                bytes = 0;
            }
            Optional<Integer> number = kept.size() == 1 ? Optional.empty() : Optional.of(i + 1);
            message.add(new NamedFile(name.of(number, each.part()), each.file()::read));
            bytes += size;
        }
        return messages;
    }

    @Override
    public void close() throws IOException {
        try (ScratchFile last = begun) {
            for (Kept each : kept) {
                each.file().close();
            }
        }
    }
}
