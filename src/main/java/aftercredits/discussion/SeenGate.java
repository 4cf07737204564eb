package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.SeenFilms.Seen;
import aftercredits.essay.Film;
import aftercredits.essay.FilmKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a film's ending from members who have not seen it: what gives it away is shown to them in private only after they said
 * that they have. Answering lets nobody through: whoever takes a side need not know the ending.
 */
public final class SeenGate {
    private final SeenFilms seen;
    private final DiscussionStore discussions;
    private final EssayCredits essays;
    private final InstantSource clock;

    public SeenGate(SeenFilms seen, DiscussionStore discussions, EssayCredits essays, InstantSource clock) {
        this.seen = seen;
        this.discussions = discussions;
        this.essays = essays;
        this.clock = clock;
    }

    /** The film that a prompt is about. */
    public Film film(AskedPrompt prompt) {
        return film(discussions.find(prompt.discussion()).orElseThrow());
    }

    /** The film that a discussion is about, though its essay may be gone. */
    public Film film(Discussion discussion) {
        return essays.of(discussion.club(), discussion.essay())
                .map(Film::of)
                .or(() -> discussions.film(discussion.id()))
                .orElseGet(() -> Film.titled(discussion.essayTitle()));
    }

    public boolean letsThrough(ClubId club, MemberId member, Film film) {
        return seen.hasSeen(club, member, film.key());
    }

    /**
     * The member says that they have seen the film.
     *
     * @param title as the member knows it again
     */
    public void say(ClubId club, Member member, Film film, String title) {
        seen.say(club, member, new Seen(film.key(), title, clock.instant()));
    }

    /** They take it back. @return what they had said; empty where they had not */
    public Optional<Seen> takeBack(ClubId club, MemberId member, FilmKey film) {
        Optional<Seen> said =
                of(club, member).stream().filter(one -> one.film().equals(film)).findFirst();
        seen.takeBack(club, member, film);
        return said;
    }

    /** The films of which the member said so, the latest first. */
    public List<Seen> of(ClubId club, MemberId member) {
        return seen.of(club, member);
    }
}
