package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat.Fault;
import aftercredits.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many evenings on which the process ends, requests get lost and answers come late: nothing lost, nothing repeated. */
class PosterCrashTest {
    private static final int EVENINGS = Integer.getInteger("posting.evenings", 600);
    private static final Words WORDS = Words.english();
    private static final ChannelId CHANNEL = new ChannelId(10);

    @ParameterizedTest
    @EnumSource(Layout.class)
    void whatever_crashes_and_gets_lost_every_message_stands_once_and_in_order(Layout layout) {
        Tally tally = new Tally();
        for (int seed = 0; seed < EVENINGS; seed++) {
            new Evening(seed, layout, tally).play();
        }

        assertThat(tally.lost).as("lost messages").isZero();
        assertThat(tally.repeated).as("repeated messages").isZero();
        // The faults were there to be survived.
        assertThat(tally.crashes).isGreaterThan(EVENINGS);
        assertThat(tally.faults).isGreaterThan(EVENINGS);
    }

    private static final class Tally {
        private int lost;
        private int repeated;
        private int crashes;
        private int faults;
    }

    /** One or two postings, which may say the same, through an evening of troubles. */
    private static final class Evening {
        private final Random random;
        private final Layout layout;
        private final Tally tally;
        private final TestClock discordsClock = TestClock.evening();
        private final TestClock clock;
        private final FakeChat discord = new FakeChat(discordsClock);
        private final MemoryPostingStore store = new MemoryPostingStore();
        private final MemoryClubStore clubs = new MemoryClubStore();
        private final List<Posting> plans = new ArrayList<>();
        private boolean troubled = true;

        Evening(int seed, Layout layout, Tally tally) {
            this.random = new Random(seed);
            this.layout = layout;
            this.tally = tally;
            // This machine's clock may be some minutes off Discord's.
            this.clock = new TestClock(discordsClock.instant().plusSeconds(random.nextInt(-300, 300)));
            discord.with(CHANNEL, "films", layout == Layout.FORUM ? Place.Type.FORUM : Place.Type.TEXT);
            discord.always(this::fault);
        }

        void play() {
            int postings = random.nextInt(1, 3);
            boolean same = random.nextBoolean();
            for (int i = 0; i < postings; i++) {
                plans.add(plan(same ? "" : " of " + i));
                process(poster -> poster.deliver(plans.getLast()));
            }
            for (int restarts = random.nextInt(8); restarts > 0; restarts--) {
                process(Poster::resume);
            }
            troubled = false;
            process(this::resumeEveryMinute);
            assertThat(store.owed()).isEmpty();
            judge();
        }

        private void resumeEveryMinute(Poster poster) {
            for (int minute = 0; minute < 10; minute++) {
                poster.resume();
                pass(Duration.ofMinutes(1));
            }
        }

        /** One life of the process: it may end at any call, and is started again sooner or later. */
        private void process(java.util.function.Consumer<Poster> life) {
            Poster poster = Posters.inline(
                    Crash.around(PostingStore.class, store, this::crashes),
                    clubs,
                    Crash.around(Chat.class, discord, this::crashes),
                    clock,
                    this::pass);
            try {
                life.accept(poster);
            } catch (Crash end) {
                tally.crashes++;
            }
            pass(Duration.ofSeconds(random.nextBoolean() ? random.nextInt(3) : random.nextInt(1, 900)));
        }

        private void judge() {
            List<String> stands = standing();
            List<String> wanted = new ArrayList<>();
            // A plan that the process did not live to keep was promised to nobody.
            for (Posting plan : plans.stream().filter(this::isKept).toList()) {
                List<String> contents = plan.messages().stream()
                        .map(message -> message.content().content())
                        .toList();
                wanted.addAll(contents);
                assertThat(ordered(stands, contents))
                        .as("order of %s in %s", contents, stands)
                        .isTrue();
            }
            tally.lost += without(wanted, stands);
            tally.repeated += without(stands, wanted);
        }

        private boolean isKept(Posting plan) {
            return store.find(plan.id()).isPresent();
        }

        private List<String> standing() {
            List<String> all = new ArrayList<>(discord.contents(CHANNEL));
            discord.threads(CHANNEL).forEach(thread -> all.addAll(discord.contents(thread)));
            return all;
        }

        private static boolean ordered(List<String> stands, List<String> contents) {
            int at = -1;
            for (String content : contents) {
                int next = stands.subList(at + 1, stands.size()).indexOf(content);
                if (next < 0) {
                    return false;
                }
                at += next + 1;
            }
            return true;
        }

        private static int without(List<String> all, List<String> some) {
            List<String> rest = new ArrayList<>(all);
            some.forEach(rest::remove);
            return rest.size();
        }

        private Posting plan(String name) {
            int messages = random.nextInt(1, 7);
            List<OutgoingMessage> contents = random.nextInt(4) == 0
                    ? Collections.nCopies(messages, OutgoingMessage.plain("la" + name))
                    : IntStream.range(0, messages)
                            .mapToObj(index -> OutgoingMessage.plain("part " + index + name))
                            .toList();
            Posting.Order order = new Posting.Order(
                    new ClubId(1), Posting.Purpose.ESSAY, "anora", CHANNEL, layout, new MemberId(5), clock.instant());
            return Posting.planned(PostingId.named("posting " + plans.size()), order, "an essay", contents);
        }

        private boolean crashes() {
            return troubled && random.nextInt(25) == 0;
        }

        private Fault fault() {
            if (!troubled || random.nextInt(3) > 0) {
                return new Fault.None();
            }
            tally.faults++;
            return switch (random.nextInt(3)) {
                case 0 -> new Fault.LostOnTheWay();
                case 1 -> new Fault.AnswerLost();
                default -> new Fault.ArrivesLate(Duration.ofSeconds(random.nextInt(1, 30)));
            };
        }

        private void pass(Duration time) {
            clock.pass(time);
            discordsClock.pass(time);
        }
    }
}
