package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Tension.Shape;
import aftercredits.prompt.reading.Clause;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes apart what follows "whether": "she stays or leaves", "this is love, duty or habit". */
final class Alternatives {
    private Alternatives() {}

    /** The shape of these words; empty where it is not plain. */
    static Optional<Shape> of(Phrase words) {
        Phrase complement = plain(words);
        if (breaksOff(complement)) {
            return Optional.empty();
        }
        List<Phrase> parts = parts(complement);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Optional<Clause> clause = Clause.parse(parts.getFirst());
        return clause.flatMap(first ->
                parts.size() == 1 ? open("", first) : wholeClauses(first, parts).or(() -> sharedStem(first, parts)));
    }

    /** What follows "why" or "what": "she stays". */
    static Optional<Shape> after(String asker, Phrase words) {
        Phrase complement = plain(words);
        boolean several = complement.has(token -> token.is("or"));
        return several || breaksOff(complement)
                ? Optional.empty()
                : Clause.parse(complement).flatMap(clause -> open(asker, clause));
    }

    /** The two sides that a question ends in, "is it love or habit"; none where it does not plainly. */
    static List<Phrase> sidesOf(Phrase question) {
        List<Phrase> parts = question.splitAt(token -> token.is("or"));
        if (parts.size() != 2 || parts.getFirst().isEmpty() || parts.getLast().isEmpty()) {
            return List.of();
        }
        Phrase before = parts.getFirst().trimmed();
        boolean words = parts.getLast().size() == 1
                && before.last().tag().equals(parts.getLast().get(0).tag());
        int at = words ? before.size() - 1 : Parallels.lastLike(before, parts.getLast());
        return at < 1 ? List.of() : List.of(before.from(at), parts.getLast());
    }

    private static Optional<Shape> open(String asker, Clause clause) {
        boolean simple = !clause.negated() && !clause.words().has(token -> token.is(","));
        boolean unreal = clause.finiteVerb().is("would", "could", "should", "might")
                && clause.middle().has(token -> token.is("have"));
        return simple && !unreal ? Optional.of(new Shape.Open(asker, clause)) : Optional.empty();
    }

    /** Whether a quotation or an aside follows, without which the words may say nothing. */
    private static boolean breaksOff(Phrase words) {
        List<Token> all = words.sentence().tokens();
        return words.isEmpty()
                || (words.end() < all.size() && all.get(words.end()).tagged("''", "-LRB-"));
    }

    /** Up to where the sentence turns to something else. */
    private static Phrase plain(Phrase words) {
        int end = words.indexOf(0, token -> token.tagged(":", ".", "''", "-LRB-", "-RRB-"));
        Phrase cut = end < 0 ? words : words.until(end);
        for (int i = 0; i + 1 < cut.size(); i++) {
            Token next = cut.get(i + 1);
            if (cut.get(i).is(",")
                    && next.is("but", "though", "although", "which", "because", "since", "so", "yet", "and", "as")) {
                return cut.until(i);
            }
        }
        return cut;
    }

    private static List<Phrase> parts(Phrase complement) {
        List<Phrase> parts = new ArrayList<>();
        for (Phrase part : complement.splitAt(token -> token.is("or"))) {
            Phrase words = part.trimmed();
            if (words.startsWith("whether") || words.startsWith("if")) {
                words = words.from(1);
            }
            if (!words.startsWith("not") || words.size() > 1) {
                parts.add(words);
            }
        }
        if (parts.stream().anyMatch(Phrase::isEmpty)) {
            return List.of();
        }
        return parts.size() == 2 ? withListed(parts) : parts;
    }

    /** "A, B or C": the commas of the first part divide it too, when what stands between them is like the last. */
    private static List<Phrase> withListed(List<Phrase> parts) {
        List<Phrase> listed = parts.getFirst().splitAt(token -> token.is(","));
        Phrase last = parts.getLast();
        boolean alike = listed.stream()
                .skip(1)
                .allMatch(item -> !item.isEmpty() && Parallels.kind(item).equals(Parallels.kind(last)));
        if (listed.size() == 1 || !alike) {
            return parts;
        }
        List<Phrase> all = new ArrayList<>(listed);
        all.add(last);
        return all;
    }

    /** Two guesses, each a clause of its own: "she loves him", "she only needs a roof". */
    static Optional<Shape> ofClauses(Phrase one, Phrase other) {
        List<Phrase> parts = List.of(plain(one).trimmed(), plain(other).trimmed());
        boolean whole = parts.stream().noneMatch(Phrase::isEmpty);
        return whole ? Clause.parse(parts.getFirst()).flatMap(first -> wholeClauses(first, parts)) : Optional.empty();
    }

    private static Optional<Shape> wholeClauses(Clause first, List<Phrase> parts) {
        List<Clause> clauses = new ArrayList<>();
        for (Phrase part : parts) {
            Clause.parse(part).ifPresent(clauses::add);
        }
        boolean all = clauses.size() == parts.size() && clauses.stream().noneMatch(Clause::negated);
        if (!all) {
            return Optional.empty();
        }
        boolean sameSubject = clauses.stream().allMatch(clause -> sameWords(clause.subject(), first.subject()));
        boolean sameVerb = clauses.stream().allMatch(clause -> sameVerb(clause, first));
        if (sameSubject && sameVerb) {
            return Optional.of(endings(first, clauses.stream().map(Clause::rest).toList()));
        }
        return Optional.of(sameSubject ? new Shape.Predicates(first, clauses) : new Shape.Clauses(clauses));
    }

    private static boolean sameVerb(Clause one, Clause other) {
        return one.finiteVerb().lower().equals(other.finiteVerb().lower())
                && sameWords(one.middle(), other.middle())
                && !one.rest().isEmpty();
    }

    private static boolean sameWords(Phrase one, Phrase other) {
        return one.text().equalsIgnoreCase(other.text());
    }

    private static Shape endings(Clause clause, List<Phrase> sides) {
        Phrase first = sides.getFirst();
        return new Shape.Endings(clause, first.until(0), "", sides);
    }

    private static Optional<Shape> sharedStem(Clause first, List<Phrase> parts) {
        if (first.negated()) {
            return Optional.empty();
        }
        List<Phrase> others = parts.subList(1, parts.size());
        String kind = Parallels.kind(others.getFirst());
        if (!others.stream().allMatch(other -> Parallels.kind(other).equals(kind))) {
            return Optional.empty();
        }
        return switch (kind) {
            case "finite" -> predicates(first, others);
            case "verb" -> sides(first, first.words().from(first.main()), others);
            case "to", "in" -> fromSameWord(first, others);
            default -> complements(first, others);
        };
    }

    /** "he stays or leaves": the second verb has no subject of its own. */
    private static Optional<Shape> predicates(Clause first, List<Phrase> others) {
        List<Clause> sides = new ArrayList<>(List.of(first));
        for (Phrase other : others) {
            Clause.ofVerb(other, first.subject())
                    .filter(side ->
                            side.finiteVerb().tag().equals(first.finiteVerb().tag()))
                    .ifPresent(sides::add);
        }
        return sides.size() == others.size() + 1 ? Optional.of(new Shape.Predicates(first, sides)) : Optional.empty();
    }

    private static Optional<Shape> sides(Clause first, Phrase side, List<Phrase> others) {
        boolean alike = others.stream()
                .allMatch(other -> other.get(0).tag().equals(side.get(0).tag()));
        boolean helped = first.main() > first.finite();
        if (!alike || !helped || first.main() != first.predicate()) {
            return Optional.empty();
        }
        List<Phrase> sides = new ArrayList<>(List.of(side));
        sides.addAll(others);
        return first.withoutMain().map(stem -> new Shape.Endings(stem, side.until(0), "", sides));
    }

    /** "out of love or out of fear". */
    private static Optional<Shape> fromSameWord(Clause first, List<Phrase> others) {
        Phrase rest = first.rest();
        String word = others.getFirst().get(0).lower();
        int at = -1;
        for (int i = 0; i < rest.size(); i++) {
            at = rest.get(i).lower().equals(word) ? i : at;
        }
        if (at < 0) {
            return Optional.empty();
        }
        List<Phrase> sides = new ArrayList<>(List.of(rest.from(at)));
        sides.addAll(others);
        String joint = sides.stream().allMatch(side -> side.startsWith(word, "of")) ? word + " of" : word;
        int length = joint.equals(word) ? 1 : 2;
        boolean whole = sides.stream().allMatch(side -> side.size() > length);
        return whole
                ? Optional.of(new Shape.Endings(
                        first,
                        rest.until(at),
                        joint,
                        sides.stream().map(side -> side.from(length)).toList()))
                : Optional.empty();
    }

    private static Optional<Shape> complements(Clause first, List<Phrase> others) {
        Phrase rest = first.rest();
        if (Parallels.whole(rest, others.getFirst())) {
            return Optional.of(complementsFrom(first, 0, others));
        }
        int at = Parallels.lastLike(rest, others.getFirst());
        return at < 0 ? Optional.empty() : Optional.of(complementsFrom(first, at, others));
    }

    private static Shape complementsFrom(Clause first, int at, List<Phrase> others) {
        Phrase rest = first.rest();
        List<Phrase> sides = new ArrayList<>(List.of(rest.from(at)));
        sides.addAll(others);
        return new Shape.Endings(first, rest.until(at), "", sides);
    }
}
