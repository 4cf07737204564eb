package aftercredits.export;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.EntryId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an export names members, and whatever else would tell who they are. */
sealed interface Naming {
    Author author(Member member);

    /** The id of a response as a message. */
    String messageId(EntryId entry);

    /** What somebody wrote, where it may mention members. */
    String text(String written);

    /** As the server shows them. */
    record Display() implements Naming {
        @Override
        public Author author(Member member) {
            return new Author(
                    member.id().toString(),
                    member.name(),
                    member.displayName(),
                    false,
                    member.avatarUrl().orElse(Author.FALLBACK_AVATAR));
        }

        @Override
        public String messageId(EntryId entry) {
            return entry.toString();
        }

        @Override
        public String text(String written) {
            return written;
        }
    }

    /**
     * By pseudonyms: id, names and picture go, and mentions in what was written; a message's id keeps its time but no longer
     * leads to the message. What members tell of themselves in their own words stays.
     */
    record Pseudonymous(Pseudonyms pseudonyms, ClubId club) implements Naming {
        private static final Pattern MENTION = Pattern.compile("<@!?(\\d{1,19})>");

        @Override
        public Author author(Member member) {
            String name = pseudonyms.name(club, member.id());
            return new Author(pseudonyms.id(club, member.id()).toString(), name, name, false, Author.FALLBACK_AVATAR);
        }

        @Override
        public String messageId(EntryId entry) {
            return pseudonyms.id(club, entry).toString();
        }

        @Override
        public String text(String written) {
            return MENTION.matcher(written)
                    .replaceAll(mention ->
                            Matcher.quoteReplacement("@" + pseudonyms.name(club, MemberId.parse(mention.group(1)))));
        }
    }
}
