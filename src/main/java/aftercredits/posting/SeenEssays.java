package aftercredits.posting;

import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.Optional;

/** The library's essays as the bot last told their clubs of them; every call is durable when it returns. */
public interface SeenEssays {
    /** @param version what {@link aftercredits.essay.EssayLibrary.Edition} calls so */
    record Seen(String version, Instant at) {}

    Optional<Seen> find(EssayId essay);

    /** Takes the place of what was seen before. */
    void save(EssayId essay, Seen seen);
}
