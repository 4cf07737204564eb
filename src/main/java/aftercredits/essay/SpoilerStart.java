package aftercredits.essay;

import aftercredits.essay.BodyBlocks.Block;
import aftercredits.essay.FrontMatter.SpoilerRule;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Finds where an essay's spoilers begin. When in doubt they begin at once: a hidden line hurts less than a spoiled film. */
final class SpoilerStart {
    static final Pattern MARKER = Pattern.compile(
            "<!--\\s*spoilers?(?:\\s+(?:begins?|starts?|ahead|below|here|follow))?\\s*-->", Pattern.CASE_INSENSITIVE);

    private SpoilerStart() {}

    /** The UTF-16 offset for {@link Body#spoilersBegin()}; empty where the file says nothing of spoilers. */
    static OptionalInt in(String body, SpoilerRule rule) {
        return switch (rule) {
            case ALL -> OptionalInt.of(0);
            case NONE -> OptionalInt.of(body.length());
            case FROM_MARKER -> {
                List<Block> blocks = BodyBlocks.of(body);
                OptionalInt marked = afterMarker(blocks, body.length());
                yield marked.isPresent() ? marked : afterWarning(blocks);
            }
        };
    }

    private static OptionalInt afterMarker(List<Block> blocks, int end) {
        for (int i = 0; i < blocks.size(); i++) {
            Node block = blocks.get(i).node();
            if (holdsMarker(block)) {
                boolean blockGoesOn = !textAfterMarker(block).isBlank();
                return OptionalInt.of(blockGoesOn ? blocks.get(i).start() : startOf(blocks, i + 1, end));
            }
        }
        return OptionalInt.empty();
    }

    static boolean holdsMarker(Node node) {
        String html = switch (node) {
            case HtmlBlock block -> block.getLiteral();
            case HtmlInline inline -> inline.getLiteral();
            default -> "";
        };
        if (!html.isEmpty()) {
            return MARKER.matcher(html).find();
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (holdsMarker(child)) {
                return true;
            }
        }
        return false;
    }

    /** What follows the marker within its block: a sentence's end, the rest of a list. */
    private static String textAfterMarker(Node block) {
        if (block instanceof HtmlBlock html) {
            Matcher marker = MARKER.matcher(html.getLiteral());
            return marker.find() ? VisibleText.withoutComments(html.getLiteral().substring(marker.end())) : "";
        }
        StringBuilder after = new StringBuilder();
        boolean markerSeen = false;
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            if (markerSeen) {
                after.append(VisibleText.of(child));
            } else if (holdsMarker(child)) {
                markerSeen = true;
                after.append(child instanceof HtmlInline ? "" : textAfterMarker(child));
            }
        }
        return after.toString();
    }

    /** A warning in words leaves its paragraph in the open; a warning nothing follows is none. */
    private static OptionalInt afterWarning(List<Block> blocks) {
        for (int i = 0; i + 1 < blocks.size(); i++) {
            Node block = blocks.get(i).node();
            if (block instanceof Paragraph || block instanceof Heading) {
                switch (SpoilerWording.in(VisibleText.withoutCode(block))) {
                    case WARNS -> {
                        return OptionalInt.of(blocks.get(i + 1).start());
                    }
                    case SPOILS_ITSELF -> {
                        return OptionalInt.of(blocks.get(i).start());
                    }
                    case NONE -> {}
                }
            }
        }
        return OptionalInt.empty();
    }

    private static int startOf(List<Block> blocks, int index, int end) {
        return index < blocks.size() ? blocks.get(index).start() : end;
    }
}
