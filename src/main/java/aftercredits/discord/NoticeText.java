package aftercredits.discord;

import aftercredits.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes messages of a Markdown file that is written for readers of files: Discord takes every line's end for one. */
final class NoticeText {
    /** A heading, an item, a quotation: what begins a line of its own. */
    private static final Pattern BEGINNING = Pattern.compile("(#{1,3}|[-*>]|-#|\\d+\\.) .*");

    private NoticeText() {}

    /** In pages of at most {@code most} code points: cut between paragraphs, else at a line's end, else between words. */
    static List<String> pages(String markdown, int most) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : markdown.strip().split("\\R(?:[ \\t]*\\R)+")) {
            String rest = unwrapped(paragraph);
            while (Markdown.codePoints(rest) > most) {
                int end = end(rest, rest.offsetByCodePoints(0, most));
                paragraphs.add(rest.substring(0, end));
                rest = rest.substring(end).strip();
            }
            paragraphs.add(rest);
        }
        return Shown.pages(paragraphs, most);
    }

    private static int end(String text, int longest) {
        int line = text.lastIndexOf('\n', longest);
        return line > 0 ? line : Shown.wordBefore(text, longest - 1);
    }

    private static String unwrapped(String paragraph) {
        StringBuilder text = new StringBuilder();
        boolean afterHeading = false;
        for (String line : paragraph.lines().toList()) {
            boolean begins =
                    text.isEmpty() || afterHeading || BEGINNING.matcher(line).matches();
            text.append(text.isEmpty() ? "" : begins ? "\n" : " ").append(begins ? line.stripTrailing() : line.strip());
            afterHeading = line.startsWith("#");
        }
        return text.toString();
    }
}
