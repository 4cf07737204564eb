package aftercredits.prompt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The prompts of an essay of which a club has decided, whichever way. */
final class KnownPrompts {
    private final String body;
    private final Set<String> questions;
    private final List<Passage> passages;

    /**
     * @param body the essay's as it is now
     * @param decided kept and dropped ones
     * @param wordings every question that they ever had
     */
    KnownPrompts(String body, List<Prompt> decided, Set<String> wordings) {
        this.body = body;
        this.questions = wordings.stream().map(Wording::plain).collect(Collectors.toUnmodifiableSet());
        this.passages = decided.stream()
                .flatMap(prompt -> prompt.passage().stream())
                .filter(passage -> isSeveralWords(passage.text()))
                .toList();
    }

    boolean asks(String question) {
        return questions.contains(Wording.plain(question));
    }

    /** Whether it is known: in the same words or nearly so, or from the same passage. */
    boolean covers(DraftedPrompt drafted) {
        return asks(drafted.question())
                || questions.stream().anyMatch(known -> Wording.alike(known, drafted.question()))
                || drafted.passage().filter(this::isTaken).isPresent();
    }

    private boolean isTaken(Passage drafted) {
        return passages.stream()
                .anyMatch(known -> where(known)
                        .map(now -> !shared(now, drafted).isBlank())
                        .orElseGet(() -> holdsOther(Wording.plain(known.text()), Wording.plain(drafted.text()))));
    }

    /** A passage moves when the essay's file is edited; empty where its words are gone. */
    private Optional<Passage> where(Passage known) {
        return body.startsWith(known.text(), known.start()) ? Optional.of(known) : Verbatim.find(body, known.text());
    }

    private String shared(Passage one, Passage other) {
        int start = Math.max(one.start(), other.start());
        return body.substring(start, Math.max(start, Math.min(one.end(), other.end())));
    }

    private static boolean holdsOther(String one, String other) {
        return isSeveralWords(other) && (one.contains(other) || other.contains(one));
    }

    /** One word as a hand-written passage takes up no other passage. */
    private static boolean isSeveralWords(String text) {
        return Wording.plain(text).contains(" ");
    }
}
