package aftercredits.app;

import aftercredits.club.Charge;
import aftercredits.club.ClubWords;
import aftercredits.club.LeftClubs;
import aftercredits.database.Database;
import aftercredits.discord.DiscordBot;
import aftercredits.discussion.Consents;
import aftercredits.discussion.Discussions;
import aftercredits.discussion.Proposals;
import aftercredits.discussion.ResponseStore;
import aftercredits.discussion.Retention;
import aftercredits.discussion.SeenGate;
import aftercredits.discussion.ThreadLog;
import aftercredits.discussion.WhileAway;
import aftercredits.essay.EssayLibrary;
import aftercredits.essay.EssayShelf;
import aftercredits.export.Forgetting;
import aftercredits.export.Increments;
import aftercredits.export.LogExport;
import aftercredits.export.LogPartition;
import aftercredits.export.Pseudonyms;
import aftercredits.film.Films;
import aftercredits.posting.EssayUpdates;
import aftercredits.posting.HostCards;
import aftercredits.posting.Pause;
import aftercredits.posting.Poster;
import aftercredits.prompt.PromptReview;
import aftercredits.schedule.AlarmClock;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.season.Seasons;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;

/** Puts together what the bot's commands need, a room at a time. */
final class BotServices {
    private final Database database;
    private final DiscordBot bot;
    private final BotParts parts;
    private final Charge charge;
    private final InstantSource clock;
    private final ClubWords words;
    private final EssayShelf shelf;
    private final ResponseStore responses;

    /** @param charge of which clubs this process acts */
    BotServices(Database database, EssayLibrary library, DiscordBot bot, BotParts parts, Charge charge) {
        this.database = database;
        this.bot = bot;
        this.parts = parts;
        this.charge = charge;
        this.clock = parts.clock();
        this.words = ClubWords.of(database.clubs());
        this.shelf = new EssayShelf(library, database.essays(), database.clubs());
        this.responses =
                new CountedResponses(database.responses(), parts.watched().answerKept());
    }

    /**
     * @param deliveries where owed postings are delivered
     * @param alarm rings when sessions are due
     * @param backups that are made by themselves, if any are
     */
    DiscordBot.Services connected(ExecutorService deliveries, AlarmClock alarm, Optional<ScheduledBackups> backups) {
        Poster poster = poster(deliveries);
        PromptReview prompts = new PromptReview(parts.drafter(), database.prompts(), database.casts(), clock);
        Discussions discussions = discussions(poster, prompts);
        Sessions sessions = sessions(poster, discussions, alarm);
        SeenGate gate = new SeenGate(database.seenFilms(), database.discussions(), shelf::credits, clock);
        DiscordBot.Writing writing = writing(discussions);
        return new DiscordBot.Services(
                database.clubs(),
                database.members(),
                shelf,
                database.essays(),
                poster,
                database.postings(),
                new EssayUpdates(database.postings(), poster, clock, words),
                prompts,
                discussions,
                sessions,
                new Seasons(sessions, database.schedules(), shelf, clock),
                responses,
                gate,
                new WhileAway(database.discussions(), responses, database.members(), gate, clock),
                films(poster),
                writing,
                new LogPartition(export(), database.log()),
                database.exports(),
                new Increments(database.exports(), database.log()),
                privacy(discussions, writing.threads()),
                () -> backups.flatMap(ScheduledBackups::failingSince),
                clock,
                parts.machineClock());
    }

    private Poster poster(ExecutorService deliveries) {
        return new Poster(new Poster.Needs(
                database.postings(),
                database.clubs(),
                bot.chat(),
                clock,
                Pause.SLEEPING,
                deliveries,
                new SplittableRandom(),
                words,
                charge));
    }

    private Discussions discussions(Poster poster, PromptReview prompts) {
        return new Discussions(new Discussions.Needs(
                database.discussions(),
                responses,
                database.members(),
                database.clubs(),
                prompts,
                shelf::credits,
                poster,
                database.restorations().last(),
                clock,
                words));
    }

    private Sessions sessions(Poster poster, Discussions discussions, AlarmClock alarm) {
        return new Sessions(new Sessions.Needs(
                database.schedules(),
                database.clubs(),
                shelf,
                poster,
                discussions,
                bot.screenings(),
                alarm,
                new HostCards(poster),
                database.restorations().last(),
                clock,
                words));
    }

    private Films films(Poster poster) {
        Films.Stores stores = new Films.Stores(
                database.suggestions(),
                database.ballots(),
                database.chosenFilms(),
                database.ratings(),
                database.rotation(),
                database.shownFilms());
        return new Films(new Films.Needs(
                stores,
                database.clubs(),
                database.members(),
                shelf,
                poster,
                database.restorations().last(),
                clock,
                words));
    }

    private DiscordBot.Writing writing(Discussions discussions) {
        return new DiscordBot.Writing(
                new ThreadLog(new ThreadLog.Needs(
                        database.discussions(),
                        responses,
                        database.proposals(),
                        database.clubs(),
                        bot.chat(),
                        bot.threads(),
                        discussions,
                        clock,
                        words)),
                new Proposals(database.discussions(), responses, database.proposals(), clock));
    }

    private LogExport export() {
        return new LogExport(
                database.log(), new Pseudonyms(database.pseudonymKey()), bot.chat()::place, clock, Words.english());
    }

    private DiscordBot.Privacy privacy(Discussions discussions, ThreadLog threads) {
        Consents consents = new Consents(database.members(), responses, discussions, clock);
        return new DiscordBot.Privacy(
                new LeftClubs(database.clubs(), threads, clock),
                new Retention(database.clubs(), database.oldResponses(), discussions, clock),
                consents,
                new Forgetting(database.members(), responses, consents, discussions, database.exports()),
                database.hostDeeds(),
                database.proposals(),
                parts.notice());
    }
}
