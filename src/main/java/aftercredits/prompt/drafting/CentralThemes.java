package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the essay comes back to from beginning to end: "What does the film say about grief?" */
final class CentralThemes implements Family {
    /** In sentences, and as a share of them: so often an essay says what it is about. */
    private static final int LEAST = 3;

    private static final double LEAST_SHARE = 0.04;
    private static final int MOST_THEMES = 3;

    /** A sentence that speaks of the film says more of what the film says. */
    private static final int OF_FILM = 3;

    private static final int LEAST_WORTH = 3;

    private static final String SAYING =
            "(?i)\\blife and (?=death\\b)THEME\\b|\\b(?=hope\\b)THEME (?:against|for|that)\\b"
                    + "|\\bbackdrop of (?:\\w+ ){0,2}THEME\\b|\\b(?:far|away) from THEME\\b";

    /** Themes of which a film may also have one: "the family". */
    private static final Set<String> GROUPS = Set.of("family", "community");

    private static final String LISTED =
            "(?i)[\\w'-]+, THEME(?:,| and| or) |[\\w'-]+, [\\w'-]+,? (?:and|or|&) THEME\\b|\\bTHEME,(?-i: [a-z'-]+),? (?:and|or) ";

    /** "In the end, grief and guilt": what a sentence opens with is no part of a list. */
    private static final Pattern OPENING = Pattern.compile(
            "(?i)^(?:(?:and|but|yet|so) )?(?:(?:in|for|at|to|as|on|by|with|from|after|through|under|out of|of|like|unlike|beyond"
                    + "|when|while|if|though|although|because|since|once|until) [^,]*|(?!family)\\w+ly|here|instead|still|yet|then|again"
                    + "|perhaps|however|indeed), ");

    private static final Set<String> THEMES = themes();

    @Override
    public List<Candidate> propose(Study study) {
        Map<String, List<Sentence>> said = new HashMap<>();
        List<Sentence> sentences = study.reading().thoughts();
        for (Sentence sentence : sentences) {
            Set<String> words = new LinkedHashSet<>();
            sentence.tokens().stream()
                    .filter(token -> token.tagged("NN"))
                    .map(Token::lower)
                    .filter(THEMES::contains)
                    .forEach(words::add);
            words.forEach(
                    word -> said.computeIfAbsent(word, any -> new ArrayList<>()).add(sentence));
        }
        double least = Math.max(LEAST, LEAST_SHARE * sentences.size());
        return said.entrySet().stream()
                .filter(theme -> theme.getValue().size() >= least)
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Sentence>> theme) ->
                                -theme.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_THEMES)
                .flatMap(theme -> ask(study, theme.getKey(), theme.getValue()).stream())
                .toList();
    }

    private static Set<String> themes() {
        Set<String> themes = new LinkedHashSet<>(Lexicon.named("ideas").words());
        themes.addAll(Lexicon.named("themes").words());
        themes.removeAll(Lexicon.named("themes-everywhere").words());
        return themes;
    }

    private static Optional<Candidate> ask(Study study, String theme, List<Sentence> said) {
        return said.stream()
                .filter(sentence -> !study.otherWorks().namedIn(sentence)
                        && !sentence.text().endsWith("?")
                        && !Argument.tells(sentence)
                        && standsAlone(sentence, theme)
                        && !inPassing(sentence, theme)
                        && worth(study, sentence) >= LEAST_WORTH)
                .max(Comparator.comparingInt(sentence -> worth(study, sentence)))
                .map(sentence -> study.candidate(
                        "central-theme",
                        Kind.THEME,
                        "what does " + study.topics().film() + " say about " + theme,
                        List.of(),
                        sentence));
    }

    /** "Family", not "a family drama", nor "the family next door". */
    private static boolean standsAlone(Sentence sentence, String theme) {
        int at = sentence.phrase().indexOf(0, token -> token.is(theme));
        boolean one = GROUPS.contains(theme)
                && at > 0
                && sentence.tokens().get(at - 1).tagged("DT", "PRP$", "JJ", "NN", "POS");
        return at >= 0
                && !one
                && !(at + 1 < sentence.tokens().size()
                        && sentence.tokens().get(at + 1).isNoun());
    }

    /** "A matter of life and death", "birth, death, and mutability": a turn of speech, or one of a list. */
    private static boolean inPassing(Sentence sentence, String theme) {
        String said = sentence.text();
        return of(SAYING, theme).matcher(said).find()
                || of(LISTED, theme)
                        .matcher(OPENING.matcher(said).replaceFirst(""))
                        .find();
    }

    private static Pattern of(String turn, String theme) {
        return Pattern.compile(turn.replace("THEME", Pattern.quote(theme)));
    }

    private static int worth(Study study, Sentence sentence) {
        return Argument.weight(sentence) + (study.scenes().isCriticism(sentence) ? OF_FILM : 0);
    }
}
