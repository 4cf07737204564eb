package aftercredits.app;

import aftercredits.club.ShardRange;
import aftercredits.database.Database;
import aftercredits.database.DatabaseTrouble;
import aftercredits.database.ShardLeases.Seen;
import aftercredits.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Looks which processes share the shards, for whoever runs them. */
final class ShardFindings {
    private final Words words;

    ShardFindings(Words words) {
        this.words = words;
    }

    Finding look(Configuration configuration) {
        return configuration
                .shards()
                .map(shards -> finding(shards, atWork(configuration.database())))
                .orElseGet(() -> Finding.well(words.say("app.doctor.shards.off")));
    }

    private Finding finding(ShardRange shards, List<Seen> atWork) {
        String own = shards.toString();
        boolean countOtherwise =
                atWork.stream().anyMatch(process -> process.member().shards().total() != shards.total());
        String processes = atWork.stream()
                .map(process ->
                        process.member().shards() + " (" + process.member().place() + ")")
                .collect(Collectors.joining(", "));
        if (countOtherwise) {
            return Finding.missing(
                    words.say("app.doctor.shards.counted-otherwise.what", "shards", own, "processes", processes),
                    words.say("app.doctor.shards.counted-otherwise.next"));
        }
        return Finding.well(
                atWork.isEmpty()
                        ? words.say("app.doctor.shards", "shards", own)
                        : words.say("app.doctor.shards.at-work", "shards", own, "processes", processes));
    }

    /** None where the database can't be read: that is told elsewhere. */
    private static List<Seen> atWork(String database) {
        try (Database opened = Database.openToRead(database)) {
            return opened.sharers().stream()
                    .flatMap(view -> view.processes().stream())
                    .filter(Seen::isAlive)
                    .toList();
        } catch (DatabaseTrouble toldElsewhere) {
            return List.of();
        }
    }
}
