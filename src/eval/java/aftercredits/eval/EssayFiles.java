package aftercredits.eval;

import aftercredits.essay.Essay;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The essays to be judged.
 *
 * @param essays by name, without their hand-written prompts: those are not the drafter's merit
 * @param unreadable a line for each file that does not read as an essay
 */
record EssayFiles(List<Source> essays, List<String> unreadable) {
    private static final String USAGE = "Name the essays to judge, a folder of .md and .txt files or one of them:"
            + " mvn -Peval verify -Deval.essays=PATH";

    record Source(Path file, Essay essay) {
        String name() {
            return essay.id().value();
        }
    }

    /**
     * @param path as it was given, blank where none was
     * @throws Trouble if there is no essay
     */
    static EssayFiles at(String path) {
        if (path.isBlank()) {
            throw new Trouble("No essays are named. " + USAGE);
        }
        Path place = Path.of(path);
        if (!Files.exists(place)) {
            throw new Trouble("There is no " + place.toAbsolutePath().normalize() + ". " + USAGE);
        }
        EssayFiles read = read(files(place));
        if (read.essays().isEmpty()) {
            String why = read.unreadable().isEmpty() ? "" : "\n" + String.join("\n", read.unreadable());
            throw new Trouble("There is no essay in " + place.toAbsolutePath().normalize() + ". " + USAGE + why);
        }
        return read;
    }

    private static EssayFiles read(List<Path> files) {
        TreeMap<String, Source> byName = new TreeMap<>();
        List<String> unreadable = new ArrayList<>();
        for (Path file : files) {
            switch (parse(file)) {
                case ParsedEssay.Readable readable -> {
                    Source source = new Source(file, withoutPrompts(readable.essay()));
                    Source other = byName.put(source.name(), source);
                    if (other != null) {
                        throw new Trouble(
                                "Two essays have one name: " + other.file() + " and " + file + ". Rename one of them.");
                    }
                }
                case ParsedEssay.Unreadable wrong -> unreadable.add(file + ": " + wrong.problems());
            }
        }
        return new EssayFiles(List.copyOf(byName.values()), List.copyOf(unreadable));
    }

    private static ParsedEssay parse(Path file) {
        try {
            return EssayParser.parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(EssayFiles::isEssay).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isEssay(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean text = Files.isRegularFile(file) && (name.endsWith(".md") || name.endsWith(".txt"));
        return text && !(name.startsWith("readme.") && !hasFrontMatter(file));
    }

    private static boolean hasFrontMatter(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().filter(line -> line.startsWith("---")).isPresent();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Essay withoutPrompts(Essay essay) {
        return new Essay(essay.id(), essay.credits(), essay.contentWarnings(), essay.cast(), List.of(), essay.body());
    }
}
