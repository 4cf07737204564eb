package aftercredits.essay;

import aftercredits.text.Markdown;

/** Code as it may stand in a message. */
final class CodeText {
    private static final String ZERO_WIDTH_SPACE = "\u200B";

    private CodeText() {}

    /** Code in which neither two pipes nor three backticks touch: they would end a spoiler, or the code. */
    static String safe(String code) {
        String apart = Markdown.keepPipesApart(code);
        return apart.contains("```") ? apart.replaceAll("(?<=``)`", ZERO_WIDTH_SPACE + "`") : apart;
    }
}
