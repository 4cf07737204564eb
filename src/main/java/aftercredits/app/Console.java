package aftercredits.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Where the command line speaks.
 *
 * @param terminal whether a person watches, rather than a file or another program
 * @param watched whether standard error is shown to that person as it comes
 * @param colour whether colours are wanted where a person watches: no {@code NO_COLOR}, and no terminal without colours
 * @param columns the terminal's width in cells
 */
record Console(
        PrintWriter out, PrintWriter err, boolean terminal, boolean watched, boolean colour, IntSupplier columns) {

    /**
     * Standard output and error of this process, in UTF-8 whatever the locale. A reader that has gone away
     * ({@code | head}) is not an error: what is written after that is dropped.
     */
    static Console ofThisProcess() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new TamePrintStream(new FileOutputStream(FileDescriptor.err));
        System.setOut(out);
        System.setErr(err);
        return new Console(
                new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                Terminal.showsOutput(),
                Terminal.showsErrors(),
                Terminal.wantsColour(System.getenv()),
                Terminal::columns);
    }

    /** Whether standard output may be coloured. */
    boolean colourOnOut() {
        return terminal && colour;
    }

    /** Whether standard error may be coloured. */
    boolean colourOnErr() {
        return watched && colour;
    }

    /** Says one line at once, whatever names and values stand in it; broken where it is wider than a terminal. */
    void say(String line) {
        wrapped(line, terminal).forEach(out::println);
        out.flush();
    }

    private List<String> wrapped(String line, boolean shown) {
        String tame = Terminal.tame(line);
        return shown ? Wrapping.at(columns.getAsInt()).wrap(tame) : List.of(tame);
    }

    /** Says one line of trouble at once, as above. */
    void complain(String line) {
        out.flush();
        wrapped(line, watched).forEach(err::println);
        err.flush();
    }
}
