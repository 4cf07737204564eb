package aftercredits.eval;

import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a reader gets to judge by: each essay with its first eight prompts, and tables to fill in. Neither the kind of a
 * prompt nor its score is shown; they go to a table of their own, outside the readers' folder.
 */
final class ReaderSheet {
    static final List<String> JUDGED =
            List.of("postable", "right_person", "grammatical", "grounded", "arguable", "spoils", "duplicate_of");

    private static final int TENSION_LINES = 5;

    private final Path folder;
    private final List<DraftedEssay> draftings;

    /** @param out the readers' folder is made in it */
    ReaderSheet(Path out, List<DraftedEssay> draftings) {
        this.folder = out.resolve("sheet");
        this.draftings = List.copyOf(draftings);
    }

    /**
     * Writes it over the last one.
     *
     * @return the readers' folder
     * @throws Trouble if a reader has begun to fill the last one in
     */
    Path write() {
        keepWhatIsFilledIn();
        try {
            Files.createDirectories(folder);
            try (Stream<Path> last = Files.list(folder)) {
                for (Path page :
                        last.filter(file -> file.toString().endsWith(".md")).toList()) {
                    Files.delete(page);
                }
            }
            for (DraftedEssay drafting : draftings) {
                Files.writeString(folder.resolve(drafting.name() + ".md"), page(drafting));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        tables();
        return folder;
    }

    private Path prompts() {
        return folder.resolve("prompts.csv");
    }

    private Path tensions() {
        return folder.resolve("tensions.csv");
    }

    private void keepWhatIsFilledIn() {
        if (CsvFile.isFilled(prompts(), JUDGED) || CsvFile.isFilled(tensions(), List.of("tension"))) {
            throw new Trouble("A reader has filled in tables in " + folder
                    + ", and a new sheet would overwrite them. Move that folder away, or write elsewhere:"
                    + " -Deval.out=PATH");
        }
    }

    private void tables() {
        List<String> columns =
                new ArrayList<>(List.of("essay", "rank", "id", "shown", "question", "stances", "passage"));
        columns.addAll(JUDGED);
        columns.add("comment");
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> key = new ArrayList<>();
        List<List<String>> tensions = new ArrayList<>();
        for (DraftedEssay drafting : draftings) {
            for (int i = 0; i < drafting.lookedAt().size(); i++) {
                rows.add(row(drafting, i, columns.size()));
                key.add(keyOf(drafting, i));
            }
            for (int i = 0; i < TENSION_LINES; i++) {
                tensions.add(List.of(drafting.name(), "", ""));
            }
        }
        CsvFile.write(prompts(), columns, rows);
        CsvFile.write(tensions(), List.of("essay", "tension", "covered_by"), tensions);
        CsvFile.write(folder.resolveSibling("key.csv"), List.of("id", "kind", "score"), key);
    }

    private static List<String> row(DraftedEssay drafting, int place, int columns) {
        DraftedPrompt prompt = drafting.lookedAt().get(place);
        List<String> row = new ArrayList<>(List.of(
                drafting.name(),
                String.valueOf(place + 1),
                PromptKey.of(drafting.name(), prompt.question(), prompt.stances()),
                shown(prompt),
                prompt.question(),
                String.join(" | ", prompt.stances()),
                prompt.passage().map(Passage::text).orElse("")));
        while (row.size() < columns) {
            row.add("");
        }
        return row;
    }

    private static List<String> keyOf(DraftedEssay drafting, int place) {
        DraftedPrompt prompt = drafting.lookedAt().get(place);
        return List.of(
                PromptKey.of(drafting.name(), prompt.question(), prompt.stances()),
                prompt.kind().name().toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%.4f", prompt.score()));
    }

    private static String shown(DraftedPrompt prompt) {
        return prompt.spoiler() ? "hidden" : "open";
    }

    private static String page(DraftedEssay drafting) {
        StringBuilder page = new StringBuilder("# " + drafting.essay().credits().title() + "\n\n");
        page.append("*Read the essay first. Judge nothing that you have seen before.*\n\n---\n\n")
                .append(drafting.body().text().strip())
                .append("\n\n---\n\n*Stop here. Write into `tensions.csv`, in your own words, the three to five things"
                        + " in this essay that a club would most want to argue about. Then go on.*\n\n");
        List<DraftedPrompt> prompts = drafting.lookedAt();
        page.append(prompts.isEmpty() ? "## No prompts\n" : "## Prompts\n");
        for (int i = 0; i < prompts.size(); i++) {
            append(page, i + 1, prompts.get(i));
        }
        return page.append(form(prompts.size())).toString();
    }

    private static void append(StringBuilder page, int rank, DraftedPrompt prompt) {
        page.append("\n**").append(rank).append(". ").append(prompt.question()).append("**\n\n");
        if (!prompt.stances().isEmpty()) {
            page.append("Buttons: ")
                    .append(String.join(" | ", prompt.stances()))
                    .append("\n\n");
        }
        page.append(prompt.spoiler() ? "Hidden until clicked.\n" : "In the open.\n");
        String passage = prompt.passage().map(Passage::text).orElse("(no passage)");
        page.append("\n> ").append(passage.strip().replace("\n", "\n> ")).append('\n');
    }

    private static String form(int prompts) {
        StringBuilder form = new StringBuilder("\n## Your judgement\n\nFill in `prompts.csv`, or this and have it"
                + " copied. 1 is yes, 0 is no; postable: 2 as it is, 1 after a small edit, 0 not.\n\n");
        form.append("| prompt | ").append(String.join(" | ", JUDGED)).append(" | comment |\n");
        form.append("| --- ".repeat(JUDGED.size() + 2)).append("|\n");
        for (int rank = 1; rank <= prompts; rank++) {
            form.append("| ")
                    .append(rank)
                    .append(' ')
                    .append("| ".repeat(JUDGED.size() + 1))
                    .append("|\n");
        }
        return form.toString();
    }
}
