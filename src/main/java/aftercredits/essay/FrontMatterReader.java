package aftercredits.essay;

import aftercredits.essay.FrontMatter.SpoilerRule;
import aftercredits.essay.YamlFields.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads an essay's front matter. Composes nodes rather than objects, since nodes know their places. */
final class FrontMatterReader {
    private static final List<String> KEYS = List.of(
            "title",
            "film",
            "year",
            "director",
            "author",
            "source",
            "rights",
            "spoilers",
            "content-warnings",
            "cast",
            "prompts");
    private static final List<String> PROMPT_KEYS = List.of("question", "stances", "passage");
    private static final List<String> PRONOUNS = List.of("she", "he", "they", "it");

    /** The YAML's line 0 is the file's line 2: the opening {@code ---} stands above it. */
    private static final int LINE_OFFSET = 2;

    private static final int FIRST_FILM_YEAR = 1870;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_STANCES = 4;

    /** Discord's limit on a button's label. */
    private static final int LONGEST_STANCE = 80;

    private final Problems problems;

    FrontMatterReader(Problems problems) {
        this.problems = problems;
    }

    /** Empty if it can't be read; why is among the problems. */
    Optional<FrontMatter> read(String yaml) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(read(new YamlFields(mapping, LINE_OFFSET, KEYS, problems)));
            }
            problems.problem(LINE_OFFSET, root.isPresent() ? "no-keys" : "front-matter-empty");
        } catch (MarkedYamlEngineException e) {
            Spot spot = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> Spot.of(mark, LINE_OFFSET))
                    .orElse(Spot.line(LINE_OFFSET));
            problems.problem(spot, "yaml", "problem", e.getProblem());
        } catch (YamlEngineException e) {
            problems.problem(LINE_OFFSET, "yaml", "problem", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private FrontMatter read(YamlFields fields) {
        Optional<String> title = fields.text("title");
        if (title.isEmpty()) {
            problems.problem(fields.spot("title"), "no-title");
        }
        Credits credits = new Credits(
                title.orElse(""),
                fields.text("film"),
                year(fields),
                fields.text("director"),
                fields.text("author"),
                fields.text("source"),
                fields.text("rights"));
        List<HandwrittenPrompt> prompts = new ArrayList<>();
        List<Spot> passages = new ArrayList<>();
        for (YamlFields prompt : promptFields(fields)) {
            prompt(prompt).ifPresent(read -> {
                prompts.add(read);
                passages.add(prompt.spot("passage"));
            });
        }
        return new FrontMatter(
                credits,
                spoilers(fields),
                fields.texts("content-warnings").stream().map(Written::text).toList(),
                cast(fields),
                prompts,
                passages);
    }

    private Optional<Integer> year(YamlFields fields) {
        Optional<String> written = fields.text("year");
        Optional<Integer> year = written.filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= FIRST_FILM_YEAR && number <= LAST_YEAR);
        if (written.isPresent() && year.isEmpty()) {
            problems.problem(fields.spot("year"), "year", "year", written.get());
        }
        return year;
    }

    private SpoilerRule spoilers(YamlFields fields) {
        Optional<String> written = fields.text("spoilers");
        Optional<SpoilerRule> rule = written.flatMap(text -> Arrays.stream(SpoilerRule.values())
                .filter(known -> known.key().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst());
        if (written.isPresent() && rule.isEmpty()) {
            problems.problem(fields.spot("spoilers"), "spoilers", "written", written.get());
        }
        return rule.orElse(SpoilerRule.FROM_MARKER);
    }

    private Map<String, String> cast(YamlFields fields) {
        Map<String, String> cast = new LinkedHashMap<>();
        fields.pairs("cast").forEach((name, written) -> {
            String pronoun =
                    written.text().toLowerCase(Locale.ROOT).split("/", 2)[0].strip();
            if (PRONOUNS.contains(pronoun)) {
                cast.put(name, pronoun);
            } else {
                problems.warning(written.spot(), "pronoun", "name", name, "pronoun", written.text());
            }
        });
        return cast;
    }

    private List<YamlFields> promptFields(YamlFields fields) {
        Optional<Node> node = fields.node("prompts");
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode prompts)) {
            problems.problem(fields.spot("prompts"), "not-prompts");
            return List.of();
        }
        List<YamlFields> read = new ArrayList<>();
        for (Node prompt : prompts.getValue()) {
            if (prompt instanceof MappingNode mapping) {
                read.add(new YamlFields(mapping, LINE_OFFSET, PROMPT_KEYS, problems));
            } else {
                problems.problem(fields.spot(prompt), "not-prompts");
            }
        }
        return read;
    }

    private Optional<HandwrittenPrompt> prompt(YamlFields fields) {
        Optional<String> question = fields.text("question");
        if (question.isEmpty()) {
            problems.problem(fields.spot("question"), "no-question");
            return Optional.empty();
        }
        List<Written> stances = fields.texts("stances");
        if (stances.size() == 1 || stances.size() > MOST_STANCES) {
            problems.problem(fields.spot("stances"), "stances", "count", stances.size());
        }
        stances.stream()
                .filter(stance -> stance.text().codePointCount(0, stance.text().length()) > LONGEST_STANCE)
                .forEach(stance -> problems.problem(stance.spot(), "stance-long", "stance", stance.text()));
        return Optional.of(new HandwrittenPrompt(
                question.get(), stances.stream().map(Written::text).toList(), fields.text("passage")));
    }
}
