package aftercredits.app;

import aftercredits.essay.Chunk;
import aftercredits.essay.Chunker;
import aftercredits.essay.Essay;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Show an essay's chunks as the club would get them.")
final class PreviewCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "An essay's file, .md or .txt.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print JSON; \"content\" is exactly what is sent to Discord.")
    private boolean json;

    PreviewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Essay essay = EssayFile.read(file, surroundings);
        List<Chunk> chunks = Chunker.chunk(essay);
        if (json) {
            JsonShapes.print(
                    JsonShapes.chunks(essay, chunks), surroundings.console().out());
        } else {
            new ChunkSheet(surroundings.console(), surroundings.words()).print(chunks);
        }
        return 0;
    }
}
