package aftercredits.rehearsal;

import static aftercredits.rehearsal.Interaction.Answer.*;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;

/** A bot's first answers to interactions: each at most once, and in time. */
final class Answers {
    private static final int MOST_CHOICES = 25;

    private final World world;
    private final Interactions interactions;
    private final Posts posts;
    private final MessageDraft draft;

    Answers(World world, Interactions interactions, Posts posts, MessageDraft draft) {
        this.world = world;
        this.interactions = interactions;
        this.posts = posts;
        this.draft = draft;
    }

    Reply answer(Call call) {
        Interaction interaction = interactions
                .find(call.id("interaction"))
                .filter(found -> found.token().equals(call.place("token")))
                .orElseThrow(ApiError::unknownInteraction);
        if (interaction.answer().isPresent()) {
            throw ApiError.alreadyAcknowledged();
        }
        if (interaction.failed(world.machineNow())) {
            throw ApiError.unknownInteraction();
        }
        Interaction.Answer kind = kind(call.field("type"), interaction);
        give(interaction, kind, call.withBody(call.field("data")));
        interactions.answered(interaction, kind);
        return call.parameter("with_response").filter("true"::equals).isPresent()
                ? Reply.ok(response(interaction, kind))
                : Reply.done();
    }

    private static Interaction.Answer kind(JsonNode type, Interaction interaction) {
        Set<Interaction.Answer> allowed = allowed(interaction);
        return Interaction.Answer.numbered(type.asInt())
                .filter(allowed::contains)
                .orElseThrow(() -> FormErrors.only(
                        "type",
                        "BASE_TYPE_CHOICES",
                        "Value of field \"type\" must be one of " + numbers(allowed) + "."));
    }

    private static String numbers(Set<Interaction.Answer> answers) {
        return answers.stream().map(answer -> Integer.toString(answer.number())).collect(joining(", ", "(", ")"));
    }

    private static Set<Interaction.Answer> allowed(Interaction interaction) {
        return switch (interaction.kind()) {
            case COMMAND -> EnumSet.of(MESSAGE, DEFERRED_MESSAGE, FORM);
            case COMPONENT -> EnumSet.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, FORM);
            case AUTOCOMPLETE -> EnumSet.of(CHOICES);
            case FORM ->
                interaction.source().isPresent()
                        ? EnumSet.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE)
                        : EnumSet.of(MESSAGE, DEFERRED_MESSAGE);
        };
    }

    private void give(Interaction interaction, Interaction.Answer kind, Call data) {
        switch (kind) {
            case MESSAGE -> post(interaction, read(data));
            case DEFERRED_MESSAGE -> {
                int flags = data.field("flags").asInt() & MessageFlag.EPHEMERAL.bit();
                post(interaction, MessageBody.of("").withFlags(flags | MessageFlag.LOADING.bit()));
            }
            case DEFERRED_UPDATE -> interaction.original(interaction.source().orElseThrow());
            case UPDATE -> {
                Message source =
                        interaction.source().flatMap(world.messages()::find).orElseThrow(ApiError::unknownMessage);
                posts.edit(source, edit(data, source.body()));
                interaction.original(source.id());
            }
            case CHOICES -> interaction.offer(choices(data.field("choices")));
            case FORM -> {
                interaction.offer(form(data.body()));
                interactions.openForm(interaction);
            }
            case PONG -> throw new IllegalStateException("Nobody pinged");
        }
    }

    private static JsonNode choices(JsonNode choices) {
        FormErrors errors = new FormErrors();
        errors.size("data.choices", choices, 0, MOST_CHOICES);
        ChoiceRules.check(errors, "data.choices.", choices);
        errors.refuseIfAny();
        return choices;
    }

    private static JsonNode form(JsonNode wanted) {
        FormErrors errors = new FormErrors();
        ModalRules.check(errors, wanted);
        errors.refuseIfAny();
        JsonNode form = wanted.deepCopy();
        ComponentNumbers.fill(form.path("components"));
        return form;
    }

    private MessageBody read(Call data) {
        try {
            return draft.read(data);
        } catch (ApiError refusal) {
            throw refusal.within("data");
        }
    }

    private MessageBody edit(Call data, MessageBody before) {
        try {
            return draft.edit(data, before);
        } catch (ApiError refusal) {
            throw refusal.within("data");
        }
    }

    private void post(Interaction interaction, MessageBody body) {
        Message message = message(interaction, body, interaction.command().isPresent());
        posts.add(message);
        interaction.original(message.id());
    }

    /** A message of the bot's that belongs to an interaction, not added yet. */
    Message message(Interaction interaction, MessageBody body, boolean answersCommand) {
        Message.Kind kind = answersCommand ? Message.Kind.COMMAND_ANSWER : Message.Kind.PLAIN;
        Message message = new Message(world.newId(), interaction.channel(), world.bot(), kind, world.now(), body);
        message.answer(interaction);
        return message;
    }

    private ObjectNode response(Interaction interaction, Interaction.Answer kind) {
        ObjectNode json = Json.object();
        ObjectNode about = json.putObject("interaction")
                .put("id", interaction.id())
                .put("type", interaction.kind().number())
                .put("channel_id", interaction.channel())
                .put("guild_id", world.serverOf(interaction.channel()));
        interaction.original().flatMap(world.messages()::find).ifPresent(message -> {
            about.put("response_message_id", message.id())
                    .put("response_message_loading", message.thinking())
                    .put("response_message_ephemeral", message.ephemeral());
            if (kind == MESSAGE || kind == UPDATE) {
                ObjectNode resource = json.putObject("resource").put("type", kind.number());
                resource.set("message", posts.json(message));
            }
        });
        return json;
    }
}
