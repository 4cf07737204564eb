package aftercredits.evening;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.PromptRule;
import aftercredits.database.Database;
import aftercredits.essay.EssayId;
import aftercredits.posting.Posting;
import aftercredits.process.BotProgram;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona.MessageView;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A club with a calendar, whose bot is killed again and again around the times when its sessions are due. */
final class SessionsEvening implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LEAST_LEAD = Duration.ofMillis(500);
    private static final int ATTEMPTS = 5;
    private static final int PARAGRAPHS = 60;
    private static final String PUNCTUAL = "punctual-";

    private final Random random;
    private final Path folder;
    private final LoopbackDiscord discord = LoopbackDiscord.start(
            0, InstantSource.system(), LoopbackOptions.defaults().withoutRateLimits());
    private final Seat ana = new Seat(discord, "Ana");
    private final ClubId club = new ClubId(Long.parseLong(discord.guild()));
    private final String home = discord.channel("general");
    private final Map<NumberedEssay, String> channels = new LinkedHashMap<>();
    private Optional<Trap> before = Optional.empty();
    private Duration longestStart = Duration.ZERO;
    private int kills;

    SessionsEvening(long seed, Path folder) {
        this.random = new Random(seed);
        this.folder = folder;
        Club set = new Club(
                club,
                "The Film Club",
                Optional.of(channel(home)),
                ZoneOffset.UTC,
                Optional.empty(),
                AnswerVisibility.AFTER_ANSWERING,
                PromptRule.ONLY_KEPT);
        try (Database database = open()) {
            database.clubs().save(set);
        }
    }

    /** Puts a session into the calendar that a bot of before did not see the due time of, or one that is to come. */
    NumberedEssay planned(String essay, Activity activity, String channel, Instant due) throws IOException {
        NumberedEssay planned = new NumberedEssay(essay, PARAGRAPHS);
        planned.write(folder);
        LocalDateTime at = LocalDateTime.ofInstant(due, ZoneOffset.UTC);
        Schedule schedule = new Schedule(
                ScheduleId.random(),
                club,
                new EssayId(essay),
                "Film " + essay,
                activity,
                Optional.of(channel(discord.channel(channel))),
                Recurrence.once(at.toLocalDate()),
                at.toLocalTime(),
                ZoneOffset.UTC,
                Optional.empty(),
                Schedule.State.ACTIVE,
                Optional.empty(),
                new MemberId(1),
                Instant.now().minus(Duration.ofDays(1)));
        try (Database database = open()) {
            database.schedules().save(schedule);
        }
        channels.put(planned, discord.channel(channel));
        return planned;
    }

    /** Starts the bot and kills it at one of these moments. */
    void killAt(List<Moment> moments) throws Exception {
        Trap trap = new Trap(discord, random, moments.get(random.nextInt(moments.size())), true);
        trap.set();
        try (BotProcess bot = start()) {
            trap.await(bot);
            bot.kill(discord);
        }
        kills++;
        trap.mustHaveCaught();
        trap.open();
        before = Optional.of(trap);
    }

    /**
     * Plans a session that is due in a few seconds, as many as the bots before took to start and half as many more, starts the
     * bot, and kills it so long after the due time, or before. A machine that is too slow for that gets another session with
     * more time; what it had before takes place as well.
     */
    NumberedEssay killWhenDue(Duration offset) throws Exception {
        Duration lead = LEAST_LEAD.plus(longestStart.multipliedBy(3).dividedBy(2));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Instant due = Instant.now().plus(lead).truncatedTo(ChronoUnit.MILLIS);
            Instant kill = due.plus(offset);
            NumberedEssay essay = planned(PUNCTUAL + channels.size(), Activity.ESSAY, "screenings", due);
            Trap.slowDown(discord);
            boolean inTime;
            try (BotProcess bot = start()) {
                inTime = Instant.now().isBefore(due) && Instant.now().isBefore(kill);
                if (inTime) {
                    Thread.sleep(Duration.between(Instant.now(), kill));
                }
                bot.kill(discord);
                inTime &= !offset.isNegative() || Instant.now().isBefore(due);
            }
            kills++;
            discord.faults().clear();
            if (inTime) {
                return essay;
            }
            lead = lead.multipliedBy(2);
        }
        throw new AssertionError("No bot was there before its session was due");
    }

    private BotProcess start() throws IOException {
        BotProgram.ready();
        long began = System.nanoTime();
        BotProcess bot = BotProcess.start(discord, folder, folder);
        Duration start = Duration.ofNanos(System.nanoTime() - began);
        longestStart = longestStart.compareTo(start) < 0 ? start : longestStart;
        before.ifPresent(Trap::nextBotIsAtWork);
        before = Optional.empty();
        return bot;
    }

    /** A last bot, which nobody kills, does the rest. */
    void end(Wall wall) throws Exception {
        try (BotProcess last = start()) {
            Waiting.untilTrue(
                    discord,
                    PATIENCE,
                    "everything to stand",
                    () -> wall.missing().isEmpty());
            Waiting.untilTrue(discord, PATIENCE, "nothing to be owed", this::owesNothing);
            last.terminate();
        }
    }

    private boolean owesNothing() {
        try (Database database = Database.openToRead(BotProcess.databaseUrl(folder))) {
            return database.schedules().due(Instant.now()).isEmpty()
                    && database.postings().latest(club, 100).stream()
                            .allMatch(posting -> posting.state() == Posting.State.POSTED);
        }
    }

    /** What the evening should have on the wall: these essays whole, and the first one's discussion just opened. */
    Wall wall(List<NumberedEssay> held) {
        Map<NumberedEssay, String> standing = new LinkedHashMap<>(channels);
        standing.keySet().removeIf(essay -> !held.contains(essay) && !essay.id().startsWith(PUNCTUAL));
        return new Wall(ana, standing, held.getFirst(), channels.get(held.getFirst()), 1);
    }

    /** All that the bot wrote for everybody where this essay's session is held. */
    List<MessageView> messages(NumberedEssay essay) {
        return publicIn(channels.get(essay));
    }

    /** All that the bot wrote to the hosts. */
    List<MessageView> cards() {
        return publicIn(home);
    }

    private List<MessageView> publicIn(String channel) {
        return ana.messages(channel).stream()
                .filter(message -> message.bot() && !message.ephemeral())
                .toList();
    }

    int kills() {
        return kills;
    }

    private Database open() {
        return Database.open(BotProcess.databaseUrl(folder), InstantSource.system());
    }

    private static ChannelId channel(String id) {
        return new ChannelId(Long.parseLong(id));
    }

    @Override
    public void close() {
        discord.close();
    }
}
