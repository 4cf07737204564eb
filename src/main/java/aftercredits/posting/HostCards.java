package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.MemberId;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Messages to a club's hosts in its home channel: something needs one of them. */
public final class HostCards {
    /** Stands where a posting names a channel and a club has none; no channel of Discord's has this id. */
    private static final ChannelId NOWHERE = new ChannelId(0);

    /** The bot itself asks: no member has this id. */
    private static final MemberId NOBODY = new MemberId(0);

    private final ClubStore clubs;
    private final Poster poster;
    private final InstantSource clock;
    private final Words words;

    public HostCards(ClubStore clubs, Poster poster, InstantSource clock, Words words) {
        this.clubs = clubs;
        this.poster = poster;
        this.clock = clock;
        this.words = words;
    }

    /**
     * Shows a card, once for each key; the same key again changes nothing. Returns when the card is kept, durably: Discord is
     * not waited for. A card that can't be shown is kept as a stopped posting, which {@code /club check} names. A club that
     * was erased is shown nothing.
     *
     * @param key unique among all clubs' cards
     * @param card quotes nothing that spoils; its buttons are for hosts only
     * @throws RuntimeException of the store's, when it can't keep the card
     */
    public void show(ClubId club, String key, OutgoingMessage card) {
        clubs.find(club).ifPresent(known -> poster.hand(plan(known, key, card)));
    }

    /** What the card asked is settled: where it does not stand yet, it is not shown any more. */
    public void withdraw(String key) {
        poster.giveUp(id(key));
    }

    /** The posting that shows the card of this key. */
    static PostingId id(String key) {
        return PostingId.named("card:" + key);
    }

    private Posting plan(Club club, String key, OutgoingMessage card) {
        ChannelId home = club.homeChannel().orElse(NOWHERE);
        Posting.Order order = new Posting.Order(
                club.id(), Posting.Purpose.CARD, key, home, layout(club.homeChannel()), NOBODY, clock.instant());
        Posting posting = Posting.planned(id(key), order, words.say("posting.card.thread"), List.of(card));
        return club.homeChannel().isPresent() ? posting : posting.stopped(words.say("posting.trouble.no-home"));
    }

    /** A forum takes new posts only. */
    private Layout layout(Optional<ChannelId> home) {
        return home.flatMap(poster::place)
                .map(place -> Layout.CHANNEL.fitting(place.type()))
                .orElse(Layout.CHANNEL);
    }
}
