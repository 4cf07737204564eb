package aftercredits.export;

import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.text.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything of a page before its first discussion: the head, what it is, the contents. */
final class HtmlFront {
    private final Html html;
    private final Heading heading;
    private final PageWords page;
    private final Words words;

    HtmlFront(Html html, Heading heading, PageWords page) {
        this.html = html;
        this.heading = heading;
        this.page = page;
        this.words = page.words();
    }

    void write(List<AnsweredPrompt> prompts) {
        Preface preface = Preface.of(heading, prompts, page);
        head(preface);
        html.line("<body>").line("<div class=\"page\">");
        header(preface);
        contents(prompts);
    }

    private void head(Preface preface) {
        PageStyle style = PageStyle.load();
        html.line("<!DOCTYPE html>")
                .line("<html lang=\"", Html.escape(page.language()), "\">")
                .line("<head>")
                .line("<meta charset=\"utf-8\">")
                .line("<meta http-equiv=\"Content-Security-Policy\" content=\"", style.policy(), "\">")
                .line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .line("<meta name=\"color-scheme\" content=\"light dark\">")
                .line("<meta name=\"referrer\" content=\"no-referrer\">")
                .line("<meta name=\"robots\" content=\"noindex, nofollow\">")
                .line("<title>", Html.escape(preface.title()), "</title>")
                .line("<link rel=\"icon\" href=\"", PageStyle.ICON, "\">")
                .line("<style>", style.css(), "</style>")
                .line("</head>");
    }

    private void header(Preface preface) {
        html.line("<header class=\"front\">")
                .line("<p class=\"eyebrow\">", Html.escape(words.say("export.eyebrow")), "</p>")
                .line("<h1>", Html.chosen(preface.club()), "</h1>")
                .line("<p class=\"lead\">", Html.escape(preface.lead()), "</p>")
                .line("<dl class=\"facts\">");
        preface.facts()
                .forEach(fact -> html.line(
                        "<div><dt>", Html.escape(fact.name()), "</dt><dd>", Html.chosen(fact.value()), "</dd></div>"));
        html.line("</dl>")
                .line("<p class=\"care\">", Html.escape(preface.note()), "</p>")
                .line("</header>");
    }

    private void contents(List<AnsweredPrompt> prompts) {
        Map<DiscussionId, List<AnsweredPrompt>> byDiscussion = prompts.stream()
                .collect(Collectors.groupingBy(
                        answered -> answered.discussion().id(), java.util.LinkedHashMap::new, Collectors.toList()));
        html.line("<nav class=\"contents\" id=\"", Anchors.CONTENTS, "\" aria-labelledby=\"contents-title\">")
                .line("<h2 id=\"contents-title\">", Html.escape(words.say("export.contents")), "</h2>")
                .line("<ol>");
        byDiscussion.values().forEach(this::discussion);
        html.line("</ol>", "</nav>");
    }

    private void discussion(List<AnsweredPrompt> prompts) {
        Discussion discussion = prompts.getFirst().discussion();
        html.line(
                "<li><a href=\"#",
                Anchors.of(discussion),
                "\">",
                Html.chosen(page.title(discussion.essayTitle())),
                "</a> <span class=\"note\">",
                Html.escape(page.date(discussion.openedAt())),
                "</span><ol>");
        prompts.forEach(this::prompt);
        html.line("</ol></li>");
    }

    /** A question that spoils is not named here. */
    private void prompt(AnsweredPrompt answered) {
        AskedPrompt prompt = answered.prompt();
        String named = prompt.spoiler()
                ? Html.escape(words.say("export.prompt", "number", prompt.position()))
                : Html.chosen(page.title(prompt.question()));
        html.line(
                "<li value=\"",
                Integer.toString(prompt.position()),
                "\"><a href=\"#",
                Anchors.of(prompt),
                "\">",
                named,
                "</a> <span class=\"note\">",
                Html.escape(words.say("export.answers", "count", answered.responses())),
                "</span></li>");
    }
}
