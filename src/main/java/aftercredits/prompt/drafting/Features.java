package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.WordSense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be told of a candidate in numbers, by name: who found it, how it reads, what it rests on, how much the essay
 * speaks of its words. Most are 0 or 1, the others about as large.
 */
final class Features {
    private static final Pattern WORD = Pattern.compile("[\\p{L}']+");

    private static final Set<String> PLAIN = Set.of(
            "the", "a", "an", "is", "are", "was", "were", "does", "do", "did", "or", "of", "to", "in", "on", "for",
            "and", "what", "why", "how", "who", "you", "it", "its", "with", "by", "from", "about", "that", "this", "be",
            "been", "film", "more", "has", "have", "can", "should", "would", "could", "at", "as", "his", "her", "he",
            "she");

    private static final Map<String, Pattern> PASSAGE = Map.of(
            "says-i", Pattern.compile("\\b(?:i|i'm|i've|my|me)\\b"),
            "says-we", Pattern.compile("\\b(?:we|us|our|you|viewer|viewers|audience)\\b"),
            "hedges", Pattern.compile("\\b(?:perhaps|maybe|might|may|seems?|almost|somehow|possibly|could)\\b"),
            "contrasts",
                    Pattern.compile("\\b(?:but|yet|although|though|despite|rather|instead|while|however|still)\\b"),
            "argues",
                    Pattern.compile(
                            "\\b(?:think|believe|argue|suggests?|claims?|really|truth|question|wonder|ask|asks|ought|should|must)\\b"),
            "of-the-film",
                    Pattern.compile(
                            "\\b(?:film|films|movie|picture|director|story|scene|scenes|ending|character|characters|script|plot|cinema)\\b"),
            "brackets", Pattern.compile("[()\\[\\]]"),
            "quotes", Pattern.compile("\""),
            "negates", Pattern.compile("\\b(?:not|never|no|nothing|n't|without|refuses?)\\b"));

    private final Study study;
    private final Map<String, Integer> counts = new HashMap<>();
    private final int sentences;

    Features(Study study) {
        this.study = study;
        this.sentences = Math.max(1, study.reading().sentences().size());
        study.reading()
                .sentences()
                .forEach(sentence -> words(sentence.text()).forEach(word -> counts.merge(word, 1, Integer::sum)));
    }

    Map<String, Double> of(Candidate candidate) {
        Map<String, Double> told = new TreeMap<>();
        told.put("family:" + candidate.family(), 1.0);
        told.put("kind:" + candidate.kind().name().toLowerCase(Locale.ROOT), 1.0);
        told.putAll(candidate.features());
        question(candidate, told);
        place(candidate, told);
        passage(candidate, told);
        essay(candidate, told);
        return Map.copyOf(told);
    }

    private void question(Candidate candidate, Map<String, Double> told) {
        String question = candidate.question();
        int words = candidate.words();
        flag(told, "words<6", words < 6);
        flag(told, "words>12", words > 12);
        flag(told, "words>16", words > 16);
        boolean chooses = !candidate.stances().isEmpty();
        long said = candidate.stances().stream()
                .filter(stance -> isSaid(stance, candidate))
                .count();
        boolean own = chooses && 2 * said >= candidate.stances().size();
        flag(told, "stances-own", own);
        flag(told, "stances-set", chooses && !own);
        flag(told, "stance>3", candidate.stances().stream().anyMatch(stance -> stance.split("\\s+").length > 3));
        flag(told, "comma", question.contains(","));
        flag(told, "past", question.matches("(?:.*\\b)?(?:[Dd]id|[Ww]as|[Ww]ere)\\b.*"));
        flag(told, "asks-why", question.startsWith("Why"));
        flag(told, "asks-what", question.startsWith("What"));
        flag(told, "asks-you", question.matches(".*\\byou\\b.*"));
        flag(told, "names-film", question.contains(study.topics().film()));
        flag(told, "names-person", names(question) > 0);
        flag(told, "names-two", names(question) > 1);
        List<String> content = content(question);
        told.put(
                "abstract",
                Math.min(2.0, content.stream().filter(WordSense::isAbstract).count()));
        flag(told, "no-content", content.isEmpty());
    }

    /** Whether the passage has a word of the stance: a side that the essay names, not one that any film could have. */
    private static boolean isSaid(String stance, Candidate candidate) {
        Set<String> said = Set.copyOf(words(candidate.passage().text()));
        return words(stance).stream()
                .anyMatch(word -> word.length() > 3
                        && said.stream().anyMatch(other -> stem(other).equals(stem(word))));
    }

    private static String stem(String word) {
        return word.length() > 5 ? word.substring(0, 5) : word;
    }

    private long names(String question) {
        return WORD.matcher(question)
                .results()
                .map(match -> match.group().replaceFirst("'s?$", ""))
                .filter(word -> study.referents().cast().named(word).isPresent())
                .distinct()
                .count();
    }

    private void place(Candidate candidate, Map<String, Double> told) {
        Sentence from = candidate.from();
        told.put("weight", Math.clamp(Argument.weight(from), -2, 6) / 6.0);
        flag(told, "tells", Argument.tells(from));
        flag(told, "leads", study.reading().before(from, 1).isEmpty());
        flag(told, "rounds-off", study.reading().after(candidate.to()).isEmpty());
        flag(told, "finds-fault", Disputed.findsFault(from.text().toLowerCase(Locale.ROOT)));
        flag(told, "calls-it-film", study.topics().film().equals("the film"));
        Set<String> said = Set.copyOf(words(candidate.passage().text()));
        flag(
                told,
                "name-not-said",
                WORD.matcher(candidate.question())
                        .results()
                        .map(match -> match.group().replaceFirst("'s?$", ""))
                        .filter(word -> study.referents().cast().named(word).isPresent())
                        .anyMatch(word -> !said.contains(word.toLowerCase(Locale.ROOT))));
    }

    private void passage(Candidate candidate, Map<String, Double> told) {
        String text = candidate.passage().text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        PASSAGE.forEach(
                (name, pattern) -> flag(told, name, pattern.matcher(text).find()));
        int words = text.split("\\s+").length;
        flag(told, "passage<12", words < 12);
        flag(told, "passage>40", words > 40);
        List<String> content = content(candidate.question());
        Set<String> said = Set.copyOf(words(text));
        long shared = content.stream().filter(said::contains).count();
        told.put("grounded", content.isEmpty() ? 0 : (double) shared / content.size());
        long marks = candidate.from().tokens().stream()
                .filter(token -> token.tagged("JJ", "JJR", "JJS", "RB"))
                .count();
        told.put("coloured", Math.min(1.0, marks / (double) Math.max(5, words) * 5));
    }

    private void essay(Candidate candidate, Map<String, Double> told) {
        Sentence from = candidate.from();
        double place = from.index() / (double) sentences;
        flag(told, "opening", place < 0.12);
        flag(told, "closing", place > 0.85);
        List<String> content = content(candidate.question());
        double most = content.stream()
                .mapToInt(word -> counts.getOrDefault(word, 0))
                .max()
                .orElse(0);
        told.put("spoken-of", Math.log1p(most) / Math.log(20));
        flag(
                told,
                "capital-thing",
                from.tokens().stream().filter(Features::isName).count() > 3);
    }

    private static boolean isName(Token token) {
        return token.tagged("NNP", "NNPS");
    }

    private static List<String> content(String text) {
        return words(text).stream()
                .filter(word -> !PLAIN.contains(word) && word.length() > 2)
                .toList();
    }

    private static List<String> words(String text) {
        List<String> words =
                new ArrayList<>(WORD.matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                        .results()
                        .map(match -> match.group().replaceFirst("'s?$", ""))
                        .collect(Collectors.toList()));
        words.removeIf(String::isEmpty);
        return words;
    }

    private static void flag(Map<String, Double> told, String name, boolean holds) {
        if (holds) {
            told.put(name, 1.0);
        }
    }
}
