package aftercredits.database;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.Pace;
import aftercredits.club.PromptRule;
import aftercredits.club.RoleId;
import aftercredits.club.ThreadReplies;
import aftercredits.club.UnmarkedEssays;
import aftercredits.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Clubs' settings. */
final class ClubRows implements ClubStore {
    private static final String COLUMNS =
            "id, name, home_channel, zone, host_role, answers, prompts, late_limit_millis, retention_millis, thread_replies,"
                    + " unmarked_essays, language";

    private static final String FIND = "SELECT " + COLUMNS + " FROM club WHERE id = ?";

    private final Sql sql;
    private final Erasure erasure;
    private final PaceRows paces;

    ClubRows(Sql sql, Erasure erasure) {
        this.sql = sql;
        this.erasure = erasure;
        this.paces = new PaceRows(sql);
    }

    @Override
    public Optional<Club> find(ClubId id) {
        return sql.first(FIND, query -> query.with(id.snowflake()), ClubRows::club);
    }

    static Optional<Club> find(Handle handle, ClubId id) {
        try (DirectStatement query = DirectStatement.of(handle, FIND)) {
            return query.with(id.snowflake()).first(ClubRows::club);
        }
    }

    @Override
    public void save(Club club) {
        sql.writing(handle -> handle.createUpdate("""
                        INSERT INTO club (id, name, home_channel, zone, host_role, answers, prompts,
                            late_limit_millis, retention_millis, thread_replies, unmarked_essays, language)
                        VALUES (:id, :name, :homeChannel, :zone, :hostRole, :answers, :prompts, :lateLimitMillis,
                            :retentionMillis, :threadReplies, :unmarkedEssays, :language)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, home_channel = excluded.home_channel,
                            zone = excluded.zone, host_role = excluded.host_role, answers = excluded.answers,
                            prompts = excluded.prompts, late_limit_millis = excluded.late_limit_millis,
                            retention_millis = excluded.retention_millis, thread_replies = excluded.thread_replies,
                            unmarked_essays = excluded.unmarked_essays, language = excluded.language
                        """)
                .bind("id", club.id().snowflake())
                .bind("name", club.name())
                .bind("homeChannel", club.homeChannel().map(ChannelId::snowflake))
                .bind("zone", club.zone().getId())
                .bind("hostRole", club.hostRole().map(RoleId::snowflake))
                .bind("answers", club.answers().name())
                .bind("prompts", club.prompts().name())
                .bind("lateLimitMillis", club.lateLimit().toMillis())
                .bind("retentionMillis", club.retention().map(Duration::toMillis))
                .bind("threadReplies", club.threadReplies().name())
                .bind("unmarkedEssays", club.unmarked().name())
                .bind("language", club.language().tag())
                .execute());
    }

    @Override
    public void writeAgain(ClubId id) {
        sql.writing(handle -> handle.createUpdate("UPDATE club SET name = name WHERE id = :id")
                .bind("id", id.snowflake())
                .execute());
    }

    @Override
    public List<Club> all() {
        return sql.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM club ORDER BY id")
                .map((row, context) -> club(row))
                .list());
    }

    @Override
    public Pace pace(ClubId id) {
        return paces.find(id);
    }

    @Override
    public void pace(ClubId id, Pace pace) {
        paces.save(id, pace);
    }

    @Override
    public List<ClubId> reminding() {
        return paces.reminding();
    }

    @Override
    public void leave(ClubId id, Instant at) {
        sql.writing(handle -> handle.createUpdate("UPDATE club SET left_at = :at WHERE id = :id AND left_at IS NULL")
                .bind("at", at.toEpochMilli())
                .bind("id", id.snowflake())
                .execute());
    }

    @Override
    public boolean comeBack(ClubId id) {
        // Asked of every server at every start: mostly there is nothing to write.
        return leftAt(id).isPresent()
                && sql.write(handle -> handle.createUpdate("UPDATE club SET left_at = NULL WHERE id = :id")
                                .bind("id", id.snowflake())
                                .execute()
                        > 0);
    }

    @Override
    public Optional<Instant> leftAt(ClubId id) {
        return sql.first(
                "SELECT left_at FROM club WHERE id = ? AND left_at IS NOT NULL",
                query -> query.with(id.snowflake()),
                row -> Columns.time(row, "left_at"));
    }

    @Override
    public List<Left> left() {
        return sql.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + ", left_at FROM club WHERE left_at IS NOT NULL ORDER BY left_at, id")
                .map((row, context) -> new Left(club(row), Columns.time(row, "left_at")))
                .list());
    }

    @Override
    public void erase(ClubId id) {
        erasure.erase(id);
    }

    private static Club club(ResultSet row) throws SQLException {
        return new Club(
                new ClubId(row.getLong("id")),
                row.getString("name"),
                Columns.numberIfAny(row, "home_channel", ChannelId::new),
                ZoneId.of(row.getString("zone")),
                Columns.numberIfAny(row, "host_role", RoleId::new),
                Columns.kindOr(AnswerVisibility.AFTER_ANSWERING, row, "answers"),
                Columns.kindOr(PromptRule.ONLY_KEPT, row, "prompts"),
                Duration.ofMillis(row.getLong("late_limit_millis")),
                Columns.numberIfAny(row, "retention_millis", Duration::ofMillis),
                Columns.kindOr(ThreadReplies.NOT_LOGGED, row, "thread_replies"),
                Columns.kindOr(UnmarkedEssays.HIDDEN, row, "unmarked_essays"),
                Language.understoodBy(row.getString("language")).orElse(Language.ENGLISH));
    }
}
