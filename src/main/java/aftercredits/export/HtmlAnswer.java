package aftercredits.export;

import aftercredits.export.ShownAnswer.Reply;
import aftercredits.export.ShownAnswer.Version;
import aftercredits.text.Captions;
import aftercredits.text.MarkdownHtml;
import aftercredits.text.Words;
import com.ibm.icu.text.BreakIterator;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** One answer in a page. */
final class HtmlAnswer {
    private static final int HUES = 6;

    private final Html html;
    private final Heading heading;
    private final PageWords page;
    private final Words words;
    private final Captions captions;

    HtmlAnswer(Html html, Heading heading, PageWords page, Captions captions) {
        this.html = html;
        this.heading = heading;
        this.page = page;
        this.words = page.words();
        this.captions = captions;
    }

    void write(ShownAnswer answer) {
        String id = Anchors.answer(answer.id());
        html.line("<li class=\"answer\" id=\"", id, "\">");
        html.line(
                portrait(answer),
                "<p class=\"by\"><span class=\"name\">",
                Html.chosen(answer.author()),
                "</span> ",
                stance(answer.now()),
                "<a class=\"when\" href=\"#",
                id,
                "\">",
                Html.time(answer.at(), page.dateTime(answer.at()), heading),
                "</a>",
                notes(answer),
                "</p>");
        answer.reply().ifPresent(reply -> html.line("<p class=\"reply\">", reply(reply), "</p>"));
        answer.now().words().ifPresent(said -> html.line(words(said)));
        if (!answer.earlier().isEmpty()) {
            earlier(answer);
        }
        html.line("</li>");
    }

    /** Pictures would have to be fetched. */
    private static String portrait(ShownAnswer answer) {
        int hue = Math.floorMod(answer.authorId().hashCode(), HUES) + 1;
        return "<span class=\"portrait hue-" + hue + "\" aria-hidden=\"true\">" + Html.escape(initials(answer.author()))
                + "</span>";
    }

    /** The first letter of the first word and of the last. */
    private static String initials(String name) {
        String first = firstCharacter(name);
        int lastWord = name.lastIndexOf(' ') + 1;
        return (lastWord == 0 ? first : first + firstCharacter(name.substring(lastWord))).toUpperCase(Locale.ROOT);
    }

    /** As people see it: an emoji of several code points, a letter with its accents. */
    private static String firstCharacter(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.next();
        return end == BreakIterator.DONE ? "" : text.substring(0, end);
    }

    private static String stance(Version version) {
        return version.stance()
                .map(stance -> "<span class=\"stance side-" + version.side() + "\">" + Html.chosen(stance) + "</span> ")
                .orElse("");
    }

    private String notes(ShownAnswer answer) {
        String changed =
                answer.changedAt().map(at -> note(changed(at, answer.at()))).orElse("");
        return changed
                + answer.quotable().map(allowed -> note(Html.escape(allowed))).orElse("");
    }

    private String changed(Instant at, Instant first) {
        return Html.say(words, "export.changed", "time", Html.time(at, page.later(at, first), heading));
    }

    private static String note(String markup) {
        return " <span class=\"note\">" + markup + "</span>";
    }

    private String reply(Reply reply) {
        return switch (reply) {
            case Reply.ToAnswer(String id, String author) -> {
                String link = "<a href=\"#" + Anchors.answer(id) + "\">" + Html.chosen(author) + "</a>";
                yield Html.say(words, "export.reply", "name", link);
            }
            case Reply.ToMessage() -> Html.escape(words.say("export.reply.elsewhere"));
        };
    }

    private String words(String said) {
        return "<div class=\"words\" dir=\"auto\">" + MarkdownHtml.renderStill(said, captions) + "</div>";
    }

    private void earlier(ShownAnswer answer) {
        int count = answer.earlier().size();
        html.line(
                "<details class=\"earlier\"><summary>",
                Html.escape(words.say("export.earlier", "count", count)),
                "</summary><ol>");
        for (Version version : answer.earlier()) {
            Optional<String> said = version.words().map(this::words);
            html.line(
                    "<li><p class=\"by\">",
                    stance(version),
                    Html.time(version.at(), page.later(version.at(), answer.at()), heading),
                    "</p>",
                    said.orElse(""),
                    "</li>");
        }
        html.line("</ol></details>");
    }
}
