package aftercredits.discussion;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.BEN;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static aftercredits.discussion.ClubNight.OTHER_CLUB;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.ClubStore;
import aftercredits.club.Member;
import aftercredits.club.MemberStore;
import aftercredits.discussion.SeenFilms.Seen;
import aftercredits.essay.Film;
import aftercredits.essay.FilmKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every memory of seen films keeps to, the fake and the real one. */
public abstract class SeenFilmsContract {
    private static final FilmKey ANORA = new Film("Anora", Optional.of(2024)).key();
    private static final FilmKey STALKER = Film.titled("Stalker").key();

    /** One memory with the members and clubs beside it. */
    public record Stores(SeenFilms seen, MemberStore members, ClubStore clubs) {}

    private Stores stores;
    private SeenFilms films;

    /** Empty ones; called once before each test. */
    protected abstract Stores empty();

    @BeforeEach
    void start_empty() {
        stores = empty();
        films = stores.seen();
    }

    @Test
    void what_a_member_said_is_remembered_of_that_member_film_and_club_alone() {
        films.say(CLUB, ANA, anora(0));

        assertThat(films.hasSeen(CLUB, ANA.id(), ANORA)).isTrue();
        assertThat(films.hasSeen(CLUB, ANA.id(), STALKER)).isFalse();
        assertThat(films.hasSeen(CLUB, BEN.id(), ANORA)).isFalse();
        assertThat(films.hasSeen(OTHER_CLUB, ANA.id(), ANORA)).isFalse();
        assertThat(films.of(OTHER_CLUB, ANA.id())).isEmpty();
    }

    @Test
    void said_again_it_stands_as_it_was_said_first() {
        films.say(CLUB, ANA, anora(0));
        films.say(CLUB, ANA, new Seen(ANORA, "anora", EVENING.plusSeconds(9)));

        assertThat(films.of(CLUB, ANA.id())).containsExactly(anora(0));
    }

    @Test
    void the_films_of_a_member_come_latest_first() {
        films.say(CLUB, ANA, anora(0));
        films.say(CLUB, ANA, new Seen(STALKER, "Stalker", EVENING.plusMillis(1)));
        films.say(CLUB, BEN, anora(5));

        assertThat(films.of(CLUB, ANA.id())).extracting(Seen::film).containsExactly(STALKER, ANORA);
    }

    @Test
    void it_may_be_taken_back_and_said_anew() {
        films.say(CLUB, ANA, anora(0));
        films.say(CLUB, BEN, anora(0));

        assertThat(films.takeBack(CLUB, ANA.id(), ANORA)).isTrue();
        assertThat(films.takeBack(CLUB, ANA.id(), ANORA)).isFalse();
        assertThat(films.hasSeen(CLUB, ANA.id(), ANORA)).isFalse();
        assertThat(films.hasSeen(CLUB, BEN.id(), ANORA)).isTrue();

        films.say(CLUB, ANA, anora(7));
        assertThat(films.of(CLUB, ANA.id())).containsExactly(anora(7));
    }

    @Test
    void whoever_said_so_is_known_by_their_present_names() {
        films.say(CLUB, ANA, anora(0));
        Member renamed = new Member(ANA.id(), "ana", "Ana B.", Optional.empty());
        films.say(CLUB, renamed, anora(1));

        assertThat(stores.members().find(CLUB, ANA.id())).contains(renamed);
    }

    @Test
    void it_goes_with_a_forgotten_member_and_with_the_club() {
        stores.clubs().save(Club.unset(CLUB, "Kino"));
        films.say(CLUB, ANA, anora(0));
        films.say(CLUB, BEN, anora(0));
        films.say(OTHER_CLUB, ANA, anora(0));

        assertThat(stores.members().forget(CLUB, ANA.id())).isZero();
        assertThat(films.of(CLUB, ANA.id())).isEmpty();
        assertThat(films.of(CLUB, BEN.id())).hasSize(1);

        stores.clubs().erase(CLUB);
        assertThat(films.of(CLUB, BEN.id())).isEmpty();
        assertThat(films.of(OTHER_CLUB, ANA.id())).hasSize(1);
    }

    private static Seen anora(long seconds) {
        return new Seen(ANORA, "Anora (2024)", EVENING.plus(Duration.ofSeconds(seconds)));
    }
}
