package aftercredits.essay;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.UnmarkedEssays;
import aftercredits.essay.AddedEssays.EssayFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EssayLibraryTest {
    private static final ClubId CLUB = new ClubId(1);
    private static final MemberId HOST = new MemberId(2);
    private static final Instant NOW = Instant.EPOCH;

    @TempDir
    private Path folder;

    private EssayLibrary library;

    @BeforeEach
    void open() {
        library = new EssayLibrary(folder);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void essays_are_read_by_id_and_other_files_are_left_alone() throws IOException {
        write("b.txt", "B\nWords.");
        write("a.md", "A\nWords.");
        write("README.md", "Not an essay");
        write("notes.pdf", "Not an essay");
        Files.createDirectory(folder.resolve("drafts.md"));
        assertThat(library.read().essays())
                .extracting(essay -> essay.id().value())
                .containsExactly("a", "b");
        assertThat(library.read().problems()).isEmpty();
    }

    @Test
    void one_bad_essay_hides_no_other() throws IOException {
        write("bad.md", "---\ntitle: A\n");
        write("good.md", "A\nWords.");
        EssayLibrary.Shelf shelf = library.read();
        assertThat(shelf.essays()).hasSize(1);
        assertThat(shelf.problems()).extracting(Problem::file).containsExactly("bad.md");
    }

    @Test
    void warnings_are_told_beside_the_essays() throws IOException {
        write("a.md", "---\ntitle: A\nfilmm: B\n---\nWords.");
        assertThat(library.read().warnings()).extracting(Problem::line).containsExactly(3);
    }

    @Test
    void two_files_of_one_id_are_a_problem_and_the_first_is_used() throws IOException {
        write("anora.md", "First\nWords.");
        write("anora.txt", "Second\nWords.");
        EssayLibrary.Shelf shelf = library.read();
        assertThat(shelf.essays()).extracting(essay -> essay.credits().title()).containsExactly("First");
        assertThat(shelf.problems())
                .singleElement()
                .hasToString("anora.txt, line 1: anora.md has the same essay id, 'anora';"
                        + " rename or remove one of the two; until then anora.md is used");
    }

    @Test
    void a_changed_file_is_read_again() throws IOException {
        write("a.md", "A\nWords.");
        library.read();
        write("a.md", "Another title\nWords.");
        assertThat(library.read().essays())
                .extracting(essay -> essay.credits().title())
                .containsExactly("Another title");
    }

    @Test
    void a_missing_folder_is_a_problem_with_a_next_step() {
        EssayLibrary.Shelf shelf = new EssayLibrary(folder.resolve("nowhere")).read();
        assertThat(shelf.essays()).isEmpty();
        assertThat(shelf.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.next()).contains("create it"));
    }

    @Test
    void a_club_sees_its_own_essays_before_the_library_s_and_not_those_it_removed() throws IOException {
        write("a.md", "Library's A\nWords.");
        write("b.md", "Library's B\nWords.");
        MemoryAddedEssays added = new MemoryAddedEssays();
        added.add(CLUB, new EssayFile("a.md", "Club's A\nWords."), HOST, NOW);
        added.add(CLUB, new EssayFile("c.md", "Club's C\nWords."), HOST, NOW);
        added.remove(CLUB, new EssayId("b"), HOST, NOW);
        EssayShelf shelf = new EssayShelf(library, added, new MemoryClubStore());
        assertThat(shelf.all(CLUB))
                .extracting(essay -> essay.credits().title())
                .containsExactly("Club's A", "Club's C");
        assertThat(shelf.all(new ClubId(9)))
                .extracting(essay -> essay.credits().title())
                .containsExactly("Library's A", "Library's B");
        assertThat(shelf.find(CLUB, new EssayId("b"))).isEmpty();
    }

    @Test
    void a_club_may_have_essays_in_the_open_that_say_nothing_of_spoilers() throws IOException {
        write("silent.md", "Silent\nShe leaves him.");
        write("marked.md", "Marked\nA film.\n\n<!-- spoilers -->\n\nShe leaves him.");
        write("all.md", "---\ntitle: All\nspoilers: all\n---\nShe leaves him.");
        MemoryAddedEssays added = new MemoryAddedEssays();
        added.add(CLUB, new EssayFile("own.md", "Own\nShe leaves him."), HOST, NOW);
        MemoryClubStore clubs = new MemoryClubStore();
        EssayShelf shelf = new EssayShelf(library, added, clubs);
        assertThat(shelf.all(CLUB)).extracting(EssayLibraryTest::inTheOpen).containsExactly("", "A film.\n\n", "", "");

        clubs.save(Club.unset(CLUB, "Kino").treating(UnmarkedEssays.SHOWN));

        assertThat(shelf.all(CLUB))
                .extracting(EssayLibraryTest::inTheOpen)
                .containsExactly("", "A film.\n\n", "She leaves him.", "She leaves him.");
        assertThat(shelf.all(new ClubId(9)))
                .extracting(EssayLibraryTest::inTheOpen)
                .containsOnly("", "A film.\n\n");
    }

    private static String inTheOpen(Essay essay) {
        String body = essay.body().text();
        return body.substring(0, essay.body().spoilersBegin()).replaceAll("<!--.*-->\\s*", "");
    }

    @Test
    void a_club_is_told_of_its_own_bad_files_and_the_library_s() throws IOException {
        write("bad.md", "---\n");
        MemoryAddedEssays added = new MemoryAddedEssays();
        added.add(CLUB, new EssayFile("worse.md", ""), HOST, NOW);
        assertThat(new EssayShelf(library, added, new MemoryClubStore()).problems(CLUB))
                .extracting(Problem::file)
                .contains("bad.md", "worse.md");
    }

    @Test
    void reading_time_is_rounded_up_to_minutes() throws IOException {
        write("long.md", "A\n" + "word ".repeat(231));
        write("short.md", "A\n`word`");
        assertThat(library.read().essays())
                .extracting(ReadingTime::of)
                .containsExactly(Duration.ofMinutes(2), Duration.ofMinutes(1));
    }

    @Test
    void the_essay_that_comes_with_the_bot_reads_well() {
        EssayLibrary.Shelf shelf = new EssayLibrary(Path.of("essays")).read();
        assertThat(shelf.problems()).isEmpty();
        assertThat(shelf.warnings()).isEmpty();
        assertThat(shelf.essays()).anySatisfy(essay -> {
            assertThat(essay.id().value()).isEqualTo("anora");
            Body body = essay.body();
            assertThat(body.text().substring(0, body.spoilersBegin()))
                    .endsWith("Spoilers ahead if you haven’t watched the movie.\n\n");
        });
    }
}
