package aftercredits.evening;

import aftercredits.rehearsal.Faults.Held;
import aftercredits.rehearsal.LoopbackDiscord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Catches the bot at a {@link Moment} of its work: Discord keeps back what would end the moment, so that whoever kills the bot
 * can't miss it. Until then Discord is slow and stumbles a little.
 */
final class Trap {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MESSAGES = "POST /channels/\\d+/messages$";
    private static final String POSTS = "POST /channels/\\d+/(messages|messages/\\d+/threads|threads)$";
    private static final String BUT_FORUM_POSTS = "POST /channels/\\d+/messages(/\\d+/threads)?$";
    private static final String NEW_FORUM_POST = ".*/channels/\\d+/threads";
    private static final String FIRST_ANSWER = "POST /interactions/\\d+/.*/callback";
    private static final List<String> LOGIN =
            List.of("GET /gateway/bot", "GET /users/@me", "GET /applications/\\d+/commands");
    private static final Duration PACE = Duration.ofMillis(60);
    private static final int AT_THIS_PACE = 500;

    private final LoopbackDiscord discord;
    private final Random random;
    private final Moment moment;
    private final boolean hurried;
    private final List<Held> barriers = new ArrayList<>();
    private final List<Held> late = new ArrayList<>();
    private Optional<Held> spring = Optional.empty();
    private int requestsBefore;

    /**
     * @param hurried whether to leave out the one loss that the bot rightly waits a minute for: a new forum post, which no
     *     nonce protects, that never arrives
     */
    Trap(LoopbackDiscord discord, Random random, Moment moment, boolean hurried) {
        this.discord = discord;
        this.random = random;
        this.moment = moment;
        this.hurried = hurried;
    }

    void set() {
        discord.faults().clear();
        requestsBefore = discord.requests().size();
        switch (moment) {
            case OPENING_THE_DATABASE -> {}
            case LOGGING_IN -> springAt(LOGIN.get(random.nextInt(LOGIN.size())));
            case TAKING_A_COMMAND, TAKING_AN_ANSWER -> springAt(FIRST_ANSWER);
            case SENDING -> {
                stumble();
                spring = Optional.of(discord.faults().hold(POSTS));
            }
            case UNCONFIRMED -> {
                stumble();
                spring = Optional.of(discord.faults().holdAnswer(POSTS));
            }
            case BETWEEN_PARTS -> {
                stumble();
                spring = Optional.of(discord.faults().holdAnswer(POSTS));
                barriers.add(discord.faults().hold(POSTS));
            }
            case WAITING_TO_TRY_AGAIN -> {
                stumble();
                discord.faults().answer(500, 1, hurried ? BUT_FORUM_POSTS : POSTS);
                barriers.add(discord.faults().hold(hurried ? BUT_FORUM_POSTS : POSTS));
            }
        }
        slowDown(discord);
    }

    /** So that no posting is over before the bot is killed, however fast the machine is. */
    static void slowDown(LoopbackDiscord discord) {
        discord.faults().delay(PACE, AT_THIS_PACE, POSTS);
    }

    /** Either before it is done or after. */
    private void springAt(String request) {
        spring = Optional.of(
                random.nextBoolean()
                        ? discord.faults().hold(request)
                        : discord.faults().holdAnswer(request));
    }

    /** Some requests go well, and up to two don't: too few for the bot to lose its patience with any. */
    private void stumble() {
        int wellMore = random.nextInt(4);
        for (int trouble = random.nextInt(3); trouble > 0; trouble--) {
            discord.faults().delay(PACE.dividedBy(4), random.nextInt(3), MESSAGES);
            switch (random.nextInt(4)) {
                case 0 -> discord.faults().loseAnswer(1, MESSAGES);
                case 1 -> discord.faults().answer(502, 1, MESSAGES);
                case 2 -> discord.faults().answer(503, 1, MESSAGES);
                default -> discord.faults().cut(1, MESSAGES);
            }
        }
        discord.faults().delay(PACE.dividedBy(4), wellMore, MESSAGES);
    }

    /** Waits until the bot is in it. What is random is left to chance from here on. */
    void await(BotProcess bot) throws InterruptedException {
        try {
            Waiting.untilTrue(discord, PATIENCE, "a bot that is " + moment, () -> {
                bot.mustBeAlive();
                return hasSprung(bot);
            });
        } catch (AssertionError inVain) {
            throw new AssertionError(
                    inVain.getMessage() + "\nIt asked for " + requestsSince() + "\nand wrote\n" + bot.log());
        }
        switch (moment) {
            case BETWEEN_PARTS -> {
                spring.orElseThrow().letGo();
                Thread.sleep(random.nextInt(30));
            }
            case OPENING_THE_DATABASE, WAITING_TO_TRY_AGAIN -> Thread.sleep(random.nextInt(30));
            default -> {}
        }
    }

    private boolean hasSprung(BotProcess bot) {
        return switch (moment) {
            case OPENING_THE_DATABASE -> bot.holdsItsDatabase();
            case WAITING_TO_TRY_AGAIN -> requestsSince().stream().anyMatch(request -> request.answer() == 500);
            default -> spring.orElseThrow().hasArrived();
        };
    }

    /** After the kill: that it fell into the moment. */
    void mustHaveCaught() {
        boolean caught = switch (moment) {
            // It is on its way to Discord meanwhile, and only asks there.
            case OPENING_THE_DATABASE ->
                requestsSince().stream().allMatch(request -> request.method().equals("GET"));
            // The next part can't have been answered, nor can anything be that was kept back.
            case BETWEEN_PARTS, WAITING_TO_TRY_AGAIN -> true;
            default -> spring.orElseThrow().hasArrived();
        };
        if (!caught) {
            throw new AssertionError("Killed too late to catch it " + moment + ": " + requestsSince());
        }
    }

    private List<LoopbackDiscord.Request> requestsSince() {
        List<LoopbackDiscord.Request> all = discord.requests();
        return all.subList(requestsBefore, all.size());
    }

    /** After the kill: what was on its way arrives at once, or when the next bot is at work, or never. */
    void open() {
        discord.faults().clear();
        spring.ifPresent(this::arriveSometime);
        barriers.forEach(this::arriveSometime);
    }

    private void arriveSometime(Held held) {
        boolean atOnce = hurried && held.request().matches(NEW_FORUM_POST);
        switch (atOnce ? 0 : random.nextInt(3)) {
            case 0 -> held.letGo();
            case 1 -> held.drop();
            default -> late.add(held);
        }
    }

    /** What was on its way all the time arrives now. */
    void nextBotIsAtWork() {
        late.forEach(Held::letGo);
    }
}
