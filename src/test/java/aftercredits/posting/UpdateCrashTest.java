package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat.Fault;
import aftercredits.posting.PlannedMessage.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many evenings on which updates are cut short: what stands in the end is the version that was kept, each part once. */
class UpdateCrashTest {
    private static final int EVENINGS = Integer.getInteger("posting.evenings", 400);
    private static final ChannelId CHANNEL = new ChannelId(10);

    @ParameterizedTest
    @EnumSource(Layout.class)
    void whatever_crashes_and_gets_lost_the_last_version_stands_and_nothing_else(Layout layout) {
        int crashes = 0;
        int faults = 0;
        for (int seed = 0; seed < EVENINGS; seed++) {
            Evening evening = new Evening(seed, layout);
            evening.play();
            crashes += evening.crashes;
            faults += evening.faults;
        }
        // The faults were there to be survived.
        assertThat(crashes).isGreaterThan(EVENINGS);
        assertThat(faults).isGreaterThan(EVENINGS);
    }

    /** One posting and its later versions. */
    private static final class Evening {
        private final int seed;
        private final Random random;
        private final TestClock discordsClock = TestClock.evening();
        private final TestClock clock;
        private final FakeChat discord = new FakeChat(discordsClock);
        private final MemoryPostingStore store = new MemoryPostingStore();
        private final MemoryClubStore clubs = new MemoryClubStore();
        private final Posting plan;
        private final Set<MessageId> takenDown = new HashSet<>();
        private boolean troubled;
        private int crashes;
        private int faults;

        Evening(int seed, Layout layout) {
            this.seed = seed;
            this.random = new Random(seed);
            this.clock = new TestClock(discordsClock.instant().plusSeconds(random.nextInt(-300, 300)));
            discord.with(CHANNEL, "films", layout == Layout.FORUM ? Place.Type.FORUM : Place.Type.TEXT);
            discord.always(this::fault);
            Posting.Order order = new Posting.Order(
                    new ClubId(1), Posting.Purpose.ESSAY, "anora", CHANNEL, layout, new MemberId(5), clock.instant());
            plan = Posting.planned(PostingId.named("posting"), order, "an essay", version(0));
        }

        void play() {
            process(poster -> poster.deliver(plan));
            troubled = true;
            for (int version = 1; version <= random.nextInt(1, 4); version++) {
                List<OutgoingMessage> wanted = version(version);
                process(poster -> poster.amend(plan.id(), standing -> changes(standing, wanted)));
                for (int restarts = random.nextInt(4); restarts > 0; restarts--) {
                    process(Poster::resume);
                }
                moderate();
            }
            troubled = false;
            process(this::resumeEveryMinute);
            judge();
            List<OutgoingMessage> last = version(9);
            process(poster -> poster.amend(plan.id(), standing -> changes(standing, last)));
            judge();
            assertThat(kept().messages().size()).as("seed %d", seed).isEqualTo(last.size());
        }

        private void moderate() {
            if (random.nextInt(4) == 0) {
                PlannedMessage message =
                        kept().messages().get(random.nextInt(kept().messages().size()));
                message.message().ifPresent(standing -> {
                    discord.takeDown(kept().placeOf(message), standing);
                    takenDown.add(standing);
                });
            }
        }

        private void resumeEveryMinute(Poster poster) {
            for (int minute = 0; minute < 10; minute++) {
                poster.resume();
                // A message that somebody deletes before it is confirmed stops its posting; a host tries again.
                poster.retry(plan.id());
                pass(Duration.ofMinutes(1));
            }
        }

        /** The parts of one version: some as before, some with other words, more or fewer. */
        private List<OutgoingMessage> version(int version) {
            return IntStream.range(0, random.nextInt(1, 7))
                    .mapToObj(index -> OutgoingMessage.plain(
                            "part " + index + (random.nextBoolean() ? "" : " of version " + version)))
                    .toList();
        }

        /** As {@link EssayUpdate} finds them. */
        private List<PlannedMessage> changes(Posting standing, List<OutgoingMessage> wanted) {
            List<PlannedMessage> parts = standing.messages().stream()
                    .filter(message -> message.fate() != Fate.TO_REMOVE)
                    .toList();
            List<PlannedMessage> changes = new ArrayList<>(standing.messages());
            changes.removeAll(parts);
            int next = standing.messages().getLast().index() + 1;
            for (int i = 0; i < Math.max(parts.size(), wanted.size()); i++) {
                if (i >= wanted.size()) {
                    changes.add(parts.get(i).with(parts.get(i).content(), Fate.TO_REMOVE));
                } else if (i >= parts.size()) {
                    changes.add(PlannedMessage.added(
                            standing.id(), next + i - parts.size(), wanted.get(i), clock.instant()));
                } else if (parts.get(i).fate() == Fate.TO_CHANGE
                        || !parts.get(i).content().equals(wanted.get(i))) {
                    boolean deleted = parts.get(i).fate() == Fate.DELETED;
                    changes.add(parts.get(i).with(wanted.get(i), deleted ? Fate.DELETED : Fate.TO_CHANGE));
                }
            }
            return changes;
        }

        private void judge() {
            Posting kept = kept();
            assertThat(kept.state()).as("seed %d", seed).isEqualTo(Posting.State.POSTED);
            assertThat(kept.isBeingUpdated()).as("seed %d", seed).isFalse();
            List<String> wanted = kept.messages().stream()
                    .filter(message -> !takenDown.contains(message.message().orElseThrow()))
                    .map(message -> message.content().content())
                    .toList();
            assertThat(standing()).as("seed %d", seed).isEqualTo(wanted);
            assertThat(kept.messages().stream()
                            .filter(message -> message.fate() == Fate.DELETED)
                            .map(message -> message.message().orElseThrow()))
                    .as("seed %d", seed)
                    .isSubsetOf(takenDown);
        }

        private List<String> standing() {
            List<String> all = new ArrayList<>(discord.contents(CHANNEL));
            discord.threads(CHANNEL).forEach(thread -> all.addAll(discord.contents(thread)));
            return all;
        }

        private Posting kept() {
            return store.find(plan.id()).orElseThrow();
        }

        private void process(Consumer<Poster> life) {
            Poster poster = Posters.inline(
                    Crash.around(PostingStore.class, store, this::crashes),
                    clubs,
                    Crash.around(Chat.class, discord, this::crashes),
                    clock,
                    this::pass);
            try {
                life.accept(poster);
            } catch (Crash end) {
                crashes++;
            }
            pass(Duration.ofSeconds(random.nextBoolean() ? random.nextInt(3) : random.nextInt(1, 900)));
        }

        private boolean crashes() {
            return troubled && random.nextInt(15) == 0;
        }

        private Fault fault() {
            if (!troubled || random.nextInt(3) > 0) {
                return new Fault.None();
            }
            faults++;
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
