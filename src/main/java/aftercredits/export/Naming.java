package aftercredits.export;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.EntryId;
import aftercredits.text.OneLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How an export names members, and whatever else would tell who they are. */
sealed interface Naming {
    Pattern MENTION = Pattern.compile("<@!?(\\d{1,19})>");

    Author author(Member member);

    /** The id of a response as a message. */
    String messageId(EntryId entry);

    /** What somebody wrote, where it may mention members: exactly, as far as this may tell who they are. */
    String text(String written);

    /** The same as people read it: members who are mentioned go by their names, as far as these are known. */
    String readable(String written);

    /** As the server shows them. */
    record Display(Map<MemberId, String> names) implements Naming {
        /** @param members who are called by name where somebody mentions them */
        static Display of(List<Member> members) {
            return new Display(members.stream()
                    .collect(Collectors.toMap(
                            Member::id,
                            member -> OneLine.of(member.displayName(), member.name()),
                            (one, same) -> one)));
        }

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

        @Override
        public String readable(String written) {
            return mentioned(
                    written,
                    mention -> Optional.ofNullable(names.get(MemberId.parse(mention.group(1))))
                            .map(name -> "@" + name)
                            .orElse(mention.group()));
        }
    }

    /**
     * By pseudonyms: id, names and picture go, and mentions in what was written; a message's id keeps its time but no longer
     * leads to the message. What members tell of themselves in their own words stays.
     */
    final class Pseudonymous implements Naming {
        private static final int AUTHORS_REMEMBERED = 5_000;

        private final Pseudonyms pseudonyms;
        private final ClubId club;
        // Most members answer more than once, and a pseudonym takes longer to make than the row that it stands in.
        private final Map<MemberId, Author> authors = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<MemberId, Author> eldest) {
                return size() > AUTHORS_REMEMBERED;
            }
        };

        Pseudonymous(Pseudonyms pseudonyms, ClubId club) {
            this.pseudonyms = pseudonyms;
            this.club = club;
        }

        @Override
        public Author author(Member member) {
            return authors.computeIfAbsent(member.id(), this::author);
        }

        private Author author(MemberId member) {
            String name = pseudonyms.name(club, member);
            return new Author(pseudonyms.id(club, member).toString(), name, name, false, Author.FALLBACK_AVATAR);
        }

        @Override
        public String messageId(EntryId entry) {
            return pseudonyms.id(club, entry).toString();
        }

        @Override
        public String text(String written) {
            return mentioned(written, mention -> "@" + pseudonyms.name(club, MemberId.parse(mention.group(1))));
        }

        @Override
        public String readable(String written) {
            return text(written);
        }
    }

    private static String mentioned(String written, Function<MatchResult, String> name) {
        // Millions of words come by, almost all of them without.
        return written.contains("<@")
                ? MENTION.matcher(written).replaceAll(mention -> Matcher.quoteReplacement(name.apply(mention)))
                : written;
    }
}
