package aftercredits.evening;

import aftercredits.club.ClubId;
import aftercredits.database.Database;
import aftercredits.discussion.Discussion;
import aftercredits.essay.EssayId;
import aftercredits.posting.Posting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a bot that is no more has taken on, as its database says.
 *
 * @param asked how many prompts of the discussion are on record
 */
record Kept(List<Posting> postings, Optional<Discussion> discussion, int asked) {
    static Kept read(Path folder, String guild, NumberedEssay discussed) {
        try (Database database = Database.openToRead(BotProcess.databaseUrl(folder))) {
            ClubId club = new ClubId(Long.parseLong(guild));
            Optional<Discussion> discussion = database.discussions().latest(club, new EssayId(discussed.id()));
            int asked = discussion
                    .map(found -> database.discussions().prompts(found.id()).size())
                    .orElse(0);
            return new Kept(database.postings().latest(club, 100), discussion, asked);
        }
    }

    boolean has(Posting.Purpose purpose, String subject) {
        return postings.stream()
                .anyMatch(posting ->
                        posting.purpose() == purpose && posting.subject().equals(subject));
    }

    boolean hasRecap() {
        return discussion
                .filter(found -> has(Posting.Purpose.RECAP, found.id().toString()))
                .isPresent();
    }

    /** Whether everything that was taken on is done. */
    boolean owesNothing() {
        return postings.stream().allMatch(posting -> posting.state() == Posting.State.POSTED);
    }
}
