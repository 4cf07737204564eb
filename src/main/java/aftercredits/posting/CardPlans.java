package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.ClubWords;
import aftercredits.club.MemberId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Plans cards to hosts. */
final class CardPlans {
    /** Stands where a posting names a channel and a club has none; no channel of Discord's has this id. */
    private static final ChannelId NOWHERE = new ChannelId(0);

    /** The bot itself asks: no member has this id. */
    private static final MemberId NOBODY = new MemberId(0);

    private final ClubStore clubs;
    private final Chat chat;
    private final InstantSource clock;
    private final ClubWords words;

    CardPlans(ClubStore clubs, Chat chat, InstantSource clock, ClubWords words) {
        this.clubs = clubs;
        this.chat = chat;
        this.clock = clock;
        this.words = words;
    }

    /** Into the club's home channel, or stopped where there is none; empty for a club that was erased. */
    Optional<Posting> plan(ClubId club, String key, OutgoingMessage card) {
        return clubs.find(club).map(known -> plan(known, key, card));
    }

    private Posting plan(Club club, String key, OutgoingMessage card) {
        ChannelId home = club.homeChannel().orElse(NOWHERE);
        Posting.Order order = new Posting.Order(
                club.id(), Posting.Purpose.CARD, key, home, layout(club.homeChannel()), NOBODY, clock.instant());
        Posting posting =
                Posting.planned(id(key), order, words.of(club.id()).say("posting.card.thread"), List.of(card));
        return club.homeChannel().isPresent()
                ? posting
                : posting.stopped(words.of(club.id()).say("posting.trouble.no-home"));
    }

    static PostingId id(String key) {
        return PostingId.named("card:" + key);
    }

    /** A forum takes new posts only. */
    private Layout layout(Optional<ChannelId> home) {
        return home.flatMap(chat::place)
                .map(place -> Layout.CHANNEL.fitting(place.type()))
                .orElse(Layout.CHANNEL);
    }
}
