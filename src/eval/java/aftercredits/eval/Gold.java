package aftercredits.eval;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person marked in an essay: its tensions, and what must not become a prompt. */
record Gold(List<Marked> tensions, List<String> notArguable) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * @param sentence a verbatim span of the body
     * @param about what is arguable
     * @param core whether a host would pick it first
     * @param prompts model questions
     * @param stances of the first of them
     * @param spoils whether span or question gives away a late turn or the ending
     */
    record Marked(
            String sentence, String about, boolean core, List<String> prompts, List<String> stances, boolean spoils) {
        /** All that says what the tension is about, but not the essay's own words. */
        String wording() {
            return Stream.of(Stream.of(about), prompts.stream(), stances.stream())
                    .flatMap(words -> words)
                    .collect(Collectors.joining(" \n"));
        }
    }

    /** The file {@code NAME.gold.json} beside {@code essay}, if there is one. */
    static Optional<Gold> beside(Path essay) {
        String name = String.valueOf(essay.getFileName());
        Path file = essay.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".gold.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    JSON.readValue(Files.readString(file), GoldFile.class).gold());
        } catch (JsonProcessingException wrong) {
            throw new Trouble(file + " does not read as marked tensions: " + wrong.getOriginalMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where these words stand in {@code body}, though lines be wrapped elsewhere. */
    static Optional<Span> find(String words, String body) {
        String pattern =
                Stream.of(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        return matcher.find() ? Optional.of(new Span(matcher.start(), matcher.end())) : Optional.empty();
    }

    /** UTF-16 offsets into a body; {@code end} is after the last character. */
    record Span(int start, int end) {
        boolean overlaps(int otherStart, int otherEnd) {
            return start < otherEnd && otherStart < end;
        }
    }

    // What the file may leave out is null here, and nowhere else.
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record GoldFile(
            @Nullable List<MarkedInFile> tensions, @Nullable List<String> not_arguable) {
        Gold gold() {
            return new Gold(
                    orNone(tensions).stream().map(MarkedInFile::marked).toList(), List.copyOf(orNone(not_arguable)));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record MarkedInFile(
            String sentence,
            @Nullable String about,
            boolean core,
            @Nullable List<String> prompts,
            @Nullable List<String> stances,
            boolean spoils) {
        Marked marked() {
            return new Marked(sentence, about == null ? "" : about, core, orNone(prompts), orNone(stances), spoils);
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
