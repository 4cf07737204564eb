package aftercredits.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The log as the {@code sqlite3} shell writes it: the same rows in the same order with the same columns, whose texts it
 * makes itself, times on the club's clock among them.
 */
final class ShellExport {
    private static final String ROWS = """
            FROM response
            CROSS JOIN asked_prompt
            CROSS JOIN discussion
            CROSS JOIN member
            CROSS JOIN revision
            WHERE asked_prompt.id = response.asked AND discussion.number = asked_prompt.discussion
                AND member.club = response.club AND member.id = response.member
                AND revision.response = response.id AND response.club = 4711
            ORDER BY first_at, first_entry, response.id, revision.revision
            """;

    private static final String CONSENT = "replace(lower(COALESCE(response.consent, member.consent)), '_', '-')";

    /** A row a revision, with the columns of our CSV. */
    static final String CSV = """
            SELECT first_entry AS message_id, revision.revision,
                CASE revision.revision WHEN response.revision THEN 'true' ELSE 'false' END AS current,
            """ + time("first_at") + """
                 AS time,
                CASE revision.revision WHEN 1 THEN '' ELSE
            """ + time("at") + " END AS edited_time," + """
                member.id AS member_id, display_name AS member_name, essay, discussion.id AS discussion, thread,
                question AS prompt, passage, revision.stance, revision.words,
            """ + CONSENT
            + " AS consent, asked_prompt.message AS reply_to " + ROWS;

    /** A row a revision, with a column for each text of the message, and of its revision, in our JSON. */
    static final String JSON =
            """
            SELECT CAST(first_entry AS TEXT) AS id, 'Reply' AS type,
            """ + time("first_at") + " AS timestamp, CASE response.revision WHEN 1 THEN NULL ELSE " + time("at")
                    + """
                 END AS timestampEdited,
                NULL AS callEndedTimestamp, 'false' AS isPinned,
                COALESCE(response.stance || char(10), '') || COALESCE(response.words, '') AS content,
                CAST(member.id AS TEXT) AS authorId, name, '0000' AS discriminator, display_name AS nickname,
                NULL AS color, 'false' AS isBot,
                COALESCE(avatar_url, 'https://cdn.discordapp.com/embed/avatars/0.png') AS avatarUrl,
                NULL AS attachments, NULL AS embeds, NULL AS stickers, NULL AS reactions, NULL AS mentions,
                CAST(asked_prompt.message AS TEXT) AS messageId, CAST(thread AS TEXT) AS channelId,
                CAST(response.club AS TEXT) AS guildId, NULL AS inlineEmojis, question AS prompt, passage, stances,
                response.revision, response.stance, response.words,
                revision.revision AS of_revision, revision.stance AS its_stance, revision.words AS its_words,
            """ + time("at") + " AS its_timestamp, " + CONSENT + " AS consent,"
                    + " essay, essay_title AS essayTitle, discussion.id AS discussion, thread " + ROWS;

    private ShellExport() {}

    private static String time(String column) {
        return " strftime('%Y-%m-%dT%H:%M:%f', " + column + " / 1000.0, 'unixepoch', 'localtime') || '+01:00'";
    }

    /** @param mode {@code csv} or {@code json} */
    static ProcessBuilder process(Path database, String mode, Path out) throws IOException {
        ProcessBuilder shell = new ProcessBuilder(List.of(
                "sqlite3", "-readonly", "-header", "-" + mode, database.toString(), mode.equals("csv") ? CSV : JSON));
        shell.environment().put("TZ", "Europe/Berlin");
        return shell.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
