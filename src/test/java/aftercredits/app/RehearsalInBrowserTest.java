package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.browser.Chromium;
import aftercredits.rehearsal.Persona;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * A host's first evenings: the bot, JDA, the loopback Discord and the page in a real browser, with axe looking at every view.
 * The README's pictures are made here: {@code -Ddocs.pictures=true} puts them into {@code docs}.
 */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RehearsalInBrowserTest {
    @TempDir
    static Path folder;

    private static Chromium page;
    private static RunningRehearsal rehearsal;

    @BeforeAll
    static void rehearse() throws IOException {
        page = Chromium.start();
        Shell shell = new Shell(folder);
        shell.file("essays/anora.md", Files.readString(Path.of("essays/anora.md")));
        Surroundings surroundings = shell.surroundingsNow();
        rehearsal = RunningRehearsal.start(OptionalInt.of(0), surroundings.configuration(), surroundings);
    }

    @AfterAll
    static void end() {
        if (rehearsal != null) {
            rehearsal.close();
        }
        if (page != null) {
            page.close();
        }
    }

    @Test
    @Order(1)
    void a_host_tries_the_three_tips_and_members_answer_until_the_log_is_a_file() {
        page.size(1280, 800);
        page.open(rehearsal.page(), "dark", "Europe/Lisbon");

        theEssayIsPostedAndReadByKeyboard();
        promptsAreKept();
        aMemberAnswersAndChangesTheirMind();
        anotherReadsThatAfterAnswering();
        theRecapAndTheLogAreThere();
        aDayLaterTheClockShowsIt();

        assertThat(page.complaints()).isEmpty();
    }

    private static void theEssayIsPostedAndReadByKeyboard() {
        page.named(".hint-step", "/essay post");
        openToAll("first view");
        page.shown("#write").sendKeys("/essay p");
        page.named(".suggestion", "/essay post");
        openToAll("completions");
        page.shown("#write").sendKeys(Keys.ESCAPE, Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        tip("/essay post");
        page.shown("#hint-close").click();
        page.named(".message", "Posted");
        page.named("a.mention", "message").click();
        page.until(
                "the essay's head is at the top",
                browser -> page.focused().getText().contains("Sean Baker"));
        page.pictureOfReadme("rehearsal");

        page.run("arguments[0].focus()", page.shown(".spoiler.block .spoiler-toggle"));
        assertThat(page.shown(".spoiler.block").getText()).doesNotContain("Cinderella");
        page.press(Keys.ENTER);
        assertThat(page.shown(".spoiler.block").getText()).contains("Cinderella");
        openToAll("posted essay");
        page.shown("#help").click();
    }

    private static void promptsAreKept() {
        tip("/prompt draft");
        page.named(".button", "Keep").click();
        page.named(".message", "1 kept");
        openToAll("review card");
        page.named(".button", "Edit").click();
        page.shown("dialog textarea");
        openToAll("editing a prompt");
        page.press(Keys.ESCAPE);
        page.gone("dialog");
        page.named(".button", "Keep").click();
        page.named(".message", "2 kept");
    }

    private static void aMemberAnswersAndChangesTheirMind() {
        tip("/discussion open");
        intoTheThread();
        page.shown("#hint-close").click();
        be("Ben");
        page.named(".message", "A question to the club");

        page.all(".row button").getFirst().click();
        page.named(".message.ephemeral", "Saved");
        page.named(".button", "Answer").click();
        page.shown("dialog textarea").sendKeys("Both, and she knows it.");
        openToAll("form");
        page.named("dialog .button", "Submit").click();
        page.named(".message.ephemeral", "Changed and saved");
        openToAll("ephemeral answers");
    }

    private static void anotherReadsThatAfterAnswering() {
        be("Chidi");
        page.named(".button", "Read answers").click();
        page.named(".message.ephemeral", "Press a stance or Answer, then come back");
        page.all(".row button").get(1).click();
        page.named(".message.ephemeral", "Saved");
        page.named(".button", "Read answers").click();
        page.named(".button", "I've seen it").click();
        page.until(
                "Chidi has Ben's words, hidden at first",
                browser -> Boolean.TRUE.equals(page.run("return document.getElementById('messages').textContent"
                        + ".includes('Both, and she knows it.')")));
        assertThat(page.shown("#messages").getText()).doesNotContain("Both, and she knows it.");
    }

    private static void theRecapAndTheLogAreThere() {
        be("Ana");
        command("/discussion close");
        page.named(".message", "Recap:");
        page.until(
                "the recap's picture is there",
                browser -> !page.all(".picture img").isEmpty());
        openToAll("recap");

        command("/log export format:html");
        String file = String.valueOf(page.named(".file a", "Open").getAttribute("href"));
        String here = String.valueOf(page.run("return location.href"));
        page.open(file, "dark", "Europe/Lisbon");
        page.until(
                "the log is there",
                browser -> String.valueOf(page.run("return document.body.textContent"))
                        .contains("Both, and she knows it."));
        assertThat(page.run("return document.contentType")).isEqualTo("text/html");
        openToAll("exported page");
        page.open(here, "dark", "Europe/Lisbon");
        page.named(".message", "The log with");
    }

    private static void aDayLaterTheClockShowsIt() {
        String today = page.shown("#clock-time").getText();
        page.named(".leap", "Next session").click();
        page.named("#clock-note", "Nothing is planned");
        openToAll("time travel");
        page.named(".leap", "+1 day").click();
        page.until(
                "another day stands on the clock",
                browser -> !page.shown("#clock-time").getText().substring(0, 3).equals(today.substring(0, 3)));
    }

    @Test
    @Order(2)
    void a_german_joins_five_members_answer_and_all_begins_anew() {
        page.size(1280, 800);
        page.open(rehearsal.page(), "light", "Europe/Lisbon");
        begunAnew("English");

        page.named("#add-person", "Add a member").click();
        page.shown("#person-name").sendKeys("Dalia");
        page.run("document.getElementById('person-language').value = 'de'");
        openToAll("a new member");
        page.named("#person .button", "Save").click();
        page.named(".member", "speaks Deutsch");

        aDiscussionIsOpen();
        benLeavesAFormOpen();
        page.named("#several", "Five members answer").click();
        be("Dalia");
        page.named(".message.ephemeral", "Geändert und gespeichert");
        page.until("two more have joined", browser -> page.all(".member").size() == 7);

        be("Ana");
        page.until("all five have answered", browser -> fiveAnswered());
        page.named("#clock-note", "Five members have answered");
        assertThat(rehearsal.discord().persona("Ben").form()).isEmpty();
        command("/discussion close");
        page.named(".message", "5 members answered");
        page.until(
                "the recap's picture is there",
                browser -> !page.all(".picture img").isEmpty());
        page.run("document.querySelectorAll('.spoiler:not(.open) > .spoiler-toggle').forEach((each) => each.click())");
        page.pictureOfReadme("recap", page.shown(".picture img"));

        page.named("#anew", "Begin anew").click();
        openToAll("beginning anew");
        page.named("#anew-sheet .button", "Cancel").click();
        begunAnew("Deutsch");
        page.until("the newcomers are gone", browser -> page.all(".member").size() == 4);
        command("/essay post essay:anora");
        page.named(".message", "Spoiler sind verdeckt");
        // What was asked while one server went may find none, or the next, which knows no channel of the former.
        assertThat(page.complaints())
                .allMatch(complaint -> complaint.contains("ERR_CONNECTION") || complaint.contains("/page/channels/"));
    }

    @Test
    @Order(3)
    void every_other_view_is_open_to_all() {
        page.size(1280, 800);
        page.open(rehearsal.page(), "light", "Europe/Lisbon");
        page.named(".person", "Ana");
        command("/club setup");
        page.shown(".select-toggle").click();
        openToAll("settings");
        command("/club check");
        page.named(".message", "#general");
        openToAll("check");
        command("/help");
        page.named(".message", "/film vote");
        openToAll("help");
        aVoteOnFilms();
        page.size(390, 844);
        page.shown("#members-toggle").click();
        page.named(".member", "Chidi");
        openToAll("members");
        page.size(390, 844);
        page.press(Keys.ESCAPE);
        page.gone("#members");
        page.shown("#menu").click();
        page.named(".person", "Chidi");
        openToAll("channels");
    }

    private static void aVoteOnFilms() {
        command("/film suggest title:Stalker");
        page.named(".message", "Stalker is on the list");
        command("/film suggest title:Solaris");
        page.named(".message", "Solaris is on the list");
        command("/film vote date:%s time:20:00"
                .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(3)));
        page.named(".button", "Abstimmen").click();
        page.named(".select-toggle", "The films that you would like").click();
        page.named(".options", "Solaris");
        openToAll("film vote");
        page.all(".select-mark input").forEach(WebElement::click);
        page.named(".select .button", "Done").click();
        assertThat(page.named(".message", "You vote for").getText()).contains("Stalker", "Solaris");
    }

    private static void begunAnew(String language) {
        page.named("#anew", "Begin anew").click();
        page.run(
                "const s = document.getElementById('anew-language');"
                        + " s.value = [...s.options].find((each) => each.text === arguments[0]).value",
                language);
        page.named("#anew-sheet .button", "Begin anew").click();
        page.until(
                "nothing is there yet but the bot",
                browser -> page.all("#empty").stream().anyMatch(WebElement::isDisplayed)
                        && page.all("#banner").stream().noneMatch(WebElement::isDisplayed)
                        && page.all("dialog[open]").isEmpty());
    }

    private static void aDiscussionIsOpen() {
        command("/prompt draft essay:anora");
        page.named(".button", "Keep").click();
        page.named(".message", "1 kept");
        command("/discussion open essay:anora");
        intoTheThread();
    }

    private static void benLeavesAFormOpen() {
        Persona ben = rehearsal.discord().persona("Ben");
        ben.messages(thread()).stream()
                .flatMap(message -> message.rows().stream()
                        .flatMap(List::stream)
                        .filter(each ->
                                each.label().equals("Answer") || each.label().equals("Antworten"))
                        .map(button -> ben.press(message.id(), button.customId())))
                .findFirst()
                .orElseThrow();
        page.until("Ben's form is open", browser -> ben.form().isPresent());
    }

    private static String thread() {
        return rehearsal.discord().channel("Discussion: Anora (2024)");
    }

    private static boolean fiveAnswered() {
        return rehearsal.discord().personas().stream()
                        .filter(who -> who.messages(thread()).stream()
                                .anyMatch(message -> message.ephemeral()
                                        && message.rows().stream()
                                                .flatMap(List::stream)
                                                .anyMatch(each -> each.type().equals("select"))))
                        .count()
                == 5;
    }

    private static void intoTheThread() {
        // The list moves as messages arrive, and a click may land where the card was a moment ago.
        page.until("the thread is open", browser -> {
            page.all(".thread-card").forEach(WebElement::click);
            return page.shown("#channel").getText().contains("Discussion");
        });
    }

    private static void be(String name) {
        page.named(".person", name).click();
        page.until(
                name + " is there",
                browser -> String.valueOf(page.shown("#write").getAttribute("placeholder"))
                        .contains(name));
    }

    private static void tip(String command) {
        page.named(".hint-step", command).click();
        page.press(Keys.ENTER);
    }

    private static void command(String line) {
        page.until(
                "the bot has its commands",
                browser -> page.all("#banner").stream().noneMatch(WebElement::isDisplayed));
        WebElement box = page.shown("#write");
        box.clear();
        box.sendKeys(line, Keys.ESCAPE, Keys.ENTER);
        page.until(
                "it is on its way",
                browser -> String.valueOf(box.getDomProperty("value")).isEmpty());
    }

    private static void openToAll(String view) {
        assertThat(page.barriersInEveryLook(view)).as(view).isEmpty();
    }
}
