package aftercredits.discussion;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.BEN;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static aftercredits.discussion.ClubNight.OTHER_CLUB;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.Member;
import aftercredits.club.MemberStore;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of proposals keeps to, the fake and the real one. */
public abstract class ProposalStoreContract {
    /** Stores over the same clubs. */
    public record Stores(ClubStore clubs, MemberStore members, DiscussionStore discussions, ProposalStore proposals) {}

    private static final ChannelId THREAD = new ChannelId(32);
    private static final MessageId MESSAGE = new MessageId(900);

    private Stores stores;
    private ProposalStore proposals;
    private AskedPrompt asked;

    /** Empty stores; called once before each test. */
    protected abstract Stores emptyStores();

    @BeforeEach
    void ask_a_prompt() {
        stores = emptyStores();
        proposals = stores.proposals();
        asked = new ClubNight(stores.discussions()).asked();
    }

    @Test
    void a_proposal_comes_back_as_it_was_kept() {
        Proposal proposal = new Proposal(
                CLUB,
                new Origin.Written(MESSAGE, THREAD, Optional.of(new MessageId(800))),
                asked.id(),
                BEN.id(),
                "Beides, „irgendwie“ 🎬\nשלום",
                EVENING,
                Optional.empty());

        proposals.propose(proposal);

        assertThat(proposals.find(CLUB, MESSAGE)).contains(proposal);
        assertThat(proposals.find(OTHER_CLUB, MESSAGE)).isEmpty();
        assertThat(proposals.find(CLUB, new MessageId(901))).isEmpty();
    }

    @Test
    void the_proposals_to_one_member_are_listed_oldest_first() {
        propose(CLUB, BEN, 902, "Later.", EVENING.plusSeconds(1));
        propose(CLUB, BEN, 900, "First.", EVENING);
        propose(CLUB, ANA, 901, "Ana's.", EVENING);

        assertThat(proposals.of(CLUB, BEN.id())).extracting(Proposal::words).containsExactly("First.", "Later.");
        assertThat(proposals.of(OTHER_CLUB, BEN.id())).isEmpty();
    }

    @Test
    void proposing_the_same_message_again_changes_nothing() {
        propose(CLUB, BEN, 900, "First.", EVENING);
        proposals.shown(CLUB, MESSAGE, new MessageId(950));

        propose(CLUB, BEN, 900, "Second.", EVENING.plusSeconds(1));

        Proposal kept = proposals.find(CLUB, MESSAGE).orElseThrow();
        assertThat(kept.words()).isEqualTo("First.");
        assertThat(kept.card()).contains(new MessageId(950));
    }

    @Test
    void a_message_that_reads_otherwise_now_is_proposed_so() {
        propose(CLUB, BEN, 900, "Befor.", EVENING);
        proposals.reword(CLUB, MESSAGE, "Before.");
        proposals.reword(CLUB, new MessageId(901), "Nothing here.");

        assertThat(proposals.find(CLUB, MESSAGE).orElseThrow().words()).isEqualTo("Before.");
        assertThat(proposals.find(CLUB, new MessageId(901))).isEmpty();
    }

    @Test
    void what_is_withdrawn_is_gone() {
        propose(CLUB, BEN, 900, "One.", EVENING);
        propose(CLUB, BEN, 901, "Two.", EVENING);
        propose(CLUB, BEN, 902, "Three.", EVENING);

        assertThat(proposals.withdraw(OTHER_CLUB, List.of(MESSAGE))).isZero();
        assertThat(proposals.withdraw(CLUB, List.of())).isZero();
        assertThat(proposals.withdraw(CLUB, List.of(MESSAGE, new MessageId(901), new MessageId(7))))
                .isEqualTo(2);
        assertThat(proposals.find(CLUB, MESSAGE)).isEmpty();
        assertThat(proposals.withdrawIn(CLUB, new ChannelId(33))).isZero();
        assertThat(proposals.withdrawIn(CLUB, THREAD)).isEqualTo(1);
        assertThat(proposals.find(CLUB, new MessageId(902))).isEmpty();
    }

    @Test
    void what_was_proposed_long_ago_expires() {
        propose(CLUB, BEN, 900, "Old.", EVENING);
        propose(CLUB, BEN, 901, "New.", EVENING.plusSeconds(1));

        assertThat(proposals.expire(EVENING.plusSeconds(1))).isEqualTo(1);
        assertThat(proposals.expire(EVENING.plusSeconds(1))).isZero();

        assertThat(proposals.find(CLUB, MESSAGE)).isEmpty();
        assertThat(proposals.find(CLUB, new MessageId(901))).isPresent();
    }

    @Test
    void a_forgotten_members_messages_are_not_proposed_any_more() {
        propose(CLUB, BEN, 900, "Ben's.", EVENING);
        propose(CLUB, ANA, 901, "Ana's.", EVENING);

        assertThat(stores.members().forget(CLUB, BEN.id())).isZero();

        assertThat(proposals.find(CLUB, MESSAGE)).isEmpty();
        assertThat(proposals.find(CLUB, new MessageId(901))).isPresent();
    }

    @Test
    void an_erased_clubs_proposals_go_with_it() {
        propose(CLUB, BEN, 900, "Ben's.", EVENING);

        stores.clubs().erase(CLUB);

        assertThat(proposals.find(CLUB, MESSAGE)).isEmpty();
    }

    private void propose(ClubId club, Member writer, long message, String words, Instant at) {
        proposals.propose(new Proposal(
                club,
                new Origin.Written(new MessageId(message), THREAD, Optional.empty()),
                asked.id(),
                writer.id(),
                words,
                at,
                Optional.empty()));
    }
}
