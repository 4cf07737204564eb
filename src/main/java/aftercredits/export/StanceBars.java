package aftercredits.export;

import aftercredits.text.Words;
import java.util.Locale;
import java.util.Map;

/** How many hold each stance: a bar for each, with its name and number as text beside it. */
final class StanceBars {
    private final Html html;
    private final PageWords page;

    StanceBars(Html html, PageWords page) {
        this.html = html;
        this.page = page;
    }

    void write(AnsweredPrompt answered) {
        int total = total(answered);
        if (answered.stances().isEmpty()) {
            return;
        }
        html.line("<figure class=\"sides\"><ul>");
        int side = 1;
        for (Map.Entry<String, Integer> held : answered.stances().entrySet()) {
            row(held.getKey(), side++, held.getValue(), total);
        }
        html.line("</ul><figcaption>", Html.escape(sum(answered, page)), "</figcaption></figure>");
    }

    /** Every stance together, in words. */
    static String sum(AnsweredPrompt answered, PageWords page) {
        int total = total(answered);
        return total == 0
                ? page.words().say("export.sides.none")
                : page.words().say("export.sides", "count", total, "changed", answered.changedMinds());
    }

    static int total(AnsweredPrompt answered) {
        return answered.stances().values().stream().mapToInt(Integer::intValue).sum();
    }

    static String count(int members, int total, Words words) {
        return words.say("export.side", "count", members, "percent", Math.round(percent(members, total)));
    }

    private static double percent(int members, int total) {
        return total == 0 ? 0 : 100.0 * members / total;
    }

    private void row(String stance, int side, int members, int total) {
        html.line(
                "<li><span class=\"side-name\">",
                Html.chosen(page.title(stance)),
                "</span> <span class=\"side-count\">",
                Html.escape(count(members, total, page.words())),
                "</span>",
                bar(side, percent(members, total)),
                "</li>");
    }

    /** Drawn in hundredths of its width, whatever that is. The number beside it says the same to those who don't see it. */
    private static String bar(int side, double percent) {
        return "<svg class=\"bar\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                + "<rect class=\"track\" width=\"100\" height=\"1\"/><rect class=\"side-" + Math.min(side, 5)
                + "\" width=\"" + String.format(Locale.ROOT, "%.2f", percent) + "\" height=\"1\"/></svg>";
    }
}
