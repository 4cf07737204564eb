package aftercredits.prompt;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a club has already seen of an essay's prompts, whatever it decided of them. */
final class KnownPrompts {
    private final Set<String> questions = new HashSet<>();
    private final List<String> passages;

    /** @param wordings every question the prompts ever had */
    KnownPrompts(List<Prompt> prompts, Set<String> wordings) {
        wordings.forEach(question -> questions.add(plain(question)));
        passages = prompts.stream()
                .flatMap(prompt -> prompt.passage().stream())
                .map(passage -> plain(passage.text()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    boolean asks(String question) {
        return questions.contains(plain(question));
    }

    /**
     * Whether it is known in the same words or from the same passage. Passages are compared by their words and not by
     * their place, which moves when the essay's file is edited.
     */
    boolean covers(DraftedPrompt drafted) {
        return asks(drafted.question())
                || drafted.passage()
                        .map(passage -> plain(passage.text()))
                        .filter(this::seen)
                        .isPresent();
    }

    private boolean seen(String words) {
        return passages.stream()
                .anyMatch(known -> known.equals(words)
                        || (known.contains(" ") && words.contains(known))
                        || (words.contains(" ") && known.contains(words)));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
