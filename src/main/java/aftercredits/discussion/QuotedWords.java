package aftercredits.discussion;

import aftercredits.text.Markdown;
import java.util.ArrayList;
import java.util.List;

/**
 * What of an answer is its writer's own, and what they quote in Discord's way: lines that begin with {@code > }, and all that
 * follows {@code >>> }.
 *
 * @param own without the quoted lines
 * @param passages what is quoted, each on one line; none so short that it may be chance
 */
record QuotedWords(String own, List<String> passages) {
    private static final int FEWEST_WORDS = 4;
    /** Of fewer words; some languages put no spaces between theirs. */
    private static final int FEWEST_CODE_POINTS = 16;

    private static final String LINE = "> ";
    private static final String REST = ">>> ";

    static QuotedWords of(String words) {
        List<String> own = new ArrayList<>();
        List<String> passages = new ArrayList<>();
        StringBuilder passage = new StringBuilder();
        boolean quotedToTheEnd = false;
        for (String line : words.lines().toList()) {
            quotedToTheEnd = quotedToTheEnd || line.startsWith(REST);
            if (quotedToTheEnd || line.startsWith(LINE) || line.equals(">")) {
                passage.append(line.replaceFirst("^(>>>|>)( |$)", "")).append('\n');
            } else {
                add(passages, passage);
                own.add(line);
            }
        }
        add(passages, passage);
        return new QuotedWords(String.join("\n", own).strip(), List.copyOf(passages));
    }

    private static void add(List<String> passages, StringBuilder passage) {
        String words = onOneLine(passage.toString());
        if (words.split(" ").length >= FEWEST_WORDS || Markdown.codePoints(words) >= FEWEST_CODE_POINTS) {
            passages.add(words);
        }
        passage.setLength(0);
    }

    static String onOneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
