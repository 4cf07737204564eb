package aftercredits.discussion;

import static aftercredits.discussion.ClubNight.ANORA;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static aftercredits.discussion.ClubNight.OTHER_CLUB;
import static aftercredits.discussion.ClubNight.STALKER;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.posting.MessageId;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store knows of the threads of discussions, the fake and the real one. */
public abstract class HeardThreadsContract {
    private static final ChannelId HEADERS_CHANNEL = new ChannelId(31);
    private static final ChannelId THREAD = new ChannelId(32);

    private DiscussionStore store;
    private ClubNight night;

    /** An empty store; called once before each test. */
    protected abstract DiscussionStore emptyStore();

    @BeforeEach
    void start_empty() {
        store = emptyStore();
        night = new ClubNight(store);
    }

    @Test
    void discussions_are_found_by_their_thread_and_by_their_headers_channel_newest_first() {
        Discussion first = night.open(CLUB, ANORA, EVENING);
        Discussion second = night.open(CLUB, STALKER, EVENING.plusSeconds(1));
        night.open(OTHER_CLUB, ANORA, EVENING);
        store.threadOpened(second.id(), new ChannelId(99));

        assertThat(store.heldIn(CLUB, THREAD)).containsExactly(first);
        assertThat(store.heldIn(CLUB, HEADERS_CHANNEL))
                .extracting(Discussion::id)
                .containsExactly(second.id(), first.id());
        assertThat(store.heldIn(CLUB, new ChannelId(7))).isEmpty();
    }

    @Test
    void those_of_late_are_open_or_were_closed_not_long_ago() {
        Discussion open = night.open(CLUB, ANORA, EVENING);
        Discussion justClosed = closed(EVENING.plusSeconds(10));
        closed(EVENING.plusSeconds(9));
        night.open(OTHER_CLUB, ANORA, EVENING);

        assertThat(store.lately(CLUB, EVENING.plusSeconds(10)))
                .extracting(Discussion::id)
                .containsExactlyInAnyOrder(open.id(), justClosed.id());
    }

    private Discussion closed(Instant at) {
        Discussion discussion = night.open(CLUB, STALKER, EVENING);
        store.close(discussion.id(), at);
        return discussion;
    }

    @Test
    void how_far_a_thread_was_read_never_goes_back() {
        Discussion discussion = night.open(CLUB, ANORA, EVENING);
        assertThat(store.heardUpTo(discussion.id())).isEmpty();

        store.heard(discussion.id(), new MessageId(0));
        assertThat(store.heardUpTo(discussion.id())).contains(new MessageId(0));
        store.heard(discussion.id(), new MessageId(1_300_000_000_000_000_002L));
        store.heard(discussion.id(), new MessageId(1_300_000_000_000_000_001L));

        assertThat(store.heardUpTo(discussion.id())).contains(new MessageId(1_300_000_000_000_000_002L));
    }

    @Test
    void what_is_not_listened_to_any_more_begins_anew() {
        Discussion discussion = night.open(CLUB, ANORA, EVENING);
        Discussion elsewhere = night.open(OTHER_CLUB, ANORA, EVENING);
        store.heard(discussion.id(), new MessageId(5));
        store.heard(elsewhere.id(), new MessageId(5));

        store.stopHearing(CLUB);

        assertThat(store.heardUpTo(discussion.id())).isEmpty();
        assertThat(store.heardUpTo(elsewhere.id())).contains(new MessageId(5));
        store.heard(discussion.id(), new MessageId(3));
        assertThat(store.heardUpTo(discussion.id())).contains(new MessageId(3));
    }

    @Test
    void of_a_discussion_that_is_not_kept_nothing_was_heard() {
        DiscussionId unknown = DiscussionId.random();

        store.heard(unknown, new MessageId(5));

        assertThat(store.heardUpTo(unknown)).isEmpty();
    }
}
