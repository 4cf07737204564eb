package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.DiscussionStore;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.posting.MessageId;
import aftercredits.prompt.Passage;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Discussions and the prompts asked in them. */
final class DiscussionRows implements DiscussionStore {
    private static final String SELECT_DISCUSSION = "SELECT " + LogColumns.DISCUSSION + " FROM discussion ";
    private static final String SELECT_ASKED = "SELECT " + LogColumns.ASKED + " FROM " + LogColumns.ASKED_IN_DISCUSSION;

    private final Sql sql;
    private final ThreadRows threads;

    DiscussionRows(Sql sql) {
        this.sql = sql;
        this.threads = new ThreadRows(sql);
    }

    @Override
    public List<Discussion> heldIn(ClubId club, ChannelId place) {
        return threads.heldIn(club, place);
    }

    @Override
    public List<Discussion> lately(ClubId club, Instant closedSince) {
        return threads.lately(club, closedSince);
    }

    @Override
    public void heard(DiscussionId id, MessageId upTo) {
        threads.heard(id, upTo);
    }

    @Override
    public Optional<MessageId> heardUpTo(DiscussionId id) {
        return threads.heardUpTo(id);
    }

    @Override
    public void stopHearing(ClubId club) {
        threads.stopHearing(club);
    }

    @Override
    public void open(Discussion discussion, Film film) {
        sql.writing(handle -> handle.createUpdate("""
                        INSERT INTO discussion (id, club, essay, essay_title, channel, thread, every_millis, next_due,
                            opened_by, opened_at, closed_at, film_title, film_year)
                        VALUES (:id, :club, :essay, :essayTitle, :channel, :thread, :every, :nextDue,
                            :openedBy, :openedAt, :closedAt, :filmTitle, :filmYear)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .bind("id", discussion.id().toString())
                .bind("club", discussion.club().snowflake())
                .bind("essay", discussion.essay().value())
                .bind("essayTitle", discussion.essayTitle())
                .bind("channel", discussion.channel().snowflake())
                .bind("thread", discussion.thread().map(ChannelId::snowflake))
                .bind("every", discussion.every().map(Duration::toMillis))
                .bind("nextDue", discussion.nextDue().map(Instant::toEpochMilli))
                .bind("openedBy", discussion.openedBy().snowflake())
                .bind("openedAt", discussion.openedAt().toEpochMilli())
                .bind("closedAt", discussion.closedAt().map(Instant::toEpochMilli))
                .bind("filmTitle", film.title())
                .bind("filmYear", film.year())
                .execute());
    }

    @Override
    public Optional<Film> film(DiscussionId id) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT film_title AS title, film_year AS year FROM discussion
                        WHERE id = :id AND film_title IS NOT NULL
                        """)
                .bind("id", id.toString())
                .map((row, context) -> FilmColumns.read(row))
                .findOne());
    }

    @Override
    public Optional<Discussion> find(DiscussionId id) {
        return sql.first(
                SELECT_DISCUSSION + "WHERE id = ?", query -> query.with(id.toString()), LogColumns::discussion);
    }

    @Override
    public List<Discussion> open(ClubId club) {
        return discussions(
                "WHERE club = :club AND closed_at IS NULL ORDER BY opened_at DESC, number DESC",
                query -> query.bind("club", club.snowflake()));
    }

    @Override
    public Optional<Discussion> latest(ClubId club, EssayId essay) {
        return discussions(
                        "WHERE club = :club AND essay = :essay ORDER BY opened_at DESC, number DESC LIMIT 1",
                        query -> query.bind("club", club.snowflake()).bind("essay", essay.value()))
                .stream()
                .findFirst();
    }

    @Override
    public List<Discussion> due(Instant now) {
        return discussions(
                "WHERE closed_at IS NULL AND paused_at IS NULL AND next_due <= :now ORDER BY next_due, number",
                query -> query.bind("now", now.toEpochMilli()));
    }

    private List<Discussion> discussions(String where, Function<Query, Query> values) {
        return sql.read(handle -> values.apply(handle.createQuery(SELECT_DISCUSSION + where))
                .map((row, context) -> LogColumns.discussion(row))
                .list());
    }

    @Override
    public void threadOpened(DiscussionId id, ChannelId thread) {
        update(
                "UPDATE discussion SET thread = :thread WHERE id = :id",
                id,
                update -> update.bind("thread", thread.snowflake()));
    }

    @Override
    public void nextDue(DiscussionId id, Optional<Instant> at) {
        update(
                "UPDATE discussion SET next_due = :at WHERE id = :id",
                id,
                update -> update.bind("at", at.map(Instant::toEpochMilli)));
    }

    @Override
    public void pause(DiscussionId id, Optional<Instant> at) {
        update(
                "UPDATE discussion SET paused_at = :at WHERE id = :id",
                id,
                update -> update.bind("at", at.map(Instant::toEpochMilli)));
    }

    @Override
    public Optional<Instant> pausedAt(DiscussionId id) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT paused_at FROM discussion WHERE id = :id AND paused_at IS NOT NULL")
                .bind("id", id.toString())
                .map((row, context) -> Columns.time(row, "paused_at"))
                .findOne());
    }

    @Override
    public void close(DiscussionId id, Instant at) {
        update(
                "UPDATE discussion SET closed_at = :at WHERE id = :id AND closed_at IS NULL",
                id,
                update -> update.bind("at", at.toEpochMilli()));
    }

    private void update(String statement, DiscussionId id, Function<Update, Update> values) {
        sql.writing(handle -> values.apply(handle.createUpdate(statement))
                .bind("id", id.toString())
                .execute());
    }

    @Override
    public AskedPrompt ask(DiscussionId id, int position, Prompt prompt, Instant at) {
        return sql.write(handle -> {
            long number = handle.createQuery("SELECT number FROM discussion WHERE id = :id")
                    .bind("id", id.toString())
                    .mapTo(long.class)
                    .findOne()
                    .orElseThrow(() -> new NoSuchElementException("No discussion " + id));
            insertUnlessStanding(handle, number, position, prompt, at);
            return handle.createQuery(
                            SELECT_ASKED + "WHERE asked_prompt.discussion = :discussion AND position = :position")
                    .bind("discussion", number)
                    .bind("position", position)
                    .map((row, context) -> LogColumns.asked(row))
                    .one();
        });
    }

    private static void insertUnlessStanding(Handle handle, long discussion, int position, Prompt prompt, Instant at) {
        handle.createUpdate("""
                        INSERT INTO asked_prompt (discussion, prompt, position, question, stances, passage, spoiler,
                            asked_at)
                        VALUES (:discussion, :prompt, :position, :question, :stances, :passage, :spoiler, :at)
                        ON CONFLICT (discussion, position) DO NOTHING
                        """)
                .bind("discussion", discussion)
                .bind("prompt", prompt.id().value())
                .bind("position", position)
                .bind("question", prompt.question())
                .bind("stances", JsonText.of(prompt.stances()))
                .bind("passage", prompt.passage().map(Passage::text))
                .bind("spoiler", prompt.spoiler())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    @Override
    public void asked(AskedId id, MessageId message) {
        sql.writing(handle -> handle.createUpdate("UPDATE asked_prompt SET message = :message WHERE id = :id")
                .bind("message", message.snowflake())
                .bind("id", id.value())
                .execute());
    }

    @Override
    public Optional<AskedPrompt> find(AskedId id) {
        return sql.first(
                SELECT_ASKED + "WHERE asked_prompt.id = ?", query -> query.with(id.value()), LogColumns::asked);
    }

    @Override
    public Optional<AskedPrompt> find(ClubId club, AskedId id) {
        return sql.first(
                SELECT_ASKED + "WHERE asked_prompt.id = ? AND discussion.club = ?",
                query -> query.with(id.value()).with(club.snowflake()),
                LogColumns::asked);
    }

    @Override
    public List<AskedPrompt> prompts(DiscussionId id) {
        return sql.read(handle -> handle.createQuery(SELECT_ASKED + "WHERE discussion.id = :id ORDER BY position")
                .bind("id", id.toString())
                .map((row, context) -> LogColumns.asked(row))
                .list());
    }

    @Override
    public List<AskedPrompt> askings(ClubId club, PromptId prompt) {
        return sql.all(
                SELECT_ASKED
                        + "WHERE discussion.club = ? AND asked_prompt.prompt = ? ORDER BY asked_at, asked_prompt.id",
                query -> query.with(club.snowflake()).with(prompt.value()),
                LogColumns::asked);
    }
}
