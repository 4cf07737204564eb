package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.club.WallClock;
import aftercredits.essay.Film;
import aftercredits.film.Ballot;
import aftercredits.film.BallotId;
import aftercredits.film.Ballots;
import aftercredits.film.Ballots.Opening;
import aftercredits.film.Ballots.Voting;
import aftercredits.film.FilmText;
import aftercredits.film.Films;
import aftercredits.film.Suggestion;
import aftercredits.posting.PostOutcome;
import aftercredits.text.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;

/** {@code /film vote} and the votes themselves, each member's a private matter until the end and after it. */
final class FilmVote {
    private final Films films;
    private final Destinations destinations;
    private final Outcomes outcomes;
    private final TypedWhen typed;
    private final Words words;

    FilmVote(Films films, Destinations destinations, Outcomes outcomes, TypedWhen typed, Words words) {
        this.films = films;
        this.destinations = destinations;
        this.outcomes = outcomes;
        this.typed = typed;
        this.words = words;
    }

    void open(Turn turn, SlashCommandInteraction command) {
        turn.reply().defer();
        ZoneId zone = turn.who().club().zone();
        Instant endsAt = WallClock.instant(
                typed.date(Typed.required(command, "date"), zone), typed.time(Typed.required(command, "time")), zone);
        Destinations.Destination where = destinations.forEssay(turn, Typed.channel(command), Optional.empty());
        int most = Optional.ofNullable(command.getOption("films"))
                .map(OptionMapping::getAsInt)
                .orElse(Ballots.MOST_FILMS);
        Ballots.Wish wish = new Ballots.Wish(
                turn.who().club().id(),
                where.channel(),
                where.layout(),
                endsAt,
                most,
                turn.who().id());
        turn.reply().say(said(films.ballots().open(wish), endsAt, zone));
    }

    private Note said(Opening opening, Instant endsAt, ZoneId zone) {
        return switch (opening) {
            case Opening.Opened(Ballot ballot, PostOutcome outcome) -> Note.of(opened(ballot, outcome));
            case Opening.NotPosted(PostOutcome outcome) ->
                throw new Unable(words.say(
                        "discord.film.vote.not-posted",
                        "trouble",
                        outcome.posting().trouble().orElse("")));
            case Opening.Running(Ballot ballot) ->
                Note.of(words.say(
                                "discord.film.vote.running",
                                "link",
                                link(ballot),
                                "end",
                                When.epoch(ballot.endsAt()),
                                "voters",
                                films.ballots().voters(ballot)))
                        .with(Button.danger(
                                new FilmButton.CallOff(ballot.id()).customId(),
                                words.say("discord.button.film.call-off")));
            case Opening.TooFew(int onTheList) ->
                throw new Unable(words.say("discord.film.vote.too-few", "count", onTheList));
            case Opening.Past past -> throw typed.past(endsAt, zone);
            case Opening.TooLong tooLong ->
                throw new Unable(words.say("discord.film.vote.too-long", "days", Ballots.LONGEST.toDays()));
        };
    }

    private String opened(Ballot ballot, PostOutcome outcome) {
        return outcome instanceof PostOutcome.Posted
                ? words.say(
                        "discord.film.vote.opened",
                        "count",
                        ballot.entries().size(),
                        "end",
                        When.epoch(ballot.endsAt()),
                        "link",
                        Outcomes.link(outcome.posting()))
                : outcomes.of(outcome).text();
    }

    private String link(Ballot ballot) {
        return films.ballots()
                .posting(ballot)
                .map(Outcomes::link)
                .orElseGet(() -> Destinations.mention(ballot.channel()));
    }

    /** The Vote button: what the member votes for, to be changed. */
    void show(Turn turn, BallotId id) {
        Ballot ballot = films.ballots()
                .find(turn.who().club().id(), id)
                .orElseThrow(() -> new Unable(words.say("discord.film.vote.gone")));
        if (!films.ballots().isOpen(ballot)) {
            throw over(ballot);
        }
        Set<Integer> mine = films.ballots().votes(ballot, turn.who().id());
        String text = words.say("discord.film.vote.choose", "end", When.epoch(ballot.endsAt()));
        turn.reply().say(Note.of(text).with(menu(ballot, mine)));
    }

    void vote(Turn turn, BallotId id, Set<Integer> places) {
        ClubId club = turn.who().club().id();
        switch (films.ballots().vote(club, id, turn.who().member(), places)) {
            case Voting.Taken(Ballot ballot, List<Film> mine) ->
                turn.reply().change(Note.of(stands(ballot, mine)).with(menu(ballot, places)));
            case Voting.Over(Ballot ballot) -> throw over(ballot);
            case Voting.Gone gone -> throw new Unable(words.say("discord.film.vote.gone"));
        }
    }

    private String stands(Ballot ballot, List<Film> mine) {
        String end = When.epoch(ballot.endsAt());
        if (mine.isEmpty()) {
            return words.say("discord.film.vote.taken-back", "end", end);
        }
        return words.say(
                "discord.film.vote.stands",
                "end",
                end,
                "films",
                mine.stream().map(film -> "- " + FilmText.shown(film, words)).collect(Collectors.joining("\n")));
    }

    private Unable over(Ballot ballot) {
        return new Unable(words.say(
                "discord.film.vote.over",
                "state",
                ballot.state() == Ballot.State.CALLED_OFF ? "off" : "ended",
                "end",
                When.epoch(ballot.endsAt())));
    }

    private StringSelectMenu menu(Ballot ballot, Set<Integer> mine) {
        StringSelectMenu.Builder menu = StringSelectMenu.create(new FilmMenu.Vote(ballot.id()).customId())
                .setPlaceholder(words.say("discord.film.vote.menu"))
                .setRequiredRange(0, ballot.entries().size());
        ballot.entries()
                .forEach(entry -> menu.addOptions(option(ballot, entry).withDefault(mine.contains(entry.place()))));
        return menu.build();
    }

    /** A menu knows no markdown: a member's reason means nothing there but itself. */
    private SelectOption option(Ballot ballot, Ballot.Entry entry) {
        SelectOption option = SelectOption.of(
                Shown.cut(FilmText.plain(entry.film(), words), SelectOption.LABEL_MAX_LENGTH),
                Integer.toString(entry.place()));
        return films.suggestions()
                .find(ballot.club(), entry.suggestion())
                .flatMap(Suggestion::why)
                .map(why -> option.withDescription(Shown.cut(why, SelectOption.DESCRIPTION_MAX_LENGTH)))
                .orElse(option);
    }

    void callOff(Turn turn, BallotId id) {
        turn.reply().defer();
        boolean off = films.ballots().callOff(turn.who().club().id(), id);
        turn.reply()
                .change(Note.of(words.say(off ? "discord.film.vote.called-off" : "discord.film.vote.over-already")));
    }
}
