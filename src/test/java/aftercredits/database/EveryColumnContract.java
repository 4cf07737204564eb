package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANORA;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.Consent;
import aftercredits.club.HostDeed;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Proposal;
import aftercredits.discussion.SeenFilms.Seen;
import aftercredits.essay.AddedEssays.EssayFile;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.export.ExportRecord;
import aftercredits.export.Format;
import aftercredits.film.Ballot;
import aftercredits.film.BallotId;
import aftercredits.film.ChosenStore;
import aftercredits.film.FilmLink;
import aftercredits.film.RatingStore;
import aftercredits.film.Stars;
import aftercredits.film.Suggestion;
import aftercredits.film.SuggestionStore;
import aftercredits.posting.Layout;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.prompt.CastList;
import aftercredits.prompt.Decision;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Prompt;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks every column of every table. A new column has to be listed here; where it may hold a member's id or words, the test
 * has to put them there, and {@link Erasure} has to take them out.
 */
abstract class EveryColumnContract {
    private static final Set<String> OF_MEMBERS = Set.of(
            "member.id",
            "member.name",
            "member.display_name",
            "member.avatar_url",
            "response.member",
            "response.stance",
            "response.words",
            "revision.member_name",
            "revision.stance",
            "revision.words",
            "added_essay.host",
            "removed_essay.host",
            "essay_cast.host",
            "prompt.added_by",
            "prompt.decided_by",
            "earlier_wording.replaced_by",
            "posting.asked_by",
            "posting_message.content",
            "discussion.opened_by",
            "schedule.added_by",
            "film_suggestion.link",
            "film_suggestion.why",
            "film_suggestion.member",
            "film_ballot.opened_by",
            "film_vote.member",
            "chosen_film.member",
            "film_rating.member",
            "film_picker.member",
            "proposed_response.writer",
            "proposed_response.words",
            "seen_film.member",
            "export.host");

    /** What hosts wrote as the club's own, what essays say, numbers of Discord's channels and messages, times. */
    private static final Map<String, List<String>> OF_NOBODY = Map.ofEntries(
            Map.entry("secret", List.of("name", "value")),
            Map.entry(
                    "club",
                    List.of(
                            "id",
                            "name",
                            "home_channel",
                            "zone",
                            "host_role",
                            "answers",
                            "prompts",
                            "late_limit_millis",
                            "retention_millis",
                            "thread_replies",
                            "unmarked_essays",
                            "language",
                            "left_at")),
            Map.entry("member", List.of("club", "seen_at", "consent", "consented_at", "looked_at")),
            Map.entry("added_essay", List.of("club", "essay", "name", "text", "added_at")),
            Map.entry("removed_essay", List.of("club", "essay", "removed_at")),
            Map.entry("essay_cast", List.of("club", "essay", "place", "name", "pronoun", "saved_at")),
            Map.entry(
                    "prompt",
                    List.of(
                            "id",
                            "club",
                            "essay",
                            "question",
                            "kind",
                            "stances",
                            "passage",
                            "passage_start",
                            "passage_end",
                            "spoiler",
                            "score",
                            "decision",
                            "decided_at",
                            "added_at")),
            Map.entry("earlier_wording", List.of("id", "prompt", "question", "stances", "replaced_at")),
            Map.entry(
                    "posting",
                    List.of(
                            "number",
                            "id",
                            "club",
                            "purpose",
                            "subject",
                            "title",
                            "channel",
                            "layout",
                            "thread_name",
                            "thread",
                            "state",
                            "trouble",
                            "planned_at",
                            "ended_at")),
            Map.entry(
                    "posting_message",
                    List.of(
                            "posting",
                            "place",
                            "buttons",
                            "nonce",
                            "reserved_at",
                            "message",
                            "confirmed_at",
                            "fate",
                            "pings")),
            Map.entry("posting_picture", List.of("posting", "place", "number", "file_name", "alt_text", "png")),
            Map.entry(
                    "export",
                    List.of(
                            "number",
                            "club",
                            "made_at",
                            "place",
                            "format",
                            "essay",
                            "since",
                            "until",
                            "after_revision",
                            "up_to_revision",
                            "names",
                            "responses",
                            "handed_over",
                            "last_export")),
            Map.entry("restoration", List.of("restored_at", "as_of", "told")),
            Map.entry("library_essay", List.of("essay", "version", "seen_at")),
            Map.entry("shard_essay", List.of("shards", "shard", "essay", "version", "seen_at")),
            Map.entry(
                    "bot_process",
                    List.of("id", "place", "first_shard", "last_shard", "shards", "since", "lasts_until")),
            Map.entry("shard_lease", List.of("shard", "process")),
            Map.entry("identify_turn", List.of("rest", "free_at")),
            Map.entry(
                    "discussion",
                    List.of(
                            "number",
                            "id",
                            "club",
                            "essay",
                            "essay_title",
                            "film_title",
                            "film_year",
                            "channel",
                            "thread",
                            "every_millis",
                            "next_due",
                            "opened_at",
                            "closed_at",
                            "heard_to",
                            "paused_at")),
            Map.entry(
                    "asked_prompt",
                    List.of(
                            "id",
                            "discussion",
                            "prompt",
                            "position",
                            "question",
                            "stances",
                            "passage",
                            "spoiler",
                            "asked_at",
                            "message")),
            Map.entry(
                    "response",
                    List.of(
                            "id",
                            "club",
                            "asked",
                            "message",
                            "channel",
                            "reply_to",
                            "consent",
                            "revision",
                            "first_at",
                            "first_entry")),
            Map.entry("revision", List.of("number", "response", "revision", "entry", "at")),
            Map.entry(
                    "proposed_response",
                    List.of("club", "message", "channel", "reply_to", "asked", "proposed_at", "card")),
            Map.entry("club_pace", List.of("club", "quiet_from", "quiet_until", "reminder_millis", "pings")),
            Map.entry("seen_film", List.of("club", "film", "title", "said_at")),
            Map.entry("film_suggestion", List.of("number", "club", "film_key", "title", "year", "suggested_at")),
            Map.entry(
                    "film_ballot",
                    List.of("id", "club", "channel", "layout", "opened_at", "ends_at", "state", "voters", "settled")),
            Map.entry(
                    "film_ballot_entry",
                    List.of("ballot", "place", "suggestion", "film_key", "title", "year", "votes")),
            Map.entry("film_vote", List.of("ballot", "place", "club", "voted_at")),
            Map.entry(
                    "chosen_film",
                    List.of(
                            "number",
                            "club",
                            "film_key",
                            "title",
                            "year",
                            "how",
                            "ballot",
                            "channel",
                            "chosen_at",
                            "announced")),
            Map.entry("film_rating", List.of("club", "film_key", "title", "year", "halves", "rated_at")),
            Map.entry("film_picker", List.of("club", "joined_at", "last_turn_at")),
            Map.entry("search_index", List.of("id", "version")),
            Map.entry("move", List.of("id", "direction", "other", "source", "begun_at", "ended_at")),
            // A key that stands there is of a member only while nobody can use this database.
            Map.entry("move_table", List.of("name", "expected", "checksum", "copied", "up_to")),
            Map.entry(
                    "schedule",
                    List.of(
                            "number",
                            "id",
                            "club",
                            "essay",
                            "film",
                            "activity",
                            "channel",
                            "first_date",
                            "repeats",
                            "wall_time",
                            "zone",
                            "every_millis",
                            "state",
                            "season",
                            "added_at")),
            Map.entry(
                    "session",
                    List.of(
                            "schedule",
                            "date",
                            "club",
                            "due",
                            "moved",
                            "state",
                            "late",
                            "event_tried_at",
                            "event",
                            "event_start")),
            Map.entry(
                    "alarm",
                    List.of(
                            "task_name",
                            "task_instance",
                            "task_data",
                            "execution_time",
                            "picked",
                            "picked_by",
                            "last_success",
                            "last_failure",
                            "consecutive_failures",
                            "last_heartbeat",
                            "version")));

    /** Also what she says: it stands wherever a name or words of hers may. */
    private static final String MARK = "quastelkamin";

    private static final MemberId ID = new MemberId(9_007_199_254_740_993L);
    private static final Member ZORA = new Member(ID, MARK, MARK, Optional.of("https://cdn.example/" + MARK + ".png"));

    private Database database;

    /** A database with nothing in it. */
    abstract Database open();

    /** {@code table.column} of every column, but for the tables of the search over words. */
    abstract List<String> columns(Handle handle);

    @BeforeEach
    void open_it() {
        database = open();
    }

    @Test
    void every_column_is_known_to_hold_something_of_a_member_or_nothing() {
        Set<String> known = new TreeSet<>(OF_MEMBERS);
        OF_NOBODY.forEach((table, columns) -> columns.forEach(column -> known.add(table + "." + column)));

        assertThat(new TreeSet<>(database.sql().read(this::columns)))
                .as(
                        "a new column is to be listed in this test; where it may hold a member's id or words, fill it here and "
                                + "let Erasure take them out")
                .isEqualTo(known);
    }

    @Test
    void a_forgotten_member_is_in_no_column() {
        actAsHost();
        actAsMember();
        chooseFilms();
        wait_to_be_posted();
        assertThat(columnsThatHoldHer()).containsExactlyInAnyOrderElementsOf(OF_MEMBERS);
        assertThat(database.hostDeeds().of(CLUB, ID).keySet()).containsExactlyInAnyOrder(HostDeed.values());

        assertThat(database.members().forget(CLUB, ID)).isEqualTo(2);

        assertThat(columnsThatHoldHer()).isEmpty();
        assertThat(database.hostDeeds().of(CLUB, ID)).isEmpty();
        assertThat(database.responses().search(CLUB, MARK, Optional.empty(), Optional.empty(), 9))
                .isEmpty();
    }

    @Test
    void a_host_of_another_club_keeps_what_they_did_there() {
        actAsHost();
        assertThat(database.hostDeeds().of(ClubNight.OTHER_CLUB, ID)).isEmpty();
        Map<HostDeed, Integer> before = database.hostDeeds().of(CLUB, ID);

        database.members().forget(ClubNight.OTHER_CLUB, ID);

        assertThat(database.hostDeeds().of(CLUB, ID)).isEqualTo(before).containsEntry(HostDeed.CORRECTED_CAST, 1);
    }

    private void actAsHost() {
        database.clubs().save(Club.unset(CLUB, "Kino"));
        database.essays().add(CLUB, new EssayFile("own.md", "text"), ID, EVENING);
        database.essays().remove(CLUB, new EssayId("gone"), ID, EVENING);
        database.casts().save(CLUB, ANORA, new CastList(Map.of("Igor", "he", "Anora", "she")), ID, EVENING);
        DraftedPrompt question = new DraftedPrompt("First?", Kind.QUESTION, List.of(), Optional.empty(), 0, true);
        Prompt prompt = database.prompts().add(CLUB, ANORA, question, Decision.KEPT, ID, EVENING);
        database.prompts().edit(prompt.id(), "Better?", List.of(), ID, EVENING);
        database.schedules()
                .save(new Schedule(
                        ScheduleId.random(),
                        CLUB,
                        ANORA,
                        "Anora",
                        Activity.ESSAY,
                        Optional.empty(),
                        new Recurrence(LocalDate.of(2027, 1, 8), Repeat.WEEKLY),
                        LocalTime.of(20, 0),
                        ZoneOffset.UTC,
                        Optional.empty(),
                        Schedule.State.ACTIVE,
                        Optional.empty(),
                        ID,
                        EVENING));
        database.exports()
                .keep(new ExportRecord(
                        EVENING, ID, ExportRecord.Place.DISCORD, Format.JSON, ErasureContract.request(), 1, true));
    }

    private void actAsMember() {
        Discussion discussion = new Discussion(
                DiscussionId.random(),
                CLUB,
                ANORA,
                "Anora",
                new ChannelId(31),
                Optional.of(new ChannelId(32)),
                Optional.empty(),
                Optional.empty(),
                ID,
                EVENING,
                Optional.empty());
        database.discussions().open(discussion, Film.titled(discussion.essayTitle()));
        AskedPrompt asked = new ClubNight(database.discussions()).ask(discussion, 1, EVENING);
        database.responses().save(new EntryId(1), asked.id(), ZORA, new Answer.TakeStance(MARK), EVENING);
        database.responses().save(new EntryId(2), asked.id(), ZORA, new Answer.Say(MARK), EVENING);
        Origin.Written message = new Origin.Written(new MessageId(900), new ChannelId(32), Optional.empty());
        database.responses().write(new EntryId(900), asked.id(), ZORA, message, MARK, EVENING);
        Origin.Written other = new Origin.Written(new MessageId(901), new ChannelId(32), Optional.empty());
        database.proposals().propose(new Proposal(CLUB, other, asked.id(), ID, MARK, EVENING, Optional.empty()));
        database.members().consent(CLUB, ZORA, Consent.QUOTE_WITH_NAME, EVENING);
        database.seenFilms().say(CLUB, ZORA, new Seen(Film.titled("Anora").key(), "Anora", EVENING));
    }

    private void chooseFilms() {
        Film stalker = new Film("Stalker", Optional.of(1979));
        SuggestionStore.Wish wish = new SuggestionStore.Wish(
                new Film("Anora", Optional.empty()),
                FilmLink.parse("https://films.example/" + MARK),
                Optional.of(MARK));
        Suggestion suggested =
                database.suggestions().add(CLUB, wish, ID, EVENING).orElseThrow();
        Ballot ballot = new Ballot(
                BallotId.random(),
                CLUB,
                new ChannelId(31),
                Layout.CHANNEL,
                List.of(new Ballot.Entry(0, suggested.film(), suggested.id(), 0)),
                ID,
                EVENING,
                EVENING.plusSeconds(60),
                Ballot.State.OPEN,
                0,
                Optional.empty());
        database.ballots().open(ballot);
        database.ballots().vote(ballot.id(), ID, Set.of(0), EVENING);
        database.chosenFilms().picked(new ChosenStore.Pick(CLUB, stalker, ID, new ChannelId(31), EVENING));
        database.ratings().rate(CLUB, ID, new RatingStore.Rating(stalker, new Stars(7), EVENING), List.of());
        database.rotation().join(CLUB, ID, EVENING);
    }

    private void wait_to_be_posted() {
        plan(Posting.Purpose.RECAP, MARK);
        plan(Posting.Purpose.CARD, "Of <@" + ID + "> alone");
    }

    private void plan(Posting.Purpose purpose, String content) {
        database.postings()
                .plan(Posting.planned(
                        PostingId.random(),
                        new Posting.Order(CLUB, purpose, "anora", new ChannelId(31), Layout.CHANNEL, ID, EVENING),
                        "Anora",
                        List.of(OutgoingMessage.plain(content))));
    }

    private List<String> columnsThatHoldHer() {
        return database.sql()
                .read(handle -> columns(handle).stream()
                        .filter(column -> holdsHer(handle, column))
                        .toList());
    }

    private static boolean holdsHer(Handle handle, String column) {
        String[] place = column.split("\\.");
        String text = "lower(CAST(" + place[1] + " AS text))";
        return handle.createQuery("SELECT count(*) FROM " + place[0] + " WHERE " + text + " LIKE :mark OR " + text
                                + " LIKE :id")
                        .bind("mark", "%" + MARK + "%")
                        .bind("id", "%" + ID + "%")
                        .mapTo(int.class)
                        .one()
                > 0;
    }
}
