package aftercredits.prompt.drafting;

import aftercredits.essay.Body;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Essays on Ada Brunner's film about Mara, which there is not, and what is drafted from them. */
final class Saltmarsh {
    private static final String FILM = "Saltmarsh";

    private Saltmarsh() {}

    /** What these families propose that passes the gates. */
    static List<Candidate> candidates(List<Family> families, String body) {
        return candidates(families, FILM, body);
    }

    /** As above, of a film of another name. */
    static List<Candidate> candidates(List<Family> families, String film, String body) {
        Study study = new Study(essay(film, body));
        return families.stream()
                .flatMap(family -> family.propose(study).stream())
                .filter(Gates::pass)
                .toList();
    }

    static Essay essay(String body) {
        return essay(FILM, body);
    }

    static Essay essay(String film, String body) {
        return essay(film, body, 0);
    }

    /** @param spoilersBegin where in the body, in UTF-16 units */
    static Essay hidingFrom(int spoilersBegin, String body) {
        return essay(FILM, body, spoilersBegin);
    }

    private static Essay essay(String film, String body, int spoilersBegin) {
        Credits credits = new Credits(
                "An essay",
                Optional.of(film),
                Optional.of(1997),
                Optional.of("Ada Brunner"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Essay(
                new EssayId("essay"),
                credits,
                List.of(),
                Map.of("Mara", "she"),
                List.of(),
                new Body(body, 1, spoilersBegin));
    }
}
