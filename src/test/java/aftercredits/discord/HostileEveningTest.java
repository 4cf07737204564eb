package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Member;
import aftercredits.discussion.Response;
import aftercredits.posting.HarmlessMessage;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.Persona;
import aftercredits.text.HostileText;
import aftercredits.text.OneLine;
import aftercredits.text.WellFormed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole evenings of hostile text. That nobody is pinged and all fits Discord's limits is judged when the evening closes. */
class HostileEveningTest {
    private static final long SEED = 11;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path library;

    private Evening evening;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void whatever_is_said_is_kept_hidden_and_comes_out_again_as_it_was_said() throws Exception {
        HostileEvening hostile = new HostileEvening(evening, SEED);

        hostile.play();

        List<String> kept = kept();
        assertThat(kept)
                .containsExactlyInAnyOrderElementsOf(hostile.answers.stream()
                        .map(String::strip)
                        .map(WellFormed::of)
                        .toList());
        assertThat(csv(hostile.export("csv")))
                .containsExactlyInAnyOrderElementsOf(
                        kept.stream().map(this::readable).toList());
        assertThat(json(hostile.export("json"))).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(hostile.export("markdown")).isNotEmpty();
        checkPage(hostile.export("html"));
        checkMessages(hostile.everybody);
        checkNames(hostile.everybody.getFirst());
    }

    private List<String> kept() {
        return evening.stores.discussed.latest(evening.club(), Essays.id("hostile")).stream()
                .flatMap(discussion -> evening.stores.discussed.prompts(discussion.id()).stream())
                .flatMap(prompt -> evening.stores.responses.current(prompt.id()).stream())
                .map(Response::words)
                .flatMap(words -> words.stream())
                .toList();
    }

    private static List<String> csv(byte[] file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8).substring(1))) {
            return rows.stream()
                    .filter(row -> row.getField("current").equals("true"))
                    .map(row -> unguarded(row.getField("words")))
                    .toList();
        }
    }

    /** As the class that writes them says. */
    private static String unguarded(String cell) {
        return cell.matches(
                        "(?s)'+([\\p{Z}\\p{C}\\p{Mn}\\u115F\\u1160\\u3164\\uFFA0\\u2800]*[=+\\-@|\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\n\\r]).*")
                ? cell.substring(1)
                : cell;
    }

    /** With the names of those who are mentioned. */
    private String readable(String words) {
        String readable = words;
        for (Member who : evening.stores.members.lastSeen(evening.club(), 10)) {
            readable = readable.replaceAll(
                    "<@!?" + who.id() + ">", Matcher.quoteReplacement("@" + OneLine.of(who.displayName())));
        }
        return readable;
    }

    private static List<String> json(byte[] file) throws IOException {
        return Stream.of(JSON.readTree(file).path("messages"))
                .flatMap(messages -> Stream.of(JSON.convertValue(messages, JsonNode[].class)))
                .filter(message -> !message.path("author").path("isBot").asBoolean())
                .map(message -> message.at("/aftercredits/words").asText())
                .toList();
    }

    private static void checkPage(byte[] file) {
        Document page = Jsoup.parse(new String(file, StandardCharsets.UTF_8));
        assertThat(page.select("script, iframe, object, embed, base, form, svg[onload], img"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getValue().strip().toLowerCase().startsWith("javascript:")));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
    }

    private static void checkMessages(List<Persona> everybody) {
        for (Persona who : everybody) {
            for (Persona.ChannelView channel : who.channels()) {
                who.messages(channel.id()).stream()
                        .filter(Persona.MessageView::bot)
                        .forEach(message -> {
                            if (!message.content().isEmpty()) {
                                HarmlessMessage.checkHidden(channel.name(), message.content());
                            }
                            assertThat(message.rows().toString()).doesNotContain(HostileText.HIDDEN);
                        });
            }
        }
    }

    private void checkNames(Persona who) {
        assertThat(who.channels())
                .extracting(Persona.ChannelView::name)
                .allMatch(OneLine::isFit)
                .noneMatch(name -> name.contains(HostileText.HIDDEN));
        assertThat(evening.discord.requests())
                .filteredOn(request -> request.path().endsWith("/scheduled-events"))
                .extracting(LoopbackDiscord.Request::body)
                .isNotEmpty()
                .noneMatch(body -> body.contains(HostileText.HIDDEN));
    }
}
