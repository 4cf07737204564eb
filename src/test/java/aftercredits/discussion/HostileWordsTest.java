package aftercredits.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.discussion.Recap.Move;
import aftercredits.discussion.Recap.PromptRecap;
import aftercredits.discussion.Recap.Quote;
import aftercredits.discussion.Recap.StanceCount;
import aftercredits.essay.EssayId;
import aftercredits.posting.HarmlessMessage;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Picture;
import aftercredits.prompt.PromptId;
import aftercredits.text.HostileText;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions, stances, passages, answers, names and titles of anything, in what the bot says of a discussion. */
class HostileWordsTest {
    private static final Words WORDS = Words.english();

    static LongStream seeds() {
        return LongStream.range(0, HostileText.kinds() + 100L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_prompt_and_its_recap_fit_and_hide_what_spoils(long seed) {
        AskedPrompt prompt = prompt(seed);

        HarmlessMessage.check("prompt", PromptPost.message(prompt, WORDS));
        List<OutgoingMessage> recap =
                RecapPost.messages(recap(seed, prompt), WORDS, new RecapPictures(WORDS, sheet -> new byte[1]));
        assertThat(recap).allSatisfy(message -> HarmlessMessage.check("recap", message));
        assertThat(recap)
                .flatExtracting(OutgoingMessage::pictures)
                .extracting(Picture::altText)
                .allMatch(text -> text.length() <= 1_024 && !text.contains(HostileText.HIDDEN));
    }

    private static AskedPrompt prompt(long seed) {
        return new AskedPrompt(
                new AskedId(7),
                DiscussionId.random(),
                new PromptId(1),
                2,
                HostileText.of(seed, HostileText.HIDDEN, 300),
                List.of(
                        HostileText.of(seed, HostileText.OPEN, 80),
                        HostileText.of(seed + 1, HostileText.OPEN, 80),
                        "habit"),
                Optional.of(HostileText.of(seed + 2, HostileText.HIDDEN, 2_000)),
                true,
                Instant.EPOCH,
                Optional.of(new MessageId(1)));
    }

    private static Recap recap(long seed, AskedPrompt prompt) {
        List<StanceCount> split = prompt.stances().stream()
                .map(stance -> new StanceCount(stance, 1, 2))
                .toList();
        List<Quote> quotes = IntStream.range(0, 3)
                .mapToObj(i -> new Quote(
                        HostileText.of(seed + i, HostileText.OPEN, 32),
                        HostileText.of(seed + i, HostileText.HIDDEN, 4_000),
                        i))
                .toList();
        PromptRecap part = new PromptRecap(
                prompt,
                split,
                6,
                List.of(new Move(prompt.stances().getFirst(), prompt.stances().getLast(), 1)),
                quotes);
        return new Recap(
                discussion(seed), Optional.of(HostileText.of(seed, HostileText.OPEN, 100)), 6, 0, List.of(part));
    }

    private static Discussion discussion(long seed) {
        return new Discussion(
                DiscussionId.random(),
                new ClubId(11),
                new EssayId("anora"),
                HostileText.of(seed, HostileText.OPEN, 1_000),
                new ChannelId(31),
                Optional.of(new ChannelId(32)),
                Optional.empty(),
                Optional.empty(),
                new MemberId(1),
                Instant.EPOCH,
                Optional.empty());
    }
}
