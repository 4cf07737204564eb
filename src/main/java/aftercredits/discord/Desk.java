package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.club.StoreTrouble;
import aftercredits.text.Language;
import aftercredits.text.Words;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that every interaction gets an answer: in time, private, and a clear one when something fails.
 *
 * <p>Discord waits three seconds. Whatever has not answered after {@link #PATIENCE} is deferred from here, so that no
 * handler has to guess how long a disk or a lock may take.
 */
final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Code points of what was typed that one message gives back, beside its head. */
    private static final int PIECE = 1_800;

    private final Clubs clubs;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("late-answers").factory());
    /** One party for the desk itself, one for each interaction that is being answered. */
    private final Phaser open = new Phaser(1);

    private volatile boolean closing;

    Desk(Clubs clubs) {
        this.clubs = clubs;
    }

    /**
     * Answers one interaction.
     *
     * @param what for the log: the command's or button's kind, never what a person wrote
     */
    void answer(IReplyCallback interaction, Reply.Kind kind, String what, Consumer<Turn> work) {
        answer(interaction, kind, what, "", work);
    }

    /**
     * As above.
     *
     * @param typed what the person wrote into a form: given back when it could not be taken, so that it is not lost
     */
    void answer(IReplyCallback interaction, Reply.Kind kind, String what, String typed, Consumer<Turn> work) {
        Reply reply = new Reply(interaction, kind);
        if (closing || open.register() < 0) {
            failSafe(
                    what,
                    () -> refuse(reply, words(interaction), words(interaction).say("discord.restarting"), typed));
            return;
        }
        ScheduledFuture<?> late = watch.schedule(
                () -> Thread.startVirtualThread(() -> failSafe(what, reply::deferIfIdle)),
                PATIENCE.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            carryOut(interaction, reply, what, typed, work);
        } finally {
            late.cancel(false);
            open.arriveAndDeregister();
        }
    }

    private void carryOut(IReplyCallback interaction, Reply reply, String what, String typed, Consumer<Turn> work) {
        Words words = words(interaction);
        try {
            Guild guild = interaction.getGuild();
            if (guild == null || guild.isDetached()) {
                throw new Unable(words.say("discord.servers-only"));
            }
            work.accept(turn(interaction, clubs.of(guild), reply));
        } catch (Unable unable) {
            failSafe(what, () -> refuse(reply, words, unable.text(), typed));
        } catch (StoreTrouble trouble) {
            LOG.error("{} came to nothing: {}", what, trouble.getMessage());
            failSafe(what, () -> refuse(reply, words, words.say("discord.not-kept"), typed));
        } catch (RuntimeException failure) {
            if (expired(failure)) {
                LOG.warn("Discord no longer takes an answer to {}: it came too late or twice", what);
                return;
            }
            String code = code();
            LOG.error("{} failed, code {}", what, code, failure);
            failSafe(what, () -> refuse(reply, words, words.say("discord.failed", "code", code), typed));
        }
    }

    /** Who reads none of our languages is answered in the club's. */
    private static Turn turn(IReplyCallback interaction, Club club, Reply reply) {
        Words words = Words.in(Spoken.by(interaction).orElse(club.language()));
        return new Turn(Caller.of(interaction, club), reply, words, isOnPublicMessage(interaction));
    }

    private static boolean isOnPublicMessage(IReplyCallback interaction) {
        Message pressed = switch (interaction) {
            case ComponentInteraction press -> press.getMessage();
            case ModalInteraction form -> form.getMessage();
            default -> null;
        };
        return pressed != null && !pressed.isEphemeral();
    }

    /** Where nothing is known of the club yet. */
    private static Words words(IReplyCallback interaction) {
        return Words.in(Spoken.by(interaction).orElse(Language.ENGLISH));
    }

    private static void refuse(Reply reply, Words words, String text, String typed) {
        reply.say(text);
        List<String> pieces = Shown.escapedPieces(typed, PIECE);
        if (!pieces.isEmpty()) {
            reply.say(words.say("discord.your-words") + "\n" + pieces.getFirst());
            pieces.stream().skip(1).forEach(reply::say);
        }
    }

    private static void failSafe(String what, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException unanswered) {
            LOG.warn("{} could not be answered: {}", what, unanswered.toString());
        }
    }

    /** The interaction's token is spent, or somebody else used it. */
    private static boolean expired(RuntimeException failure) {
        return failure instanceof ErrorResponseException answer
                && switch (answer.getErrorResponse()) {
                    case UNKNOWN_INTERACTION,
                            UNKNOWN_WEBHOOK,
                            INVALID_WEBHOOK_TOKEN,
                            INTERACTION_ALREADY_ACKNOWLEDGED -> true;
                    default -> false;
                };
    }

    /** Six letters and digits that are not mistaken for one another, to find the failure in the log. */
    private static String code() {
        String alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        StringBuilder code = new StringBuilder();
        ThreadLocalRandom.current().ints(6, 0, alphabet.length()).forEach(i -> code.append(alphabet.charAt(i)));
        return code.toString();
    }

    /** Takes nothing new and waits a few seconds for what is being answered. */
    @Override
    public void close() {
        closing = true;
        int phase = open.arriveAndDeregister();
        try {
            open.awaitAdvanceInterruptibly(phase, GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillBusy) {
            LOG.warn("Closing while something is still being answered");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        watch.shutdownNow();
    }
}
