package aftercredits.eval;

import aftercredits.prompt.TensionDrafter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says how good the drafted prompts are. Its settings are the system properties {@code eval.…}. */
public final class Evaluation {
    private final PrintStream out;
    private final Path folder;

    private Evaluation(PrintStream out) {
        this.out = out;
        this.folder = Path.of(setting("out").isBlank() ? "target/eval" : setting("out"));
    }

    /** Ends with 0, or with 2 where it was not told what it needs. */
    public static void main(String[] args) {
        // A terminal's own character set may lack what essays hold.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try {
            new Evaluation(out).run();
        } catch (Trouble trouble) {
            err.println("\n" + trouble.getMessage() + "\n");
            System.exit(2);
        }
    }

    private void run() {
        EssayFiles files = EssayFiles.at(setting("essays"));
        files.unreadable().forEach(line -> out.println("Left out, it does not read as an essay: " + line));
        List<Drafting> draftings = Drafting.all(files.essays(), new TensionDrafter());
        String report = new FiguresReport(draftings).text();
        write("figures.txt", report);
        out.println("\n" + report);
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Blank where it is not given. */
    private static String setting(String name) {
        return System.getProperty("eval." + name, "").strip();
    }
}
