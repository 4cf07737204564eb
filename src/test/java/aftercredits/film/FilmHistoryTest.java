package aftercredits.film;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.essay.AddedEssays;
import aftercredits.essay.AddedEssays.EssayFile;
import aftercredits.essay.EssayId;
import aftercredits.essay.EssayLibrary;
import aftercredits.essay.EssayShelf;
import aftercredits.essay.Film;
import aftercredits.essay.MemoryAddedEssays;
import aftercredits.film.FilmHistory.Watched;
import aftercredits.film.ShownFilms.Shown;
import aftercredits.posting.FakeChat;
import aftercredits.posting.MemoryPostingStore;
import aftercredits.posting.Posters;
import aftercredits.posting.TestClock;
import aftercredits.text.Words;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmHistoryTest {
    private static final ClubId CLUB = new ClubId(11);
    private static final EssayId ESSAY = new EssayId("on-love");
    private static final Film ANORA = new Film("Anora", Optional.of(2024));
    private static final Member ANA = new Member(new MemberId(21), "ana", "Ana", Optional.empty());

    @TempDir
    Path library;

    private final TestClock clock = TestClock.evening();
    private final MemoryClubStore clubs = new MemoryClubStore();
    private final MemoryAddedEssays added = new MemoryAddedEssays();
    private final MemoryFilms kept = new MemoryFilms();
    private int reads;
    private FilmHistory history;

    @BeforeEach
    void show_a_film_twice() {
        added.add(
                CLUB,
                new EssayFile("on-love.md", "---\ntitle: On love\nfilm: Anora\nyear: 2024\n---\nWords.\n"),
                ANA.id(),
                clock.instant());
        kept.show(
                CLUB,
                new Shown(ESSAY, ANORA, clock.instant(), Optional.empty()),
                new Shown(ESSAY, ANORA, clock.instant().minusSeconds(60), Optional.empty()));
        history = new Films(new Films.Needs(
                        kept.stores(),
                        clubs,
                        new MemoryMemberStore(),
                        new EssayShelf(new EssayLibrary(library), counted(), clubs),
                        Posters.on(
                                Runnable::run,
                                new MemoryPostingStore(),
                                clubs,
                                new FakeChat(clock),
                                clock,
                                clock.pause()),
                        Optional.empty(),
                        clock,
                        club -> Words.english()))
                .history();
    }

    private AddedEssays counted() {
        return (AddedEssays) Proxy.newProxyInstance(
                AddedEssays.class.getClassLoader(), new Class<?>[] {AddedEssays.class}, (proxy, method, arguments) -> {
                    reads += method.getName().equals("all") ? 1 : 0;
                    return method.invoke(added, arguments);
                });
    }

    @Test
    void a_film_whose_essay_is_gone_keeps_its_name_and_its_ratings() {
        history.rate(CLUB, watched(), ANA, new Stars(9));
        added.remove(CLUB, ESSAY, ANA.id(), clock.instant());

        assertThat(watched().film()).isEqualTo(ANORA);
        assertThat(history.rating(CLUB, watched(), ANA.id())).contains(new Stars(9));
    }

    @Test
    void essays_are_read_once_however_often_the_club_met() {
        assertThat(watched().film()).isEqualTo(ANORA);
        assertThat(reads).isEqualTo(1);
    }

    private Watched watched() {
        assertThat(history.of(CLUB)).hasSize(1);
        reads = 0;
        return history.of(CLUB).getFirst();
    }
}
