package aftercredits.app;

import aftercredits.essay.Chunk;
import aftercredits.text.Words;
import java.util.List;

/** Chunks for a person's eyes: a ruler above each, hidden ones shaded. */
final class ChunkSheet {
    private static final String HIDDEN_MARGIN = "░ ";

    private final Console console;
    private final Words words;
    private final Wrapping wrapping;
    private final int columns;

    ChunkSheet(Console console, Words words) {
        this.console = console;
        this.words = words;
        this.columns = console.columns().getAsInt();
        // In a pipe lines stay as they are: what reads them wraps them, or must not.
        this.wrapping = console.terminal() ? Wrapping.at(columns - HIDDEN_MARGIN.length()) : Wrapping.none();
    }

    void print(List<Chunk> chunks) {
        if (chunks.isEmpty()) {
            console.say(words.say("app.preview.empty"));
        }
        for (Chunk chunk : chunks) {
            printRuler(chunk, chunks.size());
            chunk.content()
                    .lines()
                    .map(Terminal::tame)
                    .flatMap(line -> wrapping.wrap(line).stream())
                    .forEach(line -> printLine(chunk, line));
            console.out().println();
        }
        console.out().flush();
    }

    private void printRuler(Chunk chunk, int count) {
        String label = words.say(
                chunk.spoiler() ? "app.preview.ruler.hidden" : "app.preview.ruler.open",
                "index",
                chunk.index(),
                "count",
                count,
                "length",
                chunk.content().codePointCount(0, chunk.content().length()));
        String ruler = "── " + label + " " + "─".repeat(Math.max(2, columns - Wrapping.cells(label) - 4));
        console.out().println(Style.DIM.on(ruler, console.colourOnOut()));
    }

    private void printLine(Chunk chunk, String line) {
        if (!chunk.spoiler()) {
            console.out().println(line);
        } else if (console.colourOnOut()) {
            // One block, whatever the lines' lengths: that is how Discord shows it too.
            String room = " ".repeat(Math.max(0, columns - Wrapping.cells(line)));
            console.out().println(Style.SHADED.on(line + room, true));
        } else {
            console.out().println(HIDDEN_MARGIN + line);
        }
    }
}
