package aftercredits.app;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.rehearsal.Agenda;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the bot has to do in the club that is rehearsed, and when. */
record ClubAgenda(ClubId club, ClubStore clubs, RunningBot bot) implements Agenda {
    @Override
    public ZoneId zone() {
        return clubs.find(club).map(Club::zone).orElse(ZoneOffset.UTC);
    }

    @Override
    public Optional<Instant> nextSession(Instant now) {
        return bot.nextSession(now);
    }

    @Override
    public Optional<Instant> nextAfter(Instant now) {
        return bot.nextDue(now);
    }

    @Override
    public void catchUp() {
        bot.catchUp();
    }
}
