package aftercredits.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All figures as text: essay by essay, then all and by part, then the prompts to look at. */
final class FiguresReport {
    private static final List<String> COLUMNS = List.of("", "all", "train", "validation");

    private final List<DraftedEssay> draftings;

    FiguresReport(List<DraftedEssay> draftings) {
        this.draftings = List.copyOf(draftings);
    }

    String text() {
        Table essays = new Table().row(Figures.heading());
        draftings.forEach(drafting -> essays.row(Figures.line(drafting)));
        return "Essay by essay (of the first eight prompts from \"stances\" on)\n\n" + essays + "\n"
                + "Mechanical figures (of the first eight prompts of each essay)\n\n"
                + byPart(part -> new Figures(part).all()) + memory() + "\n" + recall();
    }

    private String byPart(Function<List<DraftedEssay>, Map<String, String>> figures) {
        List<Map<String, String>> columns = Stream.of(draftings, of(Part.TRAIN), of(Part.VALIDATION))
                .map(figures)
                .toList();
        Table table = new Table().row(COLUMNS);
        columns.getFirst().keySet().forEach(name -> {
            List<String> row = new ArrayList<>(List.of(name));
            columns.forEach(column -> row.add(column.getOrDefault(name, "0")));
            table.row(row);
        });
        return table.toString();
    }

    private List<DraftedEssay> of(Part part) {
        return draftings.stream().filter(drafting -> drafting.part() == part).toList();
    }

    private String recall() {
        long marked = draftings.stream().filter(d -> d.gold().isPresent()).count();
        return marked == 0
                ? "Core tensions: no NAME.gold.json lies beside these essays.\n"
                : "Core tensions covered by the first eight (" + marked + " essays with marked tensions)\n\n"
                        + byPart(FiguresReport::recallOf);
    }

    private static Map<String, String> recallOf(List<DraftedEssay> draftings) {
        Recall recall = Recall.of(draftings);
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("touched: a prompt rests on it", recall.touched().toString());
        figures.put("asked: and asks about it", recall.asked().toString());
        figures.put(
                "prompts on plain plot or fact",
                String.valueOf(recall.plainFacts().size()));
        figures.put(
                "prompts in the open that spoil",
                String.valueOf(recall.spoilsInOpen().size()));
        figures.put("hidden though it spoils nothing", recall.hiddenInVain().toString());
        return figures;
    }

    /** The prompts behind the figures, by what is wrong with them. */
    String toLookAt() {
        Findings findings = Findings.in(draftings);
        Recall recall = Recall.of(draftings);
        StringBuilder text = new StringBuilder();
        findings.byFault().forEach((fault, prompts) -> list(text, fault.label(), prompts));
        list(text, "on plain plot or fact", recall.plainFacts());
        list(text, "in the open, and gives away a late turn", recall.spoilsInOpen());
        list(text, "marked, but not in the essay", recall.unfound());
        list(text, "core tension that no prompt touches (train only)", missedInTraining());
        return text.toString();
    }

    /** What validation misses is not shown: who reads it, tunes on it. */
    private List<String> missedInTraining() {
        return Recall.of(of(Part.TRAIN)).missed();
    }

    private static void list(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\nTo look at: ").append(title).append('\n');
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        }
    }

    private static String memory() {
        return resident("VmRSS")
                .flatMap(now -> resident("VmHWM").map(most -> "resident now " + now + ", at most " + most))
                .map(resident -> resident + "; live on the heap " + live() + "\n")
                .orElse("");
    }

    /** What is left after a collection: the JVM lets the heap grow far beyond it where it may. */
    private static String live() {
        System.gc();
        Runtime jvm = Runtime.getRuntime();
        return (jvm.totalMemory() - jvm.freeMemory()) / (1024 * 1024) + " MB";
    }

    /** What the kernel says of this process, where it says it. */
    private static Optional<String> resident(String field) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(field + ":"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }
}
