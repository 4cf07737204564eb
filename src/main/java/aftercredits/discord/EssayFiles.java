package aftercredits.discord;

import aftercredits.essay.AddedEssays;
import aftercredits.essay.Chunker;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import aftercredits.essay.Problem;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.entities.Message;

/** {@code /essay add} and {@code remove}. */
final class EssayFiles {
    private final AddedEssays added;
    private final Download download;
    private final EssayUpdating updating;
    private final Words words;
    private final InstantSource clock;

    EssayFiles(AddedEssays added, Download download, EssayUpdating updating, Words words, InstantSource clock) {
        this.added = added;
        this.download = download;
        this.updating = updating;
        this.words = words;
        this.clock = clock;
    }

    void add(Turn turn, Message.Attachment attachment) {
        turn.reply().defer();
        String name = attachment.getFileName();
        String ending = name.toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".md") && !ending.endsWith(".txt")) {
            throw new Unable(words.say("discord.file.ending", "name", Shown.inline(name, 100)));
        }
        switch (download.text(attachment)) {
            case Download.Outcome.Text text -> read(turn, name, text.text());
            case Download.Outcome.TooLarge large ->
                throw new Unable(words.say("discord.file.too-large", "name", Shown.inline(name, 100)));
            case Download.Outcome.NotUtf8 other ->
                throw new Unable(
                        words.say("discord.file.not-utf8", "name", Shown.inline(name, 100), "line", other.line()));
            case Download.Outcome.Failed failed ->
                throw new Unable(words.say("discord.file.failed", "name", Shown.inline(name, 100)));
        }
    }

    private void read(Turn turn, String name, String text) {
        switch (EssayParser.parse(name, text)) {
            case ParsedEssay.Unreadable unreadable ->
                tell(
                        turn,
                        words.say(
                                "discord.file.problems",
                                "name",
                                Shown.inline(name, 100),
                                "count",
                                unreadable.problems().size()),
                        unreadable.problems());
            case ParsedEssay.Readable readable -> {
                int chunks = Chunker.chunk(readable.essay()).size();
                if (chunks == 0) {
                    throw new Unable(words.say(
                            "discord.essay.no-words",
                            "title",
                            Shown.inline(readable.essay().credits().title(), 150)));
                }
                added.add(
                        turn.who().club().id(),
                        new AddedEssays.EssayFile(name, text),
                        turn.who().id(),
                        clock.instant());
                tell(turn, kept(readable, chunks), readable.warnings());
                updating.offer(turn, readable.essay());
            }
        }
    }

    private String kept(ParsedEssay.Readable readable, int chunks) {
        return words.say(
                "discord.file.added",
                "title",
                Shown.inline(readable.essay().credits().title(), 150),
                "chunks",
                chunks,
                "warnings",
                readable.warnings().size());
    }

    private void tell(Turn turn, String head, List<Problem> problems) {
        List<String> entries = new ArrayList<>();
        entries.add(head);
        for (Problem problem : problems) {
            entries.add(words.say(
                    "discord.file.problem",
                    "line",
                    problem.line(),
                    "what",
                    Shown.inline(problem.in(words).what(), 300),
                    "next",
                    Shown.inline(problem.in(words).next(), 300)));
        }
        Shown.pages(entries, Shown.MESSAGE).forEach(turn.reply()::say);
    }

    void remove(Turn turn, Essay essay) {
        added.remove(turn.who().club().id(), essay.id(), turn.who().id(), clock.instant());
        turn.reply()
                .say(words.say(
                        "discord.essay.removed",
                        "title",
                        Shown.inline(essay.credits().title(), 150)));
    }
}
