package aftercredits.export;

import aftercredits.club.ChannelId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.Response;
import aftercredits.export.LogSource.Entry;
import aftercredits.posting.Chat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The log as JSON in DiscordChatExporter's shape, field for field and in its order, so that readers of that format read it:
 * prompts are the bot's messages, responses are replies to them. What that shape has no place for stands last in each
 * message, under {@code aftercredits}.
 */
final class JsonLog implements LogWriter {
    private final JsonGenerator json;
    private final Heading heading;
    private final LocalTimes times;
    private final Naming naming;
    private final Function<ChannelId, Optional<Chat.Place>> places;
    private long messages;

    JsonLog(Writer text, Heading heading, Naming naming, Function<ChannelId, Optional<Chat.Place>> places) {
        // Over a writer, not a stream: that encodes half a surrogate pair as "?" where the other would fail.
        this.json =
                writing(() -> new JsonFactory().createGenerator(text)).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.heading = heading;
        this.times = heading.times();
        this.naming = naming;
        this.places = places;
    }

    @Override
    public void begin() {
        write(() -> {
            json.writeStartObject();
            guild();
            channel(ExportedChannel.of(heading, places));
            json.writeObjectFieldStart("dateRange");
            Range range = range();
            time("after", range.after);
            time("before", range.before);
            json.writeEndObject();
            json.writeStringField("exportedAt", times.of(heading.exportedAt()));
            json.writeArrayFieldStart("messages");
        });
    }

    private record Range(Optional<Instant> after, Optional<Instant> before) {}

    /** What was asked for, or of a part the time in which its answers were first given. */
    private Range range() {
        Part part = heading.request().part();
        return part.equals(Part.WHOLE)
                ? new Range(heading.request().from(), heading.request().until())
                : new Range(
                        Optional.of(part.from().at()), Optional.of(part.before().at()));
    }

    private void guild() throws IOException {
        json.writeObjectFieldStart("guild");
        json.writeStringField("id", heading.club().id().toString());
        json.writeStringField("name", heading.club().name());
        json.writeStringField("iconUrl", Author.FALLBACK_AVATAR);
        json.writeEndObject();
    }

    private void channel(ExportedChannel channel) throws IOException {
        json.writeObjectFieldStart("channel");
        json.writeStringField("id", channel.id().toString());
        json.writeStringField("type", channel.type());
        text("categoryId", channel.parent().map(Object::toString));
        text("category", channel.parentName());
        json.writeStringField("name", channel.name());
        json.writeNullField("topic");
        json.writeEndObject();
    }

    @Override
    public void prompt(Discussion discussion, AskedPrompt prompt) {
        write(() -> {
            json.writeStartObject();
            String content = Stream.concat(
                            Stream.of(prompt.question()), Stream.of(String.join(" / ", prompt.stances())))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
            head(PromptMessage.id(prompt), "Default", prompt.askedAt(), Optional.empty(), content);
            author(Author.AFTERCREDITS);
            attached();
            json.writeArrayFieldStart("inlineEmojis");
            json.writeEndArray();
            json.writeObjectFieldStart("aftercredits");
            promptFields(prompt);
            discussionFields(discussion);
            json.writeEndObject();
            json.writeEndObject();
        });
        messages++;
    }

    @Override
    public void response(Entry entry) {
        write(() -> {
            json.writeStartObject();
            Response first = entry.revisions().getFirst();
            Response current = entry.revisions().getLast();
            Optional<Instant> edited =
                    Optional.of(current.at()).filter(at -> entry.revisions().size() > 1);
            head(naming.messageId(first.entry()), "Reply", first.at(), edited, content(current));
            author(naming.author(entry.member()));
            attached();
            reference(entry);
            json.writeArrayFieldStart("inlineEmojis");
            json.writeEndArray();
            ours(entry, current);
            json.writeEndObject();
        });
        messages++;
    }

    @Override
    public void end() {
        write(() -> {
            json.writeEndArray();
            json.writeNumberField("messageCount", messages);
            json.writeEndObject();
            json.flush();
        });
    }

    private void head(String id, String type, Instant at, Optional<Instant> edited, String content) throws IOException {
        json.writeStringField("id", id);
        json.writeStringField("type", type);
        json.writeStringField("timestamp", times.of(at));
        time("timestampEdited", edited);
        json.writeNullField("callEndedTimestamp");
        json.writeBooleanField("isPinned", false);
        json.writeStringField("content", content);
    }

    private void author(Author author) throws IOException {
        json.writeObjectFieldStart("author");
        json.writeStringField("id", author.id());
        json.writeStringField("name", author.name());
        json.writeStringField("discriminator", "0000");
        json.writeStringField("nickname", author.nickname());
        json.writeNullField("color");
        json.writeBooleanField("isBot", author.bot());
        json.writeArrayFieldStart("roles");
        json.writeEndArray();
        json.writeStringField("avatarUrl", author.avatarUrl());
        json.writeEndObject();
    }

    /** What a log of words has none of. */
    private void attached() throws IOException {
        for (String nothing : new String[] {"attachments", "embeds", "stickers", "reactions", "mentions"}) {
            json.writeArrayFieldStart(nothing);
            json.writeEndArray();
        }
    }

    private void reference(Entry entry) throws IOException {
        json.writeObjectFieldStart("reference");
        json.writeStringField("messageId", Reference.id(entry, naming));
        json.writeStringField(
                "channelId", PromptMessage.channel(entry.discussion()).toString());
        json.writeStringField("guildId", heading.club().id().toString());
        json.writeEndObject();
    }

    private String content(Response current) {
        String stance = current.stance().orElse("");
        String words = current.words().map(naming::readable).orElse("");
        return stance.isEmpty() || words.isEmpty() ? stance + words : stance + "\n" + words;
    }

    private void ours(Entry entry, Response current) throws IOException {
        json.writeObjectFieldStart("aftercredits");
        promptFields(entry.prompt());
        answerFields(current);
        json.writeArrayFieldStart("revisions");
        for (Response revision : entry.revisions()) {
            json.writeStartObject();
            answerFields(revision);
            json.writeStringField("timestamp", times.of(revision.at()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("consent", ConsentName.of(entry.consent()));
        discussionFields(entry.discussion());
        json.writeEndObject();
    }

    private void promptFields(AskedPrompt prompt) throws IOException {
        json.writeStringField("prompt", prompt.question());
        text("passage", prompt.passage());
        json.writeArrayFieldStart("stances");
        for (String stance : prompt.stances()) {
            json.writeString(stance);
        }
        json.writeEndArray();
    }

    private void answerFields(Response response) throws IOException {
        json.writeNumberField("revision", response.revision());
        text("stance", response.stance());
        text("words", response.words().map(naming::text));
    }

    private void discussionFields(Discussion discussion) throws IOException {
        json.writeStringField("essay", discussion.essay().toString());
        json.writeStringField("essayTitle", discussion.essayTitle());
        json.writeStringField("discussion", discussion.id().toString());
        json.writeStringField("thread", PromptMessage.channel(discussion).toString());
    }

    private void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    private void time(String field, Optional<Instant> at) throws IOException {
        text(field, at.map(times::of));
    }

    private interface Writing<T> {
        T run() throws IOException;
    }

    private interface Step {
        void run() throws IOException;
    }

    private static <T> T writing(Writing<T> work) {
        try {
            return work.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Step step) {
        writing(() -> {
            step.run();
            return step;
        });
    }
}
