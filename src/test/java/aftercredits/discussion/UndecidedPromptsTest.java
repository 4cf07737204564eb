package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.CLUB;
import static aftercredits.discussion.ClubEvening.FILMS;
import static aftercredits.discussion.ClubEvening.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.PromptRule;
import aftercredits.discussion.Discussions.Asking;
import aftercredits.discussion.Discussions.Opening;
import aftercredits.essay.EssayId;
import aftercredits.prompt.Decision;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Prompt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which prompts a discussion asks, as the club has it. */
class UndecidedPromptsTest {
    private final ClubEvening evening = new ClubEvening();

    @Test
    void undecided_prompts_are_never_asked_where_a_host_has_to_keep_them() {
        propose("Undecided?", 0.9);

        assertThat(evening.discussions.open(evening.club, ClubEvening.anora(), FILMS, Optional.empty(), HOST))
                .isInstanceOf(Opening.NoPrompts.class);
        assertThat(evening.chat.sends()).isZero();
    }

    @Test
    void a_club_that_switched_the_hosts_keep_off_is_asked_kept_ones_then_undecided_ones_best_first() {
        evening.clubs.save(undecidedToo());
        evening.keep("Kept?");
        propose("Second best?", 0.5);
        propose("Best?", 0.9);
        Prompt dropped = propose("Dropped?", 0.95);
        evening.prompts.decide(dropped.id(), Decision.DROPPED, HOST, evening.clock.instant());

        Opening.Opened opened = (Opening.Opened)
                evening.discussions.open(undecidedToo(), ClubEvening.anora(), FILMS, Optional.empty(), HOST);
        while (evening.discussions.next(CLUB, FILMS, HOST) instanceof Asking.Asked) {
            evening.clock.pass(Duration.ofSeconds(1));
        }

        assertThat(evening.discussionStore.prompts(opened.discussion().id()))
                .extracting(AskedPrompt::question)
                .containsExactly("Kept?", "Best?", "Second best?");
        assertThat(evening.inThread(opened.discussion()).getFirst()).startsWith("**A question to the club**");
    }

    @Test
    void a_club_that_switched_the_hosts_keep_off_opens_without_a_draft_before() {
        evening.clubs.save(undecidedToo());
        evening.drafted.add(new DraftedPrompt("Drafted?", Kind.CLAIM, List.of(), Optional.empty(), 0.5, true));

        assertThat(evening.discussions.open(undecidedToo(), ClubEvening.anora(), FILMS, Optional.empty(), HOST))
                .isInstanceOfSatisfying(
                        Opening.Opened.class,
                        opened -> assertThat(opened.first().question()).isEqualTo("Drafted?"));
    }

    @Test
    void once_the_club_wants_a_hosts_keep_again_what_is_undecided_waits() {
        evening.clubs.save(undecidedToo());
        propose("First?", 0.9);
        propose("Second?", 0.5);
        evening.discussions.open(undecidedToo(), ClubEvening.anora(), FILMS, Optional.empty(), HOST);

        evening.clubs.save(evening.club);

        assertThat(evening.discussions.next(CLUB, FILMS, HOST)).isInstanceOf(Asking.NoneLeft.class);
    }

    private Prompt propose(String question, double score) {
        return evening.prompts.add(
                CLUB,
                new EssayId("anora"),
                new DraftedPrompt(question, Kind.CLAIM, List.of(), Optional.empty(), score, true),
                Decision.PROPOSED,
                HOST,
                evening.clock.instant());
    }

    private Club undecidedToo() {
        Club club = evening.club;
        return new Club(
                club.id(),
                club.name(),
                club.homeChannel(),
                club.zone(),
                club.hostRole(),
                club.answers(),
                PromptRule.UNDECIDED_TOO);
    }
}
