package aftercredits.eval;

import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The figures that need no reader, of one essay or of many; of the first eight prompts of each where nothing else is said. */
final class Figures {
    private static final int USUAL_ESSAY_WORDS = 650;
    private static final int SHORT_QUESTION = 6;
    private static final int LONG_QUESTION = 16;
    private static final int LONG_STANCE = 3;

    private final List<DraftedEssay> draftings;
    private final List<DraftedPrompt> prompts;

    Figures(List<DraftedEssay> draftings) {
        this.draftings = List.copyOf(draftings);
        this.prompts = draftings.stream()
                .flatMap(drafting -> drafting.lookedAt().stream())
                .toList();
    }

    /** By what they count, in the order in which they are printed. */
    Map<String, String> all() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("essays", String.valueOf(draftings.size()));
        figures.put(
                "essays without a prompt",
                String.valueOf(Ratio.of(draftings, d -> d.prompts().isEmpty()).hits()));
        figures.put("words", String.valueOf(words()));
        figures.put("prompts drafted (at most " + DraftedEssay.MOST + " asked for)", String.valueOf(drafted()));
        figures.put("  for 650 words", perUsualEssay());
        figures.put("  places filled among first five", filled(DraftedEssay.EVENING));
        figures.put("  places filled among first eight", filled(DraftedEssay.LOOKED_AT));
        figures.put(
                "with stances", Ratio.of(prompts, p -> !p.stances().isEmpty()).toString());
        figures.put("  stances of 1 to 3 words", shortStances());
        figures.put("question's words, min/median/max", lengths());
        figures.put("  6 to 16 words", usualLength());
        Duplicates duplicates = duplicates();
        figures.put("duplicates, exact", new Ratio(duplicates.exact(), prompts.size()).toString());
        figures.put("duplicates, near", new Ratio(duplicates.near(), prompts.size()).toString());
        Findings findings = Findings.in(draftings);
        for (Findings.Fault fault : Findings.Fault.values()) {
            figures.put(fault.label(), new Ratio(findings.of(fault).size(), prompts.size()).toString());
        }
        kinds().forEach((kind, count) -> figures.put("  kind: " + kind, String.valueOf(count)));
        figures.put("milliseconds, median/max", milliseconds(DraftedEssay::time));
        figures.put("  for 1,000 words", millisecondsPerThousand(DraftedEssay::time));
        figures.put("  of the processor alone, median/max", milliseconds(DraftedEssay::work));
        figures.put("  for 1,000 words, of the processor", millisecondsPerThousand(DraftedEssay::work));
        return figures;
    }

    /** Of one essay, a line among those of others. */
    static List<String> heading() {
        return List.of(
                "essay", "part", "words", "drafted", "/650", "first 5", "first 8", "stances", "median", "6-16", "twice",
                "faults", "touched", "asked", "ms");
    }

    static List<String> line(DraftedEssay drafting) {
        Figures figures = new Figures(List.of(drafting));
        Duplicates duplicates = figures.duplicates();
        Findings findings = Findings.in(List.of(drafting));
        Recall recall = Recall.of(List.of(drafting));
        int faults = findings.byFault().values().stream().mapToInt(List::size).sum();
        return List.of(
                drafting.name(),
                drafting.part().label(),
                String.valueOf(drafting.words()),
                String.valueOf(drafting.prompts().size()),
                figures.perUsualEssay(),
                String.valueOf(drafting.first(DraftedEssay.EVENING).size()),
                String.valueOf(drafting.lookedAt().size()),
                String.valueOf(
                        Ratio.of(figures.prompts, p -> !p.stances().isEmpty()).hits()),
                figures.prompts.isEmpty() ? "-" : String.valueOf(median(figures.questionWords())),
                String.valueOf(figures.ofUsualLength().hits()),
                String.valueOf(duplicates.exact() + duplicates.near()),
                String.valueOf(faults),
                recall.touched().all() == 0
                        ? "-"
                        : recall.touched().hits() + "/" + recall.touched().all(),
                recall.asked().all() == 0
                        ? "-"
                        : recall.asked().hits() + "/" + recall.asked().all(),
                String.valueOf(drafting.time().toMillis()));
    }

    private int words() {
        return draftings.stream().mapToInt(DraftedEssay::words).sum();
    }

    private int drafted() {
        return draftings.stream().mapToInt(d -> d.prompts().size()).sum();
    }

    private String perUsualEssay() {
        return words() == 0
                ? "-"
                : String.format(Locale.ROOT, "%.1f", (double) drafted() * USUAL_ESSAY_WORDS / words());
    }

    private String filled(int places) {
        int filled = draftings.stream().mapToInt(d -> d.first(places).size()).sum();
        return new Ratio(filled, places * draftings.size()).toString();
    }

    private String shortStances() {
        List<String> stances =
                prompts.stream().flatMap(p -> p.stances().stream()).toList();
        return Ratio.of(stances, stance -> spaced(stance) <= LONG_STANCE).toString();
    }

    private List<Long> questionWords() {
        return prompts.stream().map(p -> (long) spaced(p.question())).sorted().toList();
    }

    private String lengths() {
        List<Long> lengths = questionWords();
        return lengths.isEmpty() ? "-" : lengths.getFirst() + "/" + median(lengths) + "/" + lengths.getLast();
    }

    private Ratio ofUsualLength() {
        return Ratio.of(questionWords(), words -> words >= SHORT_QUESTION && words <= LONG_QUESTION);
    }

    private String usualLength() {
        return ofUsualLength().toString();
    }

    private Duplicates duplicates() {
        List<Duplicates> each = draftings.stream()
                .map(drafting -> Duplicates.among(drafting.lookedAt()))
                .toList();
        return new Duplicates(
                each.stream().mapToInt(Duplicates::exact).sum(),
                each.stream().mapToInt(Duplicates::near).sum());
    }

    private Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            int count = Ratio.of(prompts, p -> p.kind() == kind).hits();
            if (count > 0) {
                kinds.put(kind.name().toLowerCase(Locale.ROOT), count);
            }
        }
        return kinds;
    }

    private String milliseconds(Function<DraftedEssay, Duration> taken) {
        List<Long> times =
                draftings.stream().map(d -> taken.apply(d).toMillis()).sorted().toList();
        return times.isEmpty() ? "-" : median(times) + "/" + times.getLast();
    }

    private String millisecondsPerThousand(Function<DraftedEssay, Duration> taken) {
        long all = draftings.stream().mapToLong(d -> taken.apply(d).toMillis()).sum();
        return words() == 0 ? "-" : String.valueOf(all * 1000 / words());
    }

    private static int spaced(String text) {
        return text.strip().split("\\s+").length;
    }

    private static long median(List<Long> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
