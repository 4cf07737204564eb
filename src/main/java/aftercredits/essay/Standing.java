package aftercredits.essay;

import aftercredits.text.Markdown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds in a section the chunks that stand already, wherever its text still says the same. */
final class Standing {
    /** Code points. A chunk's length is reckoned beforehand, and a list's indent may make that so much too long. */
    private static final int LONGEST_MISTAKE = 200;

    /** As many as tell most sentences apart. */
    private static final int FIRST_WORDS = 8;

    private final Section section;
    private final List<String> contents;
    private final Set<Integer> candidates;

    /** Between which cuts a chunk would be the same as those that stand at some places, from 0. */
    private final Map<Span, Set<Integer>> places = new HashMap<>();

    private record Span(int from, int to) {}

    /** @param contents exactly as they were sent, in order */
    Standing(Section section, List<String> contents) {
        this.section = section;
        this.contents = contents;
        this.candidates = new TreeSet<>(section.packing().candidates());
        int to = section.pieces().size();
        for (int from = to - 1; from >= 0; from--) {
            if (mayCut(from)) {
                find(from, to);
                to = from;
            }
        }
        places.keySet().forEach(span -> candidates.addAll(List.of(span.from(), span.to())));
    }

    /** The pieces before which it may be cut, as {@link Packing#candidates}, with the ends of what stands among them. */
    List<Integer> candidates() {
        return List.copyOf(candidates);
    }

    /** The places, from 0, at which the chunk between these cuts stands already. */
    Set<Integer> places(int from, int to) {
        return places.getOrDefault(new Span(from, to), Set.of());
    }

    /** @param next the first cut after {@code from}: no chunk from there on is shorter */
    private void find(int from, int next) {
        String firstWords = shown(section.text().firstWords(from, Math.min(next, from + FIRST_WORDS)), true);
        for (int place = 0; place < contents.size(); place++) {
            if (contents.get(place).startsWith(firstWords)) {
                findFrom(from, place);
            }
        }
    }

    private void findFrom(int from, int place) {
        String content = contents.get(place);
        int wanted = Markdown.codePoints(content);
        for (int to = from + 1; to <= section.pieces().size(); to++) {
            int length = section.text().length(from, to);
            if (length > Math.min(section.limit(), wanted + LONGEST_MISTAKE)) {
                return;
            }
            if (mayCut(to)
                    && mayEnd(content, from, to)
                    && section.content(from, to).equals(content)) {
                places.computeIfAbsent(new Span(from, to), span -> new TreeSet<>())
                        .add(place);
                return;
            }
        }
    }

    /** A cheap look, so that few chunks have to be written to be compared. */
    private boolean mayEnd(String content, int from, int to) {
        return to == from + 1 || content.endsWith(shown(section.text().ending(to - 1), false));
    }

    private boolean mayCut(int piece) {
        return candidates.contains(piece) || section.packing().isGoodCut(piece);
    }

    /** @param first whether it is a chunk's beginning, and not its end */
    private String shown(String end, boolean first) {
        String stripped = first ? end.stripLeading() : end.stripTrailing();
        String pipes = section.spoiler() ? "||" : "";
        return first ? pipes + stripped : stripped + pipes;
    }
}
