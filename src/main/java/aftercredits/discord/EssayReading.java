package aftercredits.discord;

import aftercredits.essay.Chunk;
import aftercredits.essay.Chunker;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayShelf;
import aftercredits.essay.Film;
import aftercredits.essay.Problem;
import aftercredits.posting.EssayPost;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;

/** {@code /essay list}, {@code read} and {@code preview}: essays shown to one person. */
final class EssayReading {
    /** So many messages of a preview come at once. */
    private static final int AT_ONCE = 5;

    private final EssayShelf shelf;
    private final Bookcase essays;
    private final SeenDesk seen;
    private final Words words;

    EssayReading(EssayShelf shelf, Bookcase essays, SeenDesk seen, Words words) {
        this.shelf = shelf;
        this.essays = essays;
        this.seen = seen;
        this.words = words;
    }

    void list(Turn turn) {
        List<Essay> all = shelf.all(turn.who().club().id());
        List<String> entries = new ArrayList<>();
        if (all.isEmpty()) {
            entries.add(words.say("discord.essay.list.empty"));
        } else {
            entries.add(words.say("discord.essay.list.head", "count", all.size()));
            all.forEach(essay -> entries.add(line(essay)));
        }
        if (turn.who().host()) {
            shelf.problems(turn.who().club().id()).forEach(problem -> entries.add(line(problem)));
        }
        Shown.pages(entries, Shown.MESSAGE).forEach(turn.reply()::say);
    }

    private String line(Essay essay) {
        Credits credits = essay.credits();
        List<String> parts = new ArrayList<>();
        parts.add(words.say("discord.essay.list.title", "title", Shown.inline(credits.title(), 150)));
        credits.film().ifPresent(film -> parts.add(film(Shown.inline(film, 100), credits.year())));
        credits.author()
                .ifPresent(author ->
                        parts.add(words.say("discord.essay.list.author", "author", Shown.inline(author, 100))));
        parts.add(Markdown.escape(essay.id().value()));
        return String.join(" · ", parts);
    }

    private String film(String film, Optional<Integer> year) {
        return year.map(when ->
                        words.say("discord.essay.list.film-of-year", "film", film, "year", String.valueOf(when)))
                .orElseGet(() -> words.say("discord.essay.list.film", "film", film));
    }

    private String line(Problem problem) {
        return words.say(
                "discord.essay.problem",
                "problem",
                Shown.inline(
                        words.say(
                                "discord.essay.problem.line",
                                "file",
                                problem.file(),
                                "line",
                                problem.line(),
                                "what",
                                problem.in(words).what(),
                                "next",
                                problem.in(words).next()),
                        500));
    }

    void read(Turn turn, Essay essay) {
        List<Chunk> chunks = chunks(essay);
        turn.reply().say(EssayPost.header(essay, words).content());
        turn.reply().say(gated(turn, essay, chunks, 1));
    }

    void turnTo(Turn turn, BotButton.Page wanted) {
        Essay essay = essays.of(turn.who().club().id(), wanted.essay());
        List<Chunk> chunks = chunks(essay);
        turn.reply().change(gated(turn, essay, chunks, Math.clamp(wanted.page(), 1, chunks.size())));
    }

    /** Past the spoilers' beginning only whoever has seen the film reads on. */
    private Note gated(Turn turn, Essay essay, List<Chunk> chunks, int page) {
        if (!chunks.get(page - 1).spoiler()) {
            return page(essay, chunks, page);
        }
        EssayKey key = EssayKey.of(essay.id());
        return seen.behind(
                turn,
                Film.of(essay.credits()),
                SeenDesk.What.ESSAY,
                new BotButton.SeenPage(page, key),
                page > 1 ? new BotButton.Page(page - 1, key) : new BotButton.NotSeen(),
                () -> page(essay, chunks, page));
    }

    void readOn(Turn turn, BotButton.SeenPage wanted) {
        Essay essay = essays.of(turn.who().club().id(), wanted.essay());
        List<Chunk> chunks = chunks(essay);
        seen.seen(
                turn, Film.of(essay.credits()), () -> page(essay, chunks, Math.clamp(wanted.page(), 1, chunks.size())));
    }

    private Note page(Essay essay, List<Chunk> chunks, int page) {
        Note note = Note.of(chunks.get(page - 1).content());
        if (chunks.size() == 1) {
            return note;
        }
        EssayKey key = EssayKey.of(essay.id());
        return note.with(Paging.buttons(page, chunks.size(), to -> new BotButton.Page(to, key).customId(), words));
    }

    void preview(Turn turn, Essay essay) {
        turn.reply().defer();
        turn.reply()
                .say(words.say(
                        "discord.essay.preview.head",
                        "title",
                        Shown.inline(essay.credits().title(), 150),
                        "count",
                        chunks(essay).size() + 1));
        show(turn, essay, 1);
    }

    void peek(Turn turn, BotButton.Peek from) {
        turn.reply().defer();
        show(turn, essays.of(turn.who().club().id(), from.essay()), from.message());
    }

    private void show(Turn turn, Essay essay, int from) {
        List<String> messages = Stream.concat(
                        Stream.of(EssayPost.header(essay, turn.clubWords()).content()),
                        chunks(essay).stream().map(Chunk::content))
                .toList();
        int begin = Math.clamp(from - 1, 0, messages.size());
        int end = Math.min(begin + AT_ONCE, messages.size());
        messages.subList(begin, end).forEach(turn.reply()::say);
        int left = messages.size() - end;
        turn.reply()
                .say(
                        left == 0
                                ? Note.of(words.say("discord.essay.preview.end"))
                                : Note.of(words.say("discord.essay.preview.more", "left", left))
                                        .with(Button.primary(
                                                new BotButton.Peek(end + 1, EssayKey.of(essay.id())).customId(),
                                                words.say("discord.button.more"))));
    }

    private List<Chunk> chunks(Essay essay) {
        List<Chunk> chunks = Chunker.chunk(essay);
        if (chunks.isEmpty()) {
            throw new Unable(words.say(
                    "discord.essay.no-words",
                    "title",
                    Shown.inline(essay.credits().title(), 150)));
        }
        return chunks;
    }
}
