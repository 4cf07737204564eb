package aftercredits.prompt.drafting;

import java.util.List;

/** The tensions that an essay states openly: its doubts, its guesses, what it weighs, its own questions. */
final class StatedTensions implements Family {
    private static final List<TensionFinder> FINDERS =
            List.of(new Doubts(), new Guesses(), new Contrasts(), new OwnQuestions(), new Labels());

    @Override
    public List<Candidate> propose(Study study) {
        Asking asking = new Asking(study);
        return FINDERS.stream()
                .flatMap(finder -> finder.find(study.reading()).stream())
                .flatMap(tension -> asking.ask(tension).stream())
                .toList();
    }
}
