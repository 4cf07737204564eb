package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussions;
import aftercredits.discussion.PromptButtons;
import aftercredits.discussion.Response;
import aftercredits.discussion.ResponseStore;
import aftercredits.text.Markdown;
import aftercredits.text.OneLine;
import aftercredits.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** What members do with a prompt: take a stance, answer in words, read the others, look at the passage. */
final class PromptAnswers {
    private final Discussions discussions;
    private final ResponseStore responses;
    private final AnswerText text;
    private final QuoteDesk quotes;
    private final SeenDesk seen;
    private final Words words;

    PromptAnswers(
            Discussions discussions,
            ResponseStore responses,
            AnswerText text,
            QuoteDesk quotes,
            SeenDesk seen,
            Words words) {
        this.discussions = discussions;
        this.responses = responses;
        this.text = text;
        this.quotes = quotes;
        this.seen = seen;
        this.words = words;
    }

    void press(Turn turn, PromptButtons button) {
        switch (button) {
            case PromptButtons.TakeStance stance ->
                tell(
                        turn,
                        discussions.takeStance(
                                turn.who().club().id(),
                                turn.who().entry(),
                                stance.asked(),
                                turn.who().member(),
                                stance.place()));
            case PromptButtons.OpenForm form -> openForm(turn, asked(turn, form.asked()));
            case PromptButtons.ReadAnswers read -> turn.reply().say(others(turn, read.asked(), 1));
            case PromptButtons.ShowPassage show -> turn.reply().say(passage(turn, asked(turn, show.asked())));
        }
    }

    private Note passage(Turn turn, AskedPrompt asked) {
        return asked.passage().isEmpty()
                ? shown(turn, asked)
                : seen.behind(
                        turn,
                        seen.gate().film(asked),
                        SeenDesk.What.PASSAGE,
                        new BotButton.SeenPassage(asked.id()),
                        new BotButton.NotSeen(),
                        () -> shown(turn, asked));
    }

    private Note shown(Turn turn, AskedPrompt asked) {
        return Note.of(text.passage(asked, turn.who().club().id()));
    }

    void seen(Turn turn, BotButton.SeenPassage passage) {
        AskedPrompt asked = asked(turn, passage.asked());
        seen.seen(turn, seen.gate().film(asked), () -> shown(turn, asked));
    }

    void seen(Turn turn, BotButton.SeenAnswers answers) {
        AskedPrompt asked = asked(turn, answers.asked());
        seen.seen(turn, seen.gate().film(asked), () -> others(turn, asked.id(), 1));
    }

    private void openForm(Turn turn, AskedPrompt asked) {
        Optional<String> before = responses.current(asked.id(), turn.who().id()).flatMap(Response::words);
        TextInput.Builder input = TextInput.create(BotForm.WORDS, TextInputStyle.PARAGRAPH)
                .setRequired(true)
                .setMaxLength(TextInput.MAX_VALUE_LENGTH)
                .setPlaceholder(Shown.cut(
                        discussions
                                .earlier(
                                        turn.who().club().id(),
                                        asked,
                                        turn.who().id())
                                .flatMap(earlier -> earlier.response().words())
                                .map(said -> words.say("discord.answer.form.earlier", "words", OneLine.of(said)))
                                .orElseGet(() -> words.say("discord.answer.form.placeholder")),
                        TextInput.MAX_PLACEHOLDER_LENGTH));
        before.filter(words -> !words.isBlank()).ifPresent(input::setValue);
        Modal form = Modal.create(new BotForm.Say(asked.id()).customId(), words.say("discord.answer.form.title"))
                .addComponents(Label.of(
                        words.say("discord.answer.form.words"),
                        words.say("discord.answer.form.words.hint"),
                        input.build()))
                .build();
        turn.reply().form(form, words.say("discord.form.too-late"));
    }

    /** The form came back. */
    void say(Turn turn, AskedId asked, String said) {
        Caller who = turn.who();
        tell(turn, discussions.answer(who.club().id(), who.entry(), asked, who.member(), new Answer.Say(said)));
    }

    private void tell(Turn turn, Discussions.Answering answering) {
        switch (answering) {
            case Discussions.Answering.Kept kept -> {
                String key = kept.response().revision() == 1 ? "discord.answer.kept" : "discord.answer.changed";
                turn.reply().say(confirmation(turn, key, kept.response()));
                if (kept.response().revision() == 1) {
                    recall(turn, kept.response());
                }
                if (kept.firstEver()) {
                    turn.reply().say(firstTime(turn.who().club()));
                }
            }
            case Discussions.Answering.Unchanged same ->
                turn.reply().say(confirmation(turn, "discord.answer.unchanged", same.response()));
            case Discussions.Answering.NoSuchPrompt gone -> throw new Unable(words.say("discord.answer.no-prompt"));
            case Discussions.Answering.NoSuchStance gone -> throw new Unable(words.say("discord.answer.no-stance"));
            case Discussions.Answering.NotWords none -> throw new Unable(words.say("discord.answer.not-words"));
        }
    }

    /** What the same member said when the club was asked before: once, with their first answer now. */
    private void recall(Turn turn, Response now) {
        ClubId club = turn.who().club().id();
        discussions
                .prompt(club, now.asked())
                .flatMap(asked -> discussions.earlier(club, asked, turn.who().id()))
                .ifPresent(earlier -> {
                    List<String> pieces = text.entries(earlier.response());
                    String head = words.say(
                            "discord.answer.earlier",
                            "at",
                            When.epoch(earlier.prompt().askedAt()));
                    for (int i = 0; i < pieces.size(); i++) {
                        String piece = earlier.prompt().spoiler() ? Markdown.spoiler(pieces.get(i)) : pieces.get(i);
                        turn.reply().say(i == 0 ? head + "\n" + piece : piece);
                    }
                });
    }

    private Note confirmation(Turn turn, String key, Response response) {
        String stance = response.stance().map(taken -> Shown.inline(taken, 80)).orElse("");
        Note note = Note.of(words.say(
                        key,
                        "stance",
                        stance.isEmpty() ? "none" : "taken",
                        "taken",
                        stance,
                        "words",
                        response.words().isPresent() ? "given" : "none"))
                .with(quotes.others(response.asked()));
        return quotes.ask(note, turn.who().club().id(), response);
    }

    /** What a member is told once: what is kept, for how long, who sees it, and how to have a say in it. */
    Note firstTime(Club club) {
        return Note.of(words.say(
                        "discord.first-answer",
                        "days",
                        RetentionText.days(club.retention()),
                        "answers",
                        RetentionText.readers(club)))
                .with(ConsentText.buttons(words, Optional.empty()));
    }

    void turnTo(Turn turn, BotButton.Others wanted) {
        turn.reply().change(others(turn, wanted.asked(), wanted.page()));
    }

    private Note others(Turn turn, AskedId asked, int page) {
        return switch (discussions.read(
                turn.who().club().id(), asked, turn.who().id())) {
            case Discussions.Reading.Answers answers -> gated(turn, answers, page);
            case Discussions.Reading.AnswerFirst first -> throw new Unable(words.say("discord.answers.answer-first"));
            case Discussions.Reading.NoSuchPrompt gone -> throw new Unable(words.say("discord.answer.no-prompt"));
        };
    }

    private Note gated(Turn turn, Discussions.Reading.Answers answers, int page) {
        Supplier<Note> shown = () -> page(answers.prompt(), answers.responses(), page);
        return answers.responses().isEmpty()
                ? shown.get()
                : seen.behind(
                        turn,
                        seen.gate().film(answers.prompt()),
                        SeenDesk.What.ANSWERS,
                        new BotButton.SeenAnswers(answers.prompt().id()),
                        new BotButton.NotSeen(),
                        shown);
    }

    private Note page(AskedPrompt prompt, List<Response> responses, int wanted) {
        if (responses.isEmpty()) {
            return Note.of(words.say("discord.answers.none"));
        }
        List<String> pages = text.pages(prompt, responses);
        int page = Math.clamp(wanted, 1, pages.size());
        Note note = Note.of(pages.get(page - 1));
        if (pages.size() == 1) {
            return note;
        }
        return note.with(
                Paging.buttons(page, pages.size(), to -> new BotButton.Others(to, prompt.id()).customId(), words));
    }

    private AskedPrompt asked(Turn turn, AskedId id) {
        return discussions
                .prompt(turn.who().club().id(), id)
                .orElseThrow(() -> new Unable(words.say("discord.answer.no-prompt")));
    }
}
