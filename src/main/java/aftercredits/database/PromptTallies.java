package aftercredits.database;

import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.export.AnsweredPrompt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts what was answered, prompt by prompt. */
final class PromptTallies {
    private static final String ANSWERS = """
             FROM discussion
             CROSS JOIN asked_prompt
             CROSS JOIN response
             WHERE asked_prompt.discussion = discussion.number AND response.asked = asked_prompt.id AND
            """;

    private static final String BY_STANCE = """
            SELECT response.asked AS t_asked, response.stance AS t_stance, COUNT(*) AS t_members,
                SUM(CASE WHEN response.revision > 1 AND response.stance <> (SELECT earlier.stance
                    FROM revision AS earlier WHERE earlier.response = response.id AND earlier.stance IS NOT NULL
                    ORDER BY earlier.revision LIMIT 1) THEN 1 ELSE 0 END) AS t_changed
            """ + ANSWERS;

    private static final String VOICES =
            "SELECT response.asked AS t_asked, COUNT(*) AS t_responses, COUNT(DISTINCT response.member) AS t_voices "
                    + ANSWERS;

    private static final String PROMPTS = "SELECT " + LogColumns.DISCUSSION + ", " + LogColumns.ASKED + " FROM "
            + LogColumns.ASKED_IN_DISCUSSION
            + "WHERE";

    private final Map<Long, Answers> answers = new HashMap<>();
    private final Map<Long, Map<String, Integer>> stances = new HashMap<>();
    private final Map<Long, Integer> changedMinds = new HashMap<>();

    private PromptTallies() {}

    private record Answers(int responses, int voices) {}

    /** The prompts that an entry of the request answers: discussions oldest first, their prompts as they were asked. */
    static List<AnsweredPrompt> of(Handle handle, LogFilter filter) {
        PromptTallies tallies = new PromptTallies();
        String wanted = filter.discussions() + "AND" + filter.responses();
        filter.query(handle, VOICES + wanted + "GROUP BY response.asked")
                .map((row, context) -> tallies.answers.put(
                        row.getLong("t_asked"), new Answers(row.getInt("t_responses"), row.getInt("t_voices"))))
                .forEach(before -> {});
        filter.query(
                        handle,
                        BY_STANCE + wanted + "AND response.stance IS NOT NULL "
                                + "GROUP BY response.asked, response.stance ORDER BY t_asked, t_stance")
                .map((row, context) -> tallies.stance(row))
                .forEach(counted -> {});
        return filter.query(handle, PROMPTS + filter.discussions() + "ORDER BY opened_at, discussion.id, position")
                .map((row, context) -> tallies.answered(LogColumns.discussion(row), LogColumns.asked(row)))
                .filter(answered -> answered.responses() > 0)
                .list();
    }

    private boolean stance(ResultSet row) throws SQLException {
        long asked = row.getLong("t_asked");
        stances.computeIfAbsent(asked, id -> new LinkedHashMap<>())
                .put(row.getString("t_stance"), row.getInt("t_members"));
        changedMinds.merge(asked, row.getInt("t_changed"), Integer::sum);
        return true;
    }

    private AnsweredPrompt answered(Discussion discussion, AskedPrompt prompt) {
        long id = prompt.id().value();
        Answers counted = answers.getOrDefault(id, new Answers(0, 0));
        return AnsweredPrompt.of(
                discussion,
                prompt,
                stances.getOrDefault(id, Map.of()),
                counted.responses,
                counted.voices,
                changedMinds.getOrDefault(id, 0));
    }
}
