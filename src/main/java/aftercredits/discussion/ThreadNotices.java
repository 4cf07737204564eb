package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.discussion.ThreadLog.Needs;
import aftercredits.posting.Delivery;
import aftercredits.posting.OutgoingMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the members of discussions that were opened before the club switched it on that what they write is logged. */
final class ThreadNotices {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadNotices.class);

    private final Needs needs;

    ThreadNotices(Needs needs) {
        this.needs = needs;
    }

    ThreadLog.Told tell(ClubId club) {
        int told = 0;
        int untold = 0;
        for (Discussion discussion : needs.discussions().open(club)) {
            boolean knows = needs.discussions().heardUpTo(discussion.id()).isPresent()
                    || discussion
                            .thread()
                            .filter(thread -> tell(discussion, thread))
                            .isPresent();
            told += knows ? 1 : 0;
            untold += knows ? 0 : 1;
        }
        return new ThreadLog.Told(told, untold);
    }

    private boolean tell(Discussion discussion, ChannelId thread) {
        OutgoingMessage notice =
                OutgoingMessage.plain(needs.words().of(discussion.club()).say("discussion.thread.logged"));
        // Another one each time: were Discord to give back an earlier notice, what was written between the two would
        // count.
        String nonce = "log" + needs.clock().millis();
        return switch (needs.chat().send(thread, notice, nonce)) {
            case Delivery.Sent sent -> {
                needs.discussions().heard(discussion.id(), sent.message());
                yield true;
            }
            case Delivery.Refused refused -> untold(discussion, refused.detail());
            case Delivery.Unknown unknown -> untold(discussion, unknown.detail());
        };
    }

    private static boolean untold(Discussion discussion, String detail) {
        LOG.warn(
                "The members of discussion {} could not be told that messages are logged: {}", discussion.id(), detail);
        return false;
    }
}
