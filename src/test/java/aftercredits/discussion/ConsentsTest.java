package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.ANA;
import static aftercredits.discussion.ClubEvening.BO;
import static aftercredits.discussion.ClubEvening.CLUB;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentsTest {
    private final ClubEvening evening = new ClubEvening();
    private Consents consents;
    private AskedPrompt asked;

    @BeforeEach
    void ask_a_prompt() {
        evening.keep("First?", "gratitude", "habit");
        asked = evening.asked(evening.open(), 1);
        consents = new Consents(evening.members, evening.responses, evening.discussions, evening.clock);
    }

    @Test
    void one_answer_may_be_quoted_otherwise_than_the_others() {
        evening.say(ANA, asked, "Quote me.");

        assertThat(choose(Optional.of(Consent.QUOTE_WITH_NAME))).isTrue();

        assertThat(consents.usual(CLUB, ANA.id())).isEqualTo(Consent.KEEP_ONLY);
        assertThat(consents.otherwise(CLUB, ANA.id())).isEqualTo(Map.of(Consent.QUOTE_WITH_NAME, 1));
        assertThat(recapped()).contains("Quote me.");
    }

    @Test
    void what_is_said_of_one_answer_outlasts_a_change_of_what_is_usual_until_all_are_to_be_the_same() {
        evening.say(ANA, asked, "Do not quote me.");
        choose(Optional.of(Consent.KEEP_ONLY));
        assertThat(consents.otherwise(CLUB, ANA.id())).as("no other than usual").isEmpty();

        consents.choose(CLUB, ANA, Consent.QUOTE_WITH_NAME);
        assertThat(consents.otherwise(CLUB, ANA.id())).isEqualTo(Map.of(Consent.KEEP_ONLY, 1));
        assertThat(recapped()).doesNotContain("Do not quote me.");

        assertThat(consents.sameForAll(CLUB, ANA.id())).isEqualTo(1);
        assertThat(consents.otherwise(CLUB, ANA.id())).isEmpty();
        assertThat(recapped()).contains("Do not quote me.");
    }

    @Test
    void nobody_chooses_for_another_members_answer_or_one_of_another_club() {
        evening.say(ANA, asked, "Mine.");

        assertThat(consents.choose(CLUB, BO, asked.id(), Optional.empty(), Optional.of(Consent.QUOTE_WITH_NAME)))
                .isFalse();
        assertThat(consents.choose(
                        new ClubId(7), ANA, asked.id(), Optional.empty(), Optional.of(Consent.QUOTE_WITH_NAME)))
                .isFalse();
        assertThat(evening.responses.current(asked.id(), ANA.id()).orElseThrow().consent())
                .isEmpty();
        assertThat(evening.members.kept(CLUB, BO.id())).isEmpty();
    }

    @Test
    void it_is_known_for_good_that_a_member_once_allowed_something() {
        evening.say(ANA, asked, "Quote me.");
        assertThat(consents.everChose(CLUB, ANA.id())).isFalse();

        choose(Optional.of(Consent.QUOTE_WITH_NAME));
        choose(Optional.empty());

        assertThat(consents.otherwise(CLUB, ANA.id())).isEmpty();
        assertThat(consents.everChose(CLUB, ANA.id())).isTrue();
        assertThat(consents.usual(CLUB, ANA.id())).isEqualTo(Consent.KEEP_ONLY);
    }

    private boolean choose(Optional<Consent> consent) {
        return consents.choose(CLUB, ANA, asked.id(), Optional.empty(), consent);
    }

    private String recapped() {
        return evening.discussions
                .recap(CLUB, ClubEvening.anora().id())
                .orElseThrow()
                .prompts()
                .toString()
                .replaceAll("Response\\[.*?\\]", "");
    }
}
