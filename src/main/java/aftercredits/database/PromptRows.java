package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.prompt.Decision;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptId;
import aftercredits.prompt.PromptStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Clubs' prompts, what was decided of them and what they said before they were edited. */
final class PromptRows implements PromptStore {
    private static final String SELECT = """
            SELECT id, club, essay, question, kind, stances, passage, passage_start, passage_end, spoiler, score,
                decision, decided_by, decided_at
            FROM prompt
            """;

    private final Sql sql;

    PromptRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Prompt add(ClubId club, EssayId essay, DraftedPrompt prompt, Decision decision, MemberId host, Instant at) {
        return sql.write(handle -> handle.createQuery("""
                        INSERT INTO prompt (club, essay, question, kind, stances, passage, passage_start, passage_end,
                            spoiler, score, decision, decided_by, decided_at, added_by, added_at)
                        VALUES (:club, :essay, :question, :kind, :stances, :passage, :start, :end,
                            :spoiler, :score, :decision, :host, :at, :host, :at)
                        RETURNING id, club, essay, question, kind, stances, passage, passage_start, passage_end,
                            spoiler, score, decision, decided_by, decided_at
                        """)
                .bind("club", club.snowflake())
                .bind("essay", essay.value())
                .bind("question", prompt.question())
                .bind("kind", prompt.kind().name())
                .bind("stances", JsonText.of(prompt.stances()))
                .bind("passage", prompt.passage().map(Passage::text))
                .bind("start", prompt.passage().map(Passage::start))
                .bind("end", prompt.passage().map(Passage::end))
                .bind("spoiler", prompt.spoiler())
                .bind("score", prompt.score())
                .bind("decision", decision.name())
                .bind("host", host.snowflake())
                .bind("at", at.toEpochMilli())
                .map((row, context) -> prompt(row))
                .one());
    }

    @Override
    public Optional<Prompt> find(PromptId id) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> KnownRow.read(() -> prompt(row)))
                .findOne()
                .flatMap(known -> known));
    }

    @Override
    public List<Prompt> all(ClubId club, EssayId essay) {
        return list(club, essay, "WHERE club = ? AND essay = ? ORDER BY id");
    }

    @Override
    public List<Prompt> kept(ClubId club, EssayId essay) {
        return list(club, essay, "WHERE club = ? AND essay = ? AND decision = 'KEPT' ORDER BY decided_at, id");
    }

    private List<Prompt> list(ClubId club, EssayId essay, String where) {
        return sql
                .all(
                        SELECT + where,
                        query -> query.with(club.snowflake()).with(essay.value()),
                        row -> KnownRow.read(() -> prompt(row)))
                .stream()
                .collect(KnownRow.toList());
    }

    @Override
    public Set<String> wordings(ClubId club, EssayId essay) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT question FROM prompt
                        WHERE club = :club AND essay = :essay AND decision IN ('KEPT', 'DROPPED')
                        UNION
                        SELECT earlier_wording.question FROM earlier_wording JOIN prompt ON prompt.id = prompt
                        WHERE club = :club AND essay = :essay AND decision IN ('KEPT', 'DROPPED')
                        """)
                .bind("club", club.snowflake())
                .bind("essay", essay.value())
                .mapTo(String.class)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void decide(PromptId id, Decision decision, MemberId host, Instant at) {
        // The same decision once more changes nothing: a prompt keeps its place among the kept.
        sql.writing(handle -> handle.createUpdate("""
                        UPDATE prompt SET decision = :decision, decided_by = :host, decided_at = :at
                        WHERE id = :id AND decision <> :decision
                        """)
                .bind("decision", decision.name())
                .bind("host", host.snowflake())
                .bind("at", at.toEpochMilli())
                .bind("id", id.value())
                .execute());
    }

    @Override
    public void edit(PromptId id, String question, List<String> stances, MemberId host, Instant at) {
        sql.writing(handle -> {
            handle.createUpdate("""
                            INSERT INTO earlier_wording (prompt, question, stances, replaced_by, replaced_at)
                            SELECT id, question, stances, :host, :at FROM prompt WHERE id = :id
                            """)
                    .bind("host", host.snowflake())
                    .bind("at", at.toEpochMilli())
                    .bind("id", id.value())
                    .execute();
            handle.createUpdate("UPDATE prompt SET question = :question, stances = :stances WHERE id = :id")
                    .bind("question", question)
                    .bind("stances", JsonText.of(stances))
                    .bind("id", id.value())
                    .execute();
        });
    }

    @Override
    public void renew(PromptId id, DraftedPrompt prompt) {
        sql.writing(handle -> handle.createUpdate("""
                        UPDATE prompt SET question = :question, kind = :kind, stances = :stances, passage = :passage,
                            passage_start = :start, passage_end = :end, spoiler = :spoiler, score = :score
                        WHERE id = :id
                        """)
                .bind("question", prompt.question())
                .bind("kind", prompt.kind().name())
                .bind("stances", JsonText.of(prompt.stances()))
                .bind("passage", prompt.passage().map(Passage::text))
                .bind("start", prompt.passage().map(Passage::start))
                .bind("end", prompt.passage().map(Passage::end))
                .bind("spoiler", prompt.spoiler())
                .bind("score", prompt.score())
                .bind("id", id.value())
                .execute());
    }

    private static Prompt prompt(ResultSet row) throws SQLException {
        int start = row.getInt("passage_start");
        int end = row.getInt("passage_end");
        return new Prompt(
                new PromptId(row.getLong("id")),
                new ClubId(row.getLong("club")),
                new EssayId(row.getString("essay")),
                row.getString("question"),
                Columns.kind(row, "kind", Kind.class),
                JsonText.strings(row.getString("stances")),
                Columns.textIfAny(row, "passage").map(text -> new Passage(text, start, end)),
                row.getBoolean("spoiler"),
                row.getDouble("score"),
                Columns.kind(row, "decision", Decision.class),
                new MemberId(row.getLong("decided_by")),
                Columns.time(row, "decided_at"));
    }
}
