package aftercredits.evening;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.PromptRule;
import aftercredits.club.ShardRange;
import aftercredits.database.Database;
import aftercredits.database.ShardLeases.View;
import aftercredits.essay.EssayId;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackDiscord.Place;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleId;
import aftercredits.schedule.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Clubs on six shards, and three processes that share them on one PostgreSQL database; while one after the other is killed or
 * stands still, sessions fall due in every club.
 */
final class ProcessesEvening implements AutoCloseable {
    /** A real one is twenty seconds. */
    private static final Duration LEASE = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> RANGES = List.of("0-1/6", "2-3/6", "4-5/6");
    private static final int SHARDS = 6;
    private static final int CLUBS_A_SHARD = 2;
    private static final int PARAGRAPHS = 20;

    private final Random random;
    private final Path folder;
    private final Path essays;
    private final String address;
    private final LoopbackDiscord discord = LoopbackDiscord.start(
            0,
            InstantSource.system(),
            LoopbackOptions.defaults().withoutRateLimits().withShards(SHARDS, SHARDS, Duration.ofSeconds(5)));
    private final ChannelMessages messages = new ChannelMessages(discord);
    private final Database database;
    /** Where each club's essays are posted. */
    private final Map<ClubId, ChannelId> clubs = new LinkedHashMap<>();

    private final List<NumberedEssay> planned = new ArrayList<>();
    private final List<BotProcess> processes = new ArrayList<>();

    /** @param address of an empty PostgreSQL database */
    ProcessesEvening(long seed, String address, Path folder) throws IOException {
        this.random = new Random(seed);
        this.folder = folder;
        this.address = address;
        this.essays = Files.createDirectory(folder.resolve("essays"));
        this.database = Database.openForOneOfMany(address);
        IntStream.range(0, SHARDS * CLUBS_A_SHARD).forEach(number -> {
            Place place = discord.foundServer("Club " + number, 1);
            ClubId club = ClubId.parse(place.server());
            ChannelId channel = ChannelId.parse(place.channels().getFirst());
            database.clubs()
                    .save(new Club(
                            club,
                            "Club " + number,
                            Optional.of(channel),
                            ZoneOffset.UTC,
                            Optional.empty(),
                            AnswerVisibility.AFTER_ANSWERING,
                            PromptRule.ONLY_KEPT));
            clubs.put(club, channel);
        });
        for (String range : RANGES) {
            processes.add(launch(range));
        }
        awaitOwnShards();
    }

    private BotProcess launch(String range) throws IOException {
        return launch(range, "");
    }

    private BotProcess launch(String range, String javaOptions) throws IOException {
        Map<String, String> more = Map.of(
                "AFTERCREDITS_DISCORD_SHARDS",
                range,
                "JDK_JAVA_OPTIONS",
                javaOptions + " -Daftercredits.shard-lease-millis=" + LEASE.toMillis());
        return BotProcess.launchOn(address, more, discord, folder, essays);
    }

    /** Until each shard is connected, and none twice. */
    private void awaitAllShards() {
        List<Integer> all = IntStream.range(0, SHARDS).boxed().toList();
        Waiting.untilTrue(discord, PATIENCE, "every shard to be connected once", () -> {
            processes.forEach(BotProcess::mustBeAlive);
            return discord.shards().equals(all);
        });
    }

    /** All processes are there, and share the work as configured, whatever was before. */
    private void awaitOwnShards() {
        Waiting.untilTrue(discord, PATIENCE, "every process to have its own shards", () -> {
            processes.forEach(BotProcess::mustBeAlive);
            return IntStream.range(0, RANGES.size()).allMatch(place -> holds(place, RANGES.get(place)));
        });
        awaitAllShards();
    }

    /** Whether the process at this place has all shards of a range. */
    private boolean holds(int place, String range) {
        View view = database.leases().orElseThrow().look();
        Optional<String> id = view.processes().stream()
                .map(seen -> seen.member())
                .filter(member -> member.place().startsWith(processes.get(place).pid() + "@"))
                .map(member -> member.id())
                .findFirst();
        return id.isPresent()
                && ShardRange.parse(range)
                        .orElseThrow()
                        .shards()
                        .allMatch(shard -> id.get().equals(view.holders().get(shard)));
    }

    /** In every club a session of one essay falls due in a moment, and its posting takes a while. */
    private NumberedEssay fallsDue() throws IOException {
        NumberedEssay essay = new NumberedEssay("film-" + planned.size(), PARAGRAPHS);
        essay.write(essays);
        planned.add(essay);
        discord.faults().clear();
        discord.faults().delay(Duration.ofMillis(30), 10_000, "POST /channels/\\d+/messages$");
        Instant due = Instant.now().plusMillis(500).truncatedTo(ChronoUnit.MILLIS);
        LocalDateTime at = LocalDateTime.ofInstant(due, ZoneOffset.UTC);
        clubs.forEach((club, channel) -> {
            Schedule schedule = new Schedule(
                    ScheduleId.random(),
                    club,
                    new EssayId(essay.id()),
                    "Film",
                    Activity.ESSAY,
                    Optional.of(channel),
                    Recurrence.once(at.toLocalDate()),
                    at.toLocalTime(),
                    ZoneOffset.UTC,
                    Optional.empty(),
                    Schedule.State.ACTIVE,
                    Optional.empty(),
                    new MemberId(1),
                    Instant.now());
            database.schedules().save(schedule);
            database.schedules()
                    .plan(new Session(
                            schedule.session(at.toLocalDate()),
                            club,
                            due,
                            false,
                            Session.State.PLANNED,
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        });
        return essay;
    }

    /** Kills one of them in the middle of an essay; it is back at once, or only when the others have taken over. */
    void killOne() throws Exception {
        int victim = random.nextInt(RANGES.size());
        awaitSomeOf(fallsDue(), victim);
        processes.get(victim).kill();
        if (random.nextBoolean()) {
            Waiting.untilTrue(discord, PATIENCE, "the others to take over", () -> {
                List<String> ids = holders();
                return ids.size() == SHARDS && ids.stream().distinct().count() < RANGES.size();
            });
        }
        processes.set(victim, launch(RANGES.get(victim)));
        awaitOwnShards();
    }

    /**
     * Ends one of them in the middle of an essay, as an operator does, and starts another program in its place.
     *
     * @param javaOptions what makes it the other program; nothing for this one
     */
    void replace(int process, String javaOptions) throws Exception {
        awaitSomeOf(fallsDue(), process);
        BotProcess before = processes.get(process);
        assertThat(before.terminate()).as(before.log()).isIn(0, 143);
        processes.set(process, launch(RANGES.get(process), javaOptions));
        awaitOwnShards();
    }

    private List<String> holders() {
        return List.copyOf(database.leases().orElseThrow().look().holders().values());
    }

    /**
     * Kills one of them in the middle of an essay while another stands still, until the third has all shards: the one that
     * stood still ends when it goes on. Both are started again, and one more that is configured for the shards of the third.
     */
    void killOneWhileAnotherStandsStill() throws Exception {
        int third = random.nextInt(RANGES.size());
        int killed = (third + 1) % RANGES.size();
        int still = (third + 2) % RANGES.size();
        NumberedEssay essay = fallsDue();
        awaitSomeOf(essay, killed);
        processes.get(killed).kill();
        awaitSomeOf(essay, still);
        BotProcess stood = processes.get(still);
        stood.signal("STOP");
        Waiting.untilTrue(
                discord,
                PATIENCE,
                "the third to take all shards over",
                () -> holds(third, "0-" + (SHARDS - 1) + "/" + SHARDS));
        stood.signal("CONT");
        assertThat(stood.end()).as(stood.log()).isEqualTo(1);
        assertThat(stood.log()).contains("others took its shards over. Nothing is lost.");

        processes.set(killed, launch(RANGES.get(killed)));
        processes.set(still, launch(RANGES.get(still)));
        try (BotProcess more = launch(RANGES.get(third))) {
            assertThat(more.end()).as(more.log()).isEqualTo(1);
            assertThat(more.log())
                    .contains(
                            "Shards " + RANGES.get(third) + " can’t be this process’s",
                            "Give each process shards of its own");
        }
        awaitOwnShards();
    }

    private void awaitSomeOf(NumberedEssay essay, int process) {
        ShardRange range = ShardRange.parse(RANGES.get(process)).orElseThrow();
        int wanted = random.nextInt(8);
        List<ChannelId> channels = clubs.entrySet().stream()
                .filter(club -> range.contains(range.shardOf(club.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        Waiting.untilTrue(
                discord,
                PATIENCE,
                "some of " + essay.id(),
                () -> channels.stream()
                                .mapToInt(channel -> standing(channel, essay).size())
                                .max()
                                .orElseThrow()
                        >= wanted);
    }

    /** Waits until everything stands, and says what became of it. */
    String end() throws Exception {
        discord.faults().clear();
        Waiting.untilTrue(discord, PATIENCE, "everything to stand", () -> {
            processes.forEach(BotProcess::mustBeAlive);
            return clubs.values().stream()
                    .allMatch(channel -> planned.stream()
                            .allMatch(essay -> standing(channel, essay).contains(PARAGRAPHS)));
        });
        for (BotProcess process : processes) {
            assertThat(process.terminate()).as(process.log()).isIn(0, 143);
        }
        for (ChannelId channel : clubs.values()) {
            for (NumberedEssay essay : planned) {
                List<Integer> whole =
                        IntStream.rangeClosed(0, PARAGRAPHS).boxed().toList();
                assertThat(standing(channel, essay))
                        .as("%s in %s", essay.id(), channel)
                        .isEqualTo(whole);
            }
        }
        assertThat(discord.refusedIdentifies())
                .as("sessions that began too soon")
                .isZero();
        return "%d essays in each of %d clubs: lost 0, repeated 0".formatted(planned.size(), clubs.size());
    }

    /** The numbers of the essay's paragraphs in the order they stand; 0 is its header. */
    private List<Integer> standing(ChannelId channel, NumberedEssay essay) {
        return messages.in(channel).stream()
                .flatMap(
                        content -> content.startsWith(essay.title()) ? Stream.of(0) : essay.numbersIn(content).stream())
                .toList();
    }

    @Override
    public void close() {
        processes.forEach(BotProcess::close);
        database.close();
        discord.close();
    }
}
