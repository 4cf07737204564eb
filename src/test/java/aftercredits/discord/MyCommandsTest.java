package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.Consent;
import aftercredits.club.HostDeed;
import aftercredits.club.MemberId;
import aftercredits.club.PrivacyNotice;
import aftercredits.club.ThreadReplies;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Proposal;
import aftercredits.discussion.Response;
import aftercredits.posting.MessageId;
import aftercredits.posting.Posting;
import aftercredits.rehearsal.Persona;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        assertThat(evening.ask(evening.ben(), "my data").content()).contains("Nothing is kept about you");
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

    @Test
    void a_copy_tells_of_names_times_consent_deeds_and_what_waits() throws Exception {
        say(evening.ben(), "She is tired.");
        evening.press(evening.ben(), evening.ask(evening.ben(), "my consent"), "May be quoted without my name");
        evening.stores.deeds.put(HostDeed.ADDED_ESSAY, 2);
        evening.stores.proposals.propose(new Proposal(
                evening.club(),
                new Origin.Written(new MessageId(900), new ChannelId(32), Optional.empty()),
                asked(),
                MemberId.parse(evening.ben().id()),
                "Is that so?",
                evening.stores.clock.instant(),
                Optional.empty()));

        JsonNode copy = new ObjectMapper().readTree(evening.file(evening.ask(evening.ben(), "my data")));

        assertThat(copy.get("consent").asText()).isEqualTo("without-name");
        assertThat(Instant.parse(copy.get("consentedAt").asText()))
                .isBeforeOrEqualTo(Instant.parse(copy.get("exportedAt").asText()));
        assertThat(Instant.parse(copy.get("member").get("firstSeenAt").asText()))
                .isBeforeOrEqualTo(
                        Instant.parse(copy.get("member").get("lastSeenAt").asText()));
        assertThat(copy.get("asHost").get("added-essay").asInt()).isEqualTo(2);
        assertThat(copy.get("pending").get(0).get("words").asText()).isEqualTo("Is that so?");
        JsonNode response = copy.get("responses").get(0);
        assertThat(response.get("words").asText()).isEqualTo("She is tired.");
        assertThat(response.get("name").asText()).isEqualTo("Ben");
        assertThat(response.get("origin").asText()).isEqualTo("answer");
        assertThat(response.get("consent").asText()).isEqualTo("as-usual");
        assertThat(copy.get("parts").asInt()).isEqualTo(1);
    }

    @Test
    void a_host_who_never_answered_gets_what_is_kept_with_their_id() throws Exception {
        evening.stores.deeds.put(HostDeed.OPENED_DISCUSSION, 1);

        JsonNode copy = new ObjectMapper().readTree(evening.file(evening.ask(evening.ana(), "my data")));

        assertThat(copy.get("asHost").get("opened-discussion").asInt()).isEqualTo(1);
        assertThat(copy.get("responses")).isEmpty();
        assertThat(copy.get("member").get("id").asText())
                .isEqualTo(evening.ana().id());
        assertThat(copy.get("member").get("name").isNull()).isTrue();
    }

    @Test
    void one_answer_alone_may_be_quoted_otherwise_also_after_a_restart_and_by_its_member_alone() {
        Persona.MessageView told = say(evening.ben(), "She is tired.");
        say(evening.chidi(), "He waits.");
        Persona.ComponentView menu = Evening.menu(told);
        assertThat(menu.options())
                .extracting(Persona.ChoiceView::name)
                .containsExactly(
                        "As usual for me: kept only, never quoted", "With my name", "Without my name", "Not at all");
        evening.restart();

        Persona.MessageView changed = evening.choose(evening.ben(), told, "with-name");

        assertThat(changed.content()).contains("This answer: **may be quoted with your name**", "Read answers");
        assertThat(current(evening.ben()).consent()).contains(Consent.QUOTE_WITH_NAME);
        assertThat(current(evening.chidi()).consent()).isEmpty();
        assertThat(evening.stores.members.consent(evening.club(), id(evening.ben())))
                .isEqualTo(Consent.KEEP_ONLY);
        Persona.MessageView now = evening.ask(evening.ben(), "my consent");
        assertThat(now.content())
                .contains("**kept only, never quoted**", "For one answer you chose otherwise: with your name 1");

        assertThat(evening.press(evening.ben(), now, "The same for all my answers")
                        .content())
                .contains("All your answers: **kept only, never quoted**", "That changed one");
        assertThat(current(evening.ben()).consent()).isEmpty();
    }

    @Test
    void another_members_choice_from_the_same_menu_is_for_their_own_answer() {
        Persona.MessageView told = say(evening.ben(), "She is tired.");
        String id = Evening.menu(told).customId();
        Persona.MessageView open = evening.forgeMenu(evening.publicMessage(), id, "with-name");

        assertThat(evening.answer(
                                evening.chidi(),
                                open.channel(),
                                evening.chidi().choose(open.id(), id, List.of("with-name")))
                        .content())
                .contains("That answer is no longer in the log");
        assertThat(current(evening.ben()).consent()).isEmpty();
    }

    @Test
    void a_stance_alone_is_never_quoted_so_nothing_is_asked_about_it() {
        Persona.MessageView prompt = evening.seen(evening.ben(), evening.thread(), "gratitude or habit");

        assertThat(evening.press(evening.ben(), prompt, "gratitude").rows().stream()
                        .flatMap(List::stream)
                        .map(Persona.ComponentView::type))
                .containsOnly("button");
    }

    @Test
    void hosts_are_told_where_a_forgotten_members_words_may_still_stand_and_nobody_of_whom() {
        evening.ask(evening.ana(), "club setup", "channel", evening.discord.channel("film-club"), "timezone", "UTC");
        say(evening.ben(), "She is tired.");
        evening.press(evening.ben(), evening.ask(evening.ben(), "my consent"), "May be quoted with my name");
        evening.ask(evening.ana(), "log export", "format", "json");
        evening.ask(evening.ana(), "discussion close");
        evening.seen(evening.ben(), evening.thread(), "tired");

        Persona.MessageView told =
                evening.turn(evening.ben(), evening.ask(evening.ben(), "my forget"), "Yes, erase everything");

        assertThat(told.content())
                .contains(
                        "is erased",
                        "One file that hosts made before holds",
                        "One recap that stands here may quote you")
                .contains("https://discord.com/channels/" + evening.club() + "/" + evening.thread());
        Persona.MessageView card = evening.seen(evening.chidi(), "A member has asked to be forgotten");
        assertThat(card.content())
                .contains("json", "all essays", "<@" + evening.ana().id() + ">", "https://discord.com/channels/")
                .doesNotContain("Ben", evening.ben().id(), "tired");
        Evening.await(
                "the card's words to be gone",
                () -> evening.stores.postings.latest(evening.club(), 99).stream()
                        .filter(posting -> posting.purpose() == Posting.Purpose.CARD)
                        .filter(posting -> posting.messages()
                                .getFirst()
                                .content()
                                .content()
                                .isEmpty())
                        .findFirst());
    }

    @Test
    void where_nothing_was_exported_or_quoted_hosts_hear_nothing() {
        evening.ask(evening.ana(), "club setup", "channel", evening.discord.channel("film-club"), "timezone", "UTC");
        say(evening.ben(), "She is tired.");

        evening.turn(evening.ben(), evening.ask(evening.ben(), "my forget"), "Yes, erase everything");

        assertThat(evening.stores.postings.latest(evening.club(), 99))
                .noneMatch(posting -> posting.purpose() == Posting.Purpose.CARD);
    }

    @Test
    void privacy_says_what_is_kept_and_that_the_rest_is_not_filled_in_yet() {
        Persona.MessageView facts = evening.ask(evening.ben(), "my privacy");

        assertThat(facts.ephemeral()).isTrue();
        assertThat(facts.content())
                .contains("until you erase them", "once they have answered themselves", "30 days", "/my forget")
                .doesNotContain("messages in discussions");
        evening.seen(evening.ben(), "has not yet filled in");
    }

    @Test
    void privacy_shows_what_whoever_runs_the_bot_says_page_by_page() {
        String text =
                "# Ours\n" + "A paragraph that goes on\nfor two lines. ".repeat(30) + "\n\n" + "The end. ".repeat(90);
        evening.stores.notice = PrivacyNotice.of(text);
        evening.stores.clubs.save(evening.stores
                .clubs
                .find(evening.club())
                .orElseThrow()
                .keeping(Optional.of(Duration.ofDays(365)))
                .logging(ThreadReplies.LOGGED));

        assertThat(evening.ask(evening.ben(), "my privacy").content())
                .contains("365 days after you last change them", "messages in discussions' threads");
        Persona.MessageView first = evening.seen(evening.ben(), "# Ours");
        assertThat(first.content()).startsWith("# Ours\nA paragraph that goes on for two lines.");
        Persona.MessageView second = evening.turn(evening.ben(), first, "Next");
        assertThat(second.content()).startsWith("The end.");
        assertThat(evening.turn(evening.ben(), second, "Back").content()).isEqualTo(first.content());
    }

    private Persona.MessageView say(Persona who, String words) {
        Persona.MessageView prompt = evening.seen(who, evening.thread(), "gratitude or habit");
        Persona.FormView form = evening.open(who, prompt, "Answer");
        return evening.answer(who, prompt.channel(), who.submit(form, Map.of("words", words)));
    }

    private Response current(Persona who) {
        return evening.stores.responses.current(asked(), id(who)).orElseThrow();
    }

    private AskedId asked() {
        Persona.MessageView prompt = evening.seen(evening.ben(), evening.thread(), "gratitude or habit");
        return AskedId.parse(Evening.button(prompt, "Answer").customId().split(":")[1]);
    }

    private static MemberId id(Persona who) {
        return MemberId.parse(who.id());
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
