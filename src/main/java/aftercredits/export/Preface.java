package aftercredits.export;

import aftercredits.discussion.Discussion;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself before it begins, as text.
 *
 * @param club its name
 */
record Preface(String club, String title, String lead, List<Fact> facts, String note) {
    record Fact(String name, String value) {}

    static Preface of(Heading heading, List<AnsweredPrompt> prompts, PageWords page) {
        Words words = page.words();
        String club = page.title(heading.club().name());
        int answers = prompts.stream().mapToInt(AnsweredPrompt::responses).sum();
        List<Discussion> discussions =
                prompts.stream().map(AnsweredPrompt::discussion).distinct().toList();
        String lead = words.say(
                "export.lead", "answers", answers, "prompts", prompts.size(), "discussions", discussions.size());
        return new Preface(
                club,
                words.say("export.title", "club", club),
                lead,
                facts(heading, discussions, page),
                words.say("export.note"));
    }

    private static List<Fact> facts(Heading heading, List<Discussion> discussions, PageWords page) {
        Words words = page.words();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("export.fact.discussed"), dates(discussions, page)));
        heading.request()
                .essay()
                .ifPresent(essay -> facts.add(new Fact(
                        words.say("export.fact.essay"),
                        page.title(discussions.getFirst().essayTitle()))));
        facts.add(new Fact(words.say("export.fact.holds"), holds(heading.request(), page)));
        part(heading.request().part(), page)
                .ifPresent(part -> facts.add(new Fact(words.say("export.fact.part"), part)));
        if (!isWhole(heading.request())) {
            facts.add(new Fact(words.say("export.fact.numbers"), words.say("export.numbers")));
        }
        facts.add(new Fact(words.say("export.fact.names"), names(heading.request(), words)));
        String made = words.say("export.made", "time", page.dateTime(heading.exportedAt()), "zone", page.zone());
        facts.add(new Fact(words.say("export.fact.made"), made));
        return facts;
    }

    private static String dates(List<Discussion> discussions, PageWords page) {
        List<Instant> opened = discussions.stream()
                .map(Discussion::openedAt)
                .sorted(Comparator.naturalOrder())
                .toList();
        return page.span(opened.getFirst(), opened.getLast());
    }

    private static String holds(ExportRequest request, PageWords page) {
        Optional<String> since = request.from().map(page::dateTime);
        Optional<String> until = request.until().map(page::dateTime);
        Words words = page.words();
        if (since.isPresent() && until.isPresent()) {
            return words.say("export.holds.between", "since", since.get(), "until", until.get());
        }
        return since.map(from -> words.say("export.holds.since", "since", from))
                .or(() -> until.map(to -> words.say("export.holds.until", "until", to)))
                .orElseGet(() -> words.say("export.holds.all"));
    }

    private static Optional<String> part(Part part, PageWords page) {
        if (part.equals(Part.WHOLE)) {
            return Optional.empty();
        }
        String from = page.dateTime(part.from().at());
        // The spot before which it ends is behind its last answer.
        String to = page.dateTime(part.before().at().minusMillis(1));
        return Optional.of(page.words().say("export.part", "from", from, "to", to));
    }

    private static boolean isWhole(ExportRequest request) {
        return request.from().isEmpty()
                && request.until().isEmpty()
                && request.part().equals(Part.WHOLE);
    }

    private static String names(ExportRequest request, Words words) {
        return switch (request.names()) {
            case DISPLAY -> words.say("export.names.display");
            case PSEUDONYM -> words.say("export.names.pseudonym");
        };
    }
}
