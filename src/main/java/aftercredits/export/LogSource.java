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

    /**
     * Hands over the request's entries one by one, oldest first by the time of their first revision (then by its entry
     * id), across all prompts and discussions. An entry belongs to the request when any of its revisions was made within
     * it, so that an export "since the last one" has the changed answers too; it then comes with all its revisions. No more
     * than a handful of entries is in memory at once. What {@code entries} throws comes through.
     */
    void read(ExportRequest request, Consumer<Entry> entries);

    /** Reads the log prompt by prompt. Called in the order of the methods. */
    interface PromptReader {
        /** @param prompts every prompt that an entry answers: discussions oldest first, their prompts by position */
        void outline(List<AnsweredPrompt> prompts);

        /** @param entry the prompts' in their order, each prompt's oldest first */
        void entry(Entry entry);
    }

    /**
     * Hands over the same entries as {@link #read}, grouped by their prompts. The outline is of the same state of the log as
     * the entries: it counts those, and no others.
     */
    void readByPrompt(ExportRequest request, PromptReader reader);

    /**
     * Members of the request's club whom the log knows, those who were last seen first.
     *
     * @param most at most so many
     */
    List<Member> members(ExportRequest request, int most);

    /**
     * A revision's number up to which the log is settled: an export that is read from now on has every revision up to it, and
     * the next one may go on after it. 0 for an empty log.
     */
    long reached();

    /**
     * Smaller parts of the request, which together hold each of its entries once: its discussions, oldest first; of a part
     * that is a discussion its prompts, in their order; of one that is a prompt two halves, by time. None of a part that is
     * one entry, or holds none.
     */
    List<Part> parts(ExportRequest request);

    /** How many entries {@link #read} has to hand over, as far as is known before it begins. */
    long count(ExportRequest request);

    /** Every asked prompt that an entry of the request answers, oldest first by {@code askedAt}, then by id. */
    List<AskedPrompt> prompts(ExportRequest request);

    /** The discussions the request touches, oldest first. */
    List<Discussion> discussions(ExportRequest request);

    Club club(ExportRequest request);
}
