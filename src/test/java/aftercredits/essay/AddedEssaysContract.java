package aftercredits.essay;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.AddedEssays.EssayFile;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every shelf of added essays keeps to, the fake and the real one. */
public abstract class AddedEssaysContract {
    private static final ClubId CLUB = new ClubId(11);
    private static final ClubId OTHER_CLUB = new ClubId(12);
    private static final MemberId HOST = new MemberId(21);
    private static final EssayId ANORA = new EssayId("anora");
    private static final Instant EVENING = Instant.parse("2026-11-22T19:00:00Z");

    private AddedEssays essays;

    /** With nothing added or removed; called once before each test. */
    protected abstract AddedEssays none();

    @BeforeEach
    void start_empty() {
        essays = none();
    }

    @Test
    void a_file_comes_back_as_it_was_added() {
        EssayFile file = new EssayFile("anora.md", "---\ntitle: Anora\r\n---\n\t“Tränen” 🎬\u0301 שלום\n\n");

        essays.add(CLUB, file, HOST, EVENING);

        assertThat(essays.all(CLUB)).containsExactly(file);
        assertThat(essays.all(OTHER_CLUB)).isEmpty();
    }

    @Test
    void a_long_essay_comes_back_whole() {
        EssayFile file = new EssayFile("long.txt", "Ein Satz mit Umläuten.\n".repeat(50_000));

        essays.add(CLUB, file, HOST, EVENING);

        assertThat(essays.all(CLUB)).containsExactly(file);
    }

    @Test
    void files_are_listed_by_id() {
        add("stalker.md", "S");
        add("anora.md", "A");

        assertThat(essays.all(CLUB)).extracting(EssayFile::name).containsExactly("anora.md", "stalker.md");
    }

    @Test
    void a_file_of_the_same_id_replaces_the_earlier_one_whatever_its_ending() {
        add("anora.md", "first");
        add("anora.txt", "second");

        assertThat(essays.all(CLUB)).containsExactly(new EssayFile("anora.txt", "second"));
    }

    @Test
    void an_added_essay_that_is_removed_is_erased_and_hidden() {
        add("anora.md", "A");

        essays.remove(CLUB, ANORA, HOST, EVENING);

        assertThat(essays.all(CLUB)).isEmpty();
        assertThat(essays.removed(CLUB)).containsExactly(ANORA);
    }

    @Test
    void an_essay_of_the_library_is_hidden_from_this_club_only() {
        essays.remove(CLUB, ANORA, HOST, EVENING);

        assertThat(essays.removed(CLUB)).containsExactly(ANORA);
        assertThat(essays.removed(OTHER_CLUB)).isEmpty();
    }

    @Test
    void removing_twice_is_removing_once() {
        essays.remove(CLUB, ANORA, HOST, EVENING);
        essays.remove(CLUB, ANORA, HOST, EVENING.plusSeconds(1));

        assertThat(essays.removed(CLUB)).containsExactly(ANORA);
    }

    @Test
    void adding_takes_back_a_removal() {
        essays.remove(CLUB, ANORA, HOST, EVENING);

        add("anora.md", "back");

        assertThat(essays.removed(CLUB)).isEmpty();
        assertThat(essays.all(CLUB)).extracting(EssayFile::text).containsExactly("back");
    }

    private void add(String name, String text) {
        essays.add(CLUB, new EssayFile(name, text), HOST, EVENING);
    }
}
