package aftercredits.evening;

import aftercredits.rehearsal.Persona.MessageView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An essay whose every paragraph says whose it is and its number, so that one can tell which of them stand where.
 *
 * @param id the file's name without its ending
 */
record NumberedEssay(String id, int paragraphs) {
    private static final String FILLING = "It goes on about the film for a while. ".repeat(12);

    void write(Path essays) throws IOException {
        String body = IntStream.rangeClosed(1, paragraphs)
                .mapToObj(number -> "Paragraph " + number + " of " + id + ". " + FILLING)
                .collect(Collectors.joining("\n\n"));
        Files.writeString(essays.resolve(id + ".md"), """
                ---
                title: The title of %1$s
                film: Long
                spoilers: all
                prompts:
                  - question: Is the first question of %1$s about love?
                    stances: [love, money]
                  - question: Is the second question of %1$s about money?
                  - question: Is the third question of %1$s about time?
                ---
                %2$s
                """.formatted(id, body));
    }

    /** The line that every posting of it begins with. */
    String title() {
        return "**The title of " + id + "**";
    }

    /** The numbers of its paragraphs that stand in a message, in the order they stand. */
    List<Integer> numbersIn(MessageView message) {
        return numbersIn(message.content());
    }

    /** As above. */
    List<Integer> numbersIn(String content) {
        return Pattern.compile("Paragraph (\\d+) of " + id + "\\.")
                .matcher(content)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    /** Of the first prompt. */
    List<String> stances() {
        return List.of("love", "money");
    }

    /** What its prompts ask, in the order they are asked. */
    List<String> questions() {
        return List.of(
                "Is the first question of " + id + " about love?",
                "Is the second question of " + id + " about money?",
                "Is the third question of " + id + " about time?");
    }
}
