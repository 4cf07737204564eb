package aftercredits.discord;

import aftercredits.club.PromptRule;
import aftercredits.essay.Essay;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptReview;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** {@code /prompt list}: what is kept, undecided and dropped, with a menu to decide again. */
final class PromptList {
    private final PromptText text;
    private final Words words;

    PromptList(PromptText text, Words words) {
        this.text = text;
        this.words = words;
    }

    /** A prompt as it is shown, and its place in the whole list. */
    private record Entry(String shown, int number, Prompt prompt) {}

    /** As many messages as it takes; no entry is ever cut. */
    List<Note> notes(Essay essay, PromptReview.Overview prompts, PromptRule rule) {
        String head = head(essay, prompts);
        List<Entry> entries = new ArrayList<>();
        add(entries, essay, "kept", prompts.kept(), rule);
        add(entries, essay, "undecided", prompts.undecided(), rule);
        add(entries, essay, "dropped", prompts.dropped(), rule);
        List<Note> notes = new ArrayList<>();
        List<Entry> page = new ArrayList<>();
        String written = head;
        for (Entry entry : entries) {
            boolean full = page.size() == StringSelectMenu.OPTIONS_MAX_AMOUNT
                    || Markdown.codePoints(written) + 2 + Markdown.codePoints(entry.shown()) > Shown.MESSAGE;
            if (full) {
                notes.add(note(written, page, essay));
                page.clear();
                written = "";
            }
            page.add(entry);
            written += (written.isEmpty() ? "" : "\n\n") + entry.shown();
        }
        notes.add(note(written, page, essay));
        return notes;
    }

    private String head(Essay essay, PromptReview.Overview prompts) {
        return words.say(
                "discord.prompt.list.head",
                "title",
                Shown.inline(essay.credits().title(), 150),
                "all",
                prompts.kept().size()
                        + prompts.undecided().size()
                        + prompts.dropped().size(),
                "kept",
                prompts.kept().size(),
                "undecided",
                prompts.undecided().size(),
                "dropped",
                prompts.dropped().size());
    }

    /** A group's heading stands with its first prompt, so that no page ends with one. */
    private void add(List<Entry> entries, Essay essay, String group, List<Prompt> prompts, PromptRule rule) {
        String heading =
                words.say("discord.prompt.list." + group, "rule", rule == PromptRule.ONLY_KEPT ? "kept" : "all");
        for (Prompt prompt : prompts) {
            boolean first = prompt.equals(prompts.getFirst());
            int number = entries.size() + 1;
            entries.add(new Entry((first ? heading + "\n" : "") + text.entry(essay, number, prompt), number, prompt));
        }
    }

    private Note note(String written, List<Entry> page, Essay essay) {
        if (page.isEmpty()) {
            return Note.of(written);
        }
        StringSelectMenu.Builder menu = StringSelectMenu.create(new PromptMenu(EssayKey.of(essay.id())).customId())
                .setPlaceholder(words.say("discord.prompt.list.menu"));
        page.forEach(entry -> menu.addOptions(option(entry)));
        return Note.of(written).with(menu.build());
    }

    /** Nothing hides what a menu says, so it tells the prompt's number and never its words. */
    private SelectOption option(Entry entry) {
        return SelectOption.of(
                        words.say("discord.prompt.list.option", "number", entry.number()),
                        entry.prompt().id().toString())
                .withDescription(Shown.cut(text.why(entry.prompt()), SelectOption.DESCRIPTION_MAX_LENGTH));
    }
}
