package aftercredits.discord;

import aftercredits.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Those who answer in one language. */
record Staff(
        Words words,
        Completions completions,
        Buttons buttons,
        Map<String, CommandGroup> groups,
        List<MessageCommand> messageCommands) {
    static Staff of(
            Words words,
            Completions completions,
            Buttons buttons,
            List<CommandGroup> groups,
            List<MessageCommand> messageCommands) {
        return new Staff(
                words,
                completions,
                buttons,
                groups.stream().collect(Collectors.toUnmodifiableMap(CommandGroup::name, Function.identity())),
                List.copyOf(messageCommands));
    }

    Optional<CommandGroup> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    Optional<MessageCommand> messageCommand(String name) {
        return messageCommands.stream()
                .filter(known -> known.definition().getName().equals(name))
                .findFirst();
    }
}
