package aftercredits.discussion;

/** What a member said when a prompt was asked before. */
public record Earlier(AskedPrompt prompt, Response response) {}
