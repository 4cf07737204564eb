package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.essay.FilmKey;
import java.time.Instant;
import java.util.List;

/** Where it is kept which films members said that they have seen; every call is durable when it returns. */
public interface SeenFilms {
    /** A film that a member has seen. @param title as it was shown when they said so */
    record Seen(FilmKey film, String title, Instant at) {}

    /** Notes that the member said so, and their present names. What was said before stands. */
    void say(ClubId club, Member member, Seen seen);

    /** @return whether the member had said so */
    boolean takeBack(ClubId club, MemberId member, FilmKey film);

    boolean hasSeen(ClubId club, MemberId member, FilmKey film);

    /** What the member said of every film, the latest first. */
    List<Seen> of(ClubId club, MemberId member);
}
