package aftercredits.database;

import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static aftercredits.discussion.ClubNight.OTHER_CLUB;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.MemoryDiscussionStore;
import aftercredits.discussion.MemoryResponseStore;
import aftercredits.discussion.ResponseStoreContract.Stores;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.export.ExportRequest;
import aftercredits.export.LogSource;
import aftercredits.export.LogSource.Entry;
import aftercredits.export.LogSourceContract.ByPrompt;
import aftercredits.export.LogSourceContract.LoggedStores;
import aftercredits.export.MemoryLogSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a club, in whatever order, the database and the fakes that other rooms test against tell the same. */
abstract class SameAsTheFakesContract {
    private static final int STEPS = 150;
    private static final List<String> WORDS =
            List.of("love", "money", "Habit", "grâce", "gratitude", "don't", "fear?", "Łódź", "100%", "ende");
    private static final List<ClubId> CLUBS = List.of(CLUB, CLUB, OTHER_CLUB);
    private static final List<EssayId> ESSAYS = List.of(ClubNight.ANORA, ClubNight.STALKER);

    /** A database with nothing in it. */
    abstract Database open();

    private LoggedStores real;
    private LoggedStores fake;
    private final List<AskedPrompt> asked = new ArrayList<>();
    private Instant now = EVENING;

    @BeforeEach
    void start_both() {
        Database database = open();
        real = new LoggedStores(
                new Stores(database.clubs(), database.members(), database.discussions(), database.responses()),
                database.log());
        MemoryClubStore clubs = new MemoryClubStore();
        MemoryMemberStore members = new MemoryMemberStore(clubs);
        MemoryDiscussionStore discussions = new MemoryDiscussionStore(clubs);
        MemoryResponseStore responses = new MemoryResponseStore(discussions, members, clubs);
        fake = new LoggedStores(
                new Stores(clubs, members, discussions, responses), new MemoryLogSource(clubs, members, responses));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_same_evenings_leave_the_same_log(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            now = now.plusMillis(random.nextInt(3));
            step(random);
        }
        for (ClubId club : List.of(CLUB, OTHER_CLUB)) {
            sameLog(new ExportRequest(
                    club, Optional.empty(), Optional.empty(), Optional.empty(), ExportRequest.Names.DISPLAY));
            both(stores -> stores.discussions().open(club));
        }
    }

    private void step(Random random) {
        int dice = random.nextInt(100);
        if (asked.isEmpty() || dice < 6) {
            ask(random);
        } else if (dice < 65) {
            answer(random);
        } else if (dice < 85) {
            look(random);
        } else if (dice < 93) {
            consent(random);
        } else if (dice < 98) {
            forget(random);
        } else if (dice < 99) {
            close(pick(random, asked));
        } else {
            erase(pick(random, CLUBS));
        }
    }

    private void close(AskedPrompt prompt) {
        both(stores -> {
            stores.discussions().close(prompt.discussion(), now);
            return stores.discussions().find(prompt.discussion());
        });
    }

    private void erase(ClubId club) {
        both(stores -> {
            stores.clubs().erase(club);
            return stores.discussions().open(club);
        });
        asked.removeIf(gone -> fake.stores().discussions().find(gone.id()).isEmpty());
    }

    private void ask(Random random) {
        Discussion discussion = discussion(random);
        AskedPrompt prompt = both(stores -> {
            stores.discussions().open(discussion, Film.titled(discussion.essayTitle()));
            return new ClubNight(stores.discussions()).ask(discussion, 1, now);
        });
        asked.add(prompt);
    }

    private Discussion discussion(Random random) {
        return new Discussion(
                new DiscussionId(new UUID(random.nextLong(), random.nextLong())),
                pick(random, CLUBS),
                pick(random, ESSAYS),
                "A title",
                new ChannelId(31),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new MemberId(99),
                now,
                Optional.empty());
    }

    private void answer(Random random) {
        // Few entry ids, so that the same one comes twice now and then.
        EntryId entry = new EntryId(random.nextInt(2_000));
        AskedPrompt prompt = pick(random, asked);
        Member member = member(random);
        Answer answer = random.nextBoolean()
                ? new Answer.TakeStance(pick(random, prompt.stances()))
                : new Answer.Say(pick(random, WORDS) + " " + pick(random, WORDS));
        both(stores -> stores.responses().save(entry, prompt.id(), member, answer, now));
    }

    private void look(Random random) {
        AskedPrompt prompt = pick(random, asked);
        ClubId club = pick(random, CLUBS);
        Member member = member(random);
        String typed = pick(random, WORDS)
                + (random.nextBoolean() ? " " + pick(random, WORDS).substring(0, 2) : "");
        both(stores -> stores.responses().current(prompt.id()));
        both(stores -> stores.responses().revisions(prompt.id()));
        both(stores -> stores.responses().of(club, member.id()));
        Optional<EssayId> essay = Optional.of(pick(random, ESSAYS));
        both(stores -> new HashSet<>(stores.responses().search(club, typed, Optional.empty(), essay, 1_000)));
        sameLog(new ExportRequest(
                club,
                random.nextBoolean() ? Optional.of(pick(random, ESSAYS)) : Optional.empty(),
                Optional.of(EVENING.plusMillis(random.nextInt(100))),
                Optional.of(EVENING.plusMillis(100 + random.nextInt(100))),
                ExportRequest.Names.DISPLAY));
    }

    private void consent(Random random) {
        ClubId club = pick(random, CLUBS);
        Member member = member(random);
        Consent consent = pick(random, List.of(Consent.values()));
        both(stores -> {
            stores.members().consent(club, member, consent, now);
            return stores.members().consent(club, member.id());
        });
    }

    private void forget(Random random) {
        ClubId club = pick(random, CLUBS);
        Member member = member(random);
        both(stores -> stores.members().forget(club, member.id()));
        both(stores -> stores.members().find(club, member.id()));
    }

    private void sameLog(ExportRequest request) {
        assertThat(read(real.log(), request)).isEqualTo(read(fake.log(), request));
        ByPrompt fromReal = new ByPrompt();
        real.log().readByPrompt(request, fromReal);
        ByPrompt fromFake = new ByPrompt();
        fake.log().readByPrompt(request, fromFake);
        assertThat(fromReal.outline).isEqualTo(fromFake.outline);
        assertThat(fromReal.entries).isEqualTo(fromFake.entries);
        assertThat(real.log().prompts(request)).isEqualTo(fake.log().prompts(request));
        assertThat(real.log().discussions(request)).isEqualTo(fake.log().discussions(request));
    }

    private static List<Entry> read(LogSource log, ExportRequest request) {
        List<Entry> entries = new ArrayList<>();
        log.read(request, entries::add);
        return entries;
    }

    private <T> T both(Function<Stores, T> act) {
        T fromReal = act.apply(real.stores());
        assertThat(fromReal).isEqualTo(act.apply(fake.stores()));
        return fromReal;
    }

    private static Member member(Random random) {
        int number = random.nextInt(5);
        return ClubNight.member(20 + number, "Member" + number + (random.nextInt(10) == 0 ? " renamed" : ""));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
