package aftercredits.export;

import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.export.LogSource.Entry;
import aftercredits.text.Captions;
import aftercredits.text.MarkdownHtml;
import aftercredits.text.Words;
import java.io.Writer;
import java.util.List;

/**
 * The log as one HTML file: no script, nothing fetched. What spoils is under {@code <details>}, or a check box where it
 * stands in a line, which browsers open by click and keyboard; it stays hidden in print and without the style.
 */
final class HtmlLog implements BookWriter {
    private final Html html;
    private final Heading heading;
    private final PageWords page;
    private final Words words;
    private final Captions captions;
    private final Naming naming;
    private final HtmlAnswer answer;
    private ShownAnswers shown;
    private boolean veiled;

    HtmlLog(Writer text, Heading heading, PageWords page, Naming naming, Captions captions) {
        this.html = new Html(text);
        this.heading = heading;
        this.page = page;
        this.words = page.words();
        this.captions = captions;
        this.naming = naming;
        this.answer = new HtmlAnswer(html, heading, page, captions);
        this.shown = new ShownAnswers(page, naming);
    }

    @Override
    public void begin(List<AnsweredPrompt> prompts) {
        new HtmlFront(html, heading, page).write(prompts);
        html.line("<main>");
    }

    @Override
    public void beginDiscussion(Discussion discussion) {
        String id = Anchors.of(discussion);
        html.line("<section class=\"discussion\" id=\"", id, "\" aria-labelledby=\"", id, "-title\">");
        String title = Html.chosen(page.title(discussion.essayTitle()));
        html.line("<h2 id=\"", id, "-title\">", title, "</h2>");
        html.line("<p class=\"dates\">", Html.escape(page.dates(discussion)), "</p>");
    }

    @Override
    public void beginPrompt(AnsweredPrompt answered) {
        shown = new ShownAnswers(page, naming);
        AskedPrompt prompt = answered.prompt();
        String id = Anchors.of(prompt);
        String number = words.say("export.prompt", "number", prompt.position());
        html.line("<article class=\"prompt\" id=\"", id, "\" aria-labelledby=\"", id, "-title\">");
        String question = "<span class=\"question\" dir=\"auto\">" + Html.escape(prompt.question()) + "</span>";
        veiled = prompt.spoiler();
        html.line("<h3 id=\"", id, "-title\">", Html.escape(number), veiled ? "" : " " + question, "</h3>");
        if (veiled) {
            html.line("<details class=\"veil\"><summary>", summary(answered.responses()), "</summary>");
            html.line("<p>", question, "</p>");
        }
        prompt.passage().ifPresent(this::passage);
        new StanceBars(html, page).write(answered);
        html.line("<ol class=\"answers\">");
    }

    private String summary(int answers) {
        return "<span class=\"if-closed\">" + Html.escape(words.say("export.veil.show", "count", answers))
                + "</span><span class=\"if-open\">" + Html.escape(words.say("export.veil.hide", "count", answers))
                + "</span><span class=\"if-printed\">" + Html.escape(words.say("export.veil.printed")) + "</span>";
    }

    private void passage(String passage) {
        html.line(
                "<figure class=\"passage\"><blockquote dir=\"auto\">",
                MarkdownHtml.renderStill(passage, captions),
                "</blockquote><figcaption>",
                Html.escape(words.say("export.passage")),
                "</figcaption></figure>");
    }

    @Override
    public void response(Entry entry) {
        answer.write(shown.shown(entry));
    }

    @Override
    public void endPrompt() {
        html.line("</ol>", veiled ? "</details>" : "", "</article>");
    }

    @Override
    public void endDiscussion() {
        String back = Html.escape(words.say("export.back"));
        html.line("<p class=\"back\"><a href=\"#" + Anchors.CONTENTS + "\">", back, "</a></p>", "</section>");
    }

    @Override
    public void end() {
        String made = Html.time(heading.exportedAt(), page.dateTime(heading.exportedAt()), heading);
        html.line("</main>");
        html.line("<footer><p>", Html.say(words, "export.foot", "time", made), "</p></footer>");
        html.line("</div>", "</body>", "</html>");
    }
}
