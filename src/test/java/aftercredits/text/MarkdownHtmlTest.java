package aftercredits.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownHtmlTest {
    private static final Pattern OUR_TAGS = Pattern.compile("""
            <(/?)(strong|em|u|s|code|pre|h[123]|blockquote|ul|ol|li|span|div|a|time|small|br)\
            (?: start="\\d+"| class="(?:spoiler|spoiler-text|mention|subtext|language-[\\w+.#-]+)"| role="button"\
            | tabindex="0"| aria-expanded="false"| aria-label="Spoiler, hidden"| href="https?://[^"<>]*"\
            | rel="noreferrer"| target="_blank"| data-kind="\\w+"| data-id="\\d*"| datetime="[0-9TZ:.+-]+"\
            | data-style="[tTdDfFR]")*>""");

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    **a** *b* _c_ __d__ ~~e~~ → <strong>a</strong> <em>b</em> <em>c</em> <u>d</u> <s>e</s>
                    ***a*** → <em><strong>a</strong></em>
                    snake_case_name → snake_case_name
                    `**a**` → <code>**a**</code>
                    ``a ` b`` → <code>a ` b</code>
                    # a → <h1>a</h1>
                    ### a → <h3>a</h3>
                    #### a → #### a
                    #a → #a
                    -# a → <small class="subtext">a</small><br>
                    > a → <blockquote>a</blockquote>
                    >a → &gt;a
                    - a → <ul><li>a</li></ul>
                    3. a → <ol start="3"><li>a</li></ol>
                    \\*a\\* → *a*
                    <b>a</b> & "c" → &lt;b&gt;a&lt;/b&gt; &amp; &quot;c&quot;
                    [a](javascript:alert) → [a](javascript:alert)
                    <@42> → <span class="mention" data-kind="user" data-id="42">@42</span>
                    <#42> → <span class="mention" data-kind="channel" data-id="42">#42</span>
                    <:smile:42> → <span class="mention" data-kind="emoji" data-id="42">:smile:</span>
                    <t:0:R> → <time datetime="1970-01-01T00:00:00Z" data-style="R">1970-01-01T00:00:00Z</time>
                    """)
    void discord_markdown_becomes(String content, String html) {
        assertThat(MarkdownHtml.render(content)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    [a *b*](https://x.org/c) → a <em>b</em> → https://x.org/c
                    [a](<https://x.org/c>) → a → https://x.org/c
                    [a](https://x.org/c_(d)) → a → https://x.org/c_(d)
                    <https://x.org/c> → https://x.org/c → https://x.org/c
                    https://x.org/c_d_e → https://x.org/c_d_e → https://x.org/c_d_e
                    """)
    void links_tell_the_site_nothing_of_where_they_were_clicked(String content, String label, String url) {
        assertThat(MarkdownHtml.render(content))
                .isEqualTo("<a href=\"" + url + "\" rel=\"noreferrer\" target=\"_blank\">" + label + "</a>");
    }

    @Test
    void a_spoiler_opens_by_keyboard() {
        assertThat(MarkdownHtml.render("a ||b||"))
                .isEqualTo("a <span class=\"spoiler\" role=\"button\" tabindex=\"0\" aria-expanded=\"false\""
                        + " aria-label=\"Spoiler, hidden\"><span class=\"spoiler-text\">b</span></span>");
    }

    @Test
    void a_spoiler_over_blocks_is_a_block() {
        assertThat(MarkdownHtml.render("||# a\n> b\n\nc||"))
                .startsWith("<div class=\"spoiler\"")
                .contains("<div class=\"spoiler-text\"><h1>a</h1><blockquote>b</blockquote><br>c</div></div>");
    }

    @Test
    void the_first_close_ends_a_spoiler() {
        assertThat(MarkdownHtml.render("||a||b||")).endsWith(">a</span></span>b||");
        assertThat(MarkdownHtml.render("||||")).isEqualTo("||||");
        assertThat(MarkdownHtml.render("||`a||b`||")).endsWith("`a</span></span>b`||");
    }

    @Test
    void a_spoiler_that_opens_in_a_list_item_leaks_as_on_discord() {
        assertThat(MarkdownHtml.render("- ||a\nb||")).doesNotContain("spoiler");
    }

    @Test
    void lists_nest_by_two_spaces() {
        assertThat(MarkdownHtml.render("- a\n  - b\n  - c\n- d\ne"))
                .isEqualTo("<ul><li>a<br><ul><li>b</li><li>c</li></ul></li><li>d</li></ul>e");
    }

    @Test
    void a_triple_quote_takes_the_rest() {
        assertThat(MarkdownHtml.render(">>> a\n\nb")).isEqualTo("<blockquote>a<br><br>b</blockquote>");
    }

    @Test
    void fenced_code_keeps_its_lines() {
        assertThat(MarkdownHtml.render("```java\nint a;\n  *b*\n```\nc"))
                .isEqualTo("<pre><code class=\"language-java\">int a;\n  *b*</code></pre>c");
    }

    @Test
    void line_breaks_stay() {
        assertThat(MarkdownHtml.render("a\nb\n\nc")).isEqualTo("a<br>b<br><br>c");
    }

    @Test
    void no_text_gets_an_element_or_attribute_of_its_own_in() {
        for (int seed = 0; seed < 5_000; seed++) {
            String content = RandomMarkdown.of(new Random(seed));
            String html = MarkdownHtml.render(content);
            assertThat(OUR_TAGS.matcher(html).replaceAll(""))
                    .as("seed %d: %s", seed, content)
                    .doesNotContain("<", ">", "\"", "'");
            assertThat(isBalanced(html))
                    .as("seed %d: %s → %s", seed, content, html)
                    .isTrue();
        }
    }

    private static boolean isBalanced(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = OUR_TAGS.matcher(html);
        while (tags.find()) {
            if (tags.group(1).isEmpty() && !tags.group(2).equals("br")) {
                open.push(tags.group(2));
            } else if (!tags.group(1).isEmpty() && !tags.group(2).equals(open.poll())) {
                return false;
            }
        }
        return open.isEmpty();
    }

    @Test
    void deep_nesting_of_any_kind_does_not_overflow() {
        for (String opener : new String[] {"- ", "> ", "*_", "**__", "[", "||", "`", "~~"}) {
            assertThat(MarkdownHtml.render(opener.repeat(2_000))).as(opener).isNotEmpty();
        }
        StringBuilder stairs = new StringBuilder();
        for (int depth = 0; depth < 200; depth++) {
            stairs.append("  ".repeat(depth)).append("- a\n");
        }
        assertThat(MarkdownHtml.render(stairs.toString())).contains("<ul>");
    }
}
