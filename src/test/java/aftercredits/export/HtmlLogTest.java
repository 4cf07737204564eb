package aftercredits.export;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.essay.EssayId;
import aftercredits.text.Hostile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page as a browser's parser takes it. */
class HtmlLogTest {
    /** What may stand in the page's body; attributes that may stand on any of it are in {@link #ANYWHERE}. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("a", Set.of("href", "rel", "target")),
            Map.entry("article", Set.of("aria-labelledby")),
            Map.entry("input", Set.of("type", "aria-label")),
            Map.entry("li", Set.of("value")),
            Map.entry("nav", Set.of("aria-labelledby")),
            Map.entry("ol", Set.of("start")),
            Map.entry("rect", Set.of("width", "height")),
            Map.entry("section", Set.of("aria-labelledby")),
            Map.entry("span", Set.of("aria-hidden")),
            Map.entry("svg", Set.of("viewBox", "preserveAspectRatio", "aria-hidden")),
            Map.entry("time", Set.of("datetime")));

    private static final Set<String> ANYWHERE = Set.of("class", "id", "dir");
    private static final Set<String> PLAIN = Set.of(
            "bdi",
            "blockquote",
            "body",
            "br",
            "code",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "header",
            "label",
            "main",
            "p",
            "pre",
            "s",
            "small",
            "strong",
            "summary",
            "u",
            "ul");

    private final TestLog log = new TestLog();

    @Test
    void the_front_says_whose_log_it_is_what_it_holds_and_when_it_was_made() {
        Document page = Jsoup.parse(new SampleLog().html());

        assertThat(page.title()).isEqualTo("The Film Club: the log");
        assertThat(page.select("h1").text()).isEqualTo("The Film Club");
        assertThat(page.select(".lead").text()).isEqualTo("11 answers to 3 prompts in 2 discussions.");
        assertThat(page.select(".facts div").eachText())
                .containsExactly(
                        "Discussed 22 November 2026 to 6 December 2026",
                        "Holds The whole log",
                        "Names As the server shows them",
                        "Made 6 December 2026, 20:18; all times are Europe/Berlin");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void a_part_of_the_log_says_which() {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "");
        Instant since = log.clock.instant();
        log.answer(prompt, TestLog.ANA, new Answer.Say("a"));
        ExportRequest part = new ExportRequest(
                TestLog.CLUB,
                Optional.of(new EssayId("anora")),
                Optional.of(since),
                Optional.of(log.clock.instant()),
                ExportRequest.Names.PSEUDONYM);

        assertThat(Jsoup.parse(log.written(part, Format.HTML))
                        .select(".facts dd")
                        .eachText())
                .containsExactly(
                        "22 November 2026",
                        "ANORA",
                        "Answers given or changed from 22 November 2026, 20:01 on and before 22 November 2026, 20:02",
                        "Of the answers in this file",
                        "Pseudonyms, the same for a member in every export of this club",
                        "22 November 2026, 20:02; all times are Europe/Berlin");
    }

    @Test
    void one_of_several_files_says_which() {
        Discussion discussion = log.discussion("anora", 300);
        log.answer(log.ask(discussion, "Why?", ""), TestLog.ANA, new Answer.Say("a"));
        Part part = Part.of(discussion, log.clock.instant().minusSeconds(120), log.clock.instant());

        assertThat(Jsoup.parse(log.written(TestLog.all().withPart(part), Format.HTML))
                        .select(".facts div")
                        .eachText())
                .contains(
                        "Part One of several files: answers first given from 22 November 2026, 20:00"
                                + " to 22 November 2026, 20:02",
                        "Numbers Of the answers in this file");
    }

    @Test
    void headings_go_down_one_step_at_a_time_and_every_id_and_label_is_there_once() {
        Document page = Jsoup.parse(new SampleLog().html());

        assertThat(page.select("h1, h2, h3, h4").eachText())
                .containsExactly(
                        "The Film Club",
                        "Contents",
                        "Anora and Love in the Time of Capitalism",
                        "Prompt 1 Who is the film laughing with?",
                        "Prompt 2",
                        "Stalker: a Room of One’s Own",
                        "Prompt 1");
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
        assertThat(page.select("a[href^=#]").eachAttr("href")).allMatch(target -> ids.contains(target.substring(1)));
        assertThat(page.select("main, nav, body > .page > header, body > .page > footer"))
                .hasSize(4);
    }

    @Test
    void what_spoils_is_nowhere_but_under_its_lid() {
        Document page = Jsoup.parse(new SampleLog().html());
        assertThat(page.select(".contents").text()).contains("Who is the film laughing with?", "Prompt 2 6 answers");
        page.select("details > :not(summary), .spoiler-text").forEach(Element::remove);

        assertThat(page.text())
                .contains("Spoilers: show the question and its 6 answers")
                .doesNotContain(SampleLog.SECRET, "gesture", "gratitude", "paying", "breaks", "the need");
        assertThat(page.select("details[open]")).isEmpty();
        assertThat(page.select("input[checked]")).isEmpty();
    }

    @Test
    void stances_are_bars_with_their_numbers_as_text() {
        Element sides = Jsoup.parse(new SampleLog().html()).selectFirst(".sides");

        assertThat(sides.select("li").eachText())
                .containsExactly("gratitude 0 (0%)", "habit 3 (75%)", "both, and she knows it 1 (25%)");
        assertThat(sides.select("svg rect:last-child").eachAttr("width")).containsExactly("0.00", "75.00", "25.00");
        assertThat(sides.select("svg").eachAttr("aria-hidden")).containsOnly("true");
        assertThat(sides.select("figcaption").text()).isEqualTo("4 members took a side. One changed their mind.");
    }

    @Test
    void an_answer_has_its_name_stance_time_in_the_clubs_zone_words_and_what_it_was_before() {
        Element answer = Jsoup.parse(new SampleLog().html()).selectFirst(".answers .answer:has(.stance)");

        assertThat(answer.select("> .by").text())
                .isEqualTo("Ana Kovač habit 22 November 2026, 20:04 changed 20:09 may be quoted");
        assertThat(answer.select("> .by time").attr("datetime")).isEqualTo("2026-11-22T20:04:00.000+01:00");
        assertThat(answer.select("> .words").text()).startsWith(SampleLog.SECRET);
        assertThat(answer.select("> .words").attr("dir")).isEqualTo("auto");
        assertThat(answer.select(".earlier > summary").text()).isEqualTo("2 earlier versions");
        assertThat(answer.select(".earlier li .by").eachText()).containsExactly("gratitude 20:04", "gratitude 20:08");
        assertThat(answer.select(".portrait").text()).isEqualTo("AK");
    }

    @Test
    void a_message_that_replied_to_an_answer_names_and_finds_it() {
        Document page = Jsoup.parse(new SampleLog().html());
        Element reply = page.selectFirst(".reply");

        assertThat(reply.text()).isEqualTo("In reply to Chidi Okafor");
        Element repliedTo = page.selectFirst(reply.select("a").attr("href"));
        assertThat(repliedTo.select(".words").text()).startsWith("And then");
        assertThat(reply.nextElementSibling().text()).isEqualTo("Yes @Chidi Okafor! I had to stop the film there.");
    }

    @Test
    void a_reply_to_what_is_not_in_the_log_says_so() {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "");
        log.write(prompt, TestLog.ANA, "Ha.", Optional.of(new aftercredits.posting.MessageId(77)));

        assertThat(Jsoup.parse(written()).select(".reply").text()).isEqualTo("In reply to a message");
    }

    @Test
    void no_mention_of_whom_the_log_does_not_know_shows_an_id() {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "");
        log.answer(prompt, TestLog.ANA, new Answer.Say("<@501> <@99> <@&88> <#300> <#77>"));

        assertThat(Jsoup.parse(written()).select(".words").text())
                .isEqualTo("@Ana @member @role #Discussion: Anora (2024) #channel");
    }

    @Test
    void a_browser_is_told_to_run_and_fetch_nothing_and_to_take_this_style_alone() throws NoSuchAlgorithmException {
        Document page = Jsoup.parse(new SampleLog().html());
        byte[] style = page.selectFirst("style").data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));

        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash
                        + "'; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("[src], script, [style], link:not([href^=data:])"))
                .isEmpty();
        assertThat(page.head().children().indexOf(page.selectFirst("meta[http-equiv]")))
                .isLessThan(2);
    }

    @Test
    void whatever_people_write_or_call_themselves_and_their_films_nothing_of_it_is_markup() {
        List<String> texts = new ArrayList<>(Hostile.TEXTS);
        for (int i = 0; i < texts.size(); i++) {
            hostile(texts.get(i), i);
        }

        Document page = Jsoup.parse(written());

        assertThat(page.body().getAllElements().stream().filter(element -> !isOurs(element)))
                .isEmpty();
        assertThat(page.select("a[href]:not([href^=#])").eachAttr("href")).allMatch(url -> url.startsWith("https://"));
        assertThat(page.select(".discussion")).hasSize(texts.size());
        assertThat(page.select(".answer")).hasSize(texts.size());
        assertThat(page.select("main > *").eachAttr("class")).containsOnly("discussion");
        assertThat(page.select(".answers > *").eachAttr("class")).containsOnly("answer");
        assertThat(page.select(".name").text()).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
        assertThat(page.title()).contains("<script>").doesNotContain("\u202E");
    }

    private void hostile(String text, int number) {
        String line = text.substring(0, Math.min(text.length(), 400));
        log.clubs.save(Club.unset(TestLog.CLUB, "\u202E<script>" + line));
        Discussion discussion = log.discussion("film" + number, 300 + number, line);
        AskedPrompt prompt = log.ask(discussion, number % 2 == 0, line, text, line, "b");
        Member member = new Member(new MemberId(600 + number), line, line, Optional.of("javascript:alert(1)"));
        log.answer(prompt, member, new Answer.TakeStance(line));
        log.answer(prompt, member, new Answer.Say(text));
    }

    private static boolean isOurs(Element element) {
        Set<String> attributes = new HashSet<>(ANYWHERE);
        attributes.addAll(ALLOWED.getOrDefault(element.tagName(), Set.of()));
        return (PLAIN.contains(element.tagName()) || ALLOWED.containsKey(element.tagName()))
                && element.attributes().asList().stream().map(Attribute::getKey).allMatch(attributes::contains);
    }

    private String written() {
        return log.written(TestLog.all(), Format.HTML);
    }
}
