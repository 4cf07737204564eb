package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.discussion.Consents;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;

/** {@code /my consent}: how one's answers may be quoted. */
final class MyConsent {
    private final Consents consents;
    private final Words words;

    MyConsent(Consents consents, Words words) {
        this.consents = consents;
        this.words = words;
    }

    void show(Turn turn) {
        ClubId club = turn.who().club().id();
        Consent now = consents.usual(club, turn.who().id());
        Map<Consent, Integer> otherwise = consents.otherwise(club, turn.who().id());
        List<Button> buttons = new ArrayList<>(ConsentText.buttons(words, Optional.of(now)));
        if (!otherwise.isEmpty()) {
            buttons.add(
                    Button.secondary(new BotButton.SameConsent().customId(), words.say("discord.button.consent.same")));
        }
        turn.reply()
                .say(Note.of(words.say(
                                "discord.my.consent",
                                "now",
                                ConsentText.said(words, now),
                                "others",
                                otherwise.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                "withName",
                                otherwise.getOrDefault(Consent.QUOTE_WITH_NAME, 0),
                                "withoutName",
                                otherwise.getOrDefault(Consent.QUOTE_WITHOUT_NAME, 0),
                                "keepOnly",
                                otherwise.getOrDefault(Consent.KEEP_ONLY, 0)))
                        .with(buttons));
    }

    void choose(Turn turn, Consent choice) {
        ClubId club = turn.who().club().id();
        consents.choose(club, turn.who().member(), choice);
        int others = consents.otherwise(club, turn.who().id()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        turn.reply()
                .say(words.say("discord.my.consent.chosen", "now", ConsentText.said(words, choice), "others", others));
    }

    void sameForAll(Turn turn) {
        ClubId club = turn.who().club().id();
        int changed = consents.sameForAll(club, turn.who().id());
        Consent now = consents.usual(club, turn.who().id());
        turn.reply().say(words.say("discord.my.consent.same", "now", ConsentText.said(words, now), "count", changed));
    }
}
