package aftercredits.rehearsal;

import aftercredits.text.Language;
import aftercredits.text.Words;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the page changes of the club's people, and beginning anew. */
final class PageCast {
    private final PageSource source;
    private final Words words;

    PageCast(PageSource source, Words words) {
        this.source = source;
        this.words = words;
    }

    /** What somebody's Discord, and the server, can be set to: a language's own name, and Discord's word for it. */
    static List<Persona.ChoiceView> languages() {
        return Arrays.stream(Language.values())
                .map(language -> new Persona.ChoiceView(language.ownName(), locale(language)))
                .toList();
    }

    private static String locale(Language language) {
        return switch (language) {
            case ENGLISH -> "en-US";
            case SPANISH -> "es-ES";
            case GERMAN, FRENCH, BRAZILIAN_PORTUGUESE -> language.tag();
        };
    }

    Object save(Context ctx) {
        PageRequest request = PageRequest.of(ctx, words);
        String id = request.text("person");
        boolean host = request.text("host").equals("yes");
        String locale = known(request.text("locale"));
        if (id.isEmpty()) {
            return Map.of("person", source.cast().add(request.text("name"), host, locale));
        }
        source.cast().change(id, request.text("name"), host, locale);
        return Map.of("person", id);
    }

    Object remove(Context ctx) {
        source.cast().remove(PageRequest.of(ctx, words).text("person"));
        return Map.of();
    }

    Object letSeveralAnswer(Context ctx) {
        source.cast().letSeveralAnswer(PageRequest.of(ctx, words).text("channel"));
        return Map.of();
    }

    Object beginAnew(Context ctx) {
        source.cast().beginAnew(known(PageRequest.of(ctx, words).text("locale")));
        return Map.of();
    }

    private String known(String locale) {
        if (languages().stream().noneMatch(language -> language.value().equals(locale))) {
            throw new BadRequestResponse(words.say("rehearsal.page.error.part", "name", "locale"));
        }
        return locale;
    }
}
