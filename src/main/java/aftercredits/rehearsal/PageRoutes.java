package aftercredits.rehearsal;

import aftercredits.rehearsal.Persona.FormView;
import aftercredits.text.MarkdownHtml;
import aftercredits.text.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the page and what it asks for are found on the loopback server. */
final class PageRoutes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PageSource source;
    private final Words words;
    private final PageViews views;
    private final PageClock clock;
    private final PageCast cast;

    private PageRoutes(PageSource source, Words words, UnaryOperator<String> html) {
        this.source = source;
        this.words = words;
        this.views = new PageViews(html);
        this.clock = new PageClock(source, words);
        this.cast = new PageCast(source, words);
    }

    /** Adds the page's routes to the server that is about to start. */
    static void add(JavalinConfig config, LoopbackDiscord discord) {
        PageSource source = new LoopbackPage(discord);
        add(config, source, Words.english(), MarkdownHtml::render);
        DeskRoutes.add(config, source, discord::desk, Words.english(), MarkdownHtml::render);
    }

    /** @param html draws Discord's markdown as safe HTML */
    static void add(JavalinConfig config, PageSource source, Words words, UnaryOperator<String> html) {
        new PageRoutes(source, words, html).addTo(config);
    }

    private void addTo(JavalinConfig config) {
        PageGuard guard = new PageGuard(words);
        config.routes.before("/", guard::dress);
        config.routes.before("/page/*", guard::admitOwnPage);
        config.routes.before("/attachments/*", guard::sandbox);
        PageText text = new PageText(words);
        config.routes.get("/", text::document);
        config.routes.get("/page/words.json", text::catalogue);
        config.staticFiles.add(files -> {
            files.hostedPath = "/page";
            files.directory = "/page";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
            files.skipFileFunction = request -> request.getRequestURI().endsWith(".html");
        });
        addUpdates(config);
        config.routes.get("/page/state", answering(this::state));
        config.routes.get("/page/channels/{channel}/messages", answering(this::messages));
        config.routes.post("/page/complete", answering(this::complete));
        config.routes.post("/page/commands", answering(this::use));
        config.routes.post("/page/press", answering(this::press));
        config.routes.post("/page/choose", answering(this::choose));
        config.routes.post("/page/message-commands", answering(this::useOn));
        config.routes.post("/page/forms", answering(this::submit));
        config.routes.post("/page/forms/close", answering(this::closeForm));
        config.routes.post("/page/write", answering(this::write));
        config.routes.post("/page/replies", answering(this::reply));
        config.routes.post("/page/edits", answering(this::edit));
        config.routes.post("/page/deletions", answering(this::delete));
        config.routes.post("/page/cast", answering(cast::save));
        config.routes.post("/page/cast/leave", answering(cast::remove));
        config.routes.post("/page/cast/answers", answering(cast::letSeveralAnswer));
        config.routes.post("/page/anew", answering(cast::beginAnew));
        config.routes.post("/page/clock/travel", answering(clock::travel));
        config.routes.post("/page/clock/stop", answering(clock::stop));
    }

    private void addUpdates(JavalinConfig config) {
        PageUpdates updates = new PageUpdates(source);
        config.routes.sse("/page/events", updates::add);
        config.events.serverStarted(updates::start);
        config.events.serverStopping(updates::close);
    }

    private Object state(Context ctx) {
        // A page that was left open since an earlier rehearsal asks for somebody of that one: it gets the host.
        String as = ctx.queryParam("as");
        Persona host = source.personas().getFirst();
        return views.state(source, known(as).orElse(host), clock.view());
    }

    private Object messages(Context ctx) {
        return persona(ctx.queryParam("as")).messages(ctx.pathParam("channel")).stream()
                .map(views::message)
                .toList();
    }

    private Object complete(Context ctx) {
        PageRequest request = PageRequest.of(ctx, words);
        return persona(request.text("as"))
                .complete(
                        request.text("channel"),
                        request.text("command"),
                        request.textsByName("options"),
                        request.text("focused"));
    }

    private Object use(Context ctx) {
        PageRequest request = PageRequest.of(ctx, words);
        return interaction(persona(request.text("as"))
                .use(
                        request.text("channel"),
                        request.text("command"),
                        request.textsByName("options"),
                        request.files()));
    }

    private Object press(Context ctx) {
        PageRequest request = PageRequest.of(ctx, words);
        return interaction(persona(request.text("as")).press(request.text("message"), request.text("component")));
    }

    private Object choose(Context ctx) {
        PageRequest request = PageRequest.of(ctx, words);
        return interaction(persona(request.text("as"))
                .choose(request.text("message"), request.text("component"), request.texts("values")));
    }

    private Object useOn(Context ctx) {
        PageRequest request = PageRequest.of(ctx, words);
        return interaction(persona(request.text("as")).useOn(request.text("message"), request.text("command")));
    }

    private Object closeForm(Context ctx) {
        PageRequest request = PageRequest.of(ctx, words);
        Persona persona = persona(request.text("as"));
        // Closed late, by a second page of the same person, it must not take away the form that came after it.
        persona.form().filter(open -> open.id().equals(request.text("form"))).ifPresent(open -> persona.closeForm());
        return Map.of();
    }

    private Object submit(Context ctx) {
        PageRequest request = PageRequest.of(ctx, words);
        Persona persona = persona(request.text("as"));
        FormView form = persona.form()
                .filter(open -> open.id().equals(request.text("form")))
                .orElseThrow(() -> new ConflictResponse(words.say("rehearsal.page.error.form")));
        return interaction(persona.submit(form, request.textsByName("values")));
    }

    private Object write(Context ctx) {
        PageRequest request = PageRequest.of(ctx, words);
        return Map.of("message", persona(request.text("as")).write(request.text("channel"), request.text("content")));
    }

    private Object reply(Context ctx) {
        PageRequest request = PageRequest.of(ctx, words);
        boolean ping = !request.text("ping").equals("no");
        return Map.of(
                "message", persona(request.text("as")).reply(request.text("message"), request.text("content"), ping));
    }

    private Object edit(Context ctx) {
        PageRequest request = PageRequest.of(ctx, words);
        persona(request.text("as")).edit(request.text("message"), request.text("content"));
        return Map.of();
    }

    private Object delete(Context ctx) {
        PageRequest request = PageRequest.of(ctx, words);
        persona(request.text("as")).delete(request.text("message"));
        return Map.of();
    }

    private static Map<String, String> interaction(String id) {
        return Map.of("interaction", id);
    }

    private Optional<Persona> known(@Nullable String id) {
        return source.personas().stream()
                .filter(persona -> persona.id().equals(id))
                .findFirst();
    }

    private Persona persona(@Nullable String id) {
        return known(id).orElseThrow(() -> new BadRequestResponse(words.say("rehearsal.page.error.persona")));
    }

    /** Every answer is JSON; a refusal is {@code {"error": "…"}} with a next step. */
    static Handler answering(Function<Context, Object> act) {
        return ctx -> {
            try {
                json(ctx, act.apply(ctx));
            } catch (HttpResponseException refused) {
                ctx.status(refused.getStatus());
                json(ctx, Map.of("error", refused.getMessage()));
            } catch (IllegalArgumentException refused) {
                ctx.status(400);
                json(ctx, Map.of("error", String.valueOf(refused.getMessage())));
            }
        };
    }

    private static void json(Context ctx, Object value) throws JsonProcessingException {
        ctx.contentType("application/json; charset=utf-8").result(JSON.writeValueAsBytes(value));
    }
}
