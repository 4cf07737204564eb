package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.PromptRule;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat.Fault;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many evenings on which Discord refuses, hosts decide, and the process ends at any call: what is posted stands once, what is
 * given up is a beginning of it at most, and of what stopped while nobody waited a card tells, once.
 */
class StoppedCrashTest {
    private static final int EVENINGS = Integer.getInteger("posting.evenings", 300);
    private static final ClubId CLUB = new ClubId(1);
    private static final ChannelId HOME = new ChannelId(9);
    private static final ChannelId CHANNEL = new ChannelId(10);

    private int crashes;
    private int stops;
    private int givenUp;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void whatever_is_refused_retried_and_given_up_nothing_is_lost_or_repeated(Layout layout) {
        for (int seed = 0; seed < EVENINGS; seed++) {
            new Evening(seed, layout).play();
        }

        assertThat(crashes).isGreaterThan(EVENINGS);
        assertThat(stops).isGreaterThan(EVENINGS / 3);
        assertThat(givenUp).isGreaterThan(EVENINGS / 20);
    }

    private final class Evening {
        private final Random random;
        private final Layout layout;
        private final TestClock clock = TestClock.evening();
        private final FakeChat discord = new FakeChat(clock).with(HOME, "hosts", Place.Type.TEXT);
        private final MemoryPostingStore store = new MemoryPostingStore();
        private final MemoryClubStore clubs = new MemoryClubStore();
        private final List<Posting> plans = new ArrayList<>();
        private final Set<PostingId> retried = new HashSet<>();
        private boolean troubled = true;

        Evening(int seed, Layout layout) {
            this.random = new Random(seed);
            this.layout = layout;
            discord.with(CHANNEL, "films", layout == Layout.FORUM ? Place.Type.FORUM : Place.Type.TEXT);
            discord.always(this::fault);
            clubs.save(new Club(
                    CLUB,
                    "The Film Club",
                    Optional.of(HOME),
                    ZoneOffset.UTC,
                    Optional.empty(),
                    AnswerVisibility.OPEN,
                    PromptRule.ONLY_KEPT));
        }

        void play() {
            for (int postings = random.nextInt(1, 3); postings > 0; postings--) {
                plans.add(plan());
                process(poster -> poster.hand(plans.getLast()));
            }
            for (int lives = random.nextInt(2, 8); lives > 0; lives--) {
                process(random.nextInt(2) == 0 ? this::decide : Poster::resume);
                everyStopHasACard();
            }
            troubled = false;
            process(this::settle);
            judge();
        }

        private void decide(Poster poster) {
            plans.stream()
                    .filter(plan ->
                            state(plan).filter(Posting.State.STOPPED::equals).isPresent())
                    .forEach(plan -> {
                        if (random.nextInt(3) == 0) {
                            poster.giveUp(plan.id());
                        } else {
                            retried.add(plan.id());
                            poster.retry(plan.id());
                        }
                    });
        }

        private void settle(Poster poster) {
            for (int minute = 0; minute < 8; minute++) {
                store.stopped(CLUB, Integer.MAX_VALUE).forEach(stopped -> store.retry(stopped.id()));
                poster.resume();
                clock.pass(Duration.ofMinutes(1));
            }
            assertThat(store.owed()).isEmpty();
        }

        private void everyStopHasACard() {
            for (Posting plan : plans) {
                if (state(plan).filter(Posting.State.STOPPED::equals).isPresent() && !retried.contains(plan.id())) {
                    stops++;
                    assertThat(cards())
                            .anySatisfy(card ->
                                    assertThat(StoppedCard.subject(card)).contains(plan.id()));
                }
            }
        }

        private void judge() {
            List<String> stands = new ArrayList<>(discord.contents(CHANNEL));
            discord.threads(CHANNEL).forEach(thread -> stands.addAll(discord.contents(thread)));
            assertThat(stands).doesNotHaveDuplicates();
            for (Posting plan : plans) {
                List<String> all = plan.messages().stream()
                        .map(message -> message.content().content())
                        .toList();
                List<String> ofIt = stands.stream().filter(all::contains).toList();
                if (state(plan).filter(Posting.State.GIVEN_UP::equals).isPresent()) {
                    givenUp++;
                    assertThat(ofIt).isEqualTo(all.subList(0, ofIt.size()));
                } else if (state(plan).isPresent()) {
                    assertThat(ofIt).isEqualTo(all);
                }
            }
            long shown = cards().stream()
                    .filter(card -> card.state() == Posting.State.POSTED)
                    .count();
            // A card whose answer was lost may stand though it was given up, once a host decided elsewhere.
            assertThat(discord.standing(HOME).size()).isBetween((int) shown, cards().size());
        }

        private List<Posting> cards() {
            return store.latest(CLUB, Integer.MAX_VALUE).stream()
                    .filter(posting -> posting.purpose() == Posting.Purpose.CARD)
                    .toList();
        }

        private Optional<Posting.State> state(Posting plan) {
            return store.find(plan.id()).map(Posting::state);
        }

        private void process(Consumer<Poster> life) {
            Poster poster = Posters.inline(
                    Crash.around(PostingStore.class, store, this::crashes),
                    clubs,
                    Crash.around(Chat.class, discord, this::crashes),
                    clock,
                    clock.pause());
            try {
                life.accept(poster);
            } catch (Crash end) {
                crashes++;
            }
            clock.pass(Duration.ofSeconds(random.nextBoolean() ? random.nextInt(3) : random.nextInt(1, 900)));
        }

        private Posting plan() {
            int number = plans.size();
            Posting.Order order = new Posting.Order(
                    CLUB, Posting.Purpose.ESSAY, "anora", CHANNEL, layout, new MemberId(5), clock.instant());
            List<OutgoingMessage> contents = IntStream.range(0, random.nextInt(1, 7))
                    .mapToObj(index -> OutgoingMessage.plain("part " + index + " of " + number))
                    .toList();
            return Posting.planned(PostingId.named("posting " + number), order, "an essay", contents)
                    .titled("Anora");
        }

        private boolean crashes() {
            return troubled && random.nextInt(30) == 0;
        }

        private Fault fault() {
            if (!troubled || random.nextInt(3) > 0) {
                return new Fault.None();
            }
            return switch (random.nextInt(6)) {
                case 0 -> new Fault.LostOnTheWay();
                case 1 -> new Fault.AnswerLost();
                case 2 -> new Fault.ArrivesLate(Duration.ofSeconds(random.nextInt(1, 30)));
                default -> new Fault.Refuse(Refusal.values()[random.nextInt(Refusal.values().length)]);
            };
        }
    }
}
