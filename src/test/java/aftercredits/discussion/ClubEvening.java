package aftercredits.discussion;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.club.PromptRule;
import aftercredits.club.Restoration;
import aftercredits.essay.Body;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.posting.Chat;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat;
import aftercredits.posting.MemoryPostingStore;
import aftercredits.posting.Poster;
import aftercredits.posting.Posters;
import aftercredits.posting.PostingStore;
import aftercredits.posting.TestClock;
import aftercredits.prompt.Decision;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.Kind;
import aftercredits.prompt.MemoryCastStore;
import aftercredits.prompt.MemoryPromptStore;
import aftercredits.prompt.Passage;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptReview;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A club with its stores, a chat and a clock of the test's own. */
final class ClubEvening {
    static final ClubId CLUB = new ClubId(100);
    static final ChannelId FILMS = new ChannelId(200);
    static final ChannelId FORUM = new ChannelId(201);
    static final ChannelId CORNER = new ChannelId(202);
    static final MemberId HOST = new MemberId(1);
    static final Member ANA = member(501, "Ana");
    static final Member BO = member(502, "Bo");
    static final Member CAT = member(503, "Cat");
    static final Words WORDS = Words.english();

    final TestClock clock = TestClock.evening();
    final FakeChat chat = new FakeChat(clock)
            .with(FILMS, "films", Place.Type.TEXT)
            .with(FORUM, "essays", Place.Type.FORUM)
            .with(CORNER, "a corner", Place.Type.THREAD);
    final MemoryClubStore clubs = new MemoryClubStore();
    final MemoryMemberStore members = new MemoryMemberStore(clubs);
    final MemoryDiscussionStore discussionStore = new MemoryDiscussionStore(clubs);
    final MemoryResponseStore responses = new MemoryResponseStore(discussionStore, members, clubs);
    final MemoryPromptStore prompts = new MemoryPromptStore();
    final MemoryPostingStore postings = new MemoryPostingStore(clubs);
    final Club club = new Club(
            CLUB,
            "The Film Club",
            Optional.of(FILMS),
            ZoneId.of("Europe/Berlin"),
            Optional.empty(),
            AnswerVisibility.AFTER_ANSWERING,
            PromptRule.ONLY_KEPT);
    /** What the drafter finds. */
    final List<DraftedPrompt> drafted = new ArrayList<>();

    /** Set before {@link #restart}. */
    Optional<Restoration> restored = Optional.empty();

    Poster poster;
    Discussions discussions;
    private long lastEntry = 9_000;

    ClubEvening() {
        clubs.save(club);
        restart();
    }

    /** The process ends and starts again: only what the stores and the chat hold remains. */
    void restart() {
        restart(postings, discussionStore, chat);
    }

    void restart(PostingStore keptPostings, DiscussionStore keptDiscussions, Chat port) {
        poster = Posters.inline(keptPostings, clubs, port, clock, clock.pause());
        PromptReview review =
                new PromptReview((essay, max) -> Drafting.of(drafted), prompts, new MemoryCastStore(), clock);
        discussions = new Discussions(new Discussions.Needs(
                keptDiscussions,
                responses,
                members,
                clubs,
                review,
                ClubEvening::credits,
                poster,
                restored,
                clock,
                club -> WORDS));
    }

    private static Optional<Credits> credits(ClubId club, EssayId essay) {
        return Optional.of(anora()).filter(known -> known.id().equals(essay)).map(Essay::credits);
    }

    static Essay essay(String id, String film) {
        Credits credits = new Credits(
                film + " and love",
                Optional.of(film),
                Optional.of(2024),
                Optional.empty(),
                Optional.of("Pia Tocat"),
                Optional.empty(),
                Optional.empty());
        return new Essay(new EssayId(id), credits, List.of(), Map.of(), List.of(), new Body("Words.", 1, 0));
    }

    static Essay anora() {
        return essay("anora", "Anora");
    }

    Prompt keep(String question, String... stances) {
        return keepOf("anora", question, stances);
    }

    Prompt keepOf(String essay, String question, String... stances) {
        String passage = "It’s unclear.";
        Prompt kept = prompts.add(
                CLUB,
                new EssayId(essay),
                new DraftedPrompt(
                        question,
                        Kind.CONTRAST,
                        List.of(stances),
                        Optional.of(Passage.of(passage, 0, passage.length())),
                        1,
                        true),
                Decision.KEPT,
                HOST,
                clock.instant());
        clock.pass(Duration.ofSeconds(1));
        return kept;
    }

    Discussion open() {
        return open(Optional.empty());
    }

    Discussion open(Optional<Duration> every) {
        Discussions.Opening opening = discussions.open(club, anora(), FILMS, every, HOST);
        return ((Discussions.Opening.Opened) opening).discussion();
    }

    AskedPrompt asked(Discussion discussion, int position) {
        return discussionStore.prompts(discussion.id()).get(position - 1);
    }

    EntryId entry() {
        return new EntryId(++lastEntry);
    }

    Discussions.Answering say(Member member, AskedPrompt prompt, String words) {
        Discussions.Answering answering = discussions.answer(CLUB, entry(), prompt.id(), member, new Answer.Say(words));
        clock.pass(Duration.ofSeconds(1));
        return answering;
    }

    Discussions.Answering take(Member member, AskedPrompt prompt, int stance) {
        Discussions.Answering answering = discussions.takeStance(CLUB, entry(), prompt.id(), member, stance);
        clock.pass(Duration.ofSeconds(1));
        return answering;
    }

    void allow(Member member, Consent consent) {
        members.consent(CLUB, member, consent, clock.instant());
    }

    List<String> inThread(Discussion discussion) {
        return chat.contents(
                discussionStore.find(discussion.id()).orElseThrow().thread().orElseThrow());
    }

    private static Member member(long id, String name) {
        return new Member(new MemberId(id), name.toLowerCase(java.util.Locale.ROOT), name, Optional.empty());
    }
}
