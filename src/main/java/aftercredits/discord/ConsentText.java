package aftercredits.discord;

import aftercredits.club.Consent;
import aftercredits.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;

/** The ways in which answers may be quoted, as ids and as words. */
final class ConsentText {
    /** From the most that a member can allow to the least. */
    static final List<Consent> CHOICES =
            List.of(Consent.QUOTE_WITH_NAME, Consent.QUOTE_WITHOUT_NAME, Consent.KEEP_ONLY);

    private ConsentText() {}

    static String key(Consent consent) {
        return switch (consent) {
            case KEEP_ONLY -> "keep-only";
            case QUOTE_WITHOUT_NAME -> "without-name";
            case QUOTE_WITH_NAME -> "with-name";
        };
    }

    static Optional<Consent> parse(String key) {
        return Stream.of(Consent.values())
                .filter(consent -> key(consent).equals(key))
                .findFirst();
    }

    /** {@code may be quoted without your name}. */
    static String said(Words words, Consent consent) {
        return words.say("discord.consent." + key(consent));
    }

    /**
     * One button a choice.
     *
     * @param now the choice that holds, which is not offered again
     */
    static List<Button> buttons(Words words, Optional<Consent> now) {
        return CHOICES.stream()
                .map(choice -> Button.secondary(
                                new BotButton.ChooseConsent(choice).customId(),
                                words.say("discord.button.consent." + key(choice)))
                        .withDisabled(now.filter(choice::equals).isPresent()))
                .toList();
    }
}
