package aftercredits.rehearsal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What the club's bot has to do, and the events that begin and end at this Discord by themselves. */
record WholeAgenda(Agenda bot, EventCalendar events) implements Agenda {
    @Override
    public ZoneId zone() {
        return bot.zone();
    }

    @Override
    public Optional<Instant> nextSession(Instant now) {
        return bot.nextSession(now);
    }

    @Override
    public Optional<Instant> nextAfter(Instant now) {
        return Stream.of(bot.nextAfter(now), events.nextAfter(now))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    @Override
    public void catchUp() {
        events.advance();
        bot.catchUp();
    }
}
