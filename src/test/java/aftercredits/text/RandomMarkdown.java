package aftercredits.text;

import java.util.Random;

/** Text that provokes readers of markdown. */
final class RandomMarkdown {
    private static final String[] PIECES = {
        "a",
        "word",
        " ",
        " ",
        "\n",
        "\n",
        "*",
        "**",
        "_",
        "__",
        "~~",
        "`",
        "``",
        "```",
        "|",
        "||",
        "\\",
        "# ",
        "## ",
        "-# ",
        "> ",
        ">>> ",
        "- ",
        "* ",
        "1. ",
        "  ",
        "[",
        "](",
        ")",
        "https://example.org/a_b",
        "<https://example.org>",
        "<@1>",
        "<#2>",
        "<:x:3>",
        "<t:1700000000:R>",
        "@everyone",
        ":x:",
        "<script>alert(1)</script>",
        "\"",
        "'",
        "&amp;",
        "javascript:alert(1)",
        "[x](javascript:alert(1))",
        "[x](https://example.org/\"onclick=\"alert(1))",
        "👩‍👩‍👧",
        "e\u0301",
        "עברית",
        "\u0000",
        "<img src=x onerror=alert(1)>",
        "[a](https://example.org)",
        "```html\n<b>\n```",
    };

    private RandomMarkdown() {}

    static String of(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(30); pieces > 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
