package aftercredits.bench;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.database.Database;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.ResponseStore;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.prompt.Decision;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** A club's discussion in a database of its own, to be answered through the bot's stores. */
final class AnsweringClub implements AutoCloseable {
    static final ClubId CLUB = new ClubId(1_100_000_000_000_000_011L);
    static final EssayId ESSAY = new EssayId("anora");
    private static final Instant EVENING = Instant.parse("2026-11-22T19:00:00Z");

    private final Database database;
    private final ResponseStore responses;
    private final List<AskedId> asked;

    /** @param prompts how many are asked: their ids are 1 and those that follow */
    AnsweringClub(Path file, int prompts) {
        this.database = Database.open("jdbc:sqlite:" + file, InstantSource.system());
        this.responses = database.responses();
        Discussion discussion = new Discussion(
                new DiscussionId(new java.util.UUID(0, 1)),
                CLUB,
                ESSAY,
                "Anora",
                new ChannelId(31),
                Optional.of(new ChannelId(32)),
                Optional.empty(),
                Optional.empty(),
                new MemberId(99),
                EVENING,
                Optional.empty());
        database.discussions().open(discussion, Film.titled(discussion.essayTitle()));
        this.asked = IntStream.rangeClosed(1, prompts)
                .mapToObj(position -> database.discussions()
                        .ask(discussion.id(), position, prompt(position), EVENING)
                        .id())
                .toList();
    }

    private static Prompt prompt(int position) {
        return new Prompt(
                new PromptId(position),
                CLUB,
                ESSAY,
                "Was it gratitude or habit (" + position + ")?",
                Kind.DOUBT,
                List.of(),
                Optional.empty(),
                true,
                0.5,
                Decision.KEPT,
                new MemberId(1),
                EVENING);
    }

    /** @return nanoseconds until it was kept */
    long save(Answer answer) {
        long began = System.nanoTime();
        responses.save(
                new EntryId(answer.entry()),
                asked.get(answer.prompt() - 1),
                answer.member(),
                new aftercredits.discussion.Answer.Say(answer.words()),
                answer.at());
        return System.nanoTime() - began;
    }

    /**
     * Every member at once, each saying one thing after another: the next when the last is kept.
     *
     * @param answers those of a member are in the order in which they are given
     * @return nanoseconds until all were kept
     */
    long saveAtOnce(List<Answer> answers, int members) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            List<Answer> own = new ArrayList<>();
            for (int i = member; i < answers.size(); i += members) {
                own.add(answers.get(i));
            }
            // As the bot's commands run.
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                } catch (InterruptedException asked) {
                    throw new IllegalStateException(asked);
                }
                own.forEach(this::save);
            }));
        }
        long began = System.nanoTime();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return System.nanoTime() - began;
    }

    @Override
    public void close() {
        database.close();
    }
}
