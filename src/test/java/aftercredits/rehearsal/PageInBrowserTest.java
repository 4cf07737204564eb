package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.browser.Chromium;
import aftercredits.text.MarkdownHtml;
import aftercredits.text.Words;
import io.javalin.Javalin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser, mostly by keyboard. */
@Timeout(60)
class PageInBrowserTest {
    private static Chromium chromium;

    private final FakeClub club = new FakeClub();
    private Javalin server;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void serve() {
        server = Http.server(0, config -> PageRoutes.add(config, club, Words.english(), MarkdownHtml::render))
                .start();
        chromium.size(1280, 860);
    }

    @AfterEach
    void stop() {
        List<String> complaints = chromium.complaints();
        server.stop();
        assertThat(complaints).as("what the browser's console complained of").isEmpty();
    }

    private void open() {
        open("");
    }

    private void open(String place) {
        chromium.open("http://127.0.0.1:" + server.port() + "/" + place, "dark", "Europe/Lisbon");
        chromium.until("the page is there", page -> !chromium.all(".person").isEmpty());
    }

    @Test
    void every_kind_of_markup_is_open_to_all_however_long() {
        String markup = """
                # A heading
                ## Below it
                -# in small
                > a quote
                - one
                - two
                1. first
                **bold** *leaning* __under__ ~~out~~ `code` [a link](https://example.org) <t:1780000000:R> <@12> <#22>
                ```
                %s
                ```
                ||hidden|| https://example.org/%s""".formatted("a line of code ".repeat(20), "a".repeat(120));
        club.channel("41", "a-channel-with-a-name-that-is-".repeat(3), "public_thread", "22");
        club.show(FakeClub.GENERAL, FakeMessage.ofBot("31", markup).opening("41"));
        club.show(FakeClub.GENERAL, FakeMessage.of("32", "Ben", markup));
        open();
        chromium.named(".message", "A heading");

        assertThat(chromium.barriersInEveryLook("every kind of markup")).isEmpty();
        chromium.size(390, 844);
        assertThat(chromium.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
        assertThat(chromium.run("const s = document.getElementById('scroll'); return s.scrollWidth - s.clientWidth"))
                .isEqualTo(0L);
    }

    @Test
    void a_spoiler_opens_by_keyboard_and_alone() {
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "||He dies|| and ||she leaves||"));
        open();
        List<WebElement> toggles = chromium.all(".spoiler-toggle");
        assertThat(toggles.get(0).getAccessibleName()).isEqualTo("Spoiler, hidden. Show it");
        assertThat(chromium.shown(".message").getText()).doesNotContain("dies", "leaves");

        chromium.run("arguments[0].focus()", toggles.get(0));
        chromium.press(Keys.SPACE);

        assertThat(chromium.shown(".message").getText()).contains("He dies").doesNotContain("leaves");
        assertThat(toggles.get(0).getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(toggles.get(1).getAttribute("aria-expanded")).isEqualTo("false");
        chromium.press(Keys.ENTER);
        assertThat(chromium.shown(".message").getText()).doesNotContain("dies");
    }

    @Test
    void a_link_under_a_spoiler_is_out_of_reach_until_it_opens() {
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "||[see](https://example.org)||"));
        open();
        chromium.run("arguments[0].focus()", chromium.shown(".spoiler-toggle"));

        chromium.press(Keys.TAB);
        assertThat(chromium.focused().getTagName()).isNotEqualTo("a");
        chromium.shown(".spoiler").click();

        assertThat(chromium.shown(".message a").getAttribute("rel")).contains("noreferrer");
    }

    @Test
    void an_opened_spoiler_stays_open_when_messages_come_and_closes_when_its_text_changes() {
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "||He dies||"));
        open();
        chromium.shown(".spoiler").click();

        club.show(FakeClub.GENERAL, FakeMessage.of("32", "Chidi", "Oh no"));
        chromium.named(".message", "Oh no");
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "||He dies|| (sorry)"));
        assertThat(chromium.named(".message", "(sorry)").getText()).contains("He dies");

        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "||She dies|| (no, she)"));
        assertThat(chromium.named(".message", "(no, she)").getText()).doesNotContain("dies");
    }

    @Test
    void what_one_person_opened_is_hidden_from_the_next() {
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "So: ||He dies||"));
        open();
        chromium.shown(".spoiler").click();
        assertThat(chromium.shown(".message").getText()).contains("He dies");

        chromium.named(".person", "Chidi").click();
        chromium.until("Chidi writes", page -> placeholder().startsWith("Write as Chidi"));

        assertThat(chromium.named(".message", "So:").getText()).doesNotContain("dies");
    }

    @Test
    void a_command_is_completed_and_sent_by_keyboard_alone() {
        open();
        chromium.press(Keys.ESCAPE);
        chromium.type("/");
        chromium.named(".suggestion", "/essay post");
        chromium.type("essay p");
        chromium.named(".suggestion[aria-selected=true]", "/essay post");
        chromium.press(Keys.ENTER);
        chromium.type("ano");
        chromium.named(".suggestion[aria-selected=true]", "Anora and Love");
        chromium.picture("completion");
        chromium.press(Keys.TAB);
        chromium.type("layout:");
        chromium.named(".suggestion", "A thread");
        chromium.press(Keys.ARROW_UP);
        chromium.press(Keys.ENTER);
        chromium.press(Keys.ENTER);

        chromium.until("it is sent", page -> !club.acts.isEmpty());
        assertThat(club.acts).containsExactly("Ana uses /essay post {essay=anora, layout=thread} in 21");
        assertThat(box().getAttribute("value")).isEmpty();
    }

    @Test
    void a_command_that_lacks_an_option_says_which() {
        open();
        box().sendKeys("/essay post layout:thread");
        box().sendKeys(Keys.ESCAPE, Keys.ENTER);

        assertThat(chromium.shown("#composer-error").getText()).isEqualTo("Add essay: (Which essay).");
        assertThat(club.acts).isEmpty();
    }

    @Test
    void an_option_may_hold_spaces_and_colons() {
        open();
        box().sendKeys("/prompt add essay:anora question:Gratitude: was it that, or habit? stances:gratitude, habit");
        box().sendKeys(Keys.ESCAPE, Keys.ENTER);

        chromium.until("it is sent", page -> !club.acts.isEmpty());
        assertThat(club.acts.getFirst())
                .contains("question=Gratitude: was it that, or habit?", "stances=gratitude, habit");
    }

    @Test
    void a_channel_is_sent_by_its_id_whether_picked_or_typed() {
        open();
        box().sendKeys("/essay post essay:anora channel:#film-club");
        box().sendKeys(Keys.ESCAPE, Keys.ENTER);

        chromium.until("it is sent", page -> !club.acts.isEmpty());
        assertThat(club.acts).containsExactly("Ana uses /essay post {channel=22, essay=anora} in 21");
    }

    @Test
    void a_file_is_chosen_for_its_option(@TempDir Path folder) throws Exception {
        Path essay = Files.writeString(folder.resolve("stalker.md"), "# Stalker");
        open();
        box().sendKeys("/essay add file:");
        chromium.all("#file").getFirst().sendKeys(essay.toString());
        chromium.until(
                "its name is in the box", page -> box().getAttribute("value").contains("stalker.md"));
        box().sendKeys(Keys.ESCAPE, Keys.ENTER);

        chromium.until("it is sent", page -> club.acts.size() == 2);
        assertThat(club.acts).containsExactly("Ana uploads stalker.md of 9 bytes", "Ana uses /essay add {} in 21");
    }

    @Test
    void a_refused_command_comes_back_into_the_box_with_the_reason() {
        open("#as=12");
        box().sendKeys("/essay post essay:anora", Keys.ENTER);

        assertThat(chromium.shown("#composer-error").getText()).contains("There is no command /essay post");
        assertThat(box().getAttribute("value")).isEqualTo("/essay post essay:anora");
    }

    @Test
    void an_ordinary_message_is_written() {
        open("#as=12&channel=22");
        box().sendKeys("See you on Friday", Keys.ENTER);

        chromium.until("it is sent", page -> !club.acts.isEmpty());
        assertThat(club.acts).containsExactly("Ben writes “See you on Friday” in 22");
    }

    @Test
    void a_pressed_button_keeps_the_focus_when_its_message_changes() {
        club.show(
                FakeClub.GENERAL,
                FakeMessage.ofBot("31", "Was it love?")
                        .row(
                                FakeMessage.button("yes", "Yes", "secondary"),
                                FakeMessage.button("no", "No", "secondary")));
        open();
        chromium.run("arguments[0].focus()", chromium.named(".button", "No"));
        chromium.press(Keys.ENTER);
        chromium.until("it is pressed", page -> !club.acts.isEmpty());
        club.show(
                FakeClub.GENERAL,
                FakeMessage.ofBot("31", "Was it love? 1 says no")
                        .row(FakeMessage.button("yes", "Yes", "secondary"), FakeMessage.button("no", "No", "primary")));
        chromium.named(".message", "1 says no");

        assertThat(club.acts).containsExactly("Ana presses no on 31");
        assertThat(chromium.focused().getText()).isEqualTo("No");
    }

    @Test
    void a_select_opens_and_sends_what_is_chosen() {
        club.show(
                FakeClub.GENERAL,
                FakeMessage.ofBot("31", "Which?").row(FakeMessage.select("s", "A session", "Friday", "Saturday")));
        open();
        chromium.run("arguments[0].focus()", chromium.shown(".select-toggle"));
        chromium.press(Keys.ENTER);
        chromium.press(Keys.TAB);
        chromium.press(Keys.TAB);
        chromium.press(Keys.ENTER);

        chromium.until("it is chosen", page -> !club.acts.isEmpty());
        assertThat(club.acts).containsExactly("Ana chooses [Saturday] of s on 31");
    }

    @Test
    void of_a_select_that_takes_several_what_is_marked_is_sent_together_and_what_was_marked_before_is_shown() {
        club.show(
                FakeClub.GENERAL,
                FakeMessage.ofBot("31", "Vote")
                        .row(FakeMessage.marks("s", "The films", "Solaris", "Stalker", "Solaris")));
        open();
        WebElement toggle = chromium.named(".select-toggle", "Solaris");
        assertThat(toggle.getAccessibleName()).isEqualTo("The films: Solaris");
        chromium.run("arguments[0].focus()", toggle);
        chromium.press(Keys.ENTER);
        chromium.press(Keys.TAB);
        chromium.press(Keys.SPACE);
        chromium.press(Keys.TAB);
        chromium.press(Keys.TAB);
        chromium.press(Keys.ENTER);
        chromium.until("both are sent", page -> club.acts.size() == 1);
        assertThat(chromium.focused().getText()).isEqualTo("Solaris");

        chromium.press(Keys.ENTER);
        chromium.all(".select-mark input").forEach(WebElement::click);
        chromium.named(".select .button", "Done").click();
        chromium.until("none is sent", page -> club.acts.size() == 2);
        assertThat(club.acts).containsExactly("Ana chooses [Stalker, Solaris] of s on 31", "Ana chooses [] of s on 31");
    }

    @Test
    void a_form_is_filled_in_and_sent_and_the_focus_returns() {
        open("#as=12");
        box().sendKeys("half a thought");
        club.form("12", PageTest.form());
        assertThat(chromium.shown("dialog").getAccessibleName()).isEqualTo("Your answer");
        chromium.picture("form");

        chromium.until(
                "the first field has the focus",
                page -> chromium.focused().getTagName().equals("textarea"));
        chromium.named("dialog .button", "Submit").click();
        assertThat(chromium.shown("#sheet-error").getText()).contains("Fill in “Your answer”");
        chromium.type("because");
        chromium.named("dialog .button", "Submit").click();

        chromium.gone("dialog");
        assertThat(club.acts).containsExactly("Ben submits answer {why=because}");
        assertThat(chromium.focused().getAttribute("id")).isEqualTo("write");
        assertThat(box().getAttribute("value")).isEqualTo("half a thought");
    }

    @Test
    void a_form_stays_as_it_is_filled_in_while_messages_arrive() {
        open("#as=12");
        club.form("12", PageTest.form());
        chromium.until(
                "the first field has the focus",
                page -> chromium.focused().getTagName().equals("textarea"));
        chromium.type("because of the");
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Chidi", "Are you there?"));
        chromium.named(".message", "Are you there?");
        club.showOnly("12", FakeClub.GENERAL, FakeMessage.ofBot("32", "Saved").ephemeral());
        chromium.named(".message", "Saved");
        chromium.type(" last shot");
        chromium.named("dialog .button", "Submit").click();

        chromium.gone("dialog");
        assertThat(club.acts).containsExactly("Ben submits answer {why=because of the last shot}");
    }

    @Test
    void that_five_members_answer_and_have_answered_is_said() {
        open();
        club.answering(true);
        chromium.named("#several", "answering");
        club.answering(false);

        chromium.named("#clock-note", "/discussion close");
        assertThat(chromium.shown("#several").getText()).isEqualTo("Five members answer");
    }

    @Test
    void a_form_that_was_closed_stays_closed() {
        open();
        club.form("11", PageTest.form());
        chromium.shown("dialog");
        chromium.press(Keys.ESCAPE);
        chromium.gone("dialog");
        chromium.until("the bot's form is closed", page -> !club.acts.isEmpty());

        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "hello"));
        chromium.named(".message", "hello");

        assertThat(chromium.all("dialog[open]")).isEmpty();
        assertThat(club.acts).containsExactly("Ana closes the form");
    }

    @Test
    void a_command_is_used_on_a_members_message() {
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "It was habit"));
        club.show(FakeClub.GENERAL, FakeMessage.ofBot("32", "Noted").ephemeral());
        open();
        assertThat(chromium.all(".tools-toggle")).hasSize(1);
        WebElement tools = chromium.all(".tools-toggle").getFirst();
        assertThat(tools.getAccessibleName()).isEqualTo("More for Ben’s message");

        chromium.run("arguments[0].focus()", tools);
        chromium.press(Keys.ENTER);
        assertThat(chromium.all(".tools .select-option"))
                .extracting(WebElement::getText)
                .containsExactly("Reply", "Apps › Log as response");
        chromium.press(Keys.TAB);
        chromium.press(Keys.TAB);
        chromium.press(Keys.ENTER);

        chromium.until("it is used", page -> !club.acts.isEmpty());
        assertThat(club.acts).containsExactly("Ana uses Log as response on 31");
    }

    @Test
    void a_message_is_replied_to_with_and_without_a_ping() {
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "It was ||habit||"));
        open();
        more("Reply");
        assertThat(chromium.shown(".aim").getText()).contains("Replying to Ben");
        chromium.type("Why?");
        chromium.picture("reply");
        chromium.press(Keys.ENTER);
        chromium.until("it is sent", page -> club.acts.size() == 1);

        more("Reply");
        chromium.shown("#aim-ping").click();
        chromium.run("arguments[0].focus()", box());
        chromium.type("Quietly.");
        chromium.press(Keys.ENTER);
        chromium.until("it is sent", page -> club.acts.size() == 2);

        more("Reply");
        chromium.press(Keys.ESCAPE);
        chromium.type("Alone.");
        chromium.press(Keys.ENTER);
        chromium.until("it is sent", page -> club.acts.size() == 3);
        assertThat(club.acts)
                .containsExactly(
                        "Ana replies “Why?” to 31",
                        "Ana replies “Quietly.” to 31 silently",
                        "Ana writes “Alone.” in " + FakeClub.GENERAL);
    }

    @Test
    void what_a_reply_answers_stands_above_it_without_its_spoilers() {
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "It was ||habit||"));
        club.show(FakeClub.GENERAL, FakeMessage.of("32", "Chidi", "Why?").replyingTo("31"));
        club.show(FakeClub.GENERAL, FakeMessage.of("33", "Chidi", "And?").replyingTo("7"));
        open();

        assertThat(chromium.all(".reply-to"))
                .extracting(WebElement::getText)
                .containsExactly("Ben: It was hidden spoiler", "a message that is gone");
    }

    @Test
    void ones_own_message_is_changed_and_deleted() {
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ana", "It was **habbit**"));
        open();
        more("Edit");
        assertThat(box().getAttribute("value")).isEqualTo("It was **habbit**");
        chromium.press(Keys.ESCAPE);
        assertThat(box().getAttribute("value")).isEmpty();
        more("Edit");
        chromium.type("!");
        chromium.press(Keys.ENTER);
        chromium.until("it is changed", page -> club.acts.size() == 1);

        more("Delete");
        chromium.until("it is deleted", page -> club.acts.size() == 2);
        assertThat(club.acts).containsExactly("Ana changes 31 to “It was **habbit**!”", "Ana deletes 31");
    }

    /** Chooses from what can be done with the first message. */
    private void more(String act) {
        chromium.run("arguments[0].click()", chromium.all(".tools-toggle").getFirst());
        chromium.named(".tools .select-option", act).click();
    }

    @Test
    void the_tips_fill_the_box_and_stay_away_once_closed() {
        open();
        chromium.picture("first-visit");
        chromium.named(".hint-step", "/prompt draft").click();
        assertThat(box().getAttribute("value")).isEqualTo("/prompt draft essay:anora");
        assertThat(chromium.focused().getAttribute("id")).isEqualTo("write");
        chromium.press(Keys.ENTER);
        chromium.until("it is sent", page -> !club.acts.isEmpty());
        assertThat(club.acts).containsExactly("Ana uses /prompt draft {essay=anora} in 21");

        chromium.shown("#hint-close").click();
        chromium.reload();
        chromium.shown(".person");
        chromium.gone("#hint");
        chromium.shown("#help").click();
        chromium.shown("#hint");
    }

    @Test
    void an_ephemeral_answer_is_marked_and_can_be_dismissed() {
        club.showOnly(
                "11",
                FakeClub.GENERAL,
                FakeMessage.ofBot("31", "Kept.").ephemeral().answering("Ana used /prompt draft"));
        open();
        assertThat(chromium.shown(".message").getText()).contains("Ana used /prompt draft", "Only you can see this");

        chromium.named(".text-button", "Dismiss").click();
        chromium.gone(".message");
        chromium.reload();
        chromium.shown("#empty");
    }

    @Test
    void an_answer_under_way_and_one_that_never_came_look_different() {
        club.show(FakeClub.GENERAL, FakeMessage.ofBot("31", "").thinking());
        open();
        chromium.named(".message", "Aftercredits is thinking…");

        club.show(FakeClub.GENERAL, FakeMessage.ofBot("31", "").failed());
        chromium.named(".message", "The application did not respond");
    }

    @Test
    void times_are_in_the_readers_zone() {
        club.show(
                FakeClub.GENERAL,
                FakeMessage.of("31", "Ben", "at <t:1780000000:t>").at("2026-07-05T19:30:00Z"));
        chromium.open("http://127.0.0.1:" + server.port() + "/", "dark", "Asia/Tokyo");

        assertThat(chromium.named(".message-head time", "04:30").getDomAttribute("title"))
                .contains("6 July 2026");
        chromium.named(".content time", "05:26");
    }

    @Test
    void the_list_follows_its_end_only_if_it_was_there() {
        IntStream.range(0, 40).forEach(i -> club.show(FakeClub.GENERAL, FakeMessage.of("1" + i, "Ben", "line " + i)));
        open();
        chromium.until("at the end", page -> fromEnd() < 2);
        club.show(FakeClub.GENERAL, FakeMessage.of("900", "Chidi", "the newest"));
        chromium.named(".message", "the newest");
        chromium.until("still at the end", page -> fromEnd() < 2);

        chromium.run("document.getElementById('scroll').scrollTop = 100");
        chromium.until("up there", page -> fromEnd() > 300);
        club.show(FakeClub.GENERAL, FakeMessage.of("901", "Chidi", "newer still"));
        chromium.until("it has come", page -> chromium.all(".message").size() == 42);
        assertThat(chromium.run("return document.getElementById('scroll').scrollTop"))
                .isEqualTo(100L);

        chromium.named("#newest", "New messages").click();
        chromium.until("at the end", page -> fromEnd() < 2);
        chromium.gone("#newest");
    }

    @Test
    void a_message_that_did_not_change_is_not_drawn_again() {
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "hello"));
        open();
        chromium.run("document.querySelector('.message').dataset.mark = 'mine'");
        club.show(FakeClub.GENERAL, FakeMessage.of("32", "Ben", "again"));
        chromium.named(".message", "again");

        assertThat(chromium.all(".message[data-mark=mine]")).hasSize(1);
    }

    @Test
    void a_thread_is_opened_from_its_message_and_left_by_its_head() {
        club.channel("41", "Anora, discussed", "public_thread", "22");
        club.show("22", FakeMessage.ofBot("31", "Let us talk.").opening("41"));
        open("#as=11&channel=22");
        chromium.named(".thread-card", "Anora, discussed").click();
        chromium.named("#channel", "Anora, discussed");

        club.show("41", FakeMessage.ofBot("42", "First question"));
        chromium.named(".message", "First question");
        chromium.named(".person", "Ben").click();
        chromium.until("Ben is there", page -> placeholder().startsWith("Write as Ben"));
        chromium.named("#channel", "Anora, discussed");
        chromium.shown("#parent").click();

        chromium.named("#channel", "#film-club");
    }

    @Test
    void a_channel_that_is_mentioned_can_be_gone_to() {
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "see <#22>, <@13>"));
        open();
        assertThat(chromium.shown(".message").getText()).contains("see #film-club, @Chidi");
        chromium.named("a.mention", "#film-club").click();

        chromium.named("#channel", "#film-club");
    }

    @Test
    void a_link_to_a_message_of_the_club_stays_on_the_page() {
        IntStream.range(0, 40).forEach(i -> club.show("22", FakeMessage.of("5" + i, "Ben", "line " + i)));
        club.show(FakeClub.GENERAL, FakeMessage.ofBot("31", "Posted: https://discord.com/channels/1/22/53"));
        open();
        chromium.named("a.mention", "#film-club › message").click();

        chromium.named("#channel", "#film-club");
        chromium.until(
                "the message has the focus",
                page -> "53".equals(chromium.focused().getAttribute("data-id")));
        assertThat(chromium.focused().getText()).contains("line 3");
    }

    @Test
    void a_channel_with_something_new_says_so() {
        open();
        chromium.shown(".channel");
        club.show("22", FakeMessage.ofBot("31", "News"));

        assertThat(chromium.shown(".channel.fresh").getAccessibleName()).contains("film-club", "new messages");
    }

    @Test
    void while_the_bot_is_not_there_the_page_says_so() {
        club.connected(false);
        open();
        chromium.named("#banner", "The bot is starting");

        club.connected(true);
        chromium.gone("#banner");
    }

    @Test
    void on_a_phone_nothing_is_wider_than_the_screen_and_the_channels_come_by_a_button() {
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "Donaudampfschiffahrtsgesellschaft".repeat(12)));
        chromium.size(360, 740);
        open();
        assertThat(chromium.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
        chromium.gone("#side");
        chromium.picture("phone");

        chromium.shown("#menu").click();
        chromium.named(".channel", "film-club").click();
        chromium.named("#channel", "#film-club");
        chromium.gone("#side");
    }

    private WebElement box() {
        return chromium.shown("#write");
    }

    @Test
    void a_picture_is_shown_with_its_alt_text_and_one_that_spoils_stays_hidden_until_clicked() {
        club.show(
                FakeClub.GENERAL,
                FakeMessage.ofBot("31", "Recap")
                        .picture("prompt-1.png", "/page/icon.svg", false, "Side 1: 2 before")
                        .picture("SPOILER_prompt-2.png", "/page/icon.svg", true, "Side 2: 3 before"));
        open();

        assertThat(chromium.shown(".picture img").getAttribute("alt")).isEqualTo("Side 1: 2 before");
        WebElement hidden = chromium.all(".picture img").get(1);
        assertThat(hidden.isDisplayed()).isFalse();
        chromium.all(".alt-text summary").get(1).click();
        chromium.named(".alt-text p", "Side 2: 3 before");
        chromium.shown(".picture .spoiler-toggle").click();
        chromium.until("the picture opens", page -> hidden.isDisplayed());
        assertThat(hidden.getAttribute("alt")).isEqualTo("Side 2: 3 before");
    }

    private String placeholder() {
        return box().getAttribute("placeholder");
    }

    private double fromEnd() {
        return ((Number) chromium.run("const s = document.getElementById('scroll');"
                        + " return s.scrollHeight - s.scrollTop - s.clientHeight"))
                .doubleValue();
    }
}
