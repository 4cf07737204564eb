package aftercredits.discord;

import aftercredits.discord.Measures.Asked;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Measures how long members wait for a first response: from the gateway's event to Discord's taking the response. */
final class FirstResponses implements EventListener, Interceptor {
    private static final Pattern CALLBACK = Pattern.compile(".*/interactions/(\\d+)/[^/]+/callback");

    /** Discord takes none after three seconds: what is older was never responded to. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    /** Too many requests, and what JDA's Requester takes for trouble on the way; 500 is an answer to it. */
    private static final Set<Integer> ASKED_AGAIN = Set.of(429, 502, 503, 504, 520, 521, 522, 523, 524, 529);

    private final Measures measures;
    private final Map<Long, Heard> waiting = new ConcurrentHashMap<>();
    private final AtomicLong forgotNanos = new AtomicLong(System.nanoTime());

    private record Heard(Asked asked, long nanos) {
        Duration since() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }
    }

    FirstResponses(Measures measures) {
        this.measures = measures;
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof GenericInteractionCreateEvent asked) {
            forgetNowAndThen();
            waiting.put(asked.getInteraction().getIdLong(), new Heard(kind(asked), System.nanoTime()));
        }
    }

    /** What nobody responds to, because it is too late for that: Discord would not take it. */
    void leftUndone(GenericInteractionCreateEvent event) {
        Heard heard = waiting.remove(event.getInteraction().getIdLong());
        measures.responded(kind(event), false, heard == null ? FORGOTTEN_AFTER : heard.since());
    }

    /** Not with every event: in a crowd many wait at once. */
    private void forgetNowAndThen() {
        long now = System.nanoTime();
        long before = forgotNanos.get();
        if (now - before > FORGOTTEN_AFTER.toNanos() && forgotNanos.compareAndSet(before, now)) {
            waiting.values().removeIf(old -> old.since().compareTo(FORGOTTEN_AFTER) > 0);
        }
    }

    private static Asked kind(GenericInteractionCreateEvent event) {
        return switch (event) {
            case CommandAutoCompleteInteractionEvent completion -> Asked.COMPLETION;
            case ButtonInteractionEvent press -> Asked.BUTTON;
            case GenericComponentInteractionCreateEvent choice -> Asked.MENU;
            case ModalInteractionEvent form -> Asked.FORM;
            default -> Asked.COMMAND;
        };
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Matcher callback = CALLBACK.matcher(chain.request().url().encodedPath());
        Response response = chain.proceed(chain.request());
        if (callback.matches() && !isAskedAgain(response.code())) {
            Heard heard = waiting.remove(Long.parseLong(callback.group(1)));
            if (heard != null) {
                measures.responded(heard.asked(), response.isSuccessful(), heard.since());
            }
        }
        return response;
    }

    /** JDA sends the same response again by itself: what comes of it is known only then. */
    private static boolean isAskedAgain(int status) {
        return ASKED_AGAIN.contains(status);
    }
}
