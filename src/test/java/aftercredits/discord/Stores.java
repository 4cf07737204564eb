package aftercredits.discord;

import aftercredits.club.ClubWords;
import aftercredits.club.HostDeed;
import aftercredits.club.LeftClubs;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.club.PrivacyNotice;
import aftercredits.discussion.Consents;
import aftercredits.discussion.Discussions;
import aftercredits.discussion.MemoryDiscussionStore;
import aftercredits.discussion.MemoryOldResponses;
import aftercredits.discussion.MemoryProposalStore;
import aftercredits.discussion.MemoryResponseStore;
import aftercredits.discussion.MemorySeenFilms;
import aftercredits.discussion.Proposals;
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
import aftercredits.export.MemoryExportRecords;
import aftercredits.export.MemoryLogSource;
import aftercredits.export.Pseudonyms;
import aftercredits.film.Films;
import aftercredits.film.MemoryFilms;
import aftercredits.posting.EssayUpdates;
import aftercredits.posting.HostCards;
import aftercredits.posting.MemoryPostingStore;
import aftercredits.posting.Pause;
import aftercredits.posting.Poster;
import aftercredits.posting.Posters;
import aftercredits.prompt.MemoryCastStore;
import aftercredits.prompt.MemoryPromptStore;
import aftercredits.prompt.PromptReview;
import aftercredits.schedule.MemoryScheduleStore;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.SilentAlarms;
import aftercredits.schedule.season.Seasons;
import aftercredits.text.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Everything the bot rests on, in memory; what is kept outlives any one bot. */
final class Stores {
    final ShiftedClock clock = new ShiftedClock();
    final MemoryClubStore clubs = new MemoryClubStore();
    final ClubWords words = ClubWords.of(clubs);
    final MemoryMemberStore members = new MemoryMemberStore();
    final MoodyEssays added = new MoodyEssays();
    final MemoryPostingStore postings = new MemoryPostingStore();
    MemoryDiscussionStore discussed = new MemoryDiscussionStore();
    MemoryResponseStore responses = new MemoryResponseStore(discussed, members);
    final MemorySeenFilms seen = new MemorySeenFilms(members);
    final MemoryProposalStore proposals = new MemoryProposalStore(members);
    final MemoryPromptStore promptStore = new MemoryPromptStore();
    final MemoryCastStore casts = new MemoryCastStore();
    final MemoryScheduleStore schedules = new MemoryScheduleStore();
    final MemoryFilms films = new MemoryFilms();
    final MemoryExportRecords exports = new MemoryExportRecords(responses);
    /** What every member did as a host. */
    Optional<Instant> backupsFailSince = Optional.empty();

    final Map<HostDeed, Integer> deeds = new EnumMap<>(HostDeed.class);

    PrivacyNotice notice = new PrivacyNotice.Missing();

    final Path library;

    /** Of the latest bot. */
    Poster poster;

    /** Of the latest bot. */
    Sessions sessions;

    /** Of the latest bot. */
    Films picking;

    private final Executor deliveries =
            task -> Thread.ofVirtual().name("delivery").start(task);

    Stores(Path library) {
        this.library = library;
    }

    /** As after a member's club was erased while a form was open; holds for the next bot. */
    void forgetDiscussions() {
        discussed = new MemoryDiscussionStore();
        responses = new MemoryResponseStore(discussed, members);
    }

    DiscordBot.Services services(DiscordBot of) {
        PromptReview prompts = new PromptReview(Essays.DRAFTER, promptStore, casts, clock);
        poster = Posters.on(deliveries, postings, clubs, of.chat(), clock, Pause.SLEEPING);
        EssayShelf shelf = new EssayShelf(new EssayLibrary(library), added, clubs);
        Discussions discussions = new Discussions(new Discussions.Needs(
                discussed, responses, members, clubs, prompts, shelf::credits, poster, Optional.empty(), clock, words));
        sessions = new Sessions(new Sessions.Needs(
                schedules,
                clubs,
                shelf,
                poster,
                discussions,
                of.screenings(),
                new SilentAlarms(),
                new HostCards(poster),
                Optional.empty(),
                clock,
                words));
        MemoryLogSource log = new MemoryLogSource(clubs, members, responses);
        LogExport export = new LogExport(log, new Pseudonyms(new byte[16]), of.chat()::place, clock, Words.english());
        ThreadLog threads = new ThreadLog(new ThreadLog.Needs(
                discussed, responses, proposals, clubs, of.chat(), of.threads(), discussions, clock, words));
        SeenGate gate = new SeenGate(seen, discussed, shelf::credits, clock);
        return new DiscordBot.Services(
                clubs,
                members,
                shelf,
                added,
                poster,
                postings,
                new EssayUpdates(postings, poster, clock, words),
                prompts,
                discussions,
                sessions,
                new Seasons(sessions, schedules, shelf, clock),
                responses,
                gate,
                new WhileAway(discussed, responses, members, gate, clock),
                picking = new Films(
                        new Films.Needs(films.stores(), clubs, members, shelf, poster, Optional.empty(), clock, words)),
                new DiscordBot.Writing(threads, new Proposals(discussed, responses, proposals, clock)),
                new LogPartition(export, log),
                exports,
                new Increments(exports, log),
                privacy(discussions, threads),
                () -> backupsFailSince,
                clock,
                InstantSource.system());
    }

    private DiscordBot.Privacy privacy(Discussions discussions, ThreadLog threads) {
        Consents consents = new Consents(members, responses, discussions, clock);
        return new DiscordBot.Privacy(
                new LeftClubs(clubs, threads, clock),
                new Retention(clubs, new MemoryOldResponses(members, responses, seen), discussions, clock),
                consents,
                new Forgetting(members, responses, consents, discussions, exports),
                (club, member) -> deeds,
                proposals,
                () -> notice);
    }
}
