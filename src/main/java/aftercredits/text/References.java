package aftercredits.text;

import aftercredits.text.DiscordNode.Link;
import aftercredits.text.DiscordNode.Mention;
import aftercredits.text.DiscordNode.Text;
import aftercredits.text.DiscordNode.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links, mentions, custom emoji and timestamps in Discord's markdown. */
final class References {
    private static final Pattern BARE_URL =
            Pattern.compile("https?://[^\\s<]*[^\\s<.,:;\"')\\]]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANGLED_URL = Pattern.compile("<(https?://[^\\s<>]+)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTION = Pattern.compile("<(@!?|@&|#)(\\d{1,20})>");
    private static final Pattern COMMAND = Pattern.compile("<(/[^\\n:<>]{1,100}):(\\d{1,20})>");
    private static final Pattern EMOJI = Pattern.compile("<a?:(\\w{1,32}):(\\d{1,20})>");
    private static final Pattern TIMESTAMP = Pattern.compile("<t:(-?\\d{1,12})(?::([tTdDfFR]))?>");
    private static final Pattern EVERYONE = Pattern.compile("@(?:everyone|here)");
    private static final Pattern LINK_TARGET = Pattern.compile(
            "\\(\\s*(?:<(https?://[^\\s<>]+)>|(https?://(?:[^\\s()]|\\([^\\s()]*\\))+))(?:\\s+(?:\"[^\"]*\"|'[^']*'))?\\s*\\)",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TARGET = 2_048;

    private References() {}

    /**
     * What was found.
     *
     * @param node what it is, but for a masked link
     * @param label a masked link's text, still to be read
     * @param target a masked link's address
     * @param end UTF-16 offset after it
     */
    record Found(DiscordNode node, Optional<String> label, String target, int end) {
        static Found of(DiscordNode node, int end) {
            return new Found(node, Optional.empty(), "", end);
        }
    }

    static Optional<Found> at(String content, int at, boolean inLink) {
        return switch (content.charAt(at)) {
            case '[' -> inLink ? Optional.empty() : maskedLink(content, at);
            case '<' -> angled(content, at, inLink);
            case '@' ->
                match(EVERYONE, content, at)
                        .map(found -> Found.of(new Mention("everyone", "", found.group()), found.end()));
            default -> inLink || followsWord(content, at) ? Optional.empty() : bareUrl(content, at);
        };
    }

    private static boolean followsWord(String content, int at) {
        return at > 0 && Character.isLetterOrDigit(content.charAt(at - 1));
    }

    private static Optional<Found> bareUrl(String content, int at) {
        return match(BARE_URL, content, at)
                .map(url -> Found.of(new Link(url.group(), List.of(new Text(url.group()))), url.end()));
    }

    private static Optional<Found> angled(String content, int at, boolean inLink) {
        Optional<Found> url = inLink
                ? Optional.empty()
                : match(ANGLED_URL, content, at)
                        .map(found ->
                                Found.of(new Link(found.group(1), List.of(new Text(found.group(1)))), found.end()));
        return url.or(() -> match(MENTION, content, at).map(References::mention))
                .or(() -> match(COMMAND, content, at)
                        .map(found -> Found.of(new Mention("command", found.group(2), found.group(1)), found.end())))
                .or(() -> match(EMOJI, content, at)
                        .map(found -> Found.of(
                                new Mention("emoji", found.group(2), ":" + found.group(1) + ":"), found.end())))
                .or(() -> match(TIMESTAMP, content, at).map(References::timestamp));
    }

    private static Found mention(Matcher found) {
        String id = found.group(2);
        Mention mention = switch (found.group(1)) {
            case "#" -> new Mention("channel", id, "#" + id);
            case "@&" -> new Mention("role", id, "@" + id);
            default -> new Mention("user", id, "@" + id);
        };
        return Found.of(mention, found.end());
    }

    private static Found timestamp(Matcher found) {
        String style = Optional.ofNullable(found.group(2)).orElse("f");
        return Found.of(new Timestamp(Long.parseLong(found.group(1)), style.charAt(0)), found.end());
    }

    private static Optional<Found> maskedLink(String content, int at) {
        int close = closingBracket(content, at);
        if (close < 0) {
            return Optional.empty();
        }
        // The bound keeps text of many brackets from costing more than its length.
        int farthest = Math.min(content.length(), close + 1 + LONGEST_TARGET);
        Matcher target = LINK_TARGET.matcher(content).region(close + 1, farthest);
        if (!target.lookingAt() || close == at + 1) {
            return Optional.empty();
        }
        String url = target.group(1) != null ? target.group(1) : target.group(2);
        String label = content.substring(at + 1, close);
        return Optional.of(new Found(new Text(label), Optional.of(label), unescaped(url), target.end()));
    }

    private static int closingBracket(String content, int open) {
        int depth = 0;
        for (int i = open; i < content.length(); i++) {
            switch (content.charAt(i)) {
                case '\\' -> i++;
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String unescaped(String url) {
        return url.replaceAll("\\\\([^0-9A-Za-z\\s])", "$1");
    }

    private static Optional<Matcher> match(Pattern pattern, String content, int at) {
        Matcher matcher = pattern.matcher(content).region(at, content.length());
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }
}
