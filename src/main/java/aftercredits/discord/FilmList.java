package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.essay.Film;
import aftercredits.film.Ballot;
import aftercredits.film.FilmLink;
import aftercredits.film.FilmNames;
import aftercredits.film.FilmText;
import aftercredits.film.Films;
import aftercredits.film.Suggestion;
import aftercredits.film.SuggestionId;
import aftercredits.film.SuggestionStore.Wish;
import aftercredits.film.Suggestions;
import aftercredits.film.Suggestions.Suggesting;
import aftercredits.film.Suggestions.Withdrawing;
import aftercredits.text.Markdown;
import aftercredits.text.OneLine;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;

/** {@code /film suggest} and {@code /film list}: what members would like to watch. */
final class FilmList {
    /** On a page, so that its menu holds all of them and a reader too. */
    private static final int EACH = 8;

    private final Films films;
    private final Words words;

    FilmList(Films films, Words words) {
        this.films = films;
        this.words = words;
    }

    void suggest(Turn turn, SlashCommandInteraction command) {
        Wish wish = wish(command);
        String film = FilmText.shown(wish.film(), words);
        turn.reply()
                .say(
                        switch (films.suggestions()
                                .suggest(
                                        turn.who().club().id(), wish, turn.who().member())) {
                            case Suggesting.Added added -> words.say("discord.film.suggested", "film", film);
                            case Suggesting.There(Suggestion there) ->
                                words.say(
                                        "discord.film.there",
                                        "film",
                                        FilmText.shown(there.film(), words),
                                        "mine",
                                        there.member().equals(turn.who().id()) ? "yes" : "no",
                                        "member",
                                        there.member().toString());
                            case Suggesting.TooMany many ->
                                throw new Unable(
                                        words.say("discord.film.too-many", "most", Suggestions.MOST_OF_A_MEMBER));
                            case Suggesting.Full full ->
                                throw new Unable(words.say("discord.film.full", "most", Suggestions.MOST));
                        });
    }

    private Wish wish(SlashCommandInteraction command) {
        Optional<Integer> year = Optional.ofNullable(command.getOption("year")).map(OptionMapping::getAsInt);
        Film film = FilmNames.typed(Typed.required(command, "title"), year);
        if (!FilmNames.isNamed(film)) {
            throw new Unable(words.say("discord.film.no-title", "most", FilmNames.LONGEST_TITLE));
        }
        Optional<FilmLink> link = Typed.text(command, "link")
                .map(typed -> FilmLink.parse(typed)
                        .orElseThrow(() ->
                                new Unable(words.say("discord.film.no-link", "typed", Shown.inline(typed, 200)))));
        Optional<String> why = Typed.text(command, "why")
                .map(OneLine::of)
                .map(line -> Shown.cut(line, Suggestion.LONGEST_WHY))
                .filter(line -> !OneLine.isBlank(line));
        return new Wish(film, link, why);
    }

    void show(Turn turn) {
        turn.reply().say(page(turn, 1));
    }

    void turnTo(Turn turn, int page) {
        turn.reply().change(page(turn, page));
    }

    void withdraw(Turn turn, SuggestionId id, int page) {
        Withdrawing withdrawing = films.suggestions()
                .withdraw(
                        turn.who().club().id(), id, turn.who().id(), turn.who().host());
        String said = switch (withdrawing) {
            case Withdrawing.Withdrawn(Suggestion gone) ->
                words.say("discord.film.withdrawn", "film", FilmText.shown(gone.film(), words));
            case Withdrawing.InVote(Suggestion suggestion, var endsAt) ->
                words.say(
                        "discord.film.in-vote",
                        "film",
                        FilmText.shown(suggestion.film(), words),
                        "end",
                        When.epoch(endsAt));
            case Withdrawing.NotYours(Suggestion suggestion) ->
                words.say("discord.film.not-yours", "film", FilmText.shown(suggestion.film(), words));
            case Withdrawing.Gone gone -> words.say("discord.film.gone");
        };
        turn.reply().change(page(turn, page));
        turn.reply().say(said);
    }

    /** The names of the films on the list. */
    Stream<String> names(ClubId club) {
        return films.suggestions().all(club).stream().map(suggestion -> FilmText.plain(suggestion.film(), words));
    }

    /** @param wanted from 1 */
    private Note page(Turn turn, int wanted) {
        List<Suggestion> all = films.suggestions().all(turn.who().club().id());
        Optional<Ballot> running = films.ballots().running(turn.who().club().id());
        List<List<Suggestion>> pages = pages(all);
        int page = Math.clamp(wanted, 1, Math.max(1, pages.size()));
        List<Suggestion> here = pages.isEmpty() ? List.of() : pages.get(page - 1);
        List<String> texts = new ArrayList<>();
        texts.add(words.say("discord.film.list.head", "count", all.size()));
        running.ifPresent(ballot -> texts.add(words.say(
                "discord.film.list.vote",
                "link",
                films.ballots()
                        .posting(ballot)
                        .map(Outcomes::link)
                        .orElseGet(() -> Destinations.mention(ballot.channel())),
                "end",
                When.epoch(ballot.endsAt()))));
        here.forEach(suggestion -> texts.add(entry(suggestion)));
        Note note = Note.of(String.join("\n\n", texts));
        List<Suggestion> withdrawable = here.stream()
                .filter(suggestion -> turn.who().host()
                        || suggestion.member().equals(turn.who().id()))
                .toList();
        if (!withdrawable.isEmpty()) {
            note = note.with(menu(withdrawable, page));
        }
        if (turn.who().host() && running.isPresent()) {
            note = note.with(callOff(running.get()));
        }
        return pages.size() < 2
                ? note
                : note.with(Paging.buttons(page, pages.size(), to -> new FilmButton.Listed(to).customId(), words));
    }

    private Button callOff(Ballot ballot) {
        return Button.danger(new FilmButton.CallOff(ballot.id()).customId(), words.say("discord.button.film.call-off"));
    }

    /** As many a page as fit, with room for the head. */
    private List<List<Suggestion>> pages(List<Suggestion> all) {
        List<List<Suggestion>> pages = new ArrayList<>();
        int room = 0;
        for (Suggestion suggestion : all) {
            int length = Markdown.codePoints(entry(suggestion)) + 2;
            if (pages.isEmpty() || length > room || pages.getLast().size() == EACH) {
                pages.add(new ArrayList<>());
                room = Shown.MESSAGE - 500;
            }
            pages.getLast().add(suggestion);
            room -= length;
        }
        return pages;
    }

    private String entry(Suggestion suggestion) {
        return words.say(
                "discord.film.list.entry",
                "film",
                FilmText.shown(suggestion.film(), words),
                "member",
                suggestion.member().toString(),
                "at",
                When.epoch(suggestion.at()),
                "hasWhy",
                suggestion.why().isPresent() ? "yes" : "no",
                "why",
                suggestion
                        .why()
                        .map(why -> Shown.inline(why, Suggestion.LONGEST_WHY))
                        .orElse(""),
                "hasLink",
                suggestion.link().isPresent() ? "yes" : "no",
                "link",
                suggestion.link().map(FilmLink::shown).orElse(""));
    }

    private StringSelectMenu menu(List<Suggestion> some, int page) {
        StringSelectMenu.Builder menu = StringSelectMenu.create(new FilmMenu.Withdraw(page).customId())
                .setPlaceholder(words.say("discord.film.list.withdraw"));
        some.forEach(suggestion -> menu.addOptions(option(suggestion)));
        return menu.build();
    }

    /** A suggestion as a menu shows it. */
    SelectOption option(Suggestion suggestion) {
        return SelectOption.of(
                Shown.cut(FilmText.plain(suggestion.film(), words), SelectOption.LABEL_MAX_LENGTH),
                suggestion.id().toString());
    }
}
