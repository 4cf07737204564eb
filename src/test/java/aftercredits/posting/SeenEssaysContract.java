package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.EssayId;
import aftercredits.posting.SeenEssays.Seen;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every memory of seen essays keeps to, the fake and the real one. */
public abstract class SeenEssaysContract {
    private static final EssayId ANORA = new EssayId("anora");
    private static final Seen FIRST = new Seen("1f", Instant.parse("2026-11-22T19:00:00.123Z"));
    private static final Seen SECOND = new Seen("2f", Instant.parse("2026-11-22T19:05:00.456Z"));

    /** An empty one. */
    protected abstract SeenEssays empty();

    @Test
    void the_last_that_was_seen_of_an_essay_is_remembered() {
        SeenEssays seen = empty();
        assertThat(seen.find(ANORA)).isEmpty();

        seen.save(ANORA, FIRST);
        seen.save(new EssayId("stalker"), FIRST);
        assertThat(seen.find(ANORA)).contains(FIRST);

        seen.save(ANORA, SECOND);
        assertThat(seen.find(ANORA)).contains(SECOND);
        assertThat(seen.find(new EssayId("stalker"))).contains(FIRST);
    }
}
