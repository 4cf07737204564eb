package aftercredits.rehearsal;

import aftercredits.text.Words;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page's clock: how it stands, and travelling by it. */
final class PageClock {
    private final PageSource source;
    private final Words words;

    PageClock(PageSource source, Words words) {
        this.source = source;
        this.words = words;
    }

    /**
     * The clock in the shape of its JSON; times are ISO 8601.
     *
     * @param zone the club's, as the JDK names it
     * @param next null when nothing is planned
     * @param underway null unless one travels
     * @param arrival the latest; null before the first
     */
    record View(
            String now,
            String zone,
            @Nullable String next,
            boolean nextIsSession,
            @Nullable Underway underway,
            @Nullable Arrival arrival) {}

    /**
     * @param part of the way that is done, from 0 to 1
     * @param stopping whether it ends after what happens now
     */
    record Underway(String to, double part, boolean happening, boolean stopping) {}

    /** @param end {@code arrived}, {@code stopped}, {@code too-long} or {@code failed} */
    record Arrival(int number, String at, String end) {}

    /** Null while there is nothing to travel over. */
    @Nullable
    View view() {
        return source.travel().map(Travel::view).map(PageClock::view).orElse(null);
    }

    private static View view(Travel.View view) {
        return new View(
                Times.text(view.now()),
                view.zone().getId(),
                view.next().map(Times::text).orElse(null),
                view.nextIsSession(),
                view.underway()
                        .map(way -> new Underway(Times.text(way.to()), way.part(), way.happening(), way.stopping()))
                        .orElse(null),
                view.latest().map(PageClock::arrival).orElse(null));
    }

    private static Arrival arrival(Travel.Arrival arrival) {
        String end = arrival.end().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Arrival(arrival.number(), Times.text(arrival.at()), end);
    }

    /** Sets off, and answers before one has arrived. */
    Object travel(Context ctx) {
        String to = PageRequest.of(ctx, words).text("to");
        Leap leap =
                Leap.of(to).orElseThrow(() -> new BadRequestResponse(words.say("rehearsal.page.error.leap", "to", to)));
        Travel travel =
                source.travel().orElseThrow(() -> new ConflictResponse(words.say("rehearsal.page.clock.no-bot")));
        Optional<String> refusal = switch (travel.start(leap)) {
            case SET_OFF -> Optional.empty();
            case NOTHING_PLANNED -> Optional.of("rehearsal.page.clock.nothing");
            case TOO_MANY -> Optional.of("rehearsal.page.clock.too-many");
        };
        refusal.ifPresent(key -> {
            throw new ConflictResponse(words.say(key));
        });
        return Map.of();
    }

    /** Stops where one is; without a journey there is nothing to stop. */
    Object stop(Context ctx) {
        source.travel().ifPresent(Travel::stop);
        return Map.of();
    }
}
