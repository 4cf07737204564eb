package aftercredits.rehearsal;

import aftercredits.text.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person does with messages: pressing, choosing, sending forms, writing. */
final class MessageActs {
    private static final int LONGEST_CONTENT = 2_000;
    /** As Discord's client sends it with a reply whose @ is off. */
    private static final JsonNode SILENT =
            Json.object().put("replied_user", false).set("parse", Json.strings(List.of("users", "roles", "everyone")));

    private final World world;
    private final Access access;
    private final Words words;
    private final Interactions interactions;
    private final Posts posts;
    private final Forms forms;
    private final Resolved.Factory resolved;

    MessageActs(
            World world,
            Access access,
            Words words,
            Interactions interactions,
            Posts posts,
            Forms forms,
            Resolved.Factory resolved) {
        this.world = world;
        this.access = access;
        this.words = words;
        this.interactions = interactions;
        this.posts = posts;
        this.forms = forms;
        this.resolved = resolved;
    }

    /** @throws IllegalArgumentException if there is none that this person sees */
    Message message(Person person, String id) {
        return world.messages()
                .find(id)
                .filter(message -> message.isVisibleTo(person.id()))
                .filter(message -> access.sees(person, channelOf(message)))
                .orElseThrow(() -> refuse("rehearsal.message.unknown"));
    }

    Channel channelOf(Message message) {
        return world.channel(message.channel()).orElseThrow();
    }

    Interaction press(Person person, String messageId, String customId) {
        Message message = message(person, messageId);
        JsonNode button = component(message, customId);
        if (ComponentKind.of(button).filter(ComponentKind.BUTTON::equals).isEmpty()) {
            throw refuse("rehearsal.message.no-such-button");
        }
        ObjectNode data = componentData(button);
        return interactions.begin(Interaction.Kind.COMPONENT, person, channelOf(message), null, message, data);
    }

    Interaction choose(Person person, String messageId, String customId, List<String> values) {
        Message message = message(person, messageId);
        JsonNode select = component(message, customId);
        ComponentKind kind = ComponentKind.of(select)
                .filter(ComponentKind::isSelect)
                .orElseThrow(() -> refuse("rehearsal.message.no-such-button"));
        int least = select.path("min_values").asInt(1);
        int most = select.path("max_values").asInt(1);
        if (values.size() < least || values.size() > most) {
            throw refuse("rehearsal.message.no-such-choice");
        }
        ObjectNode data = componentData(select);
        Resolved ids = resolved.begin();
        List<String> chosen = new ArrayList<>();
        values.forEach(value -> chosen.add(chosen(person, select, kind, value, ids)));
        data.set("values", Json.strings(chosen));
        ids.putInto(data);
        return interactions.begin(Interaction.Kind.COMPONENT, person, channelOf(message), null, message, data);
    }

    private String chosen(Person person, JsonNode select, ComponentKind kind, String value, Resolved ids) {
        Named named = new Named(world, access);
        Optional<String> found = switch (kind) {
            case STRING_SELECT ->
                MessageViews.choices(select.path("options")).stream()
                        .map(Persona.ChoiceView::value)
                        .filter(value::equals)
                        .findFirst();
            case ROLE_SELECT -> named.role(value).map(ids::add);
            case CHANNEL_SELECT ->
                named.channel(value, person)
                        .filter(channel -> Named.takes(select, channel))
                        .map(channel -> ids.add(channel, person));
            case MENTIONABLE_SELECT ->
                named.person(value).map(ids::add).or(() -> named.role(value).map(ids::add));
            default -> named.person(value).map(ids::add);
        };
        return found.orElseThrow(() -> refuse("rehearsal.message.no-such-choice"));
    }

    private JsonNode component(Message message, String customId) {
        for (JsonNode component : message.body().components().findParents("custom_id")) {
            boolean on = !component.path("disabled").asBoolean();
            if (on && component.path("custom_id").asText().equals(customId)) {
                return component;
            }
        }
        throw refuse("rehearsal.message.no-such-button");
    }

    private static ObjectNode componentData(JsonNode component) {
        return Json.object()
                .put("custom_id", component.path("custom_id").asText())
                .put("component_type", component.path("type").asInt())
                .put("id", component.path("id").asInt());
    }

    /** The form that was the answer to this interaction. */
    Persona.FormView formOf(String opener) {
        return interactions.find(opener).map(forms::view).orElseThrow(() -> refuse("rehearsal.form.gone"));
    }

    Optional<Persona.FormView> form(Person person) {
        return interactions.openForm(person.id()).map(forms::view);
    }

    /** Sends a form; one that was sent before is sent again, as by a client that lost the first answer. */
    Interaction submit(Person person, Persona.FormView form, Map<String, String> values) {
        Interaction opener = interactions
                .find(form.id())
                .filter(found -> found.user().id().equals(person.id()))
                .filter(found ->
                        found.answer().filter(Interaction.Answer.FORM::equals).isPresent())
                .orElseThrow(() -> refuse("rehearsal.form.gone"));
        ObjectNode data = forms.fill(opener.offered().orElseThrow(), values).put("custom_id", form.customId());
        Message source = opener.kind() == Interaction.Kind.COMPONENT
                ? opener.source().flatMap(world.messages()::find).orElse(null)
                : null;
        Channel channel = world.channel(opener.channel()).orElseThrow(() -> refuse("rehearsal.channel.unknown"));
        interactions.closeForm(person.id());
        return interactions.begin(Interaction.Kind.FORM, person, channel, null, source, data);
    }

    void closeForm(Person person) {
        interactions.closeForm(person.id());
        world.turn().touch();
    }

    Message write(Person person, Channel channel, String content) {
        return write(person, channel, MessageBody.of(content.strip()), null);
    }

    /** @param ping whether whoever wrote it is to know */
    Message reply(Person person, String to, String content, boolean ping) {
        Message message = message(person, to);
        if (message.ephemeral()) {
            throw refuse("rehearsal.message.unknown");
        }
        MessageBody body = MessageBody.of(content.strip());
        return write(person, channelOf(message), ping ? body : body.withMentions(SILENT), message);
    }

    private Message write(Person person, Channel channel, MessageBody body, @Nullable Message replyTo) {
        refuseUnlessWritable(body.content());
        boolean locked = channel.thread().map(ThreadState::locked).orElse(false);
        boolean closed = locked && !access.may(person, channel, ChannelPermission.MANAGE_THREADS);
        if (closed || !channel.kind().takesMessages() || !access.may(person, channel, access.toWriteIn(channel))) {
            throw refuse("rehearsal.channel.closed");
        }
        refuseIfSlowed(person, channel);
        channel.wrote(person.id(), world.now());
        return posts.write(channel, person, body, null, replyTo);
    }

    /** As Discord's error 20016, which no bot meets. */
    private void refuseIfSlowed(Person person, Channel channel) {
        Duration wait = channel.slowedFor(person.id(), world.now());
        boolean exempt = access.may(person, channel, ChannelPermission.MANAGE_MESSAGES)
                || access.may(person, channel, ChannelPermission.MANAGE_CHANNELS);
        if (wait.isPositive() && !exempt) {
            throw new IllegalArgumentException(words.say(
                    "rehearsal.channel.slow", "seconds", wait.plusMillis(999).toSeconds()));
        }
    }

    private void refuseUnlessWritable(String content) {
        if (content.isBlank()) {
            throw refuse("rehearsal.message.empty");
        }
        int length = content.codePointCount(0, content.length());
        if (length > LONGEST_CONTENT) {
            throw new IllegalArgumentException(
                    words.say("rehearsal.message.too-long", "most", LONGEST_CONTENT, "length", length));
        }
    }

    private Message own(Person person, String id) {
        Message message = message(person, id);
        if (!message.author().id().equals(person.id())) {
            throw refuse("rehearsal.message.unknown");
        }
        return message;
    }

    void edit(Person person, String id, String content) {
        Message message = own(person, id);
        refuseUnlessWritable(content);
        posts.edit(message, message.body().saying(content.strip()));
    }

    /** Whoever manages messages deletes others' too. */
    void delete(Person person, String id) {
        Message message = message(person, id);
        boolean manages = access.may(person, channelOf(message), ChannelPermission.MANAGE_MESSAGES);
        posts.delete(manages ? message : own(person, id));
    }

    private IllegalArgumentException refuse(String key) {
        return new IllegalArgumentException(words.say(key));
    }
}
