package aftercredits.discussion;

import aftercredits.club.Club;
import aftercredits.club.ClubStore;
import aftercredits.club.Restoration;
import aftercredits.club.RestorationStore;
import aftercredits.posting.Excerpt;
import aftercredits.posting.HostCards;
import aftercredits.posting.OutgoingMessage;
import aftercredits.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Tells every club's hosts, once, that the database was put back from a copy, and which discussions wait for them. */
public final class RestorationNotice {
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_TITLES = 10;

    private final RestorationStore restorations;
    private final ClubStore clubs;
    private final DiscussionStore discussions;
    private final HostCards cards;

    public RestorationNotice(
            RestorationStore restorations, ClubStore clubs, DiscussionStore discussions, HostCards cards) {
        this.restorations = restorations;
        this.clubs = clubs;
        this.discussions = discussions;
        this.cards = cards;
    }

    /** Does nothing where there is nothing to tell, or all of it is told. */
    public void tell() {
        restorations.last().filter(restoration -> !restoration.told()).ifPresent(this::tell);
    }

    private void tell(Restoration restoration) {
        boolean allKnow = true;
        for (Club club : clubs.all()) {
            String key = "restored:" + restoration.at().toEpochMilli() + ":" + club.id();
            if (cards.actsFor(club.id())) {
                tell(club, key, restoration);
            } else {
                // Told by the process that acts for it; the last one notes that all are told.
                allKnow &= cards.isKept(key);
            }
        }
        if (allKnow) {
            restorations.told(restoration);
        }
    }

    private void tell(Club club, String key, Restoration restoration) {
        if (!cards.isKept(key)) {
            cards.show(club.id(), key, OutgoingMessage.plain(text(club, restoration)));
        }
    }

    private String text(Club club, Restoration restoration) {
        Words words = Words.in(club.language());
        List<Discussion> open = discussions.open(club.id());
        String known = words.say(
                "discussion.restored", "asOf", Long.toString(restoration.asOf().getEpochSecond()));
        return open.isEmpty() ? known : known + "\n" + waiting(open, words);
    }

    private static String waiting(List<Discussion> open, Words words) {
        String titles = open.stream()
                .limit(MOST_TITLES)
                .map(discussion -> Excerpt.escaped(Excerpt.line(discussion.essayTitle(), LONGEST_TITLE), LONGEST_TITLE))
                .collect(Collectors.joining(", "));
        return words.say("discussion.restored.open", "count", open.size(), "titles", titles);
    }
}
