package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.browser.Chromium;
import aftercredits.club.ClubId;
import aftercredits.database.Database;
import aftercredits.essay.Essay;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.PromptDrafter;
import aftercredits.prompt.drafting.TensionDrafter;
import aftercredits.rehearsal.LoopbackDiscord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * The essay editor in a real browser, with the whole rehearsal behind it. It makes the README's picture of it.
 */
@Timeout(120)
class EditorInBrowserTest {
    private static final String HALF = """
            ---
            title: The Threshold
            film: Stalker
            %s
            ---
            A man leads two others to a room that grants wishes. This much anybody may know.

            He turns back at the door. It's unclear whether this is fear or respect.

            The dog stays with him. The film is less a journey than a prayer.
            """;

    private static final PromptDrafter RULES = new TensionDrafter();

    @TempDir
    static Path folder;

    private static volatile CountDownLatch gate = new CountDownLatch(0);

    private static Chromium page;
    private static Database database;
    private static LoopbackDiscord discord;
    private static RunningBot bot;

    @BeforeAll
    static void rehearse() throws IOException {
        page = Chromium.start();
        Shell shell = new Shell(folder);
        shell.file("essays/anora.md", Files.readString(Path.of("essays/anora.md")));
        Surroundings surroundings = shell.surroundingsNow();
        database = Database.open("jdbc:sqlite:" + folder.resolve("data/aftercredits.db"), InstantSource.system());
        discord = Rehearsal.startDiscord(OptionalInt.of(0), surroundings);
        bot = Rehearsal.startBot(database, discord, surroundings.configuration(), surroundings);
        discord.writeAt(new ClubDesk(
                ClubId.parse(discord.guild()),
                database.clubs(),
                database.essays(),
                EditorInBrowserTest::draftWhenLet,
                new EssaysOnDisk(surroundings.configuration().essays(), surroundings.words())));
    }

    private static Drafting draftWhenLet(Essay essay, int max) {
        try {
            gate.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return RULES.draft(essay, max);
    }

    @AfterAll
    static void end() {
        if (bot != null) {
            bot.close();
        }
        if (discord != null) {
            discord.close();
        }
        if (database != null) {
            database.close();
        }
        if (page != null) {
            page.close();
        }
    }

    @BeforeEach
    void anEmptyDesk() {
        page.size(1280, 800);
        page.open(discord.pageUrl() + "page/icon.svg", "dark", "Europe/Lisbon");
        page.run("localStorage.clear()");
    }

    @AfterEach
    void nothingWasComplainedOf() {
        // A refusal is an answer of its own, and the browser logs each of them.
        assertThat(page.complaints())
                .filteredOn(complaint -> !complaint.contains("status of 409"))
                .isEmpty();
    }

    @Test
    void messages_and_questions_follow_what_is_written() {
        open("anora.md");
        page.named("#messages-title", "Messages: ");
        assertThat(page.named(".slip", "Message 1 of").getText()).contains("header", "Anora and Love");
        page.named(".question", "?");
        page.until(
                "all is read",
                browser -> !page.shown(".desk").getText().contains("Questions: 0")
                        && page.all("#working").stream().noneMatch(WebElement::isDisplayed));
        page.pictureOfReadme("editor");
        openToAll("editor");

        page.run("const t = document.getElementById('text'); t.focus();"
                + " const at = t.value.indexOf('As much as'); t.setSelectionRange(at, at)");
        page.type("Hear, hear. ");
        page.named(".slip", "Hear, hear. As much as I liked Anora");
        page.named("#state", "draft is kept");
    }

    @Test
    void messages_wait_for_no_question_and_questions_of_an_earlier_text_are_dropped() {
        gate = new CountDownLatch(1);
        try {
            write(HALF.formatted("year: 1979"));
            assertThat(text("#slips")).contains("turns back at the door");
            page.until(
                    "questions are being drawn",
                    browser -> page.all("#working").getFirst().isDisplayed());
            page.run("window.seen = ''; new MutationObserver(() => { window.seen +="
                    + " document.getElementById('questions').textContent })"
                    + ".observe(document.getElementById('questions'), { childList: true })");
            write(HALF.formatted("year: 1979").replace("prayer", "quarrel"));
            page.until("the messages follow", browser -> text("#slips").contains("than a quarrel"));
        } finally {
            gate.countDown();
        }

        page.named(".question", "quarrel");
        assertThat(String.valueOf(page.run("return window.seen"))).doesNotContain("prayer");
    }

    @Test
    void a_passage_is_marked_in_the_text_when_its_question_is_chosen() {
        open("anora.md");
        WebElement passage = page.shown(".passage");
        page.run("arguments[0].focus()", passage);
        page.press(Keys.ENTER);

        page.until("it is marked", browser -> !page.all(".passage-mark").isEmpty());
        String marked = text(".passage-mark");
        assertThat(passage.getText()).startsWith(marked.substring(0, Math.min(20, marked.length())));
        assertThat(passage.getAttribute("aria-pressed")).isEqualTo("true");
        page.press(Keys.ENTER);
        page.until("it is no more", browser -> page.all(".passage-mark").isEmpty());
    }

    @Test
    void a_problem_is_underlined_at_its_place_with_its_fix_and_listed() {
        write(HALF.formatted("yaer: 1979"));

        assertThat(page.named(".problem", "Line 4").getText()).contains("unknown key 'yaer'", "did you mean 'year'?");
        assertThat(text(".mark.flaw")).isEqualTo("yaer");
        page.shown(".problem").click();
        assertThat(page.shown("#bubble").getText()).contains("did you mean 'year'?");
        assertThat(chosen()).isEqualTo("yaer");
        openToAll("editor with a problem");
        page.type("year");

        page.named("#problems-title", "No problems");
        assertThat(page.all(".mark")).isEmpty();
    }

    @Test
    void while_the_front_matter_is_broken_the_messages_of_before_stay() {
        write(HALF.formatted("year: 1979"));
        assertThat(text("#slips")).contains("turns back at the door");
        write(HALF.formatted("year: [").replace("film: Stalker\n", ""));

        page.named("#messages-note", "These messages are from before");
        assertThat(text(".mark.grave")).isNotBlank();
        assertThat(text("#slips")).contains("turns back at the door");
        assertThat(page.shown("#act-post").isEnabled()).isFalse();
    }

    @Test
    void the_spoilers_beginning_is_moved_by_keyboard_and_by_click() {
        write(HALF.formatted("year: 1979"));
        WebElement veil = page.shown("#veil");
        page.named("#veil-label", "No marker");
        assertThat(veil.getAccessibleName()).isEqualTo("Where the spoilers begin");

        page.run("arguments[0].focus()", veil);
        page.press(Keys.ARROW_DOWN);
        awaitText("know.\n\n<!-- spoilers -->\n\nHe turns");
        page.until(
                "it says where", browser -> veil.getAttribute("aria-valuetext").contains("He turns back"));
        page.press(Keys.ARROW_DOWN);
        awaitText("respect.\n\n<!-- spoilers -->\n\nThe dog");
        assertThat(page.focused().getAttribute("id")).isEqualTo("veil");
        page.until(
                "less is hidden",
                browser -> page.named(".slip", "Message 2").getText().contains("turns back"));

        page.run("const g = document.getElementById('gutter').getBoundingClientRect();"
                + " const line = [...document.querySelectorAll('#mirror .line')]"
                + "   .find((each) => each.textContent.startsWith('He turns')).getBoundingClientRect();"
                + " document.getElementById('gutter').dispatchEvent(new MouseEvent('click',"
                + "   { bubbles: true, clientX: g.left + 4, clientY: line.top + 4 }))");
        awaitText("know.\n\n<!-- spoilers -->\n\nHe turns");
        assertThat(value()).containsOnlyOnce("<!--");
        page.shown("#text").sendKeys(Keys.chord(Keys.CONTROL, "z"));
        awaitText("respect.\n\n<!-- spoilers -->\n\nThe dog");
    }

    @Test
    void what_was_written_is_there_after_a_reload() {
        write(HALF.formatted("year: 1979"));
        page.named("#state", "draft is kept");
        page.reload();

        page.named(".desk-note", "Unsaved draft restored");
        assertThat(value()).contains("He turns back at the door");
        page.named(".desk-note .button", "Throw it away").click();
        page.until("the template is back", browser -> value().startsWith("---\ntitle: A title"));
        page.reload();
        page.shown("#veil");
        assertThat(page.all(".desk-note")).isEmpty();
    }

    @Test
    void an_essay_is_saved_into_the_folder_and_never_over_what_it_does_not_know() throws IOException {
        write(HALF.formatted("year: 1979"));
        page.named("#name", "The Threshold");
        page.shown("#text").sendKeys(Keys.chord(Keys.CONTROL, "s"));
        assertThat(page.shown("#file-name").getAttribute("value")).isEqualTo("the-threshold.md");
        openToAll("editor, saving");
        page.named("dialog .button", "Save").click();
        page.named("#state", "Saved");
        Path file = folder.resolve("essays/the-threshold.md");
        assertThat(file).hasContent(value());

        Files.writeString(file, "Somebody else's\n\nWords.");
        page.run("document.getElementById('text').focus()");
        page.type("x");
        page.named("#act-save", "Save").click();
        page.named("#dialog-title", "the-threshold.md has changed");
        openToAll("editor, changed meanwhile");
        page.press(Keys.ESCAPE);
        assertThat(file).hasContent("Somebody else's\n\nWords.");
        page.named("#act-save", "Save").click();
        page.named("dialog .button", "Replace that text").click();
        page.named("#state", "Saved");
        assertThat(file).hasContent(value());
        Files.delete(file);
    }

    @Test
    void what_is_written_while_a_save_is_under_way_is_saved_by_the_next_and_neither_asks() throws IOException {
        Path file = folder.resolve("essays/twice.md");
        Files.writeString(file, "Twice\n\nSaved.");
        open("twice.md");
        // All before the first answer can be here.
        page.run(
                "const t = document.getElementById('text'); t.focus(); t.setSelectionRange(t.value.length, t.value.length);"
                        + " const write = (words) => document.execCommand('insertText', false, words);"
                        + " const save = () => t.dispatchEvent(new KeyboardEvent('keydown',"
                        + "   { key: 's', ctrlKey: true, bubbles: true, cancelable: true }));"
                        + " write(' Once.'); save(); write(' Twice.'); save(); save(); write(' Unsaved.')");

        page.until("both are saved", browser -> content(file).equals("Twice\n\nSaved. Once. Twice. Unsaved."));
        page.named("#state", "Saved");
        assertThat(page.all("dialog[open]")).isEmpty();
        Files.delete(file);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_text_that_the_browser_can_not_keep_is_not_put_away_for_another() {
        open("anora.md");
        page.run("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }");
        page.run("document.getElementById('text').focus()");
        page.type("Unkept. ");
        page.named(".desk-note[data-kind=full] button", "").click();
        page.until("the note is closed", browser -> page.all(".desk-note").isEmpty());

        page.shown("#act-new").click();
        page.shown(".desk-note[data-kind=full]");
        assertThat(value()).contains("Unkept. ");
        assertThat(page.shown("#name").getText()).isEqualTo("anora.md");
    }

    @Test
    void of_two_tabs_with_one_essay_neither_writes_over_the_other_unseen() {
        open("anora.md");
        page.run(
                "const other = document.createElement('iframe'); document.body.append(other);"
                        + " other.contentWindow.localStorage.setItem('aftercredits.draft.anora.md', JSON.stringify({ text: 'The other tab', version: '', at: new Date().toISOString(), stamp: 'other 1' }))");

        page.named(".desk-note", "changed in another tab");
        assertThat(page.shown("#text").getAttribute("readonly")).isNotNull();
        page.named(".desk-note .button", "Show the other tab’s text").click();
        page.until("it is shown", browser -> value().equals("The other tab"));
        assertThat(page.shown("#text").getAttribute("readonly")).isNull();
    }

    @Test
    void an_essay_is_posted_through_the_bot_and_seen_in_the_chat() {
        String title = "Threshold " + UUID.randomUUID().toString().substring(0, 8);
        write(HALF.formatted("year: 1979").replace("The Threshold", title));
        page.named("#name", title);
        page.named("#act-post", "Post to the rehearsal").click();

        page.named("dialog .message", "Posted");
        openToAll("editor, posted");
        page.named("dialog a", "See it in the chat").click();
        page.named(".message", "Ana used /essay post");
        page.named(".message", title);
        page.shown(".message .spoiler-toggle");
        assertThat(Files.exists(folder.resolve("essays/threshold.md"))).isFalse();
    }

    @Test
    void on_a_phone_one_pane_is_seen_at_a_time() {
        page.size(390, 844);
        open("anora.md");
        assertThat(page.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
        page.named("#counts", "Words");
        page.named("#tabs button", "Questions").click();
        openByDayAndNight("editor's questions");
        page.shown(".question .passage").click();
        assertThat(page.shown("#text").isDisplayed()).isTrue();
        page.until(
                "the passage is in sight",
                browser -> !page.all(".passage-mark").isEmpty()
                        && page.all(".passage-mark").getFirst().getRect().getY() < 844);
        page.named("#tabs button", "Messages").click();
        page.named(".slip", "Message 1 of");
        openByDayAndNight("editor's messages");
    }

    private static void openByDayAndNight(String pane) {
        for (String scheme : List.of("light", "dark")) {
            page.scheme(scheme);
            assertThat(page.barriers()).as("%s, %s", pane, scheme).isEmpty();
            page.picture("%s, %s, on a phone".formatted(pane, scheme));
        }
    }

    private static void openToAll(String view) {
        assertThat(page.barriersInEveryLook(view)).as(view).isEmpty();
    }

    private static void open(String essay) {
        page.open(discord.pageUrl() + "write#essay=" + essay, "dark", "Europe/Lisbon");
        page.shown("#veil");
        page.until("its messages are there", browser -> !page.all(".slip").isEmpty());
    }

    /** A new essay with this text, put in as a paste would. */
    private static void write(String text) {
        if (page.all("#text").isEmpty()) {
            page.open(discord.pageUrl() + "write", "dark", "Europe/Lisbon");
            page.named("#state", "A new essay");
        }
        page.run(
                "const t = document.getElementById('text'); t.focus(); t.select();"
                        + " document.execCommand('insertText', false, arguments[0])",
                text);
        page.until(
                "the server has seen it",
                browser -> page.run("return document.getElementById('counts').textContent")
                        .toString()
                        .contains("Words: "
                                + text.substring(text.lastIndexOf("---\n") + 4)
                                        .trim()
                                        .split("\\s+")
                                        .length));
    }

    private static String value() {
        return String.valueOf(page.run("return document.getElementById('text').value"));
    }

    private static String chosen() {
        return String.valueOf(page.run("const t = document.getElementById('text');"
                + " return t.value.slice(t.selectionStart, t.selectionEnd)"));
    }

    /** What is under the textarea is there to be seen through it, not to be read by itself. */
    private static String text(String css) {
        page.until(css, browser -> !page.all(css).isEmpty());
        return String.valueOf(page.run("return document.querySelector(arguments[0]).textContent", css));
    }

    private static void awaitText(String wanted) {
        page.until("the text holds " + wanted, browser -> value().contains(wanted));
    }
}
