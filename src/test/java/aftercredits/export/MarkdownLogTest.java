package aftercredits.export;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.text.Hostile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Read back by another's parser. */
class MarkdownLogTest {
    private static final List<org.commonmark.Extension> GITHUB =
            List.of(TablesExtension.create(), StrikethroughExtension.create());

    @Test
    void discussions_and_prompts_are_headings_with_the_passage_quoted_the_stances_and_the_answers_under_them() {
        assertThat(new SampleLog().markdown())
                .startsWith("# The Film Club: the log\n\n11 answers to 3 prompts in 2 discussions.\n\n- Discussed: ")
                .contains("""

                        ## Anora and Love in the Time of Capitalism

                        22 November 2026

                        ### Prompt 1: Who is the film laughing with?

                        - **Ana Kovač** · 22 November 2026, 20:01 · may be quoted

                          With **Ani**, always. Even in the *worst* scenes she has the best line.

                        """)
                .contains("""

                        ### Prompt 2

                        <details>
                        <summary>Spoilers: show the question and its 6 answers</summary>

                        **Was Anora’s gesture gratitude or habit?**

                        > It’s unclear whether this is a *genuine* attempt to thank him, or the only way she knows of paying.

                        | Stance | Members |
                        | --- | ---: |
                        | gratitude | 0 (0%) |
                        | habit | 3 (75%) |
                        | both, and she knows it | 1 (25%) |

                        4 members took a side. One changed their mind.

                        - **Ana Kovač** · habit · 22 November 2026, 20:04 · changed 20:09 · may be quoted

                          She takes the ring back, and what else does she have to give?

                          <details>
                          <summary>2 earlier versions</summary>

                          - gratitude · 20:04

                          - gratitude · 20:08

                            She takes the ring back, and what else does she have to give?

                          </details>

                        """);
    }

    @Test
    void what_spoils_is_nowhere_but_under_its_lid() {
        Document page = read(new SampleLog().markdown());
        page.select("details > :not(summary)").forEach(Element::remove);

        assertThat(page.text())
                .contains("Who is the film laughing with?")
                .doesNotContain(SampleLog.SECRET, "gesture", "gratitude", "paying", "breaks", "the need");
    }

    @Test
    void whatever_people_write_or_call_themselves_and_their_films_they_get_out_of_nothing() {
        TestLog log = new TestLog();
        for (int i = 0; i < Hostile.TEXTS.size(); i++) {
            hostile(log, Hostile.TEXTS.get(i), i);
        }
        String file = log.written(TestLog.all(), Format.MARKDOWN);
        Document page = read(file);
        int discussions = Hostile.TEXTS.size();

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h2")).hasSize(discussions);
        assertThat(page.select("h3")).hasSize(discussions);
        assertThat(page.select("h4, h5, h6, script, img, iframe, svg, style, body > details > details"))
                .isEmpty();
        assertThat(page.select("table")).hasSize(discussions);
        assertThat(page.select("tbody tr")).hasSize(2 * discussions);
        assertThat(page.select("a").eachAttr("href")).allMatch(url -> url.startsWith("https://"));
        assertThat(Pattern.compile("@(?:everyone|here|user)|<@[!&]?\\d")
                        .matcher(file)
                        .find())
                .isFalse();
    }

    private static void hostile(TestLog log, String text, int number) {
        String line = text.substring(0, Math.min(text.length(), 400));
        log.clubs.save(Club.unset(TestLog.CLUB, line));
        AskedPrompt prompt =
                log.ask(log.discussion("film" + number, 300 + number, line), number % 2 == 0, line, text, line, "b");
        Member member = new Member(new MemberId(600 + number), line, line, Optional.empty());
        log.answer(prompt, member, new Answer.TakeStance(line));
        log.answer(prompt, member, new Answer.Say(text));
    }

    private static Document read(String file) {
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(GITHUB)
                .build()
                .render(Parser.builder().extensions(GITHUB).build().parse(file)));
    }
}
