package aftercredits.app;

import java.util.List;
import java.util.stream.Collectors;

/** A command can't do its work: said on standard error, exit code 1. */
final class CommandTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Complaint> complaints;

    private CommandTrouble(String message, List<Complaint> complaints) {
        super(message);
        this.complaints = complaints;
    }

    /** @param line what is wrong and what to do next, for people */
    CommandTrouble(String line) {
        this(line, List.of());
    }

    /** Something is wrong in what it was to work with. */
    static CommandTrouble of(List<Complaint> complaints) {
        return new CommandTrouble(
                complaints.stream().map(Complaint::toString).collect(Collectors.joining("\n")),
                List.copyOf(complaints));
    }

    /** Empty where the message says it all. */
    List<Complaint> complaints() {
        return complaints;
    }
}
