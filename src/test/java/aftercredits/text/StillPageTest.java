package aftercredits.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members' words in a page without scripts, as a browser's parser takes them. */
class StillPageTest {
    private static final Captions CAPTIONS = new CommonMarkTest.StillCaptions();
    private static final Set<String> PLAIN = Set.of();
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("strong", PLAIN),
            Map.entry("em", PLAIN),
            Map.entry("u", PLAIN),
            Map.entry("s", PLAIN),
            Map.entry("br", PLAIN),
            Map.entry("code", Set.of("class")),
            Map.entry("pre", PLAIN),
            Map.entry("blockquote", PLAIN),
            Map.entry("ul", PLAIN),
            Map.entry("ol", Set.of("start")),
            Map.entry("li", PLAIN),
            Map.entry("small", Set.of("class")),
            Map.entry("div", Set.of("class")),
            Map.entry("span", Set.of("class")),
            Map.entry("bdi", Set.of("class")),
            Map.entry("time", Set.of("datetime")),
            Map.entry("a", Set.of("href", "rel", "target")),
            Map.entry("label", Set.of("class")),
            Map.entry("input", Set.of("type", "aria-label")),
            Map.entry("details", Set.of("class")),
            Map.entry("summary", PLAIN));

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    # a → <div class="heading heading-1">a</div>
                    <@42> → <bdi class="mention">@Ana</bdi>
                    <@43> → <bdi class="mention">@43</bdi>
                    <t:0:R> → <time datetime="1970-01-01T00:00:00Z">1970-01-01T00:00:00Z</time>
                    """)
    void what_a_script_would_fill_in_is_there_already(String content, String html) {
        assertThat(MarkdownHtml.renderStill(content, CAPTIONS)).isEqualTo(html);
    }

    @Test
    void a_spoiler_in_a_line_is_a_check_box_and_one_over_blocks_a_lid() {
        assertThat(MarkdownHtml.renderStill("a ||b|| c", CAPTIONS))
                .isEqualTo("a <label class=\"spoiler\"><input type=\"checkbox\" aria-label=\"Spoiler\">"
                        + "<span class=\"spoiler-text\">b</span></label> c");
        assertThat(MarkdownHtml.renderStill("||> a\nb||", CAPTIONS))
                .isEqualTo("<details class=\"spoiler\"><summary>Spoiler</summary>"
                        + "<blockquote>a</blockquote>b</details>");
    }

    @Test
    void a_link_whose_label_is_hidden_stands_beside_it_and_tells_no_more_than_its_site() {
        Document read = Jsoup.parseBodyFragment(
                MarkdownHtml.renderStill("[||she dies||](https://example.org/she-dies?a#b)", CAPTIONS));

        assertThat(read.select("a").text()).isEqualTo("example.org");
        assertThat(read.select("a .spoiler")).isEmpty();
        assertThat(read.select("label .spoiler-text").text()).isEqualTo("she dies");
    }

    @Test
    void nothing_gets_out_of_its_place_and_every_word_is_there() {
        for (int seed = 0; seed < 200; seed++) {
            String content = Hostile.of(new Random(seed));
            String as = "seed %d: %s".formatted(seed, content);
            Element place = Jsoup.parse("<main><div>" + MarkdownHtml.renderStill(content, CAPTIONS) + "</div></main>")
                    .body();

            assertThat(List.of(place.childNodeSize(), place.child(0).childNodeSize()))
                    .as(as)
                    .containsOnly(1);
            Element words = place.child(0).child(0);
            assertThat(words.getAllElements().stream().skip(1).filter(element -> !isOurs(element)))
                    .as(as)
                    .isEmpty();
            assertThat(words.select("a").eachAttr("href")).as(as).allMatch(url -> url.matches("(?i)https?://.*"));
            assertThat(words.select("label a label, a label, label details, label label"))
                    .as(as)
                    .isEmpty();
            words.select("summary").forEach(Element::remove);
            boolean linkMayHide = content.contains("||") && content.contains("](");
            if (!linkMayHide) {
                assertThat(letters(words.wholeText())).as(as).isEqualTo(letters(Markdown.plain(content)));
            }
        }
    }

    @Test
    void what_a_spoiler_hides_is_nowhere_else() {
        for (int seed = 0; seed < 200; seed++) {
            String around = Hostile.of(new Random(seed)).replace("|", "");
            String content = around + "\n\n||hidden words||\n\n" + around;
            Element words = Jsoup.parseBodyFragment(MarkdownHtml.renderStill(content, CAPTIONS))
                    .body();
            words.select(".spoiler-text, details.spoiler").forEach(Element::remove);

            // In code it is no spoiler, on Discord neither.
            words.select("code").forEach(Element::remove);
            assertThat(words.wholeText()).as("seed %d: %s", seed, content).doesNotContain("hidden words");
        }
    }

    /** Blanks and what can't be seen may change. */
    private static String letters(String text) {
        return text.replace('\0', '\uFFFD').replaceAll("[\\s\\p{Z}\\p{C}]+", "");
    }

    private static boolean isOurs(Element element) {
        Set<String> attributes = ALLOWED.get(element.tagName());
        return attributes != null
                && element.attributes().asList().stream().map(Attribute::getKey).allMatch(attributes::contains);
    }
}
