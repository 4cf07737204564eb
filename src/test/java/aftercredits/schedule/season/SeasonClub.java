package aftercredits.schedule.season;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.club.PromptRule;
import aftercredits.discussion.Discussions;
import aftercredits.discussion.MemoryDiscussionStore;
import aftercredits.discussion.MemoryResponseStore;
import aftercredits.essay.AddedEssays.EssayFile;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.EssayLibrary;
import aftercredits.essay.EssayShelf;
import aftercredits.essay.MemoryAddedEssays;
import aftercredits.posting.FakeChat;
import aftercredits.posting.HostCards;
import aftercredits.posting.MemoryPostingStore;
import aftercredits.posting.Poster;
import aftercredits.posting.Posters;
import aftercredits.posting.TestClock;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.MemoryCastStore;
import aftercredits.prompt.MemoryPromptStore;
import aftercredits.prompt.PromptReview;
import aftercredits.schedule.Activity;
import aftercredits.schedule.AlarmClock;
import aftercredits.schedule.EventId;
import aftercredits.schedule.MemoryScheduleStore;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleStore;
import aftercredits.schedule.ScreeningEvents;
import aftercredits.schedule.SessionId;
import aftercredits.schedule.Sessions;
import aftercredits.text.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A club with a calendar, a shelf of four essays and a clock that stands at 22 November 2026, 20:00 in Berlin. */
final class SeasonClub {
    static final ChannelId HOME = new ChannelId(123_456_789_012_345_601L);
    static final ChannelId TALK = new ChannelId(123_456_789_012_345_602L);
    static final ChannelId ESSAYS = new ChannelId(123_456_789_012_345_603L);
    static final MemberId HOST = new MemberId(21);
    static final Words WORDS = Words.english();
    private static final ClubId CLUB = new ClubId(11);

    final TestClock clock = TestClock.evening();
    final MemoryScheduleStore schedules = new MemoryScheduleStore();
    final MemoryAddedEssays added = new MemoryAddedEssays();
    final MemoryClubStore clubs = new MemoryClubStore();
    final Map<ChannelId, String> channels = new LinkedHashMap<>();
    final EssayShelf shelf = new EssayShelf(new EssayLibrary(Path.of("no-such-folder")), added, clubs);
    final Sessions sessions;
    final Seasons seasons;
    Club club;

    SeasonClub() {
        channels.put(HOME, "film-club");
        channels.put(TALK, "film-talk");
        channels.put(ESSAYS, "essays");
        club = in(ZoneId.of("Europe/Berlin"));
        clubs.save(club);
        shelve("anora", "title: Anora and love\nfilm: Anora\nyear: 2024");
        shelve("stalker", "title: The Zone\nfilm: Stalker\nyear: 1979");
        shelve("playtime", "title: Glass\nfilm: PlayTime");
        shelve("untitled", "title: An essay about no film");
        sessions = on(schedules);
        seasons = new Seasons(sessions, schedules, shelf, clock);
    }

    /** As a new process would have it. */
    Sessions on(ScheduleStore store) {
        FakeChat chat = new FakeChat(clock);
        Poster poster = Posters.inline(new MemoryPostingStore(clubs), clubs, chat, clock, clock.pause());
        MemoryMemberStore members = new MemoryMemberStore(clubs);
        MemoryDiscussionStore discussed = new MemoryDiscussionStore(clubs);
        PromptReview prompts = new PromptReview(
                (essay, max) -> Drafting.of(List.of()), new MemoryPromptStore(), new MemoryCastStore(), clock);
        Discussions discussions = new Discussions(new Discussions.Needs(
                discussed,
                new MemoryResponseStore(discussed, members, clubs),
                members,
                clubs,
                prompts,
                (in, essay) -> Optional.empty(),
                poster,
                Optional.empty(),
                clock,
                club -> WORDS));
        return new Sessions(new Sessions.Needs(
                store,
                clubs,
                shelf,
                poster,
                discussions,
                new NoEvents(),
                new NoAlarm(),
                new HostCards(poster),
                Optional.empty(),
                clock,
                club -> WORDS));
    }

    Club in(ZoneId zone) {
        return new Club(
                CLUB,
                "The Film Club",
                Optional.of(HOME),
                zone,
                Optional.empty(),
                AnswerVisibility.AFTER_ANSWERING,
                PromptRule.ONLY_KEPT);
    }

    void move(ZoneId zone) {
        club = in(zone);
        clubs.save(club);
    }

    void shelve(String id, String frontMatter) {
        added.add(CLUB, new EssayFile(id + ".md", "---\n" + frontMatter + "\n---\nWords."), HOST, clock.instant());
    }

    Essay essay(String id) {
        return shelf.find(CLUB, new EssayId(id)).orElseThrow();
    }

    ClubChannels channels() {
        return new ClubChannels(channels);
    }

    Seasons.DryRun dryRun(String yaml) {
        return seasons.dryRun(club, new Seasons.Attached("season.yaml", yaml), channels());
    }

    /** The changes of a file that can be read. */
    SeasonChanges changes(String yaml) {
        return switch (dryRun(yaml)) {
            case Seasons.DryRun.Ready ready -> ready.changes();
            case Seasons.DryRun.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    /** Applies what the dry run shows. */
    SeasonChanges apply(String yaml) {
        SeasonChanges shown = changes(yaml);
        return switch (apply(yaml, shown.fingerprint())) {
            case Seasons.Applying.Applied applied when applied.undone().isEmpty() -> applied.changes();
            case Seasons.Applying other -> throw new AssertionError(other);
        };
    }

    Seasons.Applying apply(String yaml, String fingerprint) {
        return seasons.apply(club, new Seasons.Attached("season.yaml", yaml), channels(), fingerprint, HOST);
    }

    /** Adds by hand. */
    Schedule add(String essay, String date, String time, Activity activity, Repeat repeat) {
        Sessions.Wish wish = new Sessions.Wish(
                essay(essay),
                activity,
                Optional.empty(),
                new Recurrence(LocalDate.parse(date), repeat),
                LocalTime.parse(time),
                Optional.empty(),
                Optional.empty());
        return ((Sessions.Adding.Added) sessions.add(club, wish, HOST)).schedule();
    }

    List<Schedule> all() {
        return sessions.all(CLUB);
    }

    /** Events that nobody announces. */
    private static final class NoEvents implements ScreeningEvents {
        @Override
        public Outcome create(ClubId club, Screening screening) {
            return new Outcome.Unknown("no Discord");
        }

        @Override
        public Outcome find(ClubId club, Screening screening) {
            return new Outcome.Gone();
        }

        @Override
        public Outcome change(ClubId club, EventId event, Screening screening) {
            return new Outcome.Gone();
        }

        @Override
        public Outcome cancel(ClubId club, EventId event) {
            return new Outcome.Gone();
        }

        @Override
        public boolean granted(ClubId club) {
            return true;
        }
    }

    private static final class NoAlarm implements AlarmClock {
        @Override
        public void set(SessionId session, Instant at) {}

        @Override
        public void cancel(SessionId session) {}
    }

    void pass(Duration time) {
        clock.pass(time);
    }
}
