package aftercredits.posting;

import aftercredits.club.ClubId;

/** Messages to a club's hosts in its home channel: something needs one of them. */
public final class HostCards {
    private final Poster poster;

    public HostCards(Poster poster) {
        this.poster = poster;
    }

    /**
     * Shows a card, once for each key; the same key again changes nothing. Returns when the card is kept, durably: Discord is
     * not waited for. A card that can't be shown is kept as a stopped posting, which {@code /club check} shows. A club that
     * was erased is shown nothing.
     *
     * @param key unique among all clubs' cards
     * @param card quotes nothing that spoils; its buttons are for hosts only
     * @throws RuntimeException of the store's, when it can't keep the card
     */
    public void show(ClubId club, String key, OutgoingMessage card) {
        poster.cards().plan(club, key, card).ifPresent(poster::hand);
    }

    /** Whether a card of this key was ever shown to anybody, or is about to be, by this process or another. */
    public boolean isKept(String key) {
        return poster.find(CardPlans.id(key)).isPresent();
    }

    /** Whether this process acts for the club now, and shows its cards. */
    public boolean actsFor(ClubId club) {
        return poster.actsFor(club);
    }

    /** What the card asked is settled: where it does not stand yet, it is not shown any more. */
    public void withdraw(String key) {
        poster.giveUp(CardPlans.id(key));
    }
}
