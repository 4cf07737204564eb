package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where responses are kept with every revision; every call is durable when it returns. */
public interface ResponseStore {
    /** What became of an answer. */
    sealed interface Saved {
        Response response();

        /** A new revision; the first when {@code response.revision()} is 1. */
        record Revised(Response response) implements Saved {}

        /** The same entry came before, or it says what the current revision says. */
        record Unchanged(Response response) implements Saved {}
    }

    /**
     * Adds a revision in one transaction: the answer merged with the member's current response. Notes the member's present
     * names too.
     *
     * @throws java.util.NoSuchElementException if no such prompt was asked
     */
    Saved save(EntryId entry, AskedId asked, Member member, Answer answer, Instant at);

    Optional<Response> current(AskedId asked, MemberId member);

    /** Every member's current response, oldest first answer first. */
    List<Response> current(AskedId asked);

    /** Every revision of every member, in the order they came. */
    List<Response> revisions(AskedId asked);

    /** All that the member answered in this club, every revision, in the order they came, with what it answers. */
    List<Logged> of(ClubId club, MemberId member);

    /**
     * Full-text search over the words of current responses, best first.
     *
     * @param text what a person typed; never a query language, never an error
     */
    List<Logged> search(ClubId club, String text, Optional<MemberId> member, Optional<EssayId> essay, int limit);

    /** A response with what it answers. */
    record Logged(Discussion discussion, AskedPrompt prompt, Response response) {}
}
