package aftercredits.evening;

import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona.MessageView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A club's evening with one essay in a channel, one in a thread, one in a forum, a discussion with all its prompts and its
 * recap, and answers; while the bot's process is killed again and again.
 */
final class KilledEvening implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PARAGRAPHS = 80;
    private static final int PROMPT_STANDS_AFTER = 3;

    private final Random random;
    private final boolean hurried;
    private final Path folder;
    private final Path essays;
    private final LoopbackDiscord discord = LoopbackDiscord.start(
            0, InstantSource.system(), LoopbackOptions.defaults().withoutRateLimits());
    private final Seat ana = new Seat(discord, "Ana");
    private final List<Seat> members = List.of(new Seat(discord, "Ben"), new Seat(discord, "Chidi"));
    private final NumberedEssay inChannel = new NumberedEssay("channel", PARAGRAPHS);
    private final NumberedEssay inThread = new NumberedEssay("thread", PARAGRAPHS);
    private final NumberedEssay inForum = new NumberedEssay("forum", PARAGRAPHS);
    private final String discussing = discord.channel("screenings");
    private final HostScript host = new HostScript(ana, discord.channel("general"))
            .opens(inChannel, discussing)
            .posts(inChannel, discord.channel("general"), "channel")
            .asksOn(2)
            .posts(inForum, discord.channel("essays"), "forum")
            .asksOn(3)
            .posts(inThread, discord.channel("film-club"), "thread")
            .closes();
    private final Wall wall = new Wall(
            ana,
            Map.of(
                    inChannel,
                    discord.channel("general"),
                    inForum,
                    discord.channel("essays"),
                    inThread,
                    discord.channel("film-club")),
            inChannel,
            discussing);
    private final GivenAnswers answers = new GivenAnswers();
    private Optional<Trap> before = Optional.empty();
    private boolean hasForgotten;

    /** @param hurried as of {@link Trap} */
    KilledEvening(long seed, Path folder, boolean hurried) throws IOException {
        this.random = new Random(seed);
        this.hurried = hurried;
        this.folder = folder;
        this.essays = Files.createDirectory(folder.resolve("essays"));
        for (NumberedEssay essay : List.of(inChannel, inThread, inForum)) {
            essay.write(essays);
        }
    }

    /** The moments of so many kills, ten at most: the first start of all, then all others in a random order. */
    List<Moment> moments(int kills) {
        List<Moment> moments = new ArrayList<>(List.of(
                Moment.LOGGING_IN,
                Moment.TAKING_A_COMMAND,
                Moment.SENDING,
                Moment.SENDING,
                Moment.UNCONFIRMED,
                Moment.UNCONFIRMED,
                Moment.BETWEEN_PARTS,
                Moment.WAITING_TO_TRY_AGAIN));
        Collections.shuffle(moments, random);
        // It waits for the first prompt to stand, so that there are answers from then on.
        moments.add(PROMPT_STANDS_AFTER, Moment.TAKING_AN_ANSWER);
        moments.addFirst(Moment.OPENING_THE_DATABASE);
        return moments.subList(0, kills);
    }

    void killAt(Moment moment) throws Exception {
        Trap trap = new Trap(discord, random, moment, hurried);
        try (BotProcess bot =
                moment.ordinal() <= Moment.LOGGING_IN.ordinal() ? atItsStart(trap) : atWork(trap, moment)) {
            trap.await(bot);
            bot.kill(discord);
        }
        trap.mustHaveCaught();
        trap.open();
        before = Optional.of(trap);
    }

    private BotProcess atItsStart(Trap trap) throws IOException {
        trap.set();
        return BotProcess.launch(discord, folder, essays);
    }

    private BotProcess atWork(Trap trap, Moment moment) throws IOException {
        Trap.slowDown(discord);
        BotProcess bot = start();
        switch (moment) {
            case TAKING_A_COMMAND -> {
                trap.set();
                host.act();
            }
            case TAKING_AN_ANSWER -> {
                GivenAnswers.Written written = answers.write(someMember(), latestPrompt());
                trap.set();
                answers.send(written);
            }
            default -> {
                trap.set();
                host.act().ifPresent(host::awaitPromise);
                wall.prompts().reduce((first, last) -> last).ifPresent(this::everybodyAnswers);
                discordIsRestless();
            }
        }
        return bot;
    }

    private BotProcess start() throws IOException {
        BotProcess bot = BotProcess.start(discord, folder, essays);
        before.ifPresent(Trap::nextBotIsAtWork);
        before = Optional.empty();
        host.look(kept());
        return bot;
    }

    private Kept kept() {
        return Kept.read(folder, discord.guild(), inChannel);
    }

    private MessageView latestPrompt() {
        return ana.await("a prompt", () -> wall.prompts().reduce((first, last) -> last));
    }

    private void everybodyAnswers(MessageView prompt) {
        for (Seat member : members) {
            answers.send(answers.write(member, prompt));
            answers.awaitLatest();
        }
    }

    private Seat someMember() {
        return members.get(random.nextInt(members.size()));
    }

    /** The gateway's connection, too, is not there all the time. */
    private void discordIsRestless() {
        if (!hasForgotten) {
            // Once is enough: it takes a bot six seconds to log in again.
            hasForgotten = true;
            discord.forgetSessions();
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> discord.dropGateway();
            case 1 -> discord.askToReconnect();
            default -> {}
        }
    }

    /** A last bot, which nobody kills, does the rest. */
    Verdict end() throws Exception {
        discord.faults().clear();
        Path export = folder.resolve("log.json");
        try (BotProcess last = start()) {
            doTheRest();
            Waiting.untilTrue(
                    discord,
                    PATIENCE,
                    "everything to stand",
                    () -> wall.missing().isEmpty());
            Waiting.untilTrue(discord, PATIENCE, "nothing to be owed", () -> kept().owesNothing());
            int exit = BotProcess.run(folder, essays, "export", "--format", "json", "--out", export.toString());
            if (exit != 0 || !List.of(0, 143).contains(last.terminate())) {
                throw new AssertionError("The export or the bot ended badly:\n" + last.log());
            }
        }
        return new Verdict(wall, answers, export);
    }

    private void doTheRest() {
        int before = -1;
        for (Optional<HostScript.Deed> deed = host.act(); deed.isPresent(); deed = host.act()) {
            MessageView answer = host.awaitAnswer(deed.get());
            host.look(kept());
            if (host.done() == before) {
                throw new AssertionError("Nobody kills the bot any more, and it does not do it: " + answer);
            }
            before = host.done();
        }
    }

    @Override
    public void close() {
        discord.close();
    }
}
