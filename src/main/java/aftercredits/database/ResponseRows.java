package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Response;
import aftercredits.discussion.ResponseStore;
import aftercredits.essay.EssayId;
import aftercredits.posting.MessageId;
import aftercredits.text.SearchWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Responses with every revision, and the search over those that stand. */
final class ResponseRows implements ResponseStore {
    private static final String REVISIONS = "revision JOIN response ON response.id = revision.response ";
    private static final String CURRENT = REVISIONS + "AND response.revision = revision.revision ";
    private static final String SELECT_RESPONSE = "SELECT " + LogColumns.RESPONSE + " FROM ";
    private static final String SELECT_GIVEN =
            SELECT_RESPONSE + CURRENT + "WHERE asked = ? AND member = ? AND response.message = 0";
    private static final String SELECT_LOGGED =
            "SELECT " + LogColumns.DISCUSSION + ", " + LogColumns.ASKED + ", " + LogColumns.RESPONSE + " FROM ";
    private static final String SELECT_FOUND = SELECT_LOGGED.replaceFirst("SELECT ", "SELECT response.id AS f_id, ");
    private static final String WITH_PROMPT = "JOIN asked_prompt ON asked_prompt.id = asked "
            + "JOIN discussion ON discussion.number = asked_prompt.discussion ";

    private static final String OF_MESSAGE = "WHERE response.club = :club AND response.message = :message ";

    private final Sql sql;
    private final ConsentRows consents;

    ResponseRows(Sql sql) {
        this.sql = sql;
        this.consents = new ConsentRows(sql);
    }

    @Override
    public Saved save(EntryId entry, AskedId asked, Member member, Answer answer, Instant at) {
        List<String> words = answer instanceof Answer.Say(String said) ? SearchWords.of(said) : List.of();
        Response first = Revisions.merge(entry, asked, member, answer, at, Optional.empty());
        return sql.write(handle -> {
            Optional<WordSearch.Place> place = FirstAnswer.keep(handle, member, first);
            if (place.isPresent()) {
                first.words().ifPresent(said -> sql.wordSearch().stand(handle, place.get(), words));
                return new Saved.Revised(first);
            }
            Standing standing = Standing.of(handle, asked, member.id());
            standing.note(handle, member, at);
            Optional<Response> current = standing.hasGiven() ? current(handle, asked, member.id()) : Optional.empty();
            Optional<Response> again =
                    current.isEmpty() ? Optional.empty() : ofEntry(handle, asked, member.id(), entry);
            return again.<Saved>map(Saved.Unchanged::new)
                    .orElseGet(() -> keep(
                            handle,
                            standing,
                            current,
                            Revisions.merge(entry, asked, member, answer, at, current),
                            words));
        });
    }

    private static Optional<Response> ofEntry(Handle handle, AskedId asked, MemberId member, EntryId entry) {
        return one(
                handle,
                REVISIONS + "WHERE asked = :asked AND member = :member AND entry = :entry",
                query -> query.bind("asked", asked.value())
                        .bind("member", member.snowflake())
                        .bind("entry", entry.snowflake()));
    }

    /** @param words the search's, of what {@code next} says anew */
    private Saved keep(
            Handle handle, Standing standing, Optional<Response> current, Response next, List<String> words) {
        if (current.isPresent() && Revisions.saysTheSame(current.get(), next)) {
            return new Saved.Unchanged(current.get());
        }
        long id = Revisions.insert(handle, standing.club(), next);
        Optional<String> before = current.flatMap(Response::words);
        if (!before.equals(next.words())) {
            before.ifPresent(fallen -> sql.wordSearch().fall(handle, id));
            WordSearch.Place place = new WordSearch.Place(id, standing.club(), next.member(), standing.essay());
            sql.wordSearch().stand(handle, place, words);
        }
        return new Saved.Revised(next);
    }

    @Override
    public Saved write(EntryId entry, AskedId asked, Member member, Origin.Written origin, String words, Instant at) {
        List<String> searched = SearchWords.of(words);
        return sql.write(handle -> {
            Standing standing = Standing.of(handle, asked, member.id());
            standing.note(handle, member, at);
            Optional<Response> current = one(
                    handle,
                    CURRENT + OF_MESSAGE + "AND member = :member",
                    query -> ofMessage(query, standing.club(), origin.message())
                            .bind("member", member.id().snowflake()));
            Response next = Revisions.rewrite(entry, asked, member, origin, words, at, current);
            return keep(handle, standing, current, next, searched);
        });
    }

    @Override
    public Optional<Logged> written(ClubId club, MessageId message) {
        return sql.read(handle -> ofMessage(
                        handle.createQuery(SELECT_LOGGED + CURRENT + WITH_PROMPT + OF_MESSAGE), club, message)
                .map((row, context) -> logged(row))
                .findOne());
    }

    @Override
    public List<Logged> writtenIn(ClubId club, ChannelId channel, int limit) {
        return sql.read(handle -> handle.createQuery(SELECT_LOGGED + CURRENT + WITH_PROMPT + WrittenErasure.IN_CHANNEL
                        + "ORDER BY response.message DESC LIMIT :limit")
                .bind("club", club.snowflake())
                .bind("channel", channel.snowflake())
                .bind("limit", limit)
                .map((row, context) -> logged(row))
                .list());
    }

    @Override
    public int delete(ClubId club, Collection<MessageId> messages) {
        return new WrittenErasure(sql).of(club, messages);
    }

    @Override
    public int deleteIn(ClubId club, ChannelId channel) {
        return new WrittenErasure(sql).in(club, channel);
    }

    private static <S extends SqlStatement<S>> S ofMessage(S statement, ClubId club, MessageId message) {
        return statement.bind("club", club.snowflake()).bind("message", message.snowflake());
    }

    @Override
    public boolean consent(AskedId asked, MemberId member, Optional<MessageId> message, Optional<Consent> consent) {
        return consents.choose(asked, member, message, consent);
    }

    @Override
    public Map<Consent, Integer> ownConsents(ClubId club, MemberId member) {
        return consents.own(club, member);
    }

    @Override
    public int followUsualConsent(ClubId club, MemberId member) {
        return consents.followUsual(club, member);
    }

    @Override
    public Optional<Response> current(AskedId asked, MemberId member) {
        return sql.ask(handle -> current(handle, asked, member));
    }

    private static Optional<Response> current(Handle handle, AskedId asked, MemberId member) {
        try (DirectStatement query = DirectStatement.of(handle, SELECT_GIVEN)) {
            return query.with(asked.value()).with(member.snowflake()).first(LogColumns::response);
        }
    }

    @Override
    public boolean hasAnswered(AskedId asked, MemberId member) {
        return sql.read(handle -> handle.createQuery(
                                "SELECT 1 FROM response WHERE asked = :asked AND member = :member LIMIT 1")
                        .bind("asked", asked.value())
                        .bind("member", member.snowflake())
                        .mapTo(int.class)
                        .findOne())
                .isPresent();
    }

    private static Optional<Response> one(Handle handle, String from, Function<Query, Query> values) {
        return values.apply(handle.createQuery(SELECT_RESPONSE + from))
                .map((row, context) -> LogColumns.response(row))
                .findOne();
    }

    @Override
    public List<Response> current(AskedId asked) {
        return responses(asked, CURRENT + "WHERE asked = :asked ORDER BY first_at, response.id");
    }

    @Override
    public List<Response> since(AskedId asked, Instant since, MemberId but, int limit) {
        return sql.read(handle -> handle.createQuery(SELECT_RESPONSE + CURRENT + """
                        WHERE asked = :asked AND member <> :but AND at > :since
                        ORDER BY first_at, response.id LIMIT :limit
                        """)
                .bind("asked", asked.value())
                .bind("but", but.snowflake())
                .bind("since", since.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> LogColumns.response(row))
                .list());
    }

    @Override
    public Optional<Instant> lastAnswer(AskedId asked) {
        return last("WHERE asked = :asked", query -> query.bind("asked", asked.value()));
    }

    @Override
    public Optional<Instant> lastAnswer(ClubId club, MemberId member) {
        return last(
                "WHERE club = :club AND member = :member",
                query -> query.bind("club", club.snowflake()).bind("member", member.snowflake()));
    }

    private Optional<Instant> last(String which, Function<Query, Query> values) {
        return sql.read(handle -> values.apply(
                        handle.createQuery("SELECT at FROM " + REVISIONS + which + " ORDER BY at DESC LIMIT 1"))
                .map((row, context) -> Columns.time(row, "at"))
                .findOne());
    }

    @Override
    public List<Response> revisions(AskedId asked) {
        return responses(asked, REVISIONS + "WHERE asked = :asked ORDER BY revision.number");
    }

    private List<Response> responses(AskedId asked, String from) {
        return sql.read(handle -> handle.createQuery(SELECT_RESPONSE + from)
                .bind("asked", asked.value())
                .map((row, context) -> LogColumns.response(row))
                .list());
    }

    @Override
    public List<Logged> of(ClubId club, MemberId member) {
        return sql.read(handle -> handle.createQuery(SELECT_LOGGED + REVISIONS + WITH_PROMPT
                        + "WHERE response.club = :club AND member = :member ORDER BY revision.number")
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .map((row, context) -> logged(row))
                .list());
    }

    @Override
    public boolean hasOneRevision(ClubId club, MemberId member) {
        return sql.all(
                                "SELECT 1 FROM " + REVISIONS + "WHERE response.club = ? AND member = ? LIMIT 2",
                                query -> query.with(club.snowflake()).with(member.snowflake()),
                                row -> row.getInt(1))
                        .size()
                == 1;
    }

    @Override
    public List<Logged> search(
            ClubId club, String text, Optional<MemberId> member, Optional<EssayId> essay, int limit) {
        List<List<String>> phrases = SearchWords.phrases(text);
        if (phrases.isEmpty()) {
            return List.of();
        }
        WordSearch.Wanted wanted = new WordSearch.Wanted(club, member, essay, phrases);
        return sql.read(handle -> found(handle, sql.wordSearch().find(handle, wanted, limit)));
    }

    /** In the order of {@code ids}. */
    private static List<Logged> found(Handle handle, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Logged> byId = new HashMap<>();
        handle.createQuery(SELECT_FOUND + CURRENT + WITH_PROMPT + "WHERE response.id IN (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> byId.put(row.getLong("f_id"), logged(row)))
                .list();
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static Logged logged(ResultSet row) throws SQLException {
        return new Logged(LogColumns.discussion(row), LogColumns.asked(row), LogColumns.response(row));
    }
}
