package aftercredits.export;

import static aftercredits.text.CommonMark.details;
import static aftercredits.text.CommonMark.escape;
import static aftercredits.text.CommonMark.prefixed;
import static aftercredits.text.CommonMark.strong;

import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.export.LogSource.Entry;
import aftercredits.export.ShownAnswer.Reply;
import aftercredits.export.ShownAnswer.Version;
import aftercredits.text.Captions;
import aftercredits.text.CommonMark;
import aftercredits.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The log as CommonMark with GitHub's tables: a heading for each discussion and each prompt, the passage quoted, answers as
 * a list under it. What spoils is in {@code <details>}. What people wrote stands in list items, which it can't get out of.
 */
final class MarkdownLog implements BookWriter {
    private static final String INDENT = "  ";

    private final Writer out;
    private final Heading heading;
    private final PageWords page;
    private final Words words;
    private final Naming naming;
    private final Captions captions;
    private ShownAnswers shown;
    private boolean veiled;

    MarkdownLog(Writer out, Heading heading, PageWords page, Naming naming, Captions captions) {
        this.out = out;
        this.heading = heading;
        this.page = page;
        this.words = page.words();
        this.naming = naming;
        this.captions = captions;
        this.shown = new ShownAnswers(page, naming);
    }

    @Override
    public void begin(List<AnsweredPrompt> prompts) {
        Preface preface = Preface.of(heading, prompts, page);
        block("# " + escape(preface.title()));
        block(escape(preface.lead()));
        block(preface.facts().stream()
                .map(fact -> "- " + escape(fact.name()) + ": " + escape(fact.value()))
                .collect(Collectors.joining("\n")));
        block(escape(preface.note()));
    }

    @Override
    public void beginDiscussion(Discussion discussion) {
        block("## " + escape(page.title(discussion.essayTitle())));
        block(escape(page.dates(discussion)));
    }

    @Override
    public void beginPrompt(AnsweredPrompt answered) {
        shown = new ShownAnswers(page, naming);
        AskedPrompt prompt = answered.prompt();
        veiled = prompt.spoiler();
        String question = page.title(prompt.question());
        if (veiled) {
            block("### " + escape(words.say("export.prompt", "number", prompt.position())));
            block(CommonMark.opening(words.say("export.veil.show", "count", answered.responses())));
            block(strong(question));
        } else {
            block("### " + escape(words.say("export.prompt.open", "number", prompt.position(), "question", question)));
        }
        prompt.passage().ifPresent(passage -> block(prefixed("> ", "> ", CommonMark.render(passage, captions))));
        if (!answered.stances().isEmpty()) {
            block(table(answered));
            block(escape(StanceBars.sum(answered, page)));
        }
    }

    private String table(AnsweredPrompt answered) {
        int total = StanceBars.total(answered);
        Stream<String> rows = answered.stances().entrySet().stream().map(held -> {
            String count = StanceBars.count(held.getValue(), total, words);
            return "| " + escape(page.title(held.getKey())) + " | " + escape(count) + " |";
        });
        String head = "| " + escape(words.say("export.side.name")) + " | " + escape(words.say("export.side.count"))
                + " |\n| --- | ---: |\n";
        return head + rows.collect(Collectors.joining("\n"));
    }

    @Override
    public void response(Entry entry) {
        ShownAnswer answer = shown.shown(entry);
        List<String> blocks = new ArrayList<>();
        blocks.add(by(answer));
        answer.now().words().map(said -> CommonMark.render(said, captions)).ifPresent(blocks::add);
        if (!answer.earlier().isEmpty()) {
            String summary =
                    words.say("export.earlier", "count", answer.earlier().size());
            String versions = answer.earlier().stream()
                    .map(version -> earlier(version, page.later(version.at(), answer.at())))
                    .collect(Collectors.joining("\n\n"));
            blocks.add(details(summary, versions));
        }
        block(item(blocks));
    }

    private String earlier(Version version, String time) {
        List<String> blocks = new ArrayList<>();
        blocks.add(line(version.stance(), Optional.of(time)));
        version.words().map(said -> CommonMark.render(said, captions)).ifPresent(blocks::add);
        return item(blocks);
    }

    private static String item(List<String> blocks) {
        String item = blocks.stream().filter(block -> !block.isEmpty()).collect(Collectors.joining("\n\n"));
        return prefixed("- ", INDENT, item);
    }

    private String by(ShownAnswer answer) {
        String rest = line(
                answer.now().stance(),
                Optional.of(page.dateTime(answer.at())),
                answer.changedAt().map(at -> words.say("export.changed", "time", page.later(at, answer.at()))),
                answer.reply().map(this::reply),
                answer.quotable());
        return strong(answer.author()) + " · " + rest;
    }

    private String reply(Reply reply) {
        return switch (reply) {
            case Reply.ToAnswer(String id, String author) -> words.say("export.reply", "name", author);
            case Reply.ToMessage() -> words.say("export.reply.elsewhere");
        };
    }

    @SafeVarargs
    private static String line(Optional<String>... parts) {
        return Stream.of(parts)
                .flatMap(Optional::stream)
                .map(CommonMark::escape)
                .collect(Collectors.joining(" · "));
    }

    @Override
    public void endPrompt() {
        if (veiled) {
            block(CommonMark.CLOSING);
        }
    }

    @Override
    public void endDiscussion() {
        // The next heading ends it.
    }

    @Override
    public void end() {
        String time = page.dateTime(heading.exportedAt());
        write("---\n\n" + escape(words.say("export.foot", "time", time)) + "\n");
    }

    private void block(String block) {
        write(block + "\n\n");
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
