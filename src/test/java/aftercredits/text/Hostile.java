package aftercredits.text;

import java.util.List;
import java.util.Random;

/** What somebody might type to break whatever shows it. */
public final class Hostile {
    /** Sets {@code window.executed} wherever a page would run it. */
    public static final List<String> TEXTS = List.of(
            "||".repeat(2_000),
            "|".repeat(3_999),
            "`".repeat(4_000),
            "@everyone @here <@501> <@&7> @user",
            "\u200B\u200D\u2060\uFEFF",
            "\u202Eesrever\u2066 left",
            "\u2069\u2069\u202Eout of its isolate",
            "nul \u0000 and bell \u0007 and escape \u001B[31m",
            "half a pair \uD83C and another \uDFA4",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "@SUM(1)",
            "<script>window.executed=1</script>",
            "</script><script>window.executed=1</script>",
            "</style><script>window.executed=1</script>",
            "</title></head><body onload=window.executed=1>",
            "</details></article></main><h1>Mine</h1>",
            "--><img src=x onerror=window.executed=1>",
            "\"><img src=x onerror=\"window.executed=1\">",
            "'><svg onload='window.executed=1'>",
            "<svg><style><img src=x onerror=window.executed=1>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.executed=1&gt;\">",
            "<iframe srcdoc='<script>parent.executed=1</script>'></iframe>",
            "<a href=\"javascript:window.executed=1\">a</a>",
            "[a](javascript:window.executed=1)",
            "[a](https://example.org/\"onmouseover=\"window.executed=1)",
            "[||secret||](https://example.org/secret)",
            "https://example.org/'><script>window.executed=1</script>",
            "&lt;script&gt;window.executed=1&lt;/script&gt;",
            "{{constructor.constructor('window.executed=1')()}} ${window.executed=1}",
            "```html\n</code></pre><script>window.executed=1</script>\n```",
            "# heading\n## heading\n=====\n- item\n1. item\n> quote\n>>> rest",
            "||one\n\n```\ntwo\n```\n# three\n> four||",
            "![i](https://example.org/i.png) <img src=https://example.org/i.png> url(https://example.org/i.png)",
            "<t:99999999999:F> <t:-99999999999:R> <:x:1> <a:y:2> </z:3>",
            "| a | b |\n| --- | --- |\n| c | d |",
            "*".repeat(500) + "a" + "*".repeat(500),
            "> ".repeat(1_000) + "deep",
            "[".repeat(2_000) + "](".repeat(500));

    private Hostile() {}

    /** Some of it, put together at random. */
    public static String of(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
            String piece = TEXTS.get(random.nextInt(TEXTS.size()));
            int from = random.nextInt(3) == 0 ? random.nextInt(piece.length()) : 0;
            text.append(piece, from, piece.length()).append(random.nextBoolean() ? "\n" : "");
            text.append(RandomMarkdown.of(random));
        }
        return text.toString();
    }
}
