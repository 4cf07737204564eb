package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.ANA;
import static aftercredits.discussion.ClubEvening.BO;
import static aftercredits.discussion.ClubEvening.CAT;
import static aftercredits.discussion.ClubEvening.CLUB;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.discussion.WhileAway.Look;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhileAwayTest {
    private final ClubEvening evening = new ClubEvening();
    private final SeenGate gate = new SeenGate(
            new MemorySeenFilms(evening.members),
            evening.discussionStore,
            (club, essay) -> Optional.empty(),
            evening.clock);
    private final WhileAway away =
            new WhileAway(evening.discussionStore, evening.responses, evening.members, gate, evening.clock);
    private AskedPrompt asked;

    @BeforeEach
    void ask() {
        evening.keep("First?");
        asked = evening.asked(evening.open(), 1);
    }

    @Test
    void an_answer_that_comes_while_a_member_looks_is_news_next_time() {
        evening.say(BO, asked, "Before.");
        Look look = away.look(CLUB, ANA.id());
        assertThat(told(look)).containsExactly("Before.");
        evening.say(CAT, asked, "Meanwhile.");
        away.over(CLUB, ANA, look);

        Look next = away.look(CLUB, ANA.id());
        assertThat(told(next)).containsExactly("Meanwhile.");
        away.over(CLUB, ANA, next);

        assertThat(told(away.look(CLUB, ANA.id()))).isEmpty();
    }

    private List<String> told(Look look) {
        return away.news(evening.club, ANA.id(), look.since()).stream()
                .flatMap(news -> news.prompts().stream())
                .flatMap(prompt -> prompt.answers().stream())
                .map(answer -> answer.words().orElseThrow())
                .toList();
    }
}
