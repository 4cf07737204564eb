package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.PromptRule;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Proposal;
import aftercredits.discussion.Response;
import aftercredits.essay.Body;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.posting.EssayPost;
import aftercredits.posting.HarmlessMessage;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.prompt.Decision;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptId;
import aftercredits.prompt.PromptReview;
import aftercredits.text.HostileText;
import aftercredits.text.OneLine;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, titles, questions, stances, passages and answers of anything, in the messages that leave for Discord. */
class HostileMessagesTest {
    private static final Words WORDS = Words.english();
    private static final ClubId CLUB = new ClubId(11);
    private static final Origin.Written WRITTEN =
            new Origin.Written(new MessageId(41), new ChannelId(31), Optional.empty());

    @SuppressWarnings("NullAway") // Pages of answers look nothing up.
    private static final AnswerText PAGES = new AnswerText(null, null, WORDS);

    static LongStream seeds() {
        return LongStream.range(0, HostileText.kinds() + 100L).filter(seed -> seed % 2 == 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_message_fits_pings_nobody_hides_what_spoils_and_turns_nothing_around(long seed) {
        Stream.of(answers(seed), proposals(seed), review(seed), header(seed))
                .flatMap(List::stream)
                .forEach(note -> {
                    HarmlessMessage.checkContent("seed " + seed, note.text());
                    check(seed, note);
                });
    }

    private static void check(long seed, Note note) {
        try (MessageCreateData created = note.asNew();
                MessageEditData edited = note.asEdit()) {
            for (DataObject sent : List.of(created.toData(), edited.toData())) {
                DataObject mentions = sent.getObject("allowed_mentions");
                assertThat(mentions.getArray("parse").length())
                        .as("seed " + seed)
                        .isZero();
                assertThat(mentions.optArray("users").map(DataArray::length).orElse(0))
                        .isZero();
                assertThat(sent.optArray("embeds").map(DataArray::length).orElse(0))
                        .isZero();
                // Labels of buttons and menus are shown to everybody, and nothing in them can be hidden.
                String parts = sent.getArray("components").toString();
                assertThat(parts).as("seed " + seed).doesNotContain(HostileText.HIDDEN);
                assertThat(parts).as("seed " + seed).isEqualTo(OneLine.inOrder(parts));
            }
        }
    }

    private static List<Note> answers(long seed) {
        List<Response> responses = IntStream.range(0, 2)
                .mapToObj(i -> new Response(
                        new EntryId(i + 1),
                        new AskedId(7),
                        new MemberId(501 + i),
                        open(seed + i, 32),
                        1,
                        Optional.of(open(seed + i + 1, 80)),
                        Optional.of(hidden(seed + i, 4_000)),
                        Instant.EPOCH))
                .toList();
        return PAGES.pages(prompt(seed), responses).stream().map(Note::of).toList();
    }

    private static List<Note> proposals(long seed) {
        ProposalText text = new ProposalText(WORDS);
        Proposal proposal = new Proposal(
                CLUB, WRITTEN, new AskedId(7), new MemberId(501), hidden(seed, 2_000), Instant.EPOCH, Optional.empty());
        String writer = open(seed, 32);
        OutgoingMessage card = text.card(proposal, prompt(seed), writer);
        HarmlessMessage.check("seed " + seed, card);
        return List.of(
                Note.of(card),
                text.asked(proposal, new MessageId(42), writer, false),
                text.which(new MessageId(41), List.of(discussion(seed))),
                text.declined(writer),
                text.saved(prompt(seed)));
    }

    private static List<Note> review(long seed) {
        Essay essay = essay(seed);
        PromptText text = new PromptText(WORDS);
        Prompt prompt = kept(seed, essay);
        PromptReview.Card card = new PromptReview.Card(Optional.of(prompt), 1, 2, 3, Optional.empty());
        PromptReview.Overview overview = new PromptReview.Overview(
                List.of(prompt, kept(seed + 1, essay)), List.of(kept(seed + 2, essay)), List.of(prompt));
        return Stream.concat(
                        Stream.of(Note.of(text.card(essay, prompt, card, "")), Note.of(text.summary(essay, card))),
                        new PromptList(text, WORDS).notes(essay, overview, PromptRule.ONLY_KEPT).stream())
                .toList();
    }

    private static List<Note> header(long seed) {
        return List.of(Note.of(EssayPost.header(essay(seed), WORDS)));
    }

    private static AskedPrompt prompt(long seed) {
        return new AskedPrompt(
                new AskedId(7),
                DiscussionId.random(),
                new PromptId(1),
                2,
                hidden(seed, 300),
                List.of(open(seed, 80), "habit"),
                Optional.of(hidden(seed + 2, 2_000)),
                true,
                Instant.EPOCH,
                Optional.of(new MessageId(1)));
    }

    /** As a host keeps it: what comes in by the door has been through {@link OneLine}. */
    private static Prompt kept(long seed, Essay essay) {
        String body = essay.body().text();
        return new Prompt(
                new PromptId(seed + 1),
                CLUB,
                essay.id(),
                OneLine.of(hidden(seed, 300), "?"),
                Kind.CONTRAST,
                List.of("a" + OneLine.of(hidden(seed, 79)), "b"),
                Optional.of(Passage.of(body, body.length() / 3, body.length() / 2)),
                true,
                0.5,
                Decision.KEPT,
                new MemberId(1),
                Instant.EPOCH);
    }

    private static Essay essay(long seed) {
        String name = OneLine.of(open(seed, 300), "?");
        return new Essay(
                new EssayId("hostile"),
                new Credits(
                        name,
                        Optional.of(name),
                        Optional.empty(),
                        Optional.of(name),
                        Optional.of(name),
                        Optional.of(open(seed, 300)),
                        Optional.of(name)),
                List.of(name),
                Map.of(),
                List.of(),
                new Body(hidden(seed, 1_500), 1, 0));
    }

    private static Discussion discussion(long seed) {
        return new Discussion(
                DiscussionId.random(),
                CLUB,
                new EssayId("hostile"),
                OneLine.of(open(seed, 1_000), "?"),
                new ChannelId(31),
                Optional.of(new ChannelId(32)),
                Optional.empty(),
                Optional.empty(),
                new MemberId(1),
                Instant.EPOCH,
                Optional.empty());
    }

    private static String open(long seed, int codePoints) {
        return HostileText.of(seed, HostileText.OPEN, codePoints);
    }

    private static String hidden(long seed, int codePoints) {
        return HostileText.of(seed, HostileText.HIDDEN, codePoints);
    }
}
