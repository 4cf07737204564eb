package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Consent;
import aftercredits.club.MemberId;
import aftercredits.rehearsal.Persona;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MyCommandsTest {
    @TempDir
    Path library;

    private Evening evening;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
        evening.ask(evening.ana(), "discussion open", "essay", "anora");
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_copy_holds_every_revision_of_ones_own_and_nobody_elses() throws Exception {
        take(evening.ben(), "gratitude");
        take(evening.ben(), "habit");
        take(evening.chidi(), "habit");

        Persona.MessageView answer = evening.ask(evening.ben(), "my data");
        JsonNode copy = new ObjectMapper().readTree(evening.file(answer));

        assertThat(answer.ephemeral()).isTrue();
        assertThat(copy.get("member").get("displayName").asText()).isEqualTo("Ben");
        assertThat(copy.get("consent").asText()).isEqualTo("keep-only");
        assertThat(copy.get("responses"))
                .extracting(response -> response.get("stance").asText())
                .containsExactly("gratitude", "habit");
        assertThat(copy.toString()).doesNotContain("Chidi").contains("gratitude or habit", "unclear whether");
    }

    @Test
    void who_never_answered_has_nothing_kept() {
        assertThat(evening.ask(evening.ben(), "my data").content()).contains("Nothing is kept of you");
    }

    @Test
    void forgetting_asks_first_and_then_erases() {
        take(evening.ben(), "gratitude");
        Persona.MessageView question = evening.ask(evening.ben(), "my forget");
        assertThat(question.content()).contains("can't be undone");
        assertThat(responses(evening.ben())).isEqualTo(1);

        assertThat(evening.turn(evening.ben(), question, "Yes, erase everything")
                        .content())
                .contains("is erased");
        assertThat(responses(evening.ben())).isZero();
    }

    @Test
    void second_thoughts_erase_nothing() {
        take(evening.ben(), "gratitude");

        assertThat(evening.turn(evening.ben(), evening.ask(evening.ben(), "my forget"), "No, keep it")
                        .content())
                .contains("Nothing was erased");
        assertThat(responses(evening.ben())).isEqualTo(1);
    }

    @Test
    void consent_is_shown_and_changed() {
        Persona.MessageView now = evening.ask(evening.ben(), "my consent");
        assertThat(now.content()).contains("kept only, never quoted");

        evening.press(evening.ben(), now, "May be quoted without my name");

        assertThat(evening.stores.members.consent(
                        evening.club(), MemberId.parse(evening.ben().id())))
                .isEqualTo(Consent.QUOTE_WITHOUT_NAME);
    }

    private void take(Persona who, String stance) {
        Persona.MessageView prompt = evening.seen(who, evening.thread(), "gratitude or habit");
        evening.press(who, prompt, stance);
    }

    private int responses(Persona who) {
        return evening.stores
                .responses
                .of(evening.club(), MemberId.parse(who.id()))
                .size();
    }
}
