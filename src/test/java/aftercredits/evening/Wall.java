package aftercredits.evening;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.Persona.ChannelView;
import aftercredits.rehearsal.Persona.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands in the club's channels for everybody to read, compared with what should. Each thing that should stand has a
 * line of its own, and lines that stand in their order are sorted.
 */
final class Wall {
    private static final String LINE = "%s, %03d";

    private final Seat reader;
    private final Map<NumberedEssay, String> channels;
    private final NumberedEssay discussed;
    private final String discussing;
    private final int lastOfDiscussion;

    /**
     * A wall with a discussion from its header to its recap.
     *
     * @param channels where each essay is posted: part by part there, in a thread, or in a forum's post
     * @param discussing the channel whose thread holds the discussion
     */
    Wall(Seat reader, Map<NumberedEssay, String> channels, NumberedEssay discussed, String discussing) {
        this(reader, channels, discussed, discussing, discussed.questions().size());
    }

    /** @param asked how many prompts should stand; the recap comes after all that the essay has */
    Wall(Seat reader, Map<NumberedEssay, String> channels, NumberedEssay discussed, String discussing, int asked) {
        this.reader = reader;
        this.channels = channels;
        this.discussed = discussed;
        this.discussing = discussing;
        this.lastOfDiscussion = asked < discussed.questions().size() ? asked : asked + 1;
    }

    /** The discussion's prompts, in the order they stand. */
    Stream<MessageView> prompts() {
        return everythingIn(discussing).filter(message -> !message.rows().isEmpty());
    }

    /** What should stand. */
    List<String> expected() {
        List<String> lines = new ArrayList<>();
        channels.keySet()
                .forEach(essay -> IntStream.rangeClosed(0, essay.paragraphs())
                        .forEach(number -> lines.add(LINE.formatted(essay.id(), number))));
        IntStream.rangeClosed(0, lastOfDiscussion).forEach(place -> lines.add(LINE.formatted("discussion", place)));
        return lines;
    }

    /** What should stand and does not. */
    List<String> missing() {
        List<String> missing = expected();
        standing().forEach(missing::remove);
        return missing;
    }

    /** What stands beyond what should. */
    List<String> repeated() {
        List<String> more = new ArrayList<>(standing());
        expected().forEach(more::remove);
        return more;
    }

    /** The essays and the discussion that don't stand in their order. */
    List<List<String>> outOfOrder() {
        return Stream.concat(channels.keySet().stream().map(this::standing), Stream.of(discussion()))
                .filter(lines -> !lines.equals(lines.stream().sorted().toList()))
                .toList();
    }

    void mustBeClean() {
        assertThat(missing()).as("lost").isEmpty();
        assertThat(repeated()).as("repeated").isEmpty();
        assertThat(outOfOrder()).as("out of order").isEmpty();
    }

    private List<String> standing() {
        List<String> lines = new ArrayList<>(discussion());
        channels.keySet().forEach(essay -> lines.addAll(standing(essay)));
        return lines;
    }

    /** What stands of an essay; its header has number 0. */
    List<String> standing(NumberedEssay essay) {
        return everythingIn(channels.get(essay))
                .flatMap(message ->
                        message.content().startsWith(essay.title()) ? Stream.of(0) : essay.numbersIn(message).stream())
                .map(number -> LINE.formatted(essay.id(), number))
                .toList();
    }

    /** The header has number 0, the prompts have their positions, the recap comes last. */
    private List<String> discussion() {
        return everythingIn(discussing)
                .flatMap(message -> place(message).stream().boxed())
                .map(place -> LINE.formatted("discussion", place))
                .toList();
    }

    private OptionalInt place(MessageView message) {
        List<String> questions = discussed.questions();
        if (message.content().startsWith("**Discussion: ")) {
            return OptionalInt.of(0);
        }
        if (message.content().startsWith("**Recap: ")) {
            return OptionalInt.of(questions.size() + 1);
        }
        return IntStream.range(0, message.rows().isEmpty() ? 0 : questions.size())
                .filter(place -> message.content().contains(questions.get(place)))
                .map(place -> place + 1)
                .findFirst();
    }

    /** The bot's messages for everybody, then those in the channel's threads or posts. */
    private Stream<MessageView> everythingIn(String channel) {
        List<MessageView> here = publicMessages(channel);
        return Stream.concat(
                here.stream(),
                reader.channels().stream()
                        .filter(thread ->
                                thread.parent().filter(channel::equals).isPresent())
                        .map(ChannelView::id)
                        .flatMap(thread -> withoutStarter(publicMessages(thread), here)));
    }

    private List<MessageView> publicMessages(String channel) {
        return reader.messages(channel).stream()
                .filter(message -> message.bot() && !message.ephemeral() && !message.thinking())
                .toList();
    }

    /** A thread shows the message it was opened from once more, before its own. */
    private static Stream<MessageView> withoutStarter(List<MessageView> thread, List<MessageView> channel) {
        boolean showsStarter = !thread.isEmpty()
                && channel.stream()
                        .anyMatch(message -> message.thread().isPresent()
                                && message.content().equals(thread.getFirst().content()));
        return thread.stream().skip(showsStarter ? 1 : 0);
    }
}
