package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import aftercredits.film.BallotId;
import aftercredits.film.ChosenFilm;
import aftercredits.film.ChosenFilm.How;
import aftercredits.film.ChosenId;
import aftercredits.film.ChosenStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Films that were voted for or picked, a row each time. */
final class ChosenFilmRows implements ChosenStore {
    private static final String COLUMNS = "number, club, title, year, how, ballot, channel, member, chosen_at";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM chosen_film ";

    private final Sql sql;

    ChosenFilmRows(Sql sql) {
        this.sql = sql;
    }

    /** One that has no number yet. */
    record New(
            ClubId club,
            Film film,
            How how,
            Optional<BallotId> ballot,
            ChannelId channel,
            MemberId member,
            Instant at) {}

    /** What was voted for is announced by its ballot. */
    static ChosenFilm insert(Handle handle, New chosen) {
        return FilmColumns.bind(handle.createQuery("""
                        INSERT INTO chosen_film (club, film_key, title, year, how, ballot, channel, member, chosen_at,
                            announced)
                        VALUES (:club, :filmKey, :title, :year, :how, :ballot, :channel, :member, :at, :announced)
                        RETURNING\s""" + COLUMNS), chosen.film())
                .bind("club", chosen.club().snowflake())
                .bind("how", chosen.how().name())
                .bind("ballot", chosen.ballot().map(BallotId::toString))
                .bind("channel", chosen.channel().snowflake())
                .bind("member", chosen.member().snowflake())
                .bind("at", chosen.at().toEpochMilli())
                .bind("announced", chosen.ballot().isPresent() ? 1 : 0)
                .map((row, context) -> chosen(row))
                .one();
    }

    @Override
    public ChosenFilm picked(Pick pick) {
        return sql.write(handle -> {
            FilmSuggestionRows.drop(handle, pick.club(), pick.film());
            FilmPickerRows.turned(handle, pick.club(), pick.member(), pick.at());
            return insert(
                    handle,
                    new New(
                            pick.club(),
                            pick.film(),
                            How.PICKED,
                            Optional.empty(),
                            pick.channel(),
                            pick.member(),
                            pick.at()));
        });
    }

    @Override
    public Optional<ChosenFilm> find(ClubId club, ChosenId id) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE club = :club AND number = :number")
                .bind("club", club.snowflake())
                .bind("number", id.number())
                .map((row, context) -> KnownRow.read(() -> chosen(row)))
                .findOne()
                .flatMap(known -> known));
    }

    @Override
    public Optional<ChosenFilm> find(BallotId ballot) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE ballot = :ballot")
                .bind("ballot", ballot.toString())
                .map((row, context) -> KnownRow.read(() -> chosen(row)))
                .findOne()
                .flatMap(known -> known));
    }

    @Override
    public List<ChosenFilm> all(ClubId club) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE club = :club ORDER BY chosen_at DESC, number DESC")
                .bind("club", club.snowflake())
                .map((row, context) -> KnownRow.read(() -> chosen(row)))
                .collect(KnownRow.toList()));
    }

    @Override
    public Map<MemberId, Integer> wins(ClubId club, Instant since, Instant until) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT member, count(*) AS wins FROM chosen_film
                        WHERE club = :club AND chosen_at >= :since AND chosen_at < :until AND how = 'VOTED' AND member <> 0 GROUP BY member
                        """)
                .bind("club", club.snowflake())
                .bind("since", since.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map((row, context) -> Map.entry(new MemberId(row.getLong("member")), row.getInt("wins")))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<ChosenFilm> toAnnounce() {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE announced = 0 ORDER BY number")
                .map((row, context) -> KnownRow.read(() -> chosen(row)))
                .collect(KnownRow.toList()));
    }

    @Override
    public void announced(ChosenId id) {
        sql.writing(handle -> handle.createUpdate("UPDATE chosen_film SET announced = 1 WHERE number = :number")
                .bind("number", id.number())
                .execute());
    }

    private static ChosenFilm chosen(ResultSet row) throws SQLException {
        return new ChosenFilm(
                new ChosenId(row.getLong("number")),
                new ClubId(row.getLong("club")),
                FilmColumns.read(row),
                Columns.kind(row, "how", How.class),
                Columns.textIfAny(row, "ballot").flatMap(BallotId::parse),
                new ChannelId(row.getLong("channel")),
                new MemberId(row.getLong("member")),
                Columns.time(row, "chosen_at"));
    }
}
