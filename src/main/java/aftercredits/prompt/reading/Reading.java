package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/** An essay's body as sentences. One reading serves one thread. */
public final class Reading {
    /** Words that make up a third and more of any English prose, and next to none of another language's. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "a", "in", "is", "that", "it", "he", "she", "her", "his", "for", "as", "with",
            "but", "not", "they", "this", "from", "at", "by", "or", "which", "who", "what", "when", "you", "i");

    private static final double LEAST_ENGLISH = 0.15;

    /** A few words prove nothing. */
    private static final int FEW_WORDS = 40;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SPEAKER = Pattern.compile("\\p{Lu}[\\p{Lu} .]{1,30}:");

    /** Where a sentence goes on after a full stop: "Mrs. Lind", "Vera K. Lind". */
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:\\b(?:Mrs?|Ms|Mme|Drs?|St|Prof|Sgt|Lt|Capt|Col|Gen|Rev)|\\p{Lu}\\p{Ll}+ \\p{Lu})\\.$");

    private static final int LONGEST_ABBREVIATED = 30;

    /** In characters. */
    private static final int SHORTEST_THOUGHT = 15;

    static final int LONGEST_THOUGHT = 500;

    /** Some 30,000 words, which take ten seconds: longer texts are hardly one essay. */
    private static final int MOST_THOUGHTS = 1_500;

    /** Some 50,000 words. */
    private static final int MOST_CHARACTERS = 300_000;

    /** The tagger's time grows faster than a sentence. */
    private static final int LONGEST_TAGGED = 1_500;

    private final EnglishModels models = new EnglishModels();

    @Nullable
    private Grammar grammar;

    private final List<Sentence> sentences = new ArrayList<>();
    private final BitSet parsed = new BitSet();
    private List<Sentence> thoughts = List.of();

    private Reading() {}

    /**
     * Reads the body; no sentences where it is not English prose. Of one longer than 300,000 characters, every second,
     * third … paragraph, so that it is read in bounded time.
     */
    public static Reading of(String body) {
        Reading reading = new Reading();
        List<PlainText> paragraphs = Prose.paragraphs(body);
        if (isEnglish(paragraphs)) {
            int step =
                    1 + paragraphs.stream().mapToInt(one -> one.text().length()).sum() / MOST_CHARACTERS;
            for (int i = 0; i < paragraphs.size(); i += step) {
                reading.take(paragraphs.get(i), i);
            }
        }
        reading.thoughts = spread(reading.sentences.stream()
                .filter(sentence -> sentence.length() >= SHORTEST_THOUGHT && sentence.length() <= LONGEST_THOUGHT)
                .toList());
        reading.thoughts.forEach(thought -> reading.parsed.set(thought.index()));
        return reading;
    }

    public List<Sentence> sentences() {
        return List.copyOf(sentences);
    }

    /**
     * The sentences that are short enough to be one thought; a longer one is a list, or has lost its full stops. Of a text
     * with more than 1,500 of them, 1,500 spread evenly over it; no other sentence of such a text has a tree.
     */
    public List<Sentence> thoughts() {
        return thoughts;
    }

    private static List<Sentence> spread(List<Sentence> all) {
        if (all.size() <= MOST_THOUGHTS) {
            return all;
        }
        return IntStream.rangeClosed(1, MOST_THOUGHTS)
                .mapToObj(place -> all.get((int) ((long) place * all.size() / MOST_THOUGHTS) - 1))
                .toList();
    }

    /** The sentence {@code back} places before this one, if it stands in the same paragraph. */
    public Optional<Sentence> before(Sentence sentence, int back) {
        int at = sentence.index() - back;
        return at < 0 || at >= sentences.size()
                ? Optional.empty()
                : Optional.of(sentences.get(at)).filter(other -> other.paragraph() == sentence.paragraph());
    }

    /** The sentence after this one, if it stands in the same paragraph. */
    public Optional<Sentence> after(Sentence sentence) {
        return before(sentence, -1);
    }

    private void take(PlainText paragraph, int place) {
        String text = paragraph.text();
        Matcher speaker = SPEAKER.matcher(text);
        int begin = speaker.lookingAt() ? speaker.end() : 0;
        for (Span span : models.sentences(text)) {
            int start = skipBlanks(text, begin, span.getEnd());
            if (start < span.getEnd() && isEnd(text, span.getEnd())) {
                sentences.add(
                        new Sentence(sentences.size(), place, paragraph, start, span.getEnd(), this::tag, this::parse));
                begin = span.getEnd();
            }
        }
    }

    private static boolean isEnd(String text, int end) {
        String last = text.substring(Math.max(0, end - LONGEST_ABBREVIATED), end);
        return end == text.length() || !ABBREVIATED.matcher(last).find();
    }

    private static int skipBlanks(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private List<Token> tag(Sentence sentence) {
        if (sentence.length() > LONGEST_TAGGED) {
            return List.of();
        }
        String text = sentence.source().text();
        List<int[]> spans = Tokenizer.spans(text, sentence.start(), sentence.end());
        List<String> words =
                spans.stream().map(span -> text.substring(span[0], span[1])).toList();
        List<String> tags = new ArrayList<>(Tagging.mend(words, models.tags(words)));
        Tagging.nameTitles(words, tags, place -> sentence.source().isEmphasised(spans.get(place)[0]));
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            tokens.add(new Token(words.get(i), tags.get(i), spans.get(i)[0], spans.get(i)[1]));
        }
        return List.copyOf(tokens);
    }

    private Optional<Tree> parse(Sentence sentence) {
        if (sentences.size() > MOST_THOUGHTS && !parsed.get(sentence.index())) {
            return Optional.empty();
        }
        Grammar known = grammar;
        if (known == null) {
            known = new Grammar();
            grammar = known;
        }
        return known.read(sentence);
    }

    private static boolean isEnglish(List<PlainText> paragraphs) {
        int all = 0;
        int english = 0;
        for (PlainText paragraph : paragraphs) {
            Matcher word = WORD.matcher(paragraph.text());
            while (word.find()) {
                all++;
                english += ENGLISH.contains(word.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return all < FEW_WORDS || english > all * LEAST_ENGLISH;
    }
}
