package aftercredits.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of casts keeps to, the fake and the real one. */
public abstract class CastStoreContract {
    private static final ClubId CLUB = new ClubId(11);
    private static final ClubId OTHER_CLUB = new ClubId(12);
    private static final EssayId ANORA = new EssayId("anora");
    private static final EssayId STALKER = new EssayId("stalker");
    private static final MemberId HOST = new MemberId(21);
    private static final Instant EVENING = Instant.parse("2026-11-22T19:00:00Z");

    private CastStore store;

    /** An empty store; called once before each test. */
    protected abstract CastStore emptyStore();

    @BeforeEach
    void start_empty() {
        store = emptyStore();
    }

    @Test
    void an_essay_whose_cast_nobody_gave_has_nobody() {
        assertThat(store.find(CLUB, ANORA).isEmpty()).isTrue();
    }

    @Test
    void a_cast_comes_back_in_its_order() {
        save(cast("Zoë “Z” 🎬", "they", "Igor", "he", "Anora", "she"));

        assertThat(store.find(CLUB, ANORA).lines()).isEqualTo("Zoë “Z” 🎬: they\nIgor: he\nAnora: she");
    }

    @Test
    void a_cast_takes_the_place_of_the_one_before() {
        save(cast("Igor", "he", "Anora", "she", "Vanya", "he"));

        save(cast("Anora", "they", "Igor", "he"));

        assertThat(store.find(CLUB, ANORA).lines()).isEqualTo("Anora: they\nIgor: he");
    }

    @Test
    void a_cast_with_nobody_in_it_takes_the_one_before_away() {
        save(cast("Igor", "he"));

        save(CastList.NOBODY);

        assertThat(store.find(CLUB, ANORA)).isEqualTo(CastList.NOBODY);
    }

    @Test
    void clubs_and_essays_have_their_own() {
        save(cast("Igor", "he"));

        assertThat(store.find(OTHER_CLUB, ANORA).isEmpty()).isTrue();
        assertThat(store.find(CLUB, STALKER).isEmpty()).isTrue();
    }

    private void save(CastList cast) {
        store.save(CLUB, ANORA, cast, HOST, EVENING);
    }

    private static CastList cast(String... namesAndPronouns) {
        Map<String, String> pronouns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPronouns.length; i += 2) {
            pronouns.put(namesAndPronouns[i], namesAndPronouns[i + 1]);
        }
        return new CastList(pronouns);
    }
}
