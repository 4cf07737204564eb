package aftercredits.export;

import aftercredits.club.Consent;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Response;
import aftercredits.export.LogSource.Entry;
import aftercredits.export.ShownAnswer.Reply;
import aftercredits.export.ShownAnswer.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a prompt's entries ready to be shown, one after the other. */
final class ShownAnswers {
    /** However long a thread is, replies are to what was said not long before. */
    private static final int MOST_REMEMBERED = 2_000;

    private final PageWords page;
    private final Naming naming;
    private final Map<String, String> authors = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    ShownAnswers(PageWords page, Naming naming) {
        this.page = page;
        this.naming = naming;
    }

    /** @param entry of the same prompt as those before */
    ShownAnswer shown(Entry entry) {
        Author author = naming.author(entry.member());
        String name = page.name(author);
        Response first = entry.revisions().getFirst();
        List<Version> versions = entry.revisions().stream()
                .map(revision -> version(entry.prompt(), revision))
                .toList();
        Optional<Instant> changed = Optional.of(versions.getLast().at()).filter(at -> versions.size() > 1);
        String id = naming.messageId(first.entry());
        Optional<Reply> reply = Reference.toMessage(entry, naming).map(this::reply);
        if (first.origin().ownMessage().isPresent()) {
            authors.put(id, name);
        }
        return new ShownAnswer(
                id,
                name,
                author.id(),
                versions.getLast(),
                first.at(),
                changed,
                versions.subList(0, versions.size() - 1),
                reply,
                quotable(entry.consent()));
    }

    private Reply reply(String id) {
        return Optional.ofNullable(authors.get(id))
                .<Reply>map(author -> new Reply.ToAnswer(id, author))
                .orElseGet(Reply.ToMessage::new);
    }

    private Version version(AskedPrompt prompt, Response response) {
        int side = response.stance().map(prompt.stances()::indexOf).orElse(-1) + 1;
        return new Version(
                response.stance().map(page::title), side, response.words().map(naming::text), response.at());
    }

    private Optional<String> quotable(Consent consent) {
        return switch (consent) {
            case KEEP_ONLY -> Optional.empty();
            case QUOTE_WITHOUT_NAME -> Optional.of(page.words().say("export.quote.without-name"));
            case QUOTE_WITH_NAME -> Optional.of(page.words().say("export.quote.with-name"));
        };
    }
}
