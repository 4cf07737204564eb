package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.browser.Chromium;
import aftercredits.rehearsal.Persona;
import aftercredits.text.HostileText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hostile evening as each of its people sees it in a real browser, and then its export. */
@Timeout(120)
class HostilePageTest {
    private static final long SEED = 12;

    /** What is wrong with the page as it is now. Hidden text, and where people's own text stands, are its arguments. */
    private static final String LOOK = """
            const wrong = [];
            const [hidden, contents] = arguments;
            if (window.ranHere !== undefined) {
                wrong.push('a script ran');
            }
            if (document.body.innerText.includes(hidden)) {
                wrong.push('a spoiler shows: ' + document.body.innerText);
            }
            for (const element of document.querySelectorAll('[aria-label], [title], [alt]')) {
                for (const name of ['aria-label', 'title', 'alt']) {
                    if (element.getAttribute(name)?.includes(hidden)) {
                        wrong.push('a spoiler is read out: ' + element.outerHTML);
                    }
                }
            }
            for (const entry of performance.getEntriesByType('resource')) {
                if (!entry.name.startsWith(location.origin + '/')) {
                    wrong.push('asked for ' + entry.name);
                }
            }
            // Latin letters run from left to right, unless an override reaches them.
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const text = texts.currentNode;
                const at = text.data.search(/[a-z0-9]{2}/);
                const peoples = text.parentElement.closest(contents);
                if (at < 0 || (peoples && !text.parentElement.closest('.mention, .edited, .spoiler-toggle, time, summary'))) {
                    continue;
                }
                const [first, second] = [at, at + 1].map(i => {
                    const range = document.createRange();
                    range.setStart(text, i);
                    range.setEnd(text, i + 1);
                    return range.getBoundingClientRect();
                });
                if (first.width > 0 && first.top === second.top && first.left > second.left) {
                    wrong.push('turned around: ' + text.data);
                }
            }
            return wrong;""";

    @TempDir
    Path folder;

    @Test
    void in_a_browser_nothing_of_it_runs_fetches_shows_what_is_hidden_or_turns_its_surroundings_around()
            throws Exception {
        try (Chromium chromium = Chromium.start();
                Evening evening = Evening.begin(folder.resolve("essays"))) {
            HostileEvening hostile = new HostileEvening(evening, SEED);
            hostile.play();
            byte[] export = hostile.export("html");
            hostile.everybody.forEach(who -> evening.discord.backstage().rename(who, "\u202E\u2069\u202Exanadu"));
            evening.discord.backstage().renameServer("\u202Exanadu\u2067");

            checkPolicy(evening.discord.pageUrl());
            chromium.size(1280, 860);
            chromium.open(evening.discord.pageUrl(), "dark", "Europe/Lisbon");
            hostile.everybody.forEach(who -> who.channels().forEach(channel -> look(chromium, who, channel)));
            assertThat(chromium.complaints()).isEmpty();
            checkExport(chromium, export);
        }
    }

    private static void checkPolicy(String page) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String policy = http.send(
                            HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();

            assertThat(List.of(policy.split("; *")))
                    .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'", "form-action 'none'")
                    .noneMatch(part -> part.contains("unsafe") || part.contains("*") || part.contains("http"));
        }
    }

    private static void look(Chromium chromium, Persona who, Persona.ChannelView channel) {
        chromium.run("location.hash = arguments[0]", "as=%s&channel=%s".formatted(who.id(), channel.id()));
        chromium.until(
                "%s sees %s".formatted(who.id(), channel.id()),
                page -> Boolean.TRUE.equals(chromium.run(
                        "return document.querySelector('.person input:checked')?.value === arguments[0]"
                                + " && document.querySelector('[aria-current]')?.dataset.channel === arguments[1]",
                        who.id(),
                        channel.id())));

        assertThat(wrong(chromium, ".content")).as(channel.name()).isEmpty();
    }

    private void checkExport(Chromium chromium, byte[] export) throws IOException {
        Path file = Files.write(folder.resolve("log.html"), export);
        chromium.open(file.toUri().toString(), "light", "Europe/Lisbon");

        assertThat(chromium.run("return document.body.innerText").toString()).contains(HostileText.OPEN);
        assertThat(wrong(chromium, ".words, blockquote, .question")).isEmpty();
        chromium.run("document.querySelectorAll('details:not(.spoiler)').forEach(lid => lid.open = true)");
        assertThat(chromium.run("return window.ranHere")).isNull();
        assertThat(chromium.complaints()).isEmpty();
    }

    private static List<?> wrong(Chromium chromium, String contents) {
        return (List<?>) chromium.run(LOOK, HostileText.HIDDEN, contents);
    }
}
