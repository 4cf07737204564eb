package aftercredits.rehearsal;

import aftercredits.essay.Essay;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import aftercredits.essay.SpoilerPlaces;
import aftercredits.rehearsal.EssayFolder.Opening.Opened;
import aftercredits.rehearsal.EssayFolder.Refused;
import aftercredits.rehearsal.EssayFolder.Saving.Saved;
import aftercredits.rehearsal.EssayFolder.Saving.Stands;
import aftercredits.text.Words;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Where the essay editor and what it asks for are found on the loopback server. */
final class DeskRoutes {
    private final Supplier<Optional<WritingDesk>> furnished;
    private final Words words;
    private final DeskViews views;
    private final PageViews messages;
    private final DeskPosting posting;

    /** Drafting takes all of a core: however many tabs ask, chunks must not wait for it. */
    private final ReentrantLock drafting = new ReentrantLock(true);

    private DeskRoutes(
            PageSource source, Supplier<Optional<WritingDesk>> furnished, Words words, UnaryOperator<String> html) {
        this.furnished = furnished;
        this.words = words;
        this.views = new DeskViews(words, html);
        this.messages = new PageViews(html);
        this.posting = new DeskPosting(source, words);
    }

    /**
     * Adds the editor's routes, under the page's own guard, to the server that is about to start.
     *
     * @param furnished what it drafts, saves and posts with; empty as long as there is none
     * @param html draws Discord's markdown as safe HTML
     */
    static void add(
            JavalinConfig config,
            PageSource source,
            Supplier<Optional<WritingDesk>> furnished,
            Words words,
            UnaryOperator<String> html) {
        new DeskRoutes(source, furnished, words, html).addTo(config);
    }

    private void addTo(JavalinConfig config) {
        String document = PageText.filled("/page/editor.html", words);
        config.routes.before("/write", new PageGuard(words)::dress);
        config.routes.get(
                "/write", ctx -> ctx.contentType("text/html; charset=utf-8").result(document));
        config.routes.get("/page/desk/essays", PageRoutes.answering(this::essays));
        config.routes.get("/page/desk/essays/{name}", PageRoutes.answering(this::open));
        config.routes.post("/page/desk/preview", PageRoutes.answering(this::preview));
        config.routes.post("/page/desk/prompts", PageRoutes.answering(this::prompts));
        config.routes.post("/page/desk/spoilers", PageRoutes.answering(this::moveSpoilers));
        config.routes.post("/page/desk/save", PageRoutes.answering(this::save));
        config.routes.post("/page/desk/post", PageRoutes.answering(this::post));
    }

    private Object essays(Context ctx) {
        EssayFolder folder = desk().folder();
        return Map.of("folder", folder.path(), "names", folder.names());
    }

    private Object open(Context ctx) {
        String name = ctx.pathParam("name");
        return switch (desk().folder().open(name)) {
            case Opened(String text, String version) -> Map.of("name", name, "text", text, "version", version);
            case Refused refused -> throw new ConflictResponse(said(refused, name));
        };
    }

    private Object preview(Context ctx) {
        return views.preview(
                Manuscript.of(ctx, words),
                essay -> furnished.get().map(desk -> desk.asShown(essay)).orElse(essay));
    }

    private Object prompts(Context ctx) {
        Manuscript manuscript = Manuscript.of(ctx, words);
        WritingDesk desk = desk();
        if (!(EssayParser.parse(manuscript.name(), manuscript.text())
                instanceof ParsedEssay.Readable(Essay essay, var warnings))) {
            throw new ConflictResponse(words.say("rehearsal.desk.mend-first"));
        }
        drafting.lock();
        try {
            return views.questions(manuscript, essay, desk.draft(essay));
        } finally {
            drafting.unlock();
        }
    }

    private Object moveSpoilers(Context ctx) {
        PageRequest request = Manuscript.request(ctx, words);
        Manuscript manuscript = Manuscript.of(request, words);
        int place = number(request, "place");
        return SpoilerPlaces.of(manuscript.name(), manuscript.text())
                .flatMap(places -> places.moved(place))
                .map(text -> Map.of("text", text))
                .orElseThrow(() -> new ConflictResponse(words.say("rehearsal.desk.no-place")));
    }

    private Object save(Context ctx) {
        PageRequest request = Manuscript.request(ctx, words);
        Manuscript manuscript = Manuscript.of(request, words);
        Optional<String> known = Optional.of(request.text("version")).filter(version -> !version.isEmpty());
        return switch (desk().folder().save(manuscript.name(), manuscript.text(), known)) {
            case Saved(String version) -> Map.of("saved", true, "version", version);
            // Not refused: whoever writes decides, by the version of what they would replace.
            case Stands(String version) -> Map.of("saved", false, "version", version);
            case Refused refused -> throw new ConflictResponse(said(refused, manuscript.name()));
        };
    }

    private Object post(Context ctx) {
        DeskPosting.Posted posted = posting.post(Manuscript.of(ctx, words), desk());
        List<PageViews.Message> said =
                posted.said().stream().map(messages::message).toList();
        return Map.of(
                "as", posted.as(),
                "channel", posted.channel(),
                "said", said,
                "added", posted.added(),
                "underway", posted.underway());
    }

    private WritingDesk desk() {
        return furnished.get().orElseThrow(() -> new ServiceUnavailableResponse(words.say("rehearsal.desk.not-yet")));
    }

    private int number(PageRequest request, String name) {
        try {
            return Integer.parseInt(request.text(name));
        } catch (NumberFormatException none) {
            throw new BadRequestResponse(words.say("rehearsal.page.error.part", "name", name));
        }
    }

    private String said(Refused refused, String name) {
        return words.say(
                "rehearsal.desk.file." + refused.why().name().toLowerCase(Locale.ROOT),
                "name",
                name,
                "detail",
                refused.detail(),
                "folder",
                desk().folder().path());
    }
}
