package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.CLUB;
import static aftercredits.discussion.ClubEvening.FILMS;
import static aftercredits.discussion.ClubEvening.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.posting.Chat;
import aftercredits.posting.Crash;
import aftercredits.posting.FakeChat.Fault;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingStore;
import aftercredits.posting.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many discussions that Discord refuses parts of, that hosts retry and give up, and whose process ends at any call: what is on
 * record stands once, what stands is on record.
 */
class DiscussionCrashTest {
    private static final int DISCUSSIONS = Integer.getInteger("discussion.evenings", 500);

    private int crashes;

    @Test
    void whatever_crashes_headers_prompts_and_recaps_stand_once() {
        for (int seed = 0; seed < DISCUSSIONS; seed++) {
            play(new Random(seed));
        }
        assertThat(crashes).isGreaterThan(DISCUSSIONS);
    }

    private void play(Random random) {
        ClubEvening evening = new ClubEvening();
        int prompts = random.nextInt(1, 5);
        IntStream.range(0, prompts).forEach(number -> evening.keep("Question " + number + "?", "a", "b"));
        evening.chat.always(() -> random.nextInt(8) > 0 ? new Fault.None() : fault(random));
        for (int step = random.nextInt(1, 12); step > 0; step--) {
            startAnew(evening, () -> random.nextInt(120) == 0);
            live(evening, random);
            evening.clock.pass(Duration.ofSeconds(random.nextInt(1, 400)));
        }
        evening.chat.always(Fault.None::new);
        startAnew(evening, () -> false);
        settle(evening);
        judge(evening);
    }

    private static void startAnew(ClubEvening evening, java.util.function.BooleanSupplier crashes) {
        evening.restart(
                Crash.around(PostingStore.class, evening.postings, crashes),
                Crash.around(DiscussionStore.class, evening.discussionStore, crashes),
                Crash.around(Chat.class, evening.chat, crashes));
    }

    private void live(ClubEvening evening, Random random) {
        try {
            evening.discussions.resume();
            for (int act = random.nextInt(4); act > 0; act--) {
                evening.poster.resume();
                evening.discussions.tick();
                act(evening, random);
            }
        } catch (Crash end) {
            crashes++;
        }
    }

    private static void act(ClubEvening evening, Random random) {
        switch (random.nextInt(6)) {
            case 0, 1 ->
                evening.discussions.open(
                        evening.club,
                        ClubEvening.anora(),
                        FILMS,
                        random.nextBoolean() ? Optional.of(Duration.ofMinutes(1)) : Optional.empty(),
                        HOST);
            case 2, 3 -> evening.discussions.next(CLUB, FILMS, HOST);
            case 4 -> decide(evening, random);
            default -> {
                if (random.nextInt(3) == 0) {
                    evening.discussions.close(CLUB, FILMS, HOST);
                }
            }
        }
    }

    /** Hosts press Retry or Give up wherever something has stopped. */
    private static void decide(ClubEvening evening, Random random) {
        evening.postings.stopped(CLUB, Integer.MAX_VALUE).forEach(stopped -> {
            if (random.nextInt(3) == 0) {
                evening.poster.giveUp(stopped.id());
            } else {
                evening.poster.retry(stopped.id());
            }
        });
    }

    private static void settle(ClubEvening evening) {
        evening.discussions.resume();
        for (int minute = 0; minute < 5; minute++) {
            evening.postings.stopped(CLUB, Integer.MAX_VALUE).forEach(stopped -> evening.poster.retry(stopped.id()));
            evening.poster.resume();
            evening.discussions.tick();
            evening.clock.pass(Duration.ofMinutes(1));
        }
        evening.discussions.resume();
        assertThat(evening.postings.owed()).isEmpty();
    }

    private static void judge(ClubEvening evening) {
        List<ChannelId> threads = evening.chat.threads(FILMS);
        // A host may close a discussion whose header stands and whose thread did not open yet.
        int givenUp = (int) evening.postings.latest(CLUB, Integer.MAX_VALUE).stream()
                .filter(posting ->
                        posting.purpose() == Posting.Purpose.DISCUSSION && posting.state() == Posting.State.GIVEN_UP)
                .count();
        List<String> headersInChannel = evening.chat.contents(FILMS).stream()
                .filter(content -> !isCard(content))
                .toList();
        assertThat(headersInChannel).hasSizeBetween(threads.size(), threads.size() + givenUp);
        assertThat(evening.discussionStore.open(CLUB))
                .allSatisfy(discussion ->
                        assertThat(discussion.thread().orElseThrow()).isIn(threads));
        for (ChannelId thread : threads) {
            List<String> contents = evening.chat.contents(thread);
            List<String> headers = contents.stream()
                    .map(content -> content.lines().findFirst().orElseThrow())
                    .toList();
            assertThat(contents).doesNotHaveDuplicates();
            assertThat(headers.stream().filter(header -> header.startsWith("**Recap")))
                    .hasSizeLessThanOrEqualTo(1);
        }
        for (Discussion open : evening.discussionStore.open(CLUB)) {
            List<AskedPrompt> asked = evening.discussionStore.prompts(open.id());
            List<AskedPrompt> wanted =
                    asked.stream().filter(prompt -> !isGivenUp(evening, prompt)).toList();
            List<String> contents = evening.inThread(open);
            assertThat(asked).isNotEmpty();
            assertThat(wanted).allSatisfy(prompt -> assertThat(prompt.message()).isPresent());
            // What was given up may stand all the same, where its answer was lost.
            assertThat(contents).hasSizeBetween(wanted.size(), asked.size());
            assertThat(asked).extracting(AskedPrompt::prompt).doesNotHaveDuplicates();
        }
    }

    private static boolean isGivenUp(ClubEvening evening, AskedPrompt prompt) {
        return evening.postings
                .find(DiscussionPosts.promptId(prompt))
                .filter(posting -> posting.state() == Posting.State.GIVEN_UP)
                .isPresent();
    }

    private static boolean isCard(String content) {
        return content.startsWith("⚠️");
    }

    private static Fault fault(Random random) {
        return switch (random.nextInt(4)) {
            case 3 -> new Fault.Refuse(Refusal.OTHER);
            case 0 -> new Fault.LostOnTheWay();
            case 1 -> new Fault.AnswerLost();
            default -> new Fault.ArrivesLate(Duration.ofSeconds(random.nextInt(1, 30)));
        };
    }
}
