package aftercredits.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever is refused something in a club is told what to do next, in each language. {@code refusals.txt} names the messages that
 * this is about; what sounds like one and is none stands in {@code no-refusals.txt}, so that a new one is in neither.
 */
class RefusalsTest {
    private static final Path CATALOGUE = Path.of("src/main/resources/messages");
    private static final Path LISTS = Path.of("src/test/resources/refusals");
    private static final List<String> ROOMS =
            List.of("discord", "discussion", "film", "model", "posting", "prompt", "schedule");

    /** Names, and what is said in two messages: what is wrong, and what to do about it. */
    private static final Pattern NOT_LOOKED_AT =
            Pattern.compile("discord\\.(command|option|choice|button|trouble|help)(-name)?\\..+|.+\\.(what|next|hint)");

    private static final Pattern SOUNDS_LIKE_ONE = Pattern.compile(
            "can''t|cannot|could not|couldn''t|not let|did not|any more|no longer|gone|\\black\\b|refus|fail|\\bno"
                    + " such|too (long|large|many|few|late|far)|already|(There|is|are) no\\b|not kept|[Oo]nly"
                    + " (hosts|whoever)|Nobody takes|[Ss]everal|needs? to|must|[Nn]othing was|so nothing");

    /** A command, a button, a setting, or another message that is put in and says it. */
    private static final String NAMED = "(?<![\\p{L}/])/[a-z]+( [a-z]+)?\\b|\\*\\*[^*{}]+\\*\\*|\\{(trouble|problem)}"
            + "|aftercredits doctor|prompts\\.model|AFTERCREDITS_";

    /** How the words begin by which each language asks somebody to do something. */
    private static final Map<Language, String> ASKED = Map.ofEntries(
            Map.entry(
                    Language.ENGLISH,
                    "try|choose|ask|write|press|open|grant|save|wait|copy|shorten|add|mend|fix|use|let|switch|"
                            + "take|check|restart|go|type|allow|unlock|turn|look|name|make|put|widen|narrow|swap|leave|"
                            + "come|attach|delete|give|suggest|draft|show|see|change|set"),
            Map.entry(
                    Language.GERMAN,
                    "versuch|wähl|bitte|frag|schreib|drück|öffne|gib|speicher|warte|kopier|kürz|füg|nimm|"
                            + "verwende|start|lass|schalt|prüf|geh|tipp|erlaub|entsperr|sieh|nenn|mach|setz|tausch|"
                            + "komm|häng|behalt|schlag|lies|teil|grenz|eröffne|importier|behebe"),
            Map.entry(
                    Language.SPANISH,
                    "prueba|elige|pide|pregunta|escribe|pulsa|abre|concede|guarda|espera|copia|acorta|"
                            + "corrige|usa|deja|activa|quita|mira|reinicia|ve|permite|desactiva|pon|haz|amplía|adjunta|"
                            + "da|cambia|inténtalo|vuelve|comprueba|propón|concédelo|di|pídele|arregla|escríbe"),
            Map.entry(
                    Language.FRENCH,
                    "essaie|réessaie|choisis|demande|écris|appuie|ouvre|accorde|enregistre|attends|copie|"
                            + "raccourcis|ajoute|corrige|utilise|laisse|active|vérifie|redémarre|tape|déverrouille|"
                            + "désactive|regarde|mets|fais|élargis|échange|reviens|joins|donne|propose|vois|retire|"
                            + "omets|rends"),
            Map.entry(
                    Language.BRAZILIAN_PORTUGUESE,
                    "tente|escolha|peça|escreva|abra|conceda|salve|espere|copie|encurte|adicione|corrija|use|"
                            + "deixe|ative|tire|veja|reinicie|vá|digite|permita|desative|olhe|dê|ponha|amplie|troque|"
                            + "anexe|sugira|volte|confira|divida|restrinja|libere|exclua|envie|clique|importe"));

    @ParameterizedTest
    @EnumSource
    void every_refusal_says_what_to_do_next(Language language) {
        Pattern next = Pattern.compile(NAMED + "|(?<!\\p{L})(?i:" + ASKED.get(language) + ")", Pattern.UNICODE_CASE);
        Map<String, String> messages = messages(language);

        assertThat(listed("refusals.txt"))
                .allSatisfy(key -> assertThat(messages.get(key))
                        .as("%s in %s", key, language.tag())
                        .isNotNull()
                        .containsPattern(next));
    }

    @Test
    void every_message_that_sounds_like_a_refusal_is_known_as_one_or_as_none() {
        Set<String> known = new TreeSet<>(listed("refusals.txt"));
        known.addAll(listed("no-refusals.txt"));
        Set<String> sounding = new TreeSet<>();
        messages(Language.ENGLISH).forEach((key, message) -> {
            if (SOUNDS_LIKE_ONE.matcher(message).find()
                    && !NOT_LOOKED_AT.matcher(key).matches()) {
                sounding.add(key);
            }
        });

        assertThat(sounding)
                .as("say what to do next and name it in refusals.txt, or in no-refusals.txt if it refuses nothing")
                .isSubsetOf(known);
    }

    @Test
    void the_lists_name_what_is_there_and_nothing_twice() {
        assertThat(messages(Language.ENGLISH).keySet())
                .containsAll(listed("refusals.txt"))
                .containsAll(listed("no-refusals.txt"));
        assertThat(listed("refusals.txt"))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(listed("no-refusals.txt"));
    }

    private static List<String> listed(String file) {
        try (Stream<String> lines = Files.lines(LISTS.resolve(file))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> messages(Language language) {
        String suffix = language == Language.ENGLISH ? "" : "_" + language.tag().replace('-', '_');
        Map<String, String> all = new TreeMap<>();
        for (String room : ROOMS) {
            Properties file = new Properties();
            try (Reader text = Files.newBufferedReader(CATALOGUE.resolve(room + suffix + ".properties"))) {
                file.load(text);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            file.stringPropertyNames().forEach(key -> all.put(key, file.getProperty(key)));
        }
        return all;
    }
}
