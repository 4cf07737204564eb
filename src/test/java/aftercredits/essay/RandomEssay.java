package aftercredits.essay;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Writes essays in Markdown that provoke: everything that might end a spoiler, a format or a message early. */
final class RandomEssay {
    private static final List<String> WORDS = List.of(
            "Anora",
            "the",
            "ring",
            "a",
            "gesture",
            "snow",
            "Igor",
            "habit",
            "and",
            "credits",
            "roll.",
            "Why?",
            "so,",
            "it—",
            "“Don’t",
            "tell",
            "Toros,”",
            "Mr.",
            "1984.",
            "7)",
            "#",
            "-",
            "+",
            ">",
            ">>>",
            "-#",
            "||",
            "|",
            "|||",
            "\\|\\|",
            "\\",
            "\\\\",
            "*",
            "**",
            "_",
            "__",
            "snake_case",
            "~~",
            "~",
            "`",
            "@everyone",
            "<@1>",
            "<#2>",
            "<:x:3>",
            ":x:",
            "https://example.org/a_b",
            "http://x.org/(c)|d",
            "[x]",
            "](",
            "<b>",
            "<br>",
            "<!-- c -->",
            "&amp;",
            "&nbsp;",
            "👩‍👩‍👧‍👦",
            "🏳️‍🌈",
            "e\u0301\u0323",
            "שלום",
            "مرحبا",
            "映画は",
            "終わった。",
            "\u202Eabc\u202C",
            "…",
            "||a||",
            "a||b",
            "**a||b**",
            "`a||b`",
            "`||`",
            "``a`||`b``",
            "*a*_b_",
            "**a***b*",
            "***a** b*",
            "*a **b***",
            "![alt](https://x.org/i.png)",
            "[l||m](https://x.org/p?q=||)",
            "[*l* m](https://x.org/(a))",
            "<https://x.org/z>",
            "~~a||b~~",
            "`*`",
            "**`*`**");

    private final Random random;

    private RandomEssay(Random random) {
        this.random = random;
    }

    static String of(long seed) {
        return new RandomEssay(new Random(seed)).essay();
    }

    /** Paragraphs of plain sentences. */
    static String prose(long seed) {
        Random random = new Random(seed);
        StringBuilder essay = new StringBuilder();
        for (int paragraphs = 3 + random.nextInt(20); paragraphs > 0; paragraphs--) {
            for (int sentences = 1 + random.nextInt(12); sentences > 0; sentences--) {
                essay.append("The");
                for (int words = 2 + random.nextInt(25); words > 0; words--) {
                    essay.append(' ').append("abcdefghij", 0, 1 + random.nextInt(9));
                }
                essay.append(". ");
            }
            essay.append("\n\n");
        }
        return essay.toString();
    }

    private String essay() {
        StringBuilder essay = new StringBuilder();
        int blocks = 1 + random.nextInt(7);
        for (int i = 0; i < blocks; i++) {
            essay.append(block(0)).append("\n\n");
        }
        return essay.toString();
    }

    private String block(int depth) {
        return switch (random.nextInt(depth > 2 ? 6 : 20)) {
            case 0 -> "#".repeat(1 + random.nextInt(6)) + " " + words(1 + random.nextInt(8));
            case 1 -> "```" + pick("", "java", "a b c") + "\n" + code() + "\n```";
            case 2 -> monster();
            case 6, 7 -> indented("> ", "> ", block(depth + 1) + "\n\n" + block(depth + 1));
            case 8, 9 -> items(depth, () -> pick("- ", "* "));
            case 10 -> items(depth, () -> "3. ");
            case 11 -> table();
            case 12 -> pick("---", "<!-- a\n\ncomment -->", "<div>\nraw *html* ||x||\n</div>", "    indented || code");
            case 14 -> longSpan(pick("**", "*", "~~", "***"));
            case 15 ->
                "[" + words(pick("", "x").isEmpty() ? 400 : 20) + "](https://example.org/"
                        + "p".repeat(random.nextInt(1_200)) + ")";
            case 13 -> words(3) + "  \n" + words(3) + "\\\n" + words(3);
            default -> words(1 + random.nextInt(70));
        };
    }

    private String longSpan(String mark) {
        return mark + "word " + words(random.nextInt(600)).replaceAll("[*~`\\\\<]", "") + " word" + mark;
    }

    private String monster() {
        String unit = pick("x", "ab|", "||", "👩‍👩‍👧‍👦", "e\u0301", "*", "_a", "映", "\\", ":a:");
        return words(4) + " " + unit.repeat(Math.ceilDiv(3_000, unit.codePointCount(0, unit.length()))) + " "
                + words(4);
    }

    private String items(int depth, Supplier<String> bullet) {
        List<String> items = new ArrayList<>();
        String first = bullet.get();
        for (int count = 1 + random.nextInt(5); count > 0; count--) {
            String item = random.nextInt(3) == 0 ? words(6) + "\n\n" + block(depth + 1) : words(1 + random.nextInt(30));
            items.add(indented(first, " ".repeat(first.length()), item));
        }
        return String.join("\n", items);
    }

    private static String indented(String first, String rest, String block) {
        return first + block.replace("\n", "\n" + rest);
    }

    private String table() {
        StringBuilder table = new StringBuilder("| one | two |\n|---|---|\n");
        for (int rows = 1 + random.nextInt(30); rows > 0; rows--) {
            table.append("| ").append(cell()).append(" | ").append(cell()).append(" |\n");
        }
        return table.toString();
    }

    private String cell() {
        return words(1 + random.nextInt(3)).replace("\n", " ").replace("|", "\\|");
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int lines = 1 + random.nextInt(40); lines > 0; lines--) {
            code.append(pick("", "  ", "\t"))
                    .append(pick("a || b;", "||", "|", "**x**", "", "``", "\\", "x".repeat(90), "// 😀"));
            code.append('\n');
        }
        return code.toString();
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String word = WORDS.get(random.nextInt(random.nextInt(4) == 0 ? WORDS.size() : 14));
            String formatted = switch (random.nextInt(14)) {
                case 0 -> "**" + word + " " + WORDS.get(random.nextInt(12)) + "**";
                case 1 -> "*" + word + " **" + WORDS.get(random.nextInt(12)) + "***";
                case 2 -> "[" + word + "](https://example.org/" + i + ")";
                default -> word;
            };
            words.append(i == 0 ? "" : pick(" ", " ", " ", " ", "\n", "")).append(formatted);
        }
        return words.toString();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
