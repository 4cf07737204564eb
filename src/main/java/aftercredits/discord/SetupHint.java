package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.components.buttons.Button;

/**
 * Says after a command, in a club that nobody has set up, what to do first: to each host once for as long as the bot runs,
 * because most of what they do works all the same.
 */
final class SetupHint {
    private final Set<Told> told = ConcurrentHashMap.newKeySet();

    private record Told(ClubId club, MemberId host) {}

    /** Carries out {@code command}, and gives the hint also where it could not be done. */
    void after(Turn turn, Runnable command) {
        if (turn.who().club().isSetUp() || !turn.who().host()) {
            command.run();
            return;
        }
        try {
            command.run();
        } catch (Unable unable) {
            turn.reply().say(unable.text());
        }
        if (told.add(new Told(turn.who().club().id(), turn.who().id()))) {
            turn.reply().say(of(turn));
        }
    }

    /** What to do first; with a button for who may do it. */
    static Note of(Turn turn) {
        return turn.who().managesServer()
                ? Note.of(turn.words().say("discord.setup.unset.manager"))
                        .with(Button.primary(
                                new BotButton.BeginSetup().customId(),
                                turn.words().say("discord.button.set-up")))
                : Note.of(turn.words().say("discord.setup.unset.host"));
    }
}
