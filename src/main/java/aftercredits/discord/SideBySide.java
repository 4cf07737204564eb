package aftercredits.discord;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.http.HttpRequestEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.GenericCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events on to threads of their own, which may block: JDA's own never wait.
 *
 * <p>Where more comes than can be done, commands that Discord takes no answer to any more are left undone: the member was
 * told that the bot does not respond, and asks again. Were they carried out, they would make all others late as well. What a
 * member pressed or wrote is always taken.
 */
final class SideBySide implements HeldEvents.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(SideBySide.class);

    /** So long Discord waits for a first answer, from before the bot hears of it. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(3);

    private final Executor threads;
    private final LongSupplier nanoTime;
    private final EventListener listener;
    private final Consumer<GenericInteractionCreateEvent> leftUndone;

    /**
     * @param nanoTime as {@link System#nanoTime}
     * @param leftUndone told of what came too late to be answered
     */
    SideBySide(
            Executor threads,
            LongSupplier nanoTime,
            EventListener listener,
            Consumer<GenericInteractionCreateEvent> leftUndone) {
        this.threads = threads;
        this.nanoTime = nanoTime;
        this.listener = listener;
        this.leftUndone = leftUndone;
    }

    @Override
    public void onEvent(GenericEvent event, long heardNanos) {
        // These come with everything else that is heard and sent: two more threads for each answer.
        if (event instanceof RawGatewayEvent || event instanceof HttpRequestEvent) {
            return;
        }
        threads.execute(() -> handOn(event, heardNanos));
    }

    private void handOn(GenericEvent event, long heardNanos) {
        boolean isLate = nanoTime.getAsLong() - heardNanos > ANSWERED_WITHIN.toNanos();
        switch (event) {
            case CommandAutoCompleteInteractionEvent typing
            when isLate -> {
                LOG.debug("No completion for /{}: nobody waits for it any more", typing.getFullCommandName());
                leftUndone.accept(typing);
            }
            case GenericCommandInteractionEvent command
            when isLate -> {
                LOG.warn("/{} came too late to be answered, and was not carried out", command.getFullCommandName());
                leftUndone.accept(command);
            }
            default -> listener.onEvent(event);
        }
    }
}
