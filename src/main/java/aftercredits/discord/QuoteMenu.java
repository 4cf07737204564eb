package aftercredits.discord;

import aftercredits.club.Consent;
import aftercredits.discussion.AskedId;
import aftercredits.posting.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * The menu under an answer, from which its member chooses how it alone may be quoted: {@code quote:ASKED:MESSAGE}, the message
 * 0 for a given answer. Whoever chooses does so for their own answer: the id names nobody.
 */
record QuoteMenu(AskedId asked, Optional<MessageId> message) implements BotMenu {
    static final String AS_USUAL = "usual";

    private static final String BEGINNING = "quote";

    @Override
    public String customId() {
        return BEGINNING + ":" + asked + ":" + message.map(MessageId::toString).orElse("0");
    }

    /** The menu with this id; empty for any other. */
    static Optional<QuoteMenu> parse(String customId) {
        String[] parts = customId.split(":", -1);
        if (parts.length != 3 || !parts[0].equals(BEGINNING)) {
            return Optional.empty();
        }
        try {
            long message = Long.parseUnsignedLong(parts[2]);
            return Optional.of(new QuoteMenu(
                    AskedId.parse(parts[1]), message == 0 ? Optional.empty() : Optional.of(new MessageId(message))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** What was chosen. @param consent empty: as usual */
    record Chosen(Optional<Consent> consent) {}

    /** Empty where the values are none of this menu's. */
    static Optional<Chosen> chosen(List<String> values) {
        return values.stream()
                .findFirst()
                .flatMap(value -> value.equals(AS_USUAL)
                        ? Optional.of(new Chosen(Optional.empty()))
                        : ConsentText.parse(value).map(consent -> new Chosen(Optional.of(consent))));
    }
}
