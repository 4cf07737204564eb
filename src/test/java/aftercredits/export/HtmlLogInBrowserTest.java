package aftercredits.export;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.browser.Chromium;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.text.Hostile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The exported page as a host opens it: from a folder, in a real browser. */
@Timeout(60)
class HtmlLogInBrowserTest {
    private static final String LID = ".prompt:has(.sides) .veil > summary";

    private static Chromium chromium;

    @TempDir
    Path folder;

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
    void on_a_desk() {
        chromium.size(1000, 860);
    }

    @AfterEach
    void nothing_was_fetched_run_or_complained_of() {
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.run("return performance.getEntriesByType('resource').map(entry => entry.name)"))
                .isEqualTo(List.of());
        assertThat(chromium.run("return window.executed")).isNull();
    }

    private void open(String html, String scheme) {
        try {
            Path file = Files.writeString(folder.resolve("log.html"), html);
            chromium.open(file.toUri().toString(), scheme, "Asia/Tokyo");
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void it_reads_well_by_day_and_by_night(String scheme) {
        open(new SampleLog().html(), scheme);
        WebElement front = chromium.shown(".front");

        assertThat(front.getText()).contains("The Film Club", "11 answers");
        assertThat(chromium.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(scheme.equals("dark") ? "rgb(22, 18, 26)" : "rgb(250, 246, 238)");
        chromium.run("document.querySelectorAll('.veil').forEach(veil => veil.open = true)");
        chromium.size(1000, 2_900);
        chromium.picture("log-" + scheme);
    }

    @Test
    void a_prompt_that_spoils_opens_and_closes_by_keyboard() {
        open(new SampleLog().html(), "light");
        assertThat(visible()).doesNotContain(SampleLog.SECRET, "gratitude");
        chromium.picture("log-hidden");
        chromium.run("arguments[0].focus()", chromium.shown(LID));

        chromium.press(Keys.ENTER);

        assertThat(visible()).contains(SampleLog.SECRET, "gratitude").doesNotContain("she breaks");
        chromium.press(Keys.SPACE);
        assertThat(visible()).doesNotContain(SampleLog.SECRET, "gratitude");
    }

    @Test
    void a_prompt_that_spoils_opens_by_click() {
        open(new SampleLog().html(), "dark");

        chromium.shown(LID).click();

        assertThat(visible()).contains(SampleLog.SECRET);
    }

    @Test
    void a_spoiler_within_an_answer_opens_by_keyboard_and_by_click() {
        open(new SampleLog().html(), "light");
        chromium.shown(LID).click();
        assertThat(visible()).contains("And then").doesNotContain("she breaks");
        chromium.run("document.querySelector('.spoiler input').focus()");

        chromium.press(Keys.SPACE);
        assertThat(visible()).contains("she breaks");
        chromium.press(Keys.SPACE);
        assertThat(visible()).doesNotContain("she breaks");
        chromium.shown("label.spoiler").click();
        assertThat(visible()).contains("she breaks");
    }

    @Test
    void the_tab_key_reaches_every_lid_and_nothing_under_it() {
        open(new SampleLog().html(), "light");
        StringBuilder reached = new StringBuilder();
        for (int tabs = 0; tabs < 12; tabs++) {
            chromium.press(Keys.TAB);
            reached.append(chromium.focused().getTagName()).append(' ');
        }

        // Five links of the contents, two answers' times, a lid, back; a lid, back; and out of the page.
        assertThat(reached.toString()).startsWith("a a a a a a a summary a summary a ");
    }

    @Test
    void on_paper_what_was_opened_is_printed_and_the_rest_stays_hidden_and_says_so() {
        open(new SampleLog().html(), "dark");
        chromium.shown(LID).click();
        chromium.paper();

        assertThat(visible()).contains(SampleLog.SECRET, "Hidden here").doesNotContain("she breaks", "the need");
        assertThat(chromium.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        chromium.size(794, 2_200);
        chromium.picture("log-paper");
    }

    @Test
    void a_phone_needs_no_sideways_scrolling_whatever_was_written() {
        chromium.size(320, 2_400);
        open(new SampleLog().html(), "light");
        chromium.run("document.querySelectorAll('details').forEach(lid => lid.open = true)");
        chromium.picture("log-phone");
        assertThat(overflow()).isZero();

        open(hostile(), "light");
        chromium.run("document.querySelectorAll('details').forEach(lid => lid.open = true)");
        assertThat(overflow()).isZero();
    }

    @Test
    void hostile_words_names_and_titles_run_nothing_and_change_nothing_around_them() {
        open(hostile(), "light");
        chromium.run("document.querySelectorAll('details').forEach(lid => lid.open = true)");
        chromium.run("document.querySelectorAll('.spoiler input').forEach(box => box.click())");
        chromium.picture("log-hostile");

        // Whoever is called what, the time after the name runs from left to right.
        assertThat(chromium.run("""
                return [...document.querySelectorAll('.by time')].filter(time => {
                    const letter = at => {
                        const range = document.createRange();
                        range.setStart(time.firstChild, at);
                        range.setEnd(time.firstChild, at + 1);
                        return range.getBoundingClientRect().left;
                    };
                    return letter(0) >= letter(1);
                }).length""")).isEqualTo(0L);
        assertThat(chromium.all("h1")).hasSize(1);
    }

    @Test
    void were_markup_to_get_in_the_policy_would_still_keep_it_from_running_and_fetching() {
        open(new SampleLog().html(), "light");

        chromium.run("""
                document.body.insertAdjacentHTML('beforeend', `<img src="http://127.0.0.1:9/i.png" onerror="window.executed = 1">
                    <a id="lure" href="javascript:window.executed=1">a</a><p id="styled" style="color: red">a</p>`);
                const script = document.createElement('script');
                script.textContent = 'window.executed = 1';
                document.body.append(script);
                document.getElementById('lure').click();""");

        List<String> complaints = chromium.until("the policy complains", page -> {
            List<String> said = chromium.complaints();
            return said.isEmpty() ? null : said;
        });
        assertThat(complaints).allMatch(complaint -> complaint.contains("Content Security Policy"));
        assertThat(chromium.run("return getComputedStyle(document.getElementById('styled')).color"))
                .isNotEqualTo("rgb(255, 0, 0)");
        assertThat(chromium.run("return window.executed")).isNull();
        open("<!DOCTYPE html>", "light");
    }

    private static String hostile() {
        TestLog log = new TestLog();
        for (int i = 0; i < Hostile.TEXTS.size(); i++) {
            String text = Hostile.TEXTS.get(i);
            String line = text.substring(0, Math.min(text.length(), 60));
            AskedPrompt prompt = log.ask(log.discussion("film" + i, 300 + i, line), line, text, line, "b");
            Member member = new Member(new MemberId(600 + i), line, line, Optional.empty());
            log.answer(prompt, member, new Answer.TakeStance(line));
            log.answer(prompt, member, new Answer.Say(text));
        }
        return log.written(TestLog.all(), Format.HTML);
    }

    private static String visible() {
        return (String) chromium.run("return document.body.innerText");
    }

    private static long overflow() {
        return (Long) chromium.run("return document.scrollingElement.scrollWidth - window.innerWidth");
    }
}
