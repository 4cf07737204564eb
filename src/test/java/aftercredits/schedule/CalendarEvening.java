package aftercredits.schedule;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.club.PromptRule;
import aftercredits.club.Restoration;
import aftercredits.club.WallClock;
import aftercredits.discussion.DiscussionStore;
import aftercredits.discussion.Discussions;
import aftercredits.discussion.MemoryDiscussionStore;
import aftercredits.discussion.MemoryResponseStore;
import aftercredits.essay.AddedEssays;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.EssayLibrary;
import aftercredits.essay.EssayShelf;
import aftercredits.essay.MemoryAddedEssays;
import aftercredits.posting.Chat;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat;
import aftercredits.posting.HostCards;
import aftercredits.posting.MemoryPostingStore;
import aftercredits.posting.Poster;
import aftercredits.posting.Posters;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingStore;
import aftercredits.posting.TestClock;
import aftercredits.prompt.Decision;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.Kind;
import aftercredits.prompt.MemoryCastStore;
import aftercredits.prompt.MemoryPromptStore;
import aftercredits.prompt.PromptReview;
import aftercredits.text.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A club in Berlin with its calendar, stores, a chat, events and a clock of the test's own: Sunday, 22 November, 20:00. */
final class CalendarEvening {
    static final ClubId CLUB = new ClubId(100);
    static final ChannelId FILMS = new ChannelId(200);
    static final ChannelId HOSTS = new ChannelId(201);
    static final MemberId HOST = new MemberId(1);
    static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    static final LocalTime EIGHT = LocalTime.of(20, 0);
    static final Words WORDS = Words.english();

    final TestClock clock = TestClock.evening();
    final FakeChat chat =
            new FakeChat(clock).with(FILMS, "films", Place.Type.TEXT).with(HOSTS, "hosts", Place.Type.TEXT);
    final FakeEvents events = new FakeEvents();
    final MemoryClubStore clubs = new MemoryClubStore();
    final MemoryMemberStore members = new MemoryMemberStore(clubs);
    final MemoryDiscussionStore discussionStore = new MemoryDiscussionStore(clubs);
    final MemoryResponseStore responses = new MemoryResponseStore(discussionStore, members, clubs);
    final MemoryPromptStore prompts = new MemoryPromptStore();
    final MemoryPostingStore postings = new MemoryPostingStore(clubs);
    final MemoryScheduleStore schedules = new MemoryScheduleStore(clubs);
    final MemoryAddedEssays added = new MemoryAddedEssays(clubs);
    final EssayShelf shelf = new EssayShelf(new EssayLibrary(Path.of("no-such-folder")), added, clubs);
    final Map<SessionId, Instant> alarms =
            new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
    final Club club = new Club(
            CLUB,
            "The Film Club",
            Optional.of(HOSTS),
            ZoneId.of("Europe/Berlin"),
            Optional.empty(),
            AnswerVisibility.AFTER_ANSWERING,
            PromptRule.ONLY_KEPT);

    /** Set, it holds from the next start on. */
    Optional<Restoration> restored = Optional.empty();

    Poster poster;
    Discussions discussions;
    Sessions sessions;

    CalendarEvening() {
        clubs.save(club);
        write("anora", "Anora");
        write("parasite", "Parasite");
        restart();
    }

    /** The process ends and starts again: only what the stores, the chat and the events hold remains. */
    void restart() {
        restart(postings, discussionStore, schedules, chat, events);
    }

    void restart(
            PostingStore keptPostings,
            DiscussionStore keptDiscussions,
            ScheduleStore keptSchedules,
            Chat port,
            ScreeningEvents eventPort) {
        poster = Posters.inline(keptPostings, clubs, port, clock, clock.pause());
        PromptReview review =
                new PromptReview((essay, max) -> Drafting.of(List.of()), prompts, new MemoryCastStore(), clock);
        discussions = new Discussions(new Discussions.Needs(
                keptDiscussions,
                responses,
                members,
                clubs,
                review,
                (in, essay) -> Optional.empty(),
                poster,
                restored,
                clock,
                club -> WORDS));
        AlarmClock alarm = new AlarmClock() {
            @Override
            public void set(SessionId session, Instant at) {
                alarms.put(session, at);
            }

            @Override
            public void cancel(SessionId session) {
                alarms.remove(session);
            }
        };
        sessions = new Sessions(new Sessions.Needs(
                keptSchedules,
                clubs,
                shelf,
                poster,
                discussions,
                eventPort,
                alarm,
                new HostCards(poster),
                restored,
                clock,
                club -> WORDS));
    }

    void write(String id, String film) {
        String text = "---\ntitle: " + film + " and love\nfilm: " + film + "\nyear: 2024\nspoilers: all\n---\n"
                + "First, the gesture. ".repeat(3) + "\n";
        added.add(CLUB, new AddedEssays.EssayFile(id + ".md", text), HOST, clock.instant());
    }

    Essay essay(String id) {
        return shelf.find(CLUB, new EssayId(id)).orElseThrow();
    }

    void keep(String essay, String question) {
        prompts.add(
                CLUB,
                new EssayId(essay),
                new DraftedPrompt(question, Kind.CONTRAST, List.of("a", "b"), Optional.empty(), 1, true),
                Decision.KEPT,
                HOST,
                clock.instant());
    }

    Sessions.Wish wish(Activity activity, Repeat repeat) {
        return wish("anora", activity, new Recurrence(FRIDAY, repeat));
    }

    Sessions.Wish wish(String essay, Activity activity, Recurrence recurrence) {
        return new Sessions.Wish(
                essay(essay), activity, Optional.of(FILMS), recurrence, EIGHT, Optional.empty(), Optional.empty());
    }

    Schedule add(Activity activity, Repeat repeat) {
        return add(wish(activity, repeat));
    }

    Schedule add(Sessions.Wish wish) {
        return ((Sessions.Adding.Added) sessions.add(club, wish, HOST)).schedule();
    }

    /** Goes to that moment on the club's wall and lets the bot look. */
    void at(LocalDate date, String time) {
        away(date, time);
        settle();
    }

    /** As many rounds as one thing waits for another. */
    void settle() {
        for (int round = 0; round < 3; round++) {
            sessions.tick();
            poster.resume();
            discussions.tick();
        }
    }

    /** Goes to that moment while the bot is away. */
    void away(LocalDate date, String time) {
        Instant then = WallClock.instant(date, LocalTime.parse(time), club.zone());
        clock.pass(Duration.between(clock.instant(), then));
    }

    Session session(Schedule schedule, LocalDate date) {
        return schedules.find(schedule.session(date)).orElseThrow();
    }

    List<String> films() {
        return chat.contents(FILMS);
    }

    List<String> cards() {
        return chat.contents(HOSTS);
    }

    long essaysPosted() {
        return postings.latest(CLUB, Integer.MAX_VALUE).stream()
                .filter(posting ->
                        posting.purpose() == Posting.Purpose.ESSAY && posting.state() == Posting.State.POSTED)
                .count();
    }
}
