package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import aftercredits.film.Ballot;
import aftercredits.film.Ballot.Entry;
import aftercredits.film.Ballot.Settled;
import aftercredits.film.BallotId;
import aftercredits.film.BallotStore;
import aftercredits.film.ChosenFilm.How;
import aftercredits.film.Count;
import aftercredits.film.SuggestionId;
import aftercredits.posting.Layout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Ballots and their films; the votes in them are in {@link FilmVoteRows}. */
final class FilmBallotRows implements BallotStore {
    private static final String SELECT = """
            SELECT id, club, channel, layout, opened_by, opened_at, ends_at, state, voters, settled FROM film_ballot
            """;

    private final Sql sql;
    private final FilmVoteRows votes;

    FilmBallotRows(Sql sql) {
        this.sql = sql;
        this.votes = new FilmVoteRows(sql);
    }

    @Override
    public void open(Ballot ballot) {
        sql.writing(handle -> {
            handle.createUpdate("""
                            INSERT INTO film_ballot (id, club, channel, layout, opened_by, opened_at, ends_at, state, voters)
                            VALUES (:id, :club, :channel, :layout, :openedBy, :openedAt, :endsAt, :state, :voters)
                            """)
                    .bind("id", ballot.id().toString())
                    .bind("club", ballot.club().snowflake())
                    .bind("channel", ballot.channel().snowflake())
                    .bind("layout", ballot.layout().name())
                    .bind("openedBy", ballot.openedBy().snowflake())
                    .bind("openedAt", ballot.openedAt().toEpochMilli())
                    .bind("endsAt", ballot.endsAt().toEpochMilli())
                    .bind("state", ballot.state().name())
                    .bind("voters", ballot.voters())
                    .execute();
            enter(handle, ballot);
        });
    }

    private static void enter(Handle handle, Ballot ballot) {
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO film_ballot_entry (ballot, place, suggestion, film_key, title, year, votes)
                VALUES (:ballot, :place, :suggestion, :filmKey, :title, :year, :votes)
                """)) {
            ballot.entries()
                    .forEach(entry -> FilmColumns.bind(batch, entry.film())
                            .bind("ballot", ballot.id().toString())
                            .bind("place", entry.place())
                            .bind("suggestion", entry.suggestion().number())
                            .bind("votes", entry.votes())
                            .add());
            batch.execute();
        }
    }

    @Override
    public Optional<Ballot> find(BallotId id) {
        return sql.read(handle -> find(handle, id));
    }

    static Optional<Ballot> find(Handle handle, BallotId id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id.toString())
                .map((row, context) -> KnownRow.read(() -> ballot(handle, row)))
                .findOne()
                .flatMap(known -> known);
    }

    @Override
    public Optional<Ballot> running(ClubId club) {
        return sql.read(handle -> handle.createQuery(
                        SELECT + "WHERE club = :club AND state = 'OPEN' ORDER BY ends_at LIMIT 1")
                .bind("club", club.snowflake())
                .map((row, context) -> KnownRow.read(() -> ballot(handle, row)))
                .findOne()
                .flatMap(known -> known));
    }

    @Override
    public List<Ballot> open() {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE state = 'OPEN' ORDER BY ends_at, id")
                .map((row, context) -> KnownRow.read(() -> ballot(handle, row)))
                .collect(KnownRow.toList()));
    }

    @Override
    public List<Ballot> owed(Instant now) {
        return sql.read(handle -> handle.createQuery(SELECT + """
                        WHERE state IN ('OPEN', 'COUNTED') AND (state = 'COUNTED' OR ends_at <= :now)
                        ORDER BY ends_at, id
                        """)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> KnownRow.read(() -> ballot(handle, row)))
                .collect(KnownRow.toList()));
    }

    @Override
    public Optional<Instant> nextEnd(Instant after) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT ends_at FROM film_ballot WHERE state = 'OPEN' AND ends_at > :after ORDER BY ends_at LIMIT 1
                        """)
                .bind("after", after.toEpochMilli())
                .map((row, context) -> Columns.time(row, "ends_at"))
                .findOne());
    }

    @Override
    public boolean vote(BallotId id, MemberId member, Set<Integer> places, Instant at) {
        return votes.vote(id, member, places, at);
    }

    @Override
    public Set<Integer> votes(BallotId id, MemberId member) {
        return votes.of(id, member);
    }

    @Override
    public List<Film> votes(ClubId club, MemberId member) {
        return votes.of(club, member);
    }

    @Override
    public Map<Integer, Integer> counts(BallotId id) {
        return votes.counts(id);
    }

    @Override
    public int voters(BallotId id) {
        return votes.voters(id);
    }

    @Override
    public boolean counted(BallotId id, Count count, MemberId suggestedBy, Instant at) {
        return sql.write(handle -> {
            int counted = handle.createUpdate("""
                            UPDATE film_ballot SET state = 'COUNTED', voters = :voters, settled = :settled
                            WHERE id = :id AND state = 'OPEN'
                            """)
                    .bind("voters", count.voters())
                    .bind("settled", count.settled().name())
                    .bind("id", id.toString())
                    .execute();
            if (counted == 1) {
                count.votes().forEach((place, given) -> keep(handle, id, place, given));
                FilmVoteRows.drop(handle, id);
                Ballot ballot = find(handle, id).orElseThrow();
                count.winner().ifPresent(winner -> win(handle, ballot, ballot.at(winner), suggestedBy, at));
            }
            return counted == 1;
        });
    }

    private static void keep(Handle handle, BallotId id, int place, int given) {
        handle.createUpdate("UPDATE film_ballot_entry SET votes = :votes WHERE ballot = :id AND place = :place")
                .bind("votes", given)
                .bind("id", id.toString())
                .bind("place", place)
                .execute();
    }

    private static void win(Handle handle, Ballot ballot, Entry winner, MemberId suggestedBy, Instant at) {
        ChosenFilmRows.insert(
                handle,
                new ChosenFilmRows.New(
                        ballot.club(),
                        winner.film(),
                        How.VOTED,
                        Optional.of(ballot.id()),
                        ballot.channel(),
                        suggestedBy,
                        at));
        FilmSuggestionRows.drop(handle, ballot.club(), winner.film());
    }

    @Override
    public void announced(BallotId id) {
        sql.writing(handle -> handle.createUpdate(
                        "UPDATE film_ballot SET state = 'ANNOUNCED' WHERE id = :id AND state = 'COUNTED'")
                .bind("id", id.toString())
                .execute());
    }

    @Override
    public boolean callOff(BallotId id) {
        return sql.write(handle -> {
            int calledOff = handle.createUpdate(
                            "UPDATE film_ballot SET state = 'CALLED_OFF' WHERE id = :id AND state = 'OPEN'")
                    .bind("id", id.toString())
                    .execute();
            if (calledOff == 1) {
                FilmVoteRows.drop(handle, id);
            }
            return calledOff == 1;
        });
    }

    private static Ballot ballot(Handle handle, ResultSet row) throws SQLException {
        BallotId id = BallotId.parse(row.getString("id")).orElseThrow();
        return new Ballot(
                id,
                new ClubId(row.getLong("club")),
                new ChannelId(row.getLong("channel")),
                Columns.kind(row, "layout", Layout.class),
                entries(handle, id),
                new MemberId(row.getLong("opened_by")),
                Columns.time(row, "opened_at"),
                Columns.time(row, "ends_at"),
                Columns.kind(row, "state", Ballot.State.class),
                row.getInt("voters"),
                Columns.textIfAny(row, "settled").map(name -> Columns.kind(name, Settled.class)));
    }

    private static List<Entry> entries(Handle handle, BallotId id) {
        return handle.createQuery("""
                        SELECT place, suggestion, title, year, votes FROM film_ballot_entry
                        WHERE ballot = :id ORDER BY place
                        """)
                .bind("id", id.toString())
                .map((row, context) -> new Entry(
                        row.getInt("place"),
                        FilmColumns.read(row),
                        new SuggestionId(row.getLong("suggestion")),
                        row.getInt("votes")))
                .list();
    }
}
