package aftercredits.schedule.season;

import aftercredits.essay.Problem;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.season.SeasonFile.Reading;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a season file: all that is wrong with it at once, each with its line and what to do. */
final class SeasonReader {
    private static final List<String> KEYS = List.of("season", "timezone", "sessions");
    static final int LONGEST_NAME = 80;

    private final Standing standing;
    private final SeasonProblems problems;

    private SeasonReader(Standing standing, SeasonProblems problems) {
        this.standing = standing;
        this.problems = problems;
    }

    /** @param name the file's, for the problems */
    static Reading read(String name, String text, Standing standing) {
        SeasonProblems problems = new SeasonProblems(name);
        Optional<SeasonFile> file = new SeasonReader(standing, problems).read(text);
        List<Problem> found = problems.problems();
        return file.isPresent() && found.isEmpty() ? new Reading.Readable(file.get()) : new Reading.Unreadable(found);
    }

    private Optional<SeasonFile> read(String text) {
        Optional<Node> root = new SeasonYaml(problems).compose(text);
        if (root.isPresent() && !(root.get() instanceof MappingNode)) {
            problems.problem(SeasonFields.line(root.get()), "no-keys");
        }
        return root.filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .map(mapping -> read(new SeasonFields(mapping, KEYS, problems)));
    }

    private SeasonFile read(SeasonFields fields) {
        String name = name(fields);
        checkZone(fields);
        List<SeasonEntry> entries = entries(fields);
        checkRepeated(entries);
        if (standing.club().homeChannel().isEmpty()) {
            entries.stream()
                    .filter(entry -> entry.channel().isEmpty())
                    .findFirst()
                    .ifPresent(entry -> problems.warning(entry.line(), "no-home"));
        }
        return new SeasonFile(name, entries, problems.warnings());
    }

    private String name(SeasonFields fields) {
        Optional<String> name = fields.text("season");
        if (name.isEmpty() && !fields.isWritten("season")) {
            problems.problem(fields.line("season"), "no-name");
        }
        if (name.filter(written -> written.codePointCount(0, written.length()) > LONGEST_NAME)
                .isPresent()) {
            problems.problem(fields.line("season"), "name-long", "most", LONGEST_NAME);
        }
        return name.orElse("");
    }

    private void checkZone(SeasonFields fields) {
        fields.text("timezone").ifPresent(written -> {
            ZoneId own = standing.club().zone();
            try {
                // Names that stand for the same rules are as good: UTC and Z, US/Eastern and America/New_York.
                if (!ZoneId.of(written).getRules().equals(own.getRules())) {
                    problems.problem(fields.line("timezone"), "zone-other", "zone", written, "own", own.getId());
                }
            } catch (DateTimeException unknown) {
                problems.problem(fields.line("timezone"), "zone-unknown", "zone", written, "own", own.getId());
            }
        });
    }

    private List<SeasonEntry> entries(SeasonFields fields) {
        Optional<Node> node = fields.node("sessions");
        if (node.isEmpty()) {
            problems.problem(fields.line("sessions"), "no-sessions");
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode sessions)) {
            problems.problem(fields.line("sessions"), "not-sessions");
            return List.of();
        }
        if (sessions.getValue().size() > Sessions.MOST_SCHEDULES) {
            problems.problem(
                    SeasonFields.line(sessions.getValue().get(Sessions.MOST_SCHEDULES)),
                    "too-many",
                    "most",
                    Sessions.MOST_SCHEDULES);
            return List.of();
        }
        List<SeasonEntry> entries = new ArrayList<>();
        for (Node session : sessions.getValue()) {
            if (session instanceof MappingNode mapping) {
                new EntryReader(standing, latest(), problems).read(mapping).ifPresent(entries::add);
            } else {
                problems.problem(SeasonFields.line(session), "not-sessions");
            }
        }
        return entries;
    }

    private Instant latest() {
        return standing.now().plus(Sessions.FARTHEST);
    }

    private void checkRepeated(List<SeasonEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            SeasonEntry entry = entries.get(i);
            entries.subList(0, i).stream()
                    .filter(entry::repeats)
                    .findFirst()
                    .ifPresent(first -> problems.problem(entry.line(), "session-twice", "first", first.line()));
        }
    }
}
