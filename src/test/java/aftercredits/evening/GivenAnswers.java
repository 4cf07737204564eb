package aftercredits.evening;

import aftercredits.rehearsal.Persona.FormView;
import aftercredits.rehearsal.Persona.MessageView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Members' answers to prompts, each in words of its own, and what the members were told of them. */
final class GivenAnswers {
    private final List<Given> given = new ArrayList<>();

    private record Given(Seat member, String channel, String interaction, String words) {
        boolean wasToldToBeKept() {
            return member.answersTo(channel, interaction).stream()
                    .anyMatch(told ->
                            told.content().startsWith("Saved") || told.content().startsWith("Changed and saved"));
        }
    }

    /** A form with an answer that is not sent yet. */
    record Written(Seat member, String channel, FormView form) {}

    Written write(Seat member, MessageView prompt) {
        return new Written(member, prompt.channel(), member.open(prompt, "Answer"));
    }

    /** Sends the form and does not wait. */
    void send(Written written) {
        String words = "This is answer " + (given.size() + 1) + ", like no other.";
        String interaction = written.member().send(written.form(), words);
        given.add(new Given(written.member(), written.channel(), interaction, words));
    }

    /** Waits until the member is told that the latest answer is kept. */
    void awaitLatest() {
        Given latest = given.getLast();
        latest.member()
                .await("word that the answer is kept", () -> Optional.of(true).filter(yes -> latest.wasToldToBeKept()));
    }

    /** How many the members were told are kept. */
    int toldToBeKept() {
        return (int) given.stream().filter(Given::wasToldToBeKept).count();
    }

    /** Those that members were told are kept, and that the export has not. */
    List<String> lost(Path export) throws IOException {
        List<String> kept = kept(export);
        return given.stream()
                .filter(Given::wasToldToBeKept)
                .map(Given::words)
                .filter(words -> !kept.contains(words))
                .toList();
    }

    /** Those that the export has more than once. */
    List<String> repeated(Path export) throws IOException {
        List<String> kept = kept(export);
        return given.stream()
                .map(Given::words)
                .filter(words -> Collections.frequency(kept, words) > 1)
                .toList();
    }

    /** The words of every revision of every answer. */
    private static List<String> kept(Path export) throws IOException {
        JsonNode log = new ObjectMapper().readTree(export.toFile());
        return log.path("messages")
                .valueStream()
                .flatMap(message ->
                        message.path("aftercredits").path("revisions").valueStream())
                .map(revision -> revision.path("words").asText())
                .toList();
    }
}
