package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One essay's run of prompts in one thread.
 *
 * @param channel where its header stands
 * @param thread where it is held, once open
 * @param every the time between prompts; empty: by hand
 * @param nextDue when the next prompt is to be asked, of a discussion with {@code every}
 */
public record Discussion(
        DiscussionId id,
        ClubId club,
        EssayId essay,
        String essayTitle,
        ChannelId channel,
        Optional<ChannelId> thread,
        Optional<Duration> every,
        Optional<Instant> nextDue,
        MemberId openedBy,
        Instant openedAt,
        Optional<Instant> closedAt) {

    public boolean isOpen() {
        return closedAt.isEmpty();
    }
}
