package aftercredits.rehearsal;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import java.util.List;

/** Answering interactions: the first answer, and what follows under the interaction's token. */
final class InteractionRoutes {
    private static final String WEBHOOK = "/webhooks/{application}/{token}";
    private static final String ORIGINAL = "@original";

    private final World world;
    private final Interactions interactions;
    private final Answers answers;
    private final Posts posts;
    private final MessageDraft draft;

    InteractionRoutes(World world, Interactions interactions, Answers answers, Posts posts, MessageDraft draft) {
        this.world = world;
        this.interactions = interactions;
        this.answers = answers;
        this.posts = posts;
        this.draft = draft;
    }

    List<Route> routes() {
        return List.of(
                Route.open(POST, "/interactions/{interaction}/{token}/callback", answers::answer),
                Route.open(POST, WEBHOOK, this::followUp),
                Route.open(GET, WEBHOOK + "/messages/{message}", this::get),
                Route.open(PATCH, WEBHOOK + "/messages/{message}", this::edit),
                Route.open(DELETE, WEBHOOK + "/messages/{message}", this::delete));
    }

    private Interaction interaction(Call call) {
        if (!call.id("application").equals(world.bot().id())) {
            throw ApiError.unknownWebhook();
        }
        Interaction interaction = interactions
                .withToken(call.place("token"))
                .filter(found -> found.answer().isPresent())
                .orElseThrow(ApiError::unknownWebhook);
        if (interaction.tokenIsDead(world.machineNow())) {
            throw ApiError.tokenDied();
        }
        return interaction;
    }

    private Message message(Interaction interaction, String id) {
        String meant = id.equals(ORIGINAL) ? interaction.original().orElseThrow(ApiError::unknownMessage) : id;
        Message message = world.messages().find(meant).orElseThrow(ApiError::unknownMessage);
        boolean own = message.interaction().filter(interaction::equals).isPresent()
                || interaction.original().filter(meant::equals).isPresent();
        if (!own) {
            throw ApiError.unknownMessage();
        }
        return message;
    }

    /** A follow-up to a deferral is the answer that was waited for, as on Discord. */
    private Reply followUp(Call call) {
        Interaction interaction = interaction(call);
        MessageBody body = draft.read(call);
        Message waiting = interaction
                .original()
                .flatMap(world.messages()::find)
                .filter(Message::thinking)
                .orElse(null);
        if (waiting != null) {
            fill(waiting, body);
            return Reply.ok(posts.json(waiting));
        }
        Message message = answers.message(interaction, body, false);
        interaction
                .original()
                .ifPresent(original -> message.refer(new Message.Reference(interaction.channel(), original)));
        posts.add(message);
        return Reply.ok(posts.json(message));
    }

    private void fill(Message waiting, MessageBody body) {
        int visibility = waiting.body().flags() & MessageFlag.EPHEMERAL.bit();
        waiting.fill(body.withFlags(body.flags() & ~MessageFlag.EPHEMERAL.bit() | visibility));
        posts.changed(waiting);
    }

    private Reply get(Call call) {
        return Reply.ok(posts.json(message(interaction(call), call.place("message"))));
    }

    private Reply edit(Call call) {
        Message message = message(interaction(call), call.place("message"));
        MessageBody body = draft.edit(call, message.body());
        if (message.thinking()) {
            fill(message, body);
        } else {
            posts.edit(message, body);
        }
        return Reply.ok(posts.json(message));
    }

    private Reply delete(Call call) {
        posts.delete(message(interaction(call), call.place("message")));
        return Reply.done();
    }
}
