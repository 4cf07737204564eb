package aftercredits.eval;

import aftercredits.prompt.drafting.CandidateRows;
import aftercredits.prompt.drafting.TensionDrafter;
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
    private static final Path TRAINING = Path.of("src/eval/ranker-training.csv");
    private static final Path WEIGHTS = Path.of("src/main/resources/aftercredits/prompt/drafting/ranker-weights.txt");

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
        if (!setting("judged").isEmpty()) {
            out.println("\n" + new JudgedReport(Path.of(setting("judged")), folder.resolve("key.csv")).text());
        } else if (!setting("labels").isEmpty()) {
            collect(Path.of(setting("labels")));
        } else if (!setting("train").isEmpty()) {
            train(Path.of(setting("train")));
        } else {
            evaluate();
        }
    }

    private void collect(Path labels) {
        TrainingRows.Collected collected =
                TrainingRows.collect(new CandidateTable(folder, CandidateRows::of).file(), labels, TRAINING);
        out.println("\n" + collected.labelled() + " candidates with their labels and present features, and "
                + collected.kept() + " of before, are in " + TRAINING + ". Labels of no candidate: "
                + collected.strange() + ".");
    }

    private void train(Path training) {
        TrainRanker trainer = new TrainRanker(TrainingRows.read(training));
        Path weights = setting("weights").isEmpty() ? WEIGHTS : Path.of(setting("weights"));
        out.println("\n" + trainer.report());
        trainer.write(weights);
        out.println("The weights, fitted to all of them, are in " + weights);
    }

    private void evaluate() {
        EssayFiles files = EssayFiles.at(setting("essays"));
        files.unreadable().forEach(line -> out.println("Left out, it does not read as an essay: " + line));
        List<DraftedEssay> draftings = DraftedEssay.all(files.essays(), new TensionDrafter());
        FiguresReport report = new FiguresReport(draftings);
        String figures = report.text();
        write("figures.txt", figures + report.toLookAt());
        out.println("\n" + figures + "\nThe prompts behind these figures are in " + folder.resolve("figures.txt"));
        if (setting("candidates").equals("true")) {
            CandidateTable table = new CandidateTable(folder, CandidateRows::of);
            out.println(table.write(files.essays()) + " candidates are in " + table.file());
        }
        out.println("The sheet for readers is in " + new ReaderSheet(folder, draftings).write()
                + "; src/eval/JUDGING.md says how to judge.");
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
