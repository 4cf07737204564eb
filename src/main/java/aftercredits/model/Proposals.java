package aftercredits.model;

import aftercredits.prompt.Kind;
import aftercredits.prompt.drafting.Suggestion;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads prompts out of what a language model said: JSON, with whatever it wrote or thought aloud around it. */
final class Proposals {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String END_OF_THOUGHT = "</think>";

    /** Of prompts; more are not looked at. */
    private static final int MOST = 40;

    /** A text full of brackets is not tried at each of them. */
    private static final int MOST_BEGINNINGS = 50;

    private Proposals() {}

    /** Empty where there is no list of prompts; an empty list where it is one without any. */
    static Optional<List<Suggestion>> in(String said) {
        int thought = said.lastIndexOf(END_OF_THOUGHT);
        String text = thought < 0 ? said : said.substring(thought + END_OF_THOUGHT.length());
        int at = beginning(text, 0);
        for (int tried = 0; at < text.length() && tried < MOST_BEGINNINGS; tried++) {
            int length = 1;
            try (JsonParser parser = JSON.createParser(text.substring(at))) {
                Optional<List<Suggestion>> found = suggestions(JSON.readTree(parser));
                if (found.isPresent()) {
                    return found;
                }
                length = (int) parser.currentLocation().getCharOffset();
            } catch (IOException notJson) {
                // Prose has brackets too: the next one may be the one.
            }
            at = beginning(text, at + length);
        }
        return Optional.empty();
    }

    private static int beginning(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '[') {
            at++;
        }
        return at;
    }

    private static Optional<List<Suggestion>> suggestions(JsonNode root) {
        JsonNode list = root.isArray() ? root : root.path("prompts");
        if (!list.isArray()) {
            return Optional.empty();
        }
        List<Suggestion> all = StreamSupport.stream(list.spliterator(), false)
                .limit(MOST)
                .flatMap(item -> suggestion(item).stream())
                .toList();
        return Optional.of(all).filter(read -> !read.isEmpty() || list.isEmpty());
    }

    private static Optional<Suggestion> suggestion(JsonNode item) {
        JsonNode question = item.path("question");
        JsonNode quote = item.path("quote");
        JsonNode stances = item.path("stances");
        if (!question.isTextual() || !quote.isTextual() || !(stances.isMissingNode() || areWords(stances))) {
            return Optional.empty();
        }
        List<String> sides = new ArrayList<>();
        stances.forEach(stance -> sides.add(stance.asText()));
        return Optional.of(
                new Suggestion(question.asText(), kind(item.path("kind").asText()), sides, quote.asText()));
    }

    private static boolean areWords(JsonNode stances) {
        return stances.isNull()
                || (stances.isArray()
                        && StreamSupport.stream(stances.spliterator(), false).allMatch(JsonNode::isTextual));
    }

    /** One that is not known is what every prompt is: a claim to argue about. */
    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElse(Kind.CLAIM);
    }
}
