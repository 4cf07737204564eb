package aftercredits.evening;

import aftercredits.posting.Posting;
import aftercredits.rehearsal.Persona.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a host does in an evening, one thing after the other. What the bot was killed over is done again, as a host would. */
final class HostScript {
    private final Seat host;
    private final String seat;
    private final List<Act> acts = new ArrayList<>();
    private int done;

    private record Act(String command, Map<String, String> options, Predicate<Kept> takenOn) {}

    /** @param seat the channel where the host uses commands */
    HostScript(Seat host, String seat) {
        this.host = host;
        this.seat = seat;
    }

    HostScript posts(NumberedEssay essay, String channel, String layout) {
        Map<String, String> options = Map.of("essay", essay.id(), "channel", channel, "layout", layout);
        acts.add(new Act("essay post", options, kept -> kept.has(Posting.Purpose.ESSAY, essay.id())));
        return this;
    }

    HostScript opens(NumberedEssay essay, String channel) {
        Map<String, String> options = Map.of("essay", essay.id(), "channel", channel);
        acts.add(new Act("discussion open", options, kept -> kept.discussion().isPresent()));
        return this;
    }

    /** @param asked prompts in all, this one among them */
    HostScript asksOn(int asked) {
        acts.add(new Act("discussion next", Map.of(), kept -> kept.asked() >= asked));
        return this;
    }

    HostScript closes() {
        acts.add(new Act("discussion close", Map.of(), Kept::hasRecap));
        return this;
    }

    /** How many things the bot has taken on. */
    int done() {
        return done;
    }

    /** Does the next thing and does not wait; empty when all is done. */
    Optional<Deed> act() {
        return done == acts.size() ? Optional.empty() : Optional.of(begin(acts.get(done)));
    }

    private Deed begin(Act act) {
        return new Deed(host.useOnly(seat, act.command(), act.options()));
    }

    /** A command that was used. */
    record Deed(String interaction) {}

    /** Waits until the bot has promised an answer to the command. */
    void awaitPromise(Deed deed) {
        host.await(
                "a promise to answer",
                () -> host.answersTo(seat, deed.interaction()).stream().findFirst());
    }

    /** Waits for the bot's answer to the command. */
    MessageView awaitAnswer(Deed deed) {
        return host.await(
                "an answer",
                () -> host.answersTo(seat, deed.interaction()).stream()
                        .filter(answer -> !answer.thinking())
                        .findFirst());
    }

    /** Looks what the bot has taken on. */
    void look(Kept kept) {
        while (done < acts.size() && acts.get(done).takenOn().test(kept)) {
            done++;
        }
    }
}
