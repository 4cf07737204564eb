package aftercredits.export;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.MemoryDiscussionStore;
import aftercredits.discussion.MemoryResponseStore;
import aftercredits.discussion.Origin;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.MessageId;
import aftercredits.posting.TestClock;
import aftercredits.prompt.Decision;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptId;
import aftercredits.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A club with a log in memory, written evening by evening. */
final class TestLog {
    static final ClubId CLUB = new ClubId(100);
    static final ChannelId HOME = new ChannelId(200);
    static final Member ANA =
            new Member(new MemberId(501), "ana.k", "Ana", Optional.of("https://cdn.discordapp.com/avatars/501/a.png"));
    static final Member BO = new Member(new MemberId(502), "bo", "Bo", Optional.empty());
    static final byte[] KEY = "sixteen bytes or more".getBytes(StandardCharsets.UTF_8);

    final TestClock clock = new TestClock(Instant.parse("2026-11-22T19:00:00Z"));
    final MemoryClubStore clubs = new MemoryClubStore();
    final MemoryMemberStore members = new MemoryMemberStore(clubs);
    final MemoryDiscussionStore discussions = new MemoryDiscussionStore(clubs);
    final MemoryResponseStore responses = new MemoryResponseStore(discussions, members, clubs);
    private long lastId = 1_000;

    TestLog() {
        clubs.save(new Club(
                CLUB,
                "The Film Club",
                Optional.of(HOME),
                ZoneId.of("Europe/Berlin"),
                Optional.empty(),
                aftercredits.club.AnswerVisibility.OPEN,
                aftercredits.club.PromptRule.ONLY_KEPT));
    }

    Discussion discussion(String essay, long thread) {
        return discussion(essay, thread, essay.toUpperCase(java.util.Locale.ROOT));
    }

    Discussion discussion(String essay, long thread, String title) {
        Discussion discussion = new Discussion(
                DiscussionId.parse("00000000-0000-0000-0000-" + String.format("%012d", thread)),
                CLUB,
                new EssayId(essay),
                title,
                HOME,
                Optional.of(new ChannelId(thread)),
                Optional.empty(),
                Optional.empty(),
                new MemberId(1),
                clock.instant(),
                Optional.empty());
        discussions.open(discussion, Film.titled(discussion.essayTitle()));
        return discussion;
    }

    AskedPrompt ask(Discussion discussion, String question, String passage, String... stances) {
        return ask(discussion, true, question, passage, stances);
    }

    AskedPrompt ask(Discussion discussion, boolean spoiler, String question, String passage, String... stances) {
        int position = discussions.prompts(discussion.id()).size() + 1;
        Prompt prompt = new Prompt(
                new PromptId(++lastId),
                CLUB,
                discussion.essay(),
                question,
                Kind.CONTRAST,
                List.of(stances),
                Optional.of(passage).filter(text -> !text.isEmpty()).map(text -> Passage.of(text, 0, text.length())),
                spoiler,
                0.5,
                Decision.KEPT,
                new MemberId(1),
                clock.instant());
        AskedPrompt asked = discussions.ask(discussion.id(), position, prompt, clock.instant());
        discussions.asked(asked.id(), new MessageId(++lastId));
        pass();
        return discussions.find(asked.id()).orElseThrow();
    }

    EntryId answer(AskedPrompt prompt, Member member, Answer answer) {
        EntryId entry = new EntryId(++lastId);
        responses.save(entry, prompt.id(), member, answer, clock.instant());
        pass();
        return entry;
    }

    /** A message in the thread. */
    MessageId write(AskedPrompt prompt, Member member, String words, Optional<MessageId> replyTo) {
        MessageId message = new MessageId(++lastId);
        responses.write(
                new EntryId(message.snowflake()),
                prompt.id(),
                member,
                new Origin.Written(message, new ChannelId(300), replyTo),
                words,
                clock.instant());
        pass();
        return message;
    }

    void allow(Member member, Consent consent) {
        members.consent(CLUB, member, consent, clock.instant());
    }

    void pass() {
        clock.pass(Duration.ofMinutes(1));
    }

    LogExport export() {
        Map<ChannelId, Place> places = Map.of(
                HOME,
                new Place("films", Place.Type.TEXT, Optional.empty()),
                new ChannelId(300),
                new Place("Discussion: Anora (2024)", Place.Type.THREAD, Optional.of(HOME)));
        return new LogExport(
                new MemoryLogSource(clubs, members, responses),
                new Pseudonyms(KEY),
                id -> Optional.ofNullable(places.get(id)),
                clock,
                Words.english());
    }

    String written(ExportRequest request, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            export().write(request, format, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static ExportRequest all() {
        return all(ExportRequest.Names.DISPLAY);
    }

    static ExportRequest all(ExportRequest.Names names) {
        return new ExportRequest(CLUB, Optional.empty(), Optional.empty(), Optional.empty(), names);
    }
}
