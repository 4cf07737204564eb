package aftercredits.discord;

import aftercredits.film.Films;
import aftercredits.posting.Chat;
import aftercredits.posting.HostCards;
import aftercredits.schedule.ScreeningEvents;
import aftercredits.schedule.Sessions;
import aftercredits.text.Language;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Puts the room together. */
final class Wiring {
    private Wiring() {}

    /** What the room itself gives to its commands. */
    record Own(
            Chat chat,
            ScreeningEvents screenings,
            Clubs clubs,
            Desk desk,
            CardDesk cards,
            Download download,
            CommandLinks links,
            BooleanSupplier readsMessages,
            LogAsResponse.Asking asking) {}

    static Switchboard switchboard(DiscordBot.Services services, Own own) {
        Map<Language, Staff> staff = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            staff.put(language, staff(services, own, Words.in(language)));
        }
        return new Switchboard(own.desk(), own.clubs(), staff);
    }

    /** Made for each language: what all of them have to share is in {@code services} or {@code own}. */
    private static Staff staff(DiscordBot.Services services, Own own, Words words) {
        Definitions define = new Definitions();
        Bookcase essays = new Bookcase(services.shelf(), words);
        Destinations destinations = new Destinations(own.chat(), words);
        Outcomes outcomes = new Outcomes(words);
        PromptText promptText = new PromptText(words);
        SeenDesk seen = new SeenDesk(services.seen(), words);
        EssayReading reading = new EssayReading(services.shelf(), essays, seen, words);
        EssayPosting posting = new EssayPosting(services.poster(), destinations, outcomes, services.clock());
        EssayUpdating updating =
                new EssayUpdating(services.shelf(), services.updates(), services.poster(), own.cards(), words);
        EssayFiles files = new EssayFiles(services.added(), own.download(), updating, words, services.clock());
        ReviewCards review = new ReviewCards(services.prompts(), essays, promptText, words);
        QuoteDesk quotes = new QuoteDesk(services.privacy().consents(), words);
        PromptAnswers answers = new PromptAnswers(
                services.discussions(),
                services.responses(),
                new AnswerText(services.discussions(), services.shelf(), words),
                quotes,
                seen,
                words);
        LogAsResponse logAs = new LogAsResponse(define, services, own, destinations, answers, quotes, words);
        ExportHistory history = new ExportHistory(services.exports(), words);
        AwayDesk away = new AwayDesk(
                services.away(), new AnswerText(services.discussions(), services.shelf(), words), seen, words);
        MyCommands my = my(services, define, history, away, words);
        KeepingDesk keeping = new KeepingDesk(own.clubs(), services.privacy().retention(), words);
        PlaceCheck places = new PlaceCheck(own.chat(), services.sessions(), own.screenings(), words);
        ClubCheck check = new ClubCheck(
                services.clubs(),
                services.postings(),
                own.chat(),
                destinations,
                places,
                history,
                own.readsMessages(),
                services.backups(),
                words,
                services.machineClock());
        ClubSettings settings = new ClubSettings(
                own.clubs(),
                check,
                services.sessions(),
                services.writing().threads(),
                services.shelf(),
                own.links(),
                words);
        SetupText setupText = new SetupText(words, services.clock());
        SetupWalk setup = new SetupWalk(setupText, settings, check, words, services.clock());
        Calendar calendar = calendar(services, own, define, essays, destinations, words);
        FilmClub films = films(services, define, destinations, outcomes, calendar.commands(), words);
        ExportDelivery delivery =
                new ExportDelivery(services.partition().in(words), services.exports(), words, services.clock());
        LogFile file = new LogFile(services.increments(), delivery, words);
        DiscussionCommands discussing =
                new DiscussionCommands(define, services.discussions(), essays, destinations, outcomes, words);
        List<CommandGroup> groups = new ArrayList<>(List.of(
                new EssayCommands(define, essays, reading, posting, files),
                new PromptCommands(define, essays, services.prompts(), review, promptText, words),
                discussing,
                new LogCommands(define, services.responses(), file, essays, words),
                new ClubCommands(
                        define,
                        check,
                        keeping,
                        new PaceDesk(define, services.clubs(), places, words),
                        settings,
                        setup,
                        words),
                calendar.commands(),
                films.commands(),
                my));
        groups.add(new HelpCommand(define, groups, own.links(), words));
        Buttons buttons = new Buttons(
                reading,
                new StoppedPostings(services.poster(), own.cards(), words),
                updating,
                review,
                answers,
                logAs,
                quotes,
                my,
                keeping,
                calendar.commands(),
                calendar.cards(),
                calendar.seasons(),
                seen,
                films.desk(),
                setup,
                discussing);
        Completions completions = new Completions(
                essays,
                calendar.choice(),
                calendar.days(),
                new SinceChoices(services.exports(), new When(words), services.clock(), words),
                setupText,
                films.commands());
        return Staff.of(words, completions, buttons, groups, List.of(logAs));
    }

    private static MyCommands my(
            DiscordBot.Services services, Definitions define, ExportHistory history, AwayDesk away, Words words) {
        DiscordBot.Privacy privacy = services.privacy();
        return new MyCommands(
                define,
                new CopyDesk(
                        services.members(),
                        services.responses(),
                        privacy.proposals(),
                        services.seen(),
                        services.films(),
                        privacy.deeds(),
                        words,
                        services.clock()),
                new MyForgetting(privacy.forgetting(), new HostCards(services.poster()), history, words),
                new MyConsent(privacy.consents(), words),
                new MyFilms(services.seen(), words),
                away,
                new MyPrivacy(privacy.notice(), words));
    }

    /** What has to do with picking films. */
    private record FilmClub(FilmCommands commands, FilmDesk desk) {}

    private static FilmClub films(
            DiscordBot.Services services,
            Definitions define,
            Destinations destinations,
            Outcomes outcomes,
            ScheduleCommands schedule,
            Words words) {
        Films films = services.films();
        TypedWhen typed = new TypedWhen(services.clock(), new When(words), words);
        FilmList list = new FilmList(films, words);
        FilmVote vote = new FilmVote(films, destinations, outcomes, typed, words);
        FilmTurns turns = new FilmTurns(films, list, destinations, words);
        FilmPast past = new FilmPast(films, words);
        FilmEvening evening = new FilmEvening(films, schedule, typed, services.clock(), words);
        return new FilmClub(
                new FilmCommands(define, list, vote, turns, past, services.clock()),
                new FilmDesk(list, vote, turns, past, evening));
    }

    /** What has to do with the club's calendar. */
    private record Calendar(
            ScheduleCommands commands, SessionDesk cards, SessionChoice choice, DayChoices days, SeasonFiles seasons) {}

    private static Calendar calendar(
            DiscordBot.Services services,
            Own own,
            Definitions define,
            Bookcase essays,
            Destinations destinations,
            Words words) {
        InstantSource clock = services.clock();
        Sessions sessions = services.sessions();
        When when = new When(words);
        TypedWhen typed = new TypedWhen(clock, when, words);
        SessionText text = new SessionText(when, words);
        SessionChoice choice = new SessionChoice(sessions, text, clock, words);
        SchedulePreview preview =
                new SchedulePreview(sessions, services.prompts(), destinations, own.screenings(), text, words);
        SeasonFiles seasons = new SeasonFiles(services.seasons(), own.download(), destinations, words);
        return new Calendar(
                new ScheduleCommands(
                        define, sessions, essays, destinations, choice, typed, preview, seasons, text, words),
                new SessionDesk(sessions, own.cards(), new MoveForm(clock, words), typed, text, words),
                choice,
                new DayChoices(clock, when, words),
                seasons);
    }
}
