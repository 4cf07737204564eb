package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.WhileAway;
import aftercredits.discussion.WhileAway.News;
import aftercredits.discussion.WhileAway.PromptNews;
import aftercredits.essay.Film;
import aftercredits.posting.DiscordLink;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;

/** {@code /my away}: what a member missed, to them alone, page by page. */
final class AwayDesk {
    /** Code points of a page, which has a head. */
    private static final int PAGE = 1_700;

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_QUESTION = 300;

    /** Discord's row holds five. */
    private static final int MOST_FILMS = 5;

    private final WhileAway away;
    private final AnswerText text;
    private final SeenDesk seen;
    private final Words words;

    AwayDesk(WhileAway away, AnswerText text, SeenDesk seen, Words words) {
        this.away = away;
        this.text = text;
        this.seen = seen;
        this.words = words;
    }

    void show(Turn turn) {
        turn.reply().defer();
        WhileAway.Look look = away.look(turn.who().club().id(), turn.who().id());
        turn.reply().say(page(turn, look.since(), 1));
        away.over(turn.who().club().id(), turn.who().member(), look);
    }

    void turnTo(Turn turn, BotButton.Away wanted) {
        turn.reply().change(page(turn, since(wanted.since()), wanted.page()));
    }

    /** The member has seen that discussion's film: they are shown its news too. */
    void seen(Turn turn, BotButton.SeenAway pressed) {
        Film film = away.film(turn.who().club().id(), pressed.discussion())
                .orElseThrow(() -> new Unable(words.say("discord.away.gone")));
        seen.seen(turn, film, () -> page(turn, since(pressed.since()), 1));
    }

    private static Optional<Instant> since(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private Note page(Turn turn, Optional<Instant> since, int wanted) {
        List<News> news = away.news(turn.who().club(), turn.who().id(), since);
        String head = words.say(
                news.isEmpty() ? "discord.away.nothing" : "discord.away.head",
                "first",
                since.isEmpty() ? "yes" : "no",
                "since",
                since.map(When::epoch).orElse(""));
        if (news.isEmpty()) {
            return Note.of(head);
        }
        List<String> entries = new ArrayList<>();
        news.forEach(one -> entries.addAll(entries(one)));
        List<String> pages = Shown.pages(entries, PAGE);
        int page = Math.clamp(wanted, 1, pages.size());
        long millis = since.map(Instant::toEpochMilli).orElse(0L);
        Note note = Note.of(head + "\n\n" + pages.get(page - 1));
        Note turned = pages.size() == 1
                ? note
                : note.with(Paging.buttons(page, pages.size(), to -> new BotButton.Away(to, millis).customId(), words));
        return turned.with(films(news, millis));
    }

    /** One for each film that keeps something from the member. */
    private List<Button> films(List<News> news, long since) {
        List<Film> offered = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        for (News one : news) {
            boolean hides = !one.seen() && one.answers() > 0 && !offered.contains(one.film());
            if (hides && buttons.size() < MOST_FILMS) {
                offered.add(one.film());
                buttons.add(Button.primary(
                        new BotButton.SeenAway(one.discussion().id(), since).customId(),
                        Shown.cut(
                                words.say(
                                        "discord.button.seen-film",
                                        "film",
                                        one.film().title()),
                                Button.LABEL_MAX_LENGTH)));
            }
        }
        return buttons;
    }

    private List<String> entries(News news) {
        List<String> entries = new ArrayList<>();
        entries.add(words.say(
                "discord.away.discussion",
                "title",
                Shown.inline(news.discussion().essayTitle(), LONGEST_TITLE),
                "prompts",
                (int) news.prompts().stream().filter(PromptNews::isNew).count(),
                "answers",
                news.answers(),
                "seen",
                news.seen() || news.answers() == 0 ? "yes" : "no"));
        news.prompts().forEach(prompt -> entries.addAll(entries(news, prompt)));
        return entries;
    }

    private List<String> entries(News news, PromptNews one) {
        AskedPrompt prompt = one.prompt();
        List<String> entries = new ArrayList<>();
        boolean shown = news.seen() && one.readable();
        entries.add(words.say(
                        "discord.away.prompt",
                        "link",
                        link(news.discussion(), prompt),
                        "isNew",
                        one.isNew() ? "yes" : "no",
                        "answers",
                        one.answers().size(),
                        "readable",
                        one.readable() ? "yes" : "no")
                + "\n"
                + hidden(prompt, "**" + Shown.inline(prompt.question(), LONGEST_QUESTION) + "**"));
        if (shown) {
            one.answers().forEach(answer -> text.entries(answer).forEach(entry -> entries.add(hidden(prompt, entry))));
        }
        return entries;
    }

    private static String hidden(AskedPrompt prompt, String entry) {
        return prompt.spoiler() ? Markdown.spoiler(entry) : entry;
    }

    private static String link(Discussion discussion, AskedPrompt prompt) {
        ClubId club = discussion.club();
        return DiscordLink.to(
                club,
                discussion.thread().orElse(discussion.channel()),
                prompt.message().orElseThrow());
    }
}
