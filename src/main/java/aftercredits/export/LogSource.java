package aftercredits.export;

import aftercredits.club.Club;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.Response;
import java.util.List;
import java.util.function.Consumer;

/** Where an export's entries come from: a stream, so that a log of any size fits a small heap. */
public interface LogSource {
    /**
     * A response with all its revisions.
     *
     * @param revisions at least one, oldest first
     */
    record Entry(Discussion discussion, AskedPrompt prompt, Member member, Consent consent, List<Response> revisions) {}

    /** Hands over every asked prompt that has entries in the request, and its entries after it, oldest first. */
    void read(ExportRequest request, Consumer<Entry> entries);

    /** The discussions the request touches, oldest first. */
    List<Discussion> discussions(ExportRequest request);

    Club club(ExportRequest request);
}
