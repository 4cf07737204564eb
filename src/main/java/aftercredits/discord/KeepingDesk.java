package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.discussion.Retention;
import aftercredits.text.Words;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;

/** How long a club keeps answers. A shorter time is asked about first where answers would go with it. */
final class KeepingDesk {
    /** Ten years. */
    static final int MOST_DAYS = 3_650;

    private final Clubs clubs;
    private final Retention retention;
    private final Words words;

    KeepingDesk(Clubs clubs, Retention retention, Words words) {
        this.clubs = clubs;
        this.retention = retention;
        this.words = words;
    }

    /** The question to ask before the club may keep answers for that time only; empty where no answer would go with it. */
    Optional<Note> question(Club club, Optional<Duration> wanted) {
        return wanted.filter(time -> isShorter(time, club.retention())).flatMap(time -> {
            int wouldGo = retention.wouldGo(club.id(), time);
            return wouldGo == 0 ? Optional.empty() : Optional.of(question((int) time.toDays(), wouldGo));
        });
    }

    private static boolean isShorter(Duration wanted, Optional<Duration> now) {
        return now.filter(time -> time.compareTo(wanted) <= 0).isEmpty();
    }

    private Note question(int days, int wouldGo) {
        return Note.of(words.say("discord.keep.sure", "days", days, "count", wouldGo))
                .with(
                        Button.danger(
                                new BotButton.KeepFor(days, true).customId(),
                                words.say("discord.button.keep-for", "count", wouldGo)),
                        Button.secondary(
                                new BotButton.KeepFor(days, false).customId(), words.say("discord.button.keep-data")));
    }

    /** The second thought has been had. */
    void decide(Turn turn, BotButton.KeepFor decision) {
        Club club = turn.who().club();
        if (!decision.sure() || decision.days() < 1 || decision.days() > MOST_DAYS) {
            turn.reply()
                    .change(Note.of(words.say("discord.keep.as-before", "days", RetentionText.days(club.retention()))));
            return;
        }
        turn.reply().defer();
        Club shorter = club.keeping(Optional.of(Duration.ofDays(decision.days())));
        clubs.save(shorter);
        int gone = retention.apply(shorter);
        turn.reply().change(Note.of(words.say("discord.keep.gone", "days", decision.days(), "count", gone)));
    }
}
