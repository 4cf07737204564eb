package aftercredits.discord;

import aftercredits.essay.Essay;
import aftercredits.posting.EssayPost;
import aftercredits.posting.Layout;
import aftercredits.posting.Poster;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;

/** {@code /essay post}. */
final class EssayPosting {
    private final Poster poster;
    private final Destinations destinations;
    private final Outcomes outcomes;
    private final InstantSource clock;

    EssayPosting(Poster poster, Destinations destinations, Outcomes outcomes, InstantSource clock) {
        this.poster = poster;
        this.destinations = destinations;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    void post(Turn turn, Essay essay, SlashCommandInteraction command) {
        turn.reply().defer();
        Optional<Layout> layout =
                Typed.text(command, "layout").map(value -> Layout.valueOf(value.toUpperCase(Locale.ROOT)));
        Destinations.Destination where = destinations.forEssay(turn, Typed.channel(command), layout);
        turn.reply()
                .say(outcomes.of(poster.deliver(EssayPost.plan(
                        turn.who().club().id(),
                        essay,
                        where.channel(),
                        where.layout(),
                        turn.who().id(),
                        clock.instant(),
                        turn.clubWords()))));
    }
}
