package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What somebody of the film has, does or decides, in the essay's own nouns: "What do you make of Vera's silence?" */
final class Nominals implements Family {
    private static final Lexicon TRAITS = Lexicon.named("trait-nouns");
    private static final Lexicon WANTED = Lexicon.named("wanted-nouns");
    private static final Lexicon DRIVEN = Lexicon.named("driven-nouns");

    /** "Not only her silence" is her silence and more. */
    private static final String[] MERELY = {"only", "just", "merely"};

    private static final int LEAST_WORTH = 1;
    private static final int OF_SUBJECT = 2;

    @Override
    public List<Candidate> propose(Study study) {
        NominalFinder finder = new NominalFinder(study);
        Map<String, List<Nominal>> found = new LinkedHashMap<>();
        for (Sentence sentence : study.reading().thoughts()) {
            if (!sentence.text().endsWith("?") && !study.otherWorks().namedIn(sentence)) {
                finder.in(sentence)
                        .forEach(nominal -> found.computeIfAbsent(nominal.key(), any -> new ArrayList<>())
                                .add(nominal));
            }
        }
        return found.values().stream().flatMap(same -> ask(study, same)).toList();
    }

    private static Stream<Candidate> ask(Study study, List<Nominal> same) {
        return same.stream()
                .filter(nominal -> worth(nominal) >= LEAST_WORTH && !isDenied(nominal))
                .max(Comparator.comparingInt(Nominals::worth))
                .stream()
                .flatMap(nominal ->
                        nominal.sort() == Sort.PERSON ? ofPerson(study, nominal) : Stream.of(ofFilm(study, nominal)));
    }

    /** What argues, and is about it, speaks for it. */
    private static int worth(Nominal nominal) {
        boolean subject = nominal.np().parent().filter(parent -> parent.is("S")).isPresent();
        return Argument.weight(nominal.sentence()) + (subject ? OF_SUBJECT : 0);
    }

    /** "It was not about her own choice": what is said not to be is nothing to ask about. */
    private static boolean isDenied(Nominal nominal) {
        List<Token> tokens = nominal.sentence().tokens();
        int first = nominal.np().first();
        int before = first > 0 && tokens.get(first - 1).is("about", "of") ? first - 2 : first - 1;
        return before >= 0
                && tokens.get(before).is("not", "n't")
                && !tokens.get(before + 1).is(MERELY);
    }

    /** Of a film and its maker one asks neither what drives them nor what they are like. */
    private static Candidate ofFilm(Study study, Nominal nominal) {
        return candidate(study, "film-has", Kind.CLAIM, "what do you make of " + nominal.words(), nominal);
    }

    private static Stream<Candidate> ofPerson(Study study, Nominal nominal) {
        String noun = nominal.noun();
        List<Candidate> questions = new ArrayList<>();
        if (!isOnly(WANTED, noun) && !isOnly(DRIVEN, noun)) {
            questions.add(candidate(study, "make-of", Kind.MOTIVE, "what do you make of " + nominal.words(), nominal));
        }
        TRAITS.get(noun)
                .map(trait -> "would you call " + nominal.owner() + " " + trait)
                .map(question -> candidate(study, "trait-had", Kind.CLAIM, question, nominal))
                .ifPresent(questions::add);
        if (WANTED.has(noun)) {
            String question = "what does " + nominal.owner() + " really want";
            questions.add(candidate(study, "wants-noun", Kind.MOTIVE, question, nominal));
        }
        if (DRIVEN.has(noun)) {
            questions.add(candidate(study, "drives-noun", Kind.MOTIVE, "what drives " + nominal.words(), nominal));
        }
        return questions.stream();
    }

    private static boolean isOnly(Lexicon list, String noun) {
        return list.get(noun).filter("only"::equals).isPresent();
    }

    private static Candidate candidate(Study study, String family, Kind kind, String question, Nominal nominal) {
        return study.candidate(family, kind, question, List.of(), nominal.sentence());
    }
}
