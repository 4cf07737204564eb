package aftercredits.text;

import java.util.List;
import java.util.Optional;

/** What a message's content is made of, as Discord reads it. */
sealed interface DiscordNode {
    /** Words that mean only themselves. */
    record Text(String text) implements DiscordNode {}

    record LineBreak() implements DiscordNode {}

    /** Text in one of the {@link Style}s. */
    record Styled(Style style, List<DiscordNode> children) implements DiscordNode {}

    enum Style {
        BOLD("strong"),
        ITALIC("em"),
        UNDERLINE("u"),
        STRIKE("s");

        private final String element;

        Style(String element) {
            this.element = element;
        }

        /** The HTML element's name. */
        String element() {
            return element;
        }
    }

    record Code(String text) implements DiscordNode {}

    record CodeBlock(Optional<String> language, String text) implements DiscordNode {}

    record Spoiler(List<DiscordNode> children) implements DiscordNode {}

    /**
     * A line of larger text.
     *
     * @param level 1 to 3
     */
    record Heading(int level, List<DiscordNode> children) implements DiscordNode {}

    /** A line of smaller, greyer text. */
    record Subtext(List<DiscordNode> children) implements DiscordNode {}

    record Quote(List<DiscordNode> children) implements DiscordNode {}

    /**
     * A list.
     *
     * @param start an ordered list's first number; empty for bullets
     */
    record Items(Optional<Long> start, List<List<DiscordNode>> items) implements DiscordNode {}

    /**
     * A link.
     *
     * @param url begins with {@code http://} or {@code https://}
     */
    record Link(String url, List<DiscordNode> children) implements DiscordNode {}

    /**
     * A member, role, channel, command or custom emoji, by id.
     *
     * @param kind {@code user}, {@code role}, {@code channel}, {@code command}, {@code emoji}, {@code everyone}
     * @param shown what stands for it where its name is not known
     */
    record Mention(String kind, String id, String shown) implements DiscordNode {}

    /**
     * A moment, shown in each reader's own zone.
     *
     * @param style one of {@code tTdDfFR}
     */
    record Timestamp(long epochSecond, char style) implements DiscordNode {}

    /** Whether something of it is under a spoiler. */
    default boolean hides() {
        return switch (this) {
            case Spoiler s -> true;
            case Heading(int level, List<DiscordNode> children) -> hide(children);
            case Subtext(List<DiscordNode> children) -> hide(children);
            case Quote(List<DiscordNode> children) -> hide(children);
            case Items(Optional<Long> start, List<List<DiscordNode>> items) ->
                items.stream().anyMatch(DiscordNode::hide);
            case Styled(Style style, List<DiscordNode> children) -> hide(children);
            case Link(String url, List<DiscordNode> children) -> hide(children);
            default -> false;
        };
    }

    private static boolean hide(List<DiscordNode> nodes) {
        return nodes.stream().anyMatch(DiscordNode::hides);
    }

    /** Whether it stands on lines of its own. */
    default boolean isBlock() {
        return switch (this) {
            case CodeBlock c -> true;
            case Heading h -> true;
            case Subtext s -> true;
            case Quote q -> true;
            case Items i -> true;
            case Spoiler(List<DiscordNode> children) -> children.stream().anyMatch(DiscordNode::isBlock);
            case Styled(Style style, List<DiscordNode> children) ->
                children.stream().anyMatch(DiscordNode::isBlock);
            case Link(String url, List<DiscordNode> children) ->
                children.stream().anyMatch(DiscordNode::isBlock);
            default -> false;
        };
    }
}
