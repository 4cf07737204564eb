package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.browser.Chromium;
import aftercredits.database.Database;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.Travel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * A host's first evening: the bot, JDA, the loopback Discord and the page in a real browser. The README's picture is what
 * this leaves at {@code target/screenshots/rehearsal.png}.
 */
@Timeout(120)
class RehearsalInBrowserTest {
    @TempDir
    Path folder;

    @Test
    void a_host_tries_the_three_tips_and_a_member_answers() throws IOException {
        Shell shell = new Shell(folder);
        shell.file("essays/anora.md", Files.readString(Path.of("essays/anora.md")));
        Surroundings surroundings = shell.surroundingsNow();
        try (Chromium page = Chromium.start();
                Database database =
                        Database.open("jdbc:sqlite:" + folder.resolve("data/aftercredits.db"), InstantSource.system());
                LoopbackDiscord discord = Rehearsal.startDiscord(OptionalInt.of(0), surroundings);
                RunningBot bot = Rehearsal.startBot(database, discord, surroundings.configuration(), surroundings);
                Travel travel = Rehearsal.startTravel(database, discord, bot)) {
            assertThat(travel).isNotNull();
            page.size(1280, 800);
            page.open(discord.pageUrl(), "dark", "Europe/Lisbon");

            theEssayIsPostedAndReadByKeyboard(page);
            promptsAreKept(page);
            aMemberAnswersAndChangesTheirMind(page);
            aDayLaterTheClockShowsIt(page);

            assertThat(page.complaints()).isEmpty();
        }
    }

    private static void theEssayIsPostedAndReadByKeyboard(Chromium page) {
        tip(page, "/essay post");
        page.shown("#hint-close").click();
        page.named(".message", "Posted");
        page.named("a.mention", "message").click();
        page.until(
                "the essay's head is at the top",
                browser -> page.focused().getText().contains("Sean Baker"));
        page.picture("rehearsal");

        page.run("arguments[0].focus()", page.shown(".spoiler.block .spoiler-toggle"));
        assertThat(page.shown(".spoiler.block").getText()).doesNotContain("Cinderella");
        page.press(Keys.ENTER);
        assertThat(page.shown(".spoiler.block").getText()).contains("Cinderella");
        page.shown("#help").click();
    }

    private static void promptsAreKept(Chromium page) {
        tip(page, "/prompt draft");
        page.named(".button", "Keep").click();
        page.named(".message", "1 kept");
        page.named(".button", "Keep").click();
        page.named(".message", "2 kept");
    }

    private static void aMemberAnswersAndChangesTheirMind(Chromium page) {
        tip(page, "/discussion open");
        // The list moves as messages arrive, and a click may land where the card was a moment ago.
        page.until("the thread is open", browser -> {
            page.all(".thread-card").forEach(WebElement::click);
            return page.shown("#channel").getText().contains("Discussion");
        });
        page.named(".person", "Ben").click();
        page.until(
                "Ben is there",
                browser -> page.shown("#write").getAttribute("placeholder").contains("Ben"));
        page.named(".message", "A question to the club");

        page.all(".row button").getFirst().click();
        page.named(".message.ephemeral", "Saved");
        page.named(".button", "Answer").click();
        page.shown("dialog textarea").sendKeys("Both, and she knows it.");
        page.named("dialog .button", "Submit").click();
        page.named(".message.ephemeral", "Changed and saved");
        page.picture("answered");
    }

    private static void aDayLaterTheClockShowsIt(Chromium page) {
        String today = page.shown("#clock-time").getText();
        page.named(".leap", "+1 day").click();
        page.until(
                "another day stands on the clock",
                browser -> !page.shown("#clock-time").getText().substring(0, 3).equals(today.substring(0, 3)));
    }

    private static void tip(Chromium page, String command) {
        page.named(".hint-step", command).click();
        page.press(Keys.ENTER);
    }
}
