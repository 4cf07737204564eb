package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Neighbouring words of one sentence.
 *
 * @param first index of the first word among the sentence's tokens
 * @param end index after the last one
 */
public record Phrase(Sentence sentence, int first, int end) {
    public Phrase {
        if (first < 0 || end < first || end > sentence.tokens().size()) {
            throw new IllegalArgumentException("No words " + first + " to " + end + " in: " + sentence);
        }
    }

    public List<Token> tokens() {
        return sentence.tokens().subList(first, end);
    }

    public int size() {
        return end - first;
    }

    public boolean isEmpty() {
        return first == end;
    }

    /** @param index from 0 within this phrase */
    public Token get(int index) {
        return sentence.tokens().get(first + index);
    }

    public Token last() {
        return get(size() - 1);
    }

    /** @param from index from 0 within this phrase */
    public Phrase from(int from) {
        return new Phrase(sentence, first + from, end);
    }

    /** @param until index from 0 within this phrase, not included */
    public Phrase until(int until) {
        return new Phrase(sentence, first, first + until);
    }

    /** The index of the first word that fits, from {@code from} on; -1 where none does. */
    public int indexOf(int from, Predicate<Token> fits) {
        for (int i = from; i < size(); i++) {
            if (fits.test(get(i))) {
                return i;
            }
        }
        return -1;
    }

    public boolean has(Predicate<Token> fits) {
        return indexOf(0, fits) >= 0;
    }

    public boolean startsWith(String... words) {
        if (words.length > size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!get(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Without the marks and blanks at either end. */
    public Phrase trimmed() {
        int from = 0;
        int until = size();
        while (from < until && !get(from).isWord()) {
            from++;
        }
        while (until > from && !get(until - 1).isWord()) {
            until--;
        }
        return until(until).from(from);
    }

    /** The parts between the words that fit, which are left out; empty parts too. */
    public List<Phrase> splitAt(Predicate<Token> boundary) {
        List<Phrase> parts = new ArrayList<>();
        int from = 0;
        for (int at = indexOf(0, boundary); at >= 0; at = indexOf(from, boundary)) {
            parts.add(until(at).from(from));
            from = at + 1;
        }
        parts.add(from(from));
        return parts;
    }

    /** How many words a reader counts: marks are none, "can't" is one. */
    public int words() {
        return (int) tokens().stream()
                .filter(token -> token.isWord() && !token.text().contains("'"))
                .count();
    }

    /** Its words as the essay has them, quotes straight. */
    public String text() {
        return isEmpty() ? "" : sentence.source().text().substring(get(0).start(), last().end());
    }

    @Override
    public String toString() {
        return text();
    }
}
