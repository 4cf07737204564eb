package aftercredits.essay;

import java.util.Optional;

/** Tells writers of passages that their essay does not hold. */
final class PassageCheck {
    private PassageCheck() {}

    static void warnOfStrayPassages(FrontMatter said, Body body, Problems problems) {
        for (int i = 0; i < said.prompts().size(); i++) {
            Optional<String> passage = said.prompts().get(i).passage();
            Spot spot = said.passages().get(i);
            passage.flatMap(words -> whatIsAmiss(words, body.text()))
                    .ifPresent(amiss -> problems.warning(spot, amiss, "passage", passage.get()));
        }
    }

    /** Wrapped lines are no difference: the front matter's lines are folded too. */
    private static Optional<String> whatIsAmiss(String passage, String body) {
        String wanted = withSingleSpaces(passage);
        String held = withSingleSpaces(body);
        if (held.contains(wanted)) {
            return Optional.empty();
        }
        return Optional.of(withPlainMarks(held).contains(withPlainMarks(wanted)) ? "passage-marks" : "passage-absent");
    }

    private static String withSingleSpaces(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String withPlainMarks(String text) {
        return text.replaceAll("[‘’‛′]", "'")
                .replaceAll("[“”„″«»]", "\"")
                .replaceAll("[‐‑–—]", "-")
                .replace("…", "...")
                .replaceAll("[*_]", "");
    }
}
