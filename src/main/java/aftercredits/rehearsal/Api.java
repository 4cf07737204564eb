package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The API's front door: who may come in, how often, what goes wrong on purpose, and a record of it all. */
final class Api {
    static final String BASE = "/api/v10";
    private static final int TOO_MANY = 429;
    private static final int CUT = 0;
    private static final String ANSWERED = "answered";

    private final World world;
    private final String token;
    private final RateLimits limits;
    private final Faults faults;
    private final List<LoopbackDiscord.Request> requests = new ArrayList<>();

    Api(World world, String token, RateLimits limits, Faults faults) {
        this.world = world;
        this.token = token;
        this.limits = limits;
        this.faults = faults;
    }

    void listen(JavalinConfig config, List<Route> routes) {
        for (Route route : routes) {
            config.routes.addEndpoint(
                    new Endpoint(route.method(), BASE + route.path(), context -> serve(context, route)));
        }
        config.routes.error(404, this::serveUnknown);
    }

    /** What there is no such operation for is recorded too, so that a test sees it. */
    private void serveUnknown(Context context) {
        if (context.path().startsWith(BASE + "/") && context.attribute(ANSWERED) == null) {
            Call call = BodyReader.read(context, BASE);
            write(context, record(call, ApiError.notFound().reply()));
        }
    }

    List<LoopbackDiscord.Request> requests() {
        return world.turn().take(() -> List.copyOf(requests));
    }

    private void serve(Context context, Route route) throws InterruptedException {
        Call call;
        try {
            call = BodyReader.read(context, BASE);
        } catch (ApiError refusal) {
            write(context, refusal.reply());
            return;
        }
        Optional<Faults.Fault> fault = faults.next(line(call));
        if (fault.isPresent()) {
            serveBadly(fault.get(), context, route, call);
        } else {
            serveWell(context, route, call);
        }
    }

    private static String line(Call call) {
        return call.method() + " " + call.path();
    }

    private void serveWell(Context context, Route route, Call call) {
        write(context, world.turn().take(() -> record(call, answer(context, route, call))));
    }

    private void serveBadly(Faults.Fault fault, Context context, Route route, Call call) throws InterruptedException {
        switch (fault) {
            case Faults.Fault.Answer(int status) -> write(context, record(call, new Reply(status, broken(status, 0))));
            case Faults.Fault.Refuse(int status, int code) ->
                write(context, record(call, new Reply(status, broken(status, code))));
            case Faults.Fault.TooMany(int seconds) -> {
                context.header("Via", "1.1 loopback")
                        .header("Retry-After", Integer.toString(seconds))
                        .header("X-RateLimit-Scope", "user");
                write(context, record(call, new Reply(TOO_MANY, broken(TOO_MANY, 0))));
            }
            case Faults.Fault.Cut() -> {
                record(call, new Reply(CUT, null));
                cut(context);
            }
            case Faults.Fault.LoseAnswer() -> {
                world.turn().run(() -> {
                    answer(context, route, call);
                    record(call, new Reply(CUT, null));
                });
                cut(context);
            }
            case Faults.Fault.Delay(Duration time) -> {
                Thread.sleep(time);
                serveWell(context, route, call);
            }
            case Faults.Fault.Hold(Faults.Held held) -> {
                if (isLetGo(held, call)) {
                    serveWell(context, route, call);
                } else {
                    record(call, new Reply(CUT, null));
                    cut(context);
                }
            }
            case Faults.Fault.HoldAnswer(Faults.Held held) -> {
                Reply reply = world.turn().take(() -> record(call, answer(context, route, call)));
                if (isLetGo(held, call)) {
                    write(context, reply);
                } else {
                    cut(context);
                }
            }
        }
    }

    private boolean isLetGo(Faults.Held held, Call call) throws InterruptedException {
        held.arrive(line(call));
        world.turn().touch();
        return held.isLetGo();
    }

    private static ObjectNode broken(int status, int code) {
        return Json.object()
                .put("message", status + ": out of order on purpose")
                .put("code", code);
    }

    private Reply answer(Context context, Route route, Call call) {
        if (!route.open() && !("Bot " + token).equals(context.header("Authorization"))) {
            return ApiError.unauthorized().reply();
        }
        Optional<RateLimits.Verdict> verdict = limits.count(route, call);
        verdict.ifPresent(v -> addHeaders(context, v));
        if (verdict.filter(RateLimits.Verdict::refused).isPresent()) {
            return tooMany(verdict.orElseThrow());
        }
        try {
            return route.act().apply(call);
        } catch (ApiError refusal) {
            return refusal.reply();
        }
    }

    private static void addHeaders(Context context, RateLimits.Verdict verdict) {
        double reset = verdict.reset().toEpochMilli() / 1000.0;
        context.header("Via", "1.1 loopback")
                .header("X-RateLimit-Limit", Integer.toString(verdict.limit()))
                .header("X-RateLimit-Remaining", Integer.toString(verdict.remaining()))
                .header("X-RateLimit-Reset", String.format(Locale.ROOT, "%.3f", reset))
                .header("X-RateLimit-Reset-After", String.format(Locale.ROOT, "%.3f", verdict.resetAfterSeconds()))
                .header("X-RateLimit-Bucket", verdict.bucket());
        if (verdict.refused()) {
            context.header("Retry-After", Long.toString(verdict.retryAfterSeconds()))
                    .header("X-RateLimit-Scope", verdict.global() ? "global" : "user");
        }
        if (verdict.global()) {
            context.header("X-RateLimit-Global", "true");
        }
    }

    private static Reply tooMany(RateLimits.Verdict verdict) {
        return new Reply(
                TOO_MANY,
                Json.object()
                        .put("message", "You are being rate limited.")
                        .put("retry_after", verdict.resetAfterSeconds())
                        .put("global", verdict.global()));
    }

    private Reply record(Call call, Reply reply) {
        world.turn()
                .run(() -> requests.add(new LoopbackDiscord.Request(
                        call.method(), call.path(), call.query(), call.text(), reply.status())));
        world.turn().touch();
        return reply;
    }

    private static void write(Context context, Reply reply) {
        context.status(reply.status());
        context.attribute(ANSWERED, true);
        JsonNode body = reply.body();
        if (body != null) {
            context.contentType("application/json").result(Json.write(body));
        }
    }

    private static void cut(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
