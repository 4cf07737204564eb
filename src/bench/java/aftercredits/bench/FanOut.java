package aftercredits.bench;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.database.Database;
import aftercredits.posting.Layout;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.PlannedMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.rehearsal.LoopbackDiscord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** An essay to many channels of many servers, at a loopback Discord with Discord's limits. */
final class FanOut {
    private static final int SERVERS = Integer.getInteger("bench.servers", 50);
    private static final int CHANNELS_EACH = Integer.getInteger("bench.channels", 4);
    private static final int MESSAGES = Integer.getInteger("bench.messages", 12);
    private static final int REQUESTS_PER_SECOND = 50;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** About what a chunk of an essay holds. */
    private static final String WORDS = "She looks at him, and he at the snow. ".repeat(48);

    private final LoopbackDiscord discord;
    private final Path folder;
    private final List<Long> heldKibibytes = new ArrayList<>();

    private FanOut(LoopbackDiscord discord, Path folder) {
        this.discord = discord;
        this.folder = folder;
    }

    /** As {@link Benchmarks.Benchmark#run}. */
    static boolean measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("fan-out");
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system())) {
            return new FanOut(discord, folder).run();
        }
    }

    private boolean run() throws IOException, InterruptedException {
        List<PostingId> plans = plan();
        try (Bot bot = Bot.start(discord, folder)) {
            int all = plans.size() * MESSAGES;
            for (double part : new double[] {0.1, 0.5, 1}) {
                awaitMessages(bot, (int) (all * part));
                heldKibibytes.add(bot.heldKibibytes());
            }
            awaitConfirmed(plans);
        }
        return new FanOutReport(discord.requests(), postings(plans), heldKibibytes, REQUESTS_PER_SECOND).print();
    }

    /** As a scheduled evening would plan them; the bot finds all of them when it starts. */
    private List<PostingId> plan() {
        List<PostingId> plans = new ArrayList<>();
        try (Database database = Database.open(Bot.databaseUrl(folder), InstantSource.system())) {
            for (int server = 0; server < SERVERS; server++) {
                LoopbackDiscord.Place place = discord.foundServer("Club " + server, CHANNELS_EACH);
                for (String channel : place.channels()) {
                    Posting plan = plan(ClubId.parse(place.server()), ChannelId.parse(channel));
                    plans.add(database.postings().plan(plan).id());
                }
            }
        }
        return plans;
    }

    private static Posting plan(ClubId club, ChannelId channel) {
        Posting.Order order = new Posting.Order(
                club, Posting.Purpose.ESSAY, "essay", channel, Layout.CHANNEL, new MemberId(1), Instant.now());
        return Posting.planned(
                        PostingId.random(),
                        order,
                        "",
                        IntStream.range(0, MESSAGES)
                                .mapToObj(index -> OutgoingMessage.plain(FanOutReport.MARK + index + ": " + WORDS))
                                .toList())
                .titled("An essay");
    }

    private void awaitMessages(Bot bot, int wanted) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (FanOutReport.taken(discord.requests()).size() < wanted) {
            if (!bot.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The bot does not get through: see " + folder.resolve("bot.log"));
            }
            Thread.sleep(500);
        }
    }

    private void awaitConfirmed(List<PostingId> plans) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!postings(plans).stream().allMatch(posting -> posting.state() == Posting.State.POSTED)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not all is on record: see " + folder.resolve("bot.log"));
            }
            Thread.sleep(200);
        }
    }

    private List<Posting> postings(List<PostingId> plans) {
        try (Database database = Database.openToRead(Bot.databaseUrl(folder))) {
            return plans.stream()
                    .map(id -> database.postings().find(id).orElseThrow())
                    .toList();
        }
    }

    static List<Instant> times(List<Posting> postings) {
        return postings.stream()
                .flatMap(posting -> posting.messages().stream())
                .map(PlannedMessage::message)
                .map(message -> message.orElseThrow().sentAt())
                .sorted()
                .toList();
    }
}
