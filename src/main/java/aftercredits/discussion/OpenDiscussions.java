package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.discussion.Discussions.Needs;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which of a club's open discussions a host means. */
final class OpenDiscussions {
    private final Needs needs;

    OpenDiscussions(Needs needs) {
        this.needs = needs;
    }

    /** Which one a host means who stands somewhere. */
    sealed interface Meant {
        record This(Discussion discussion) implements Meant {}

        /** @param elsewhere any of several; none: the club has none */
        record NoneHere(List<Discussion> elsewhere) implements Meant {}
    }

    /** The one that is held where the host stands, else the newest in this channel, else the club's only one. */
    Meant meant(ClubId club, ChannelId where) {
        return meant(needs.discussions().open(club), where);
    }

    /** As above, of those whose recap is not on its way. */
    Meant meantToGoOn(ClubId club, ChannelId where) {
        List<Discussion> goingOn = needs.discussions().open(club).stream()
                .filter(discussion -> !isClosing(needs, discussion))
                .toList();
        return meant(goingOn, where);
    }

    /** Those whose recap is on its way. */
    List<Discussion> closing(ClubId club) {
        return needs.discussions().open(club).stream()
                .filter(discussion -> isClosing(needs, discussion))
                .toList();
    }

    static boolean isClosing(Needs needs, Discussion discussion) {
        return needs.poster().find(DiscussionPosts.recapId(discussion.id())).isPresent();
    }

    private static Meant meant(List<Discussion> newestFirst, ChannelId where) {
        return first(newestFirst, discussion -> discussion.thread().equals(Optional.of(where)))
                .or(() -> first(newestFirst, discussion -> discussion.channel().equals(where)))
                .or(() -> first(newestFirst, discussion -> newestFirst.size() == 1))
                .<Meant>map(Meant.This::new)
                .orElseGet(() -> new Meant.NoneHere(newestFirst));
    }

    private static Optional<Discussion> first(List<Discussion> discussions, Predicate<Discussion> wanted) {
        return discussions.stream().filter(wanted).findFirst();
    }
}
