package aftercredits.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What readers said, as figures. */
final class JudgedReport {
    private final Path file;
    private final Map<String, String> kinds;

    /**
     * @param file prompts.csv, filled in; tensions.csv is looked for beside it
     * @param key the table that names each prompt's kind; may be missing
     */
    JudgedReport(Path file, Path key) {
        this.file = file;
        this.kinds = new HashMap<>();
        if (Files.exists(key)) {
            CsvFile.read(key).forEach(row -> kinds.put(row.get("id"), row.get("kind")));
        }
    }

    String text() {
        Judgement.Table table = Judgement.read(file);
        List<Judgement> all = table.judgements();
        List<Judgement> evening =
                all.stream().filter(one -> one.rank() <= DraftedEssay.EVENING).toList();
        List<Judgement> lookedAt =
                all.stream().filter(one -> one.rank() <= DraftedEssay.LOOKED_AT).toList();
        if (all.isEmpty()) {
            throw new Trouble("Nothing is judged in " + file + ": its column \"postable\" is empty.");
        }
        return file + "\nprompts judged: " + all.size() + ", left blank: " + table.blank() + ", essays: "
                + essays(all).size() + "\n\n" + figures(evening, lookedAt)
                + "\nThe intervals take prompts for independent of one another; those of one essay are not quite.\n"
                + "\nOf the first five, essay by essay\n\n" + byEssay(evening)
                + byKind(lookedAt) + tensions();
    }

    private static String figures(List<Judgement> evening, List<Judgement> lookedAt) {
        Table table = new Table();
        table.row(List.of("", "goal", "first five", "first eight"));
        row(table, "posted as it is", "70 %", evening, lookedAt, one -> Optional.of(one.postable() == 2));
        row(table, "  or after a small edit", "85 %", evening, lookedAt, one -> Optional.of(one.postable() >= 1));
        row(table, "right person and thing", "98 %", evening, lookedAt, Judgement::rightPerson);
        row(table, "grammatical", "97 %", evening, lookedAt, Judgement::grammatical);
        row(table, "grounded in the passage", "", evening, lookedAt, Judgement::grounded);
        row(table, "arguable", "", evening, lookedAt, Judgement::arguable);
        row(
                table,
                "spoils in the open",
                "none",
                evening,
                lookedAt,
                one -> one.spoils().map(spoils -> spoils && one.open()));
        row(table, "asks what one before it asks", "none", evening, lookedAt, one -> Optional.of(one.duplicate()));
        return table.toString();
    }

    private static void row(
            Table table,
            String name,
            String goal,
            List<Judgement> evening,
            List<Judgement> lookedAt,
            Function<Judgement, Optional<Boolean>> said) {
        table.row(List.of(
                name,
                goal,
                ratio(evening, said).withInterval(),
                ratio(lookedAt, said).withInterval()));
    }

    private static Ratio ratio(List<Judgement> judgements, Function<Judgement, Optional<Boolean>> said) {
        List<Boolean> answers =
                judgements.stream().flatMap(one -> said.apply(one).stream()).toList();
        return Ratio.of(answers, answer -> answer);
    }

    private static Set<String> essays(List<Judgement> judgements) {
        return judgements.stream().map(Judgement::essay).collect(Collectors.toSet());
    }

    private static String byEssay(List<Judgement> judgements) {
        return byGroup("essay", judgements, Judgement::essay);
    }

    private String byKind(List<Judgement> judgements) {
        boolean known = judgements.stream().anyMatch(one -> kinds.containsKey(one.id()));
        return known
                ? "\nOf the first eight, by kind\n\n"
                        + byGroup("kind", judgements, one -> kinds.getOrDefault(one.id(), "unknown"))
                : "";
    }

    private static String byGroup(String name, List<Judgement> judgements, Function<Judgement, String> group) {
        TreeMap<String, List<Judgement>> groups =
                judgements.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
        Table table = new Table().row(List.of(name, "as it is", "or small edit"));
        groups.forEach((key, members) -> table.row(List.of(
                key,
                Ratio.of(members, one -> one.postable() == 2).toString(),
                Ratio.of(members, one -> one.postable() >= 1).toString())));
        return table.toString();
    }

    private String tensions() {
        Path beside = file.resolveSibling("tensions.csv");
        if (!Files.exists(beside)) {
            return "\nCore tensions: no tensions.csv lies beside it.\n";
        }
        List<String> covered = new ArrayList<>();
        Set<String> essays = new HashSet<>();
        for (CsvFile.Row row : CsvFile.read(beside, "essay", "tension", "covered_by")) {
            if (!row.get("tension").isEmpty()) {
                essays.add(row.get("essay"));
                covered.add(row.get("covered_by"));
            }
        }
        Ratio ratio = Ratio.of(covered, by -> !by.isEmpty() && !by.equals("0"));
        return "\nCore tensions that readers named in " + essays.size() + " essays, covered by the first eight: "
                + ratio.withInterval() + "; goal 50 %\n";
    }
}
