package aftercredits.posting;

import aftercredits.essay.Chunk;
import aftercredits.essay.Chunker;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.ReadingTime;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The visible message before an essay's chunks. */
final class EssayHeader {
    private static final int LONGEST_VALUE = 400;

    private final Essay essay;
    private final List<Chunk> chunks;
    private final Optional<String> note;
    private final Words words;

    /** @param note one more line, short */
    EssayHeader(Essay essay, List<Chunk> chunks, Optional<String> note, Words words) {
        this.essay = essay;
        this.chunks = chunks;
        this.note = note;
        this.words = words;
    }

    OutgoingMessage message() {
        int longest = LONGEST_VALUE;
        String content = content(longest);
        while (Markdown.codePoints(content) > Chunker.MAX_CODE_POINTS) {
            longest /= 2;
            content = content(longest);
        }
        return OutgoingMessage.plain(content);
    }

    /** @param longest code points that each value may take at most */
    private String content(int longest) {
        Credits credits = essay.credits();
        List<String> lines = new ArrayList<>();
        lines.add(line("title", credits.title(), longest));
        lines.addAll(film(credits, longest));
        credits.author().ifPresent(author -> lines.add(line("author", author, longest)));
        credits.source()
                .ifPresent(source -> lines.add(words.say("posting.header.source", "source", link(source, longest))));
        credits.rights().ifPresent(rights -> lines.add(line("rights", rights, longest)));
        if (!essay.contentWarnings().isEmpty()) {
            lines.add(line("warnings", String.join(", ", essay.contentWarnings()), longest));
        }
        lines.add("");
        lines.add(
                words.say(
                                "posting.header.length",
                                "minutes",
                                ReadingTime.of(essay).toMinutes(),
                                "parts",
                                chunks.size()) + " " + words.say("posting.header." + hidden()));
        note.ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private String line(String what, String value, int longest) {
        return words.say("posting.header." + what, what, shown(value, longest));
    }

    private List<String> film(Credits credits, int longest) {
        Optional<String> year = credits.year().map(String::valueOf);
        Optional<String> director = credits.director().map(name -> shown(name, longest));
        if (credits.film().isPresent()) {
            return List.of(words.say(
                    "posting.header.film",
                    "film",
                    shown(credits.film().get(), longest),
                    "hasYear",
                    year.isPresent() ? "yes" : "no",
                    "year",
                    year.orElse(""),
                    "hasDirector",
                    director.isPresent() ? "yes" : "no",
                    "director",
                    director.orElse("")));
        }
        return Stream.of(
                        year.map(number -> words.say("posting.header.year", "year", number)),
                        director.map(name -> words.say("posting.header.director", "director", name)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String shown(String value, int longest) {
        return Excerpt.escaped(Excerpt.line(value, longest), longest);
    }

    /** A web address that can be clicked and shows no preview; anything else as it stands. */
    private static String link(String source, int longest) {
        String stripped = source.strip();
        return isWebAddress(stripped) && Markdown.codePoints(stripped) + 2 <= longest
                ? "<" + stripped + ">"
                : shown(source, longest);
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private String hidden() {
        long spoilers = chunks.stream().filter(Chunk::spoiler).count();
        if (spoilers == 0) {
            return "none-hidden";
        }
        return spoilers == chunks.size() ? "all-hidden" : "some-hidden";
    }
}
