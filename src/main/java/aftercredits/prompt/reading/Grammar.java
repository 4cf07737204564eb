package aftercredits.prompt.reading;

import aftercredits.prompt.reading.KnownShapes.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import opennlp.tools.parser.AbstractBottomUpParser;
import opennlp.tools.parser.Parse;
import opennlp.tools.parser.Parser;
import opennlp.tools.parser.ParserFactory;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/** OpenNLP's constituent parser for English; not thread-safe, one to a reading. */
final class Grammar {
    /** Wider beams cost twice the time and hardly ever find another tree. */
    private static final int BEAM = 4;

    private static final double ADVANCE = 0.95;

    /** Time grows faster than a sentence, trees of long ones are guesses. */
    private static final int MOST_TOKENS = 60;

    private static final Kept<KnownShapes> SHAPES = new Kept<>(KnownShapes::new);

    private final KnownShapes shapes;

    @Nullable
    private Parser parser;

    Grammar() {
        this(SHAPES.get());
    }

    /** @param shapes of sentences that need not be parsed again */
    Grammar(KnownShapes shapes) {
        this.shapes = shapes;
    }

    /** The sentence's tree; empty where it is too long or can't be read. */
    Optional<Tree> read(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        if (tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
            return Optional.empty();
        }
        String words = words(tokens);
        Optional<Shape> shape = shapes.of(words);
        if (shape == null) {
            shape = parse(words, tokens);
            shapes.keep(words, shape);
        }
        return shape.map(known -> tree(known, sentence));
    }

    private Optional<Shape> parse(String words, List<Token> tokens) {
        Parser ready = parser;
        if (ready == null) {
            ready = ParserFactory.create(EnglishModels.parser(), BEAM, ADVANCE);
            parser = ready;
        }
        Parse[] parses = ready.parse(unread(words, tokens), 1);
        return parses.length == 0 ? Optional.empty() : Optional.of(shape(parses[0], starts(tokens)));
    }

    /** The parser wants its words as one text with blanks between them. */
    private static String words(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        tokens.forEach(token -> words.append(plain(token)).append(' '));
        return words.toString();
    }

    private static Parse unread(String words, List<Token> tokens) {
        int[] starts = starts(tokens);
        Parse all = new Parse(words, new Span(0, words.length()), AbstractBottomUpParser.INC_NODE, 1, 0);
        for (int i = 0; i < tokens.size(); i++) {
            int end = starts[i] + plain(tokens.get(i)).length();
            all.insert(new Parse(words, new Span(starts[i], end), AbstractBottomUpParser.TOK_NODE, 0, i));
        }
        return all;
    }

    private static int[] starts(List<Token> tokens) {
        int[] starts = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            starts[i + 1] = starts[i] + plain(tokens.get(i)).length() + 1;
        }
        return starts;
    }

    /** As the treebank has it. */
    private static String plain(Token token) {
        return switch (token.text()) {
            case "(", "[" -> "-LRB-";
            case ")", "]" -> "-RRB-";
            case "\u2014" -> "--";
            case "\u2026" -> "...";
            default -> token.text();
        };
    }

    private static Shape shape(Parse parse, int[] starts) {
        int first = indexOf(starts, parse.getSpan().getStart());
        int end = indexOf(starts, parse.getSpan().getEnd() + 1);
        List<Shape> children = Arrays.stream(parse.getChildren())
                .filter(child -> !child.getType().equals(AbstractBottomUpParser.TOK_NODE))
                .map(child -> shape(child, starts))
                .toList();
        return new Shape(parse.getType(), first, end, children);
    }

    private static Tree tree(Shape shape, Sentence sentence) {
        Tree tree = new Tree(sentence, shape.label(), shape.first(), shape.end());
        shape.children().forEach(child -> tree.add(tree(child, sentence)));
        return tree;
    }

    private static int indexOf(int[] starts, int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : Math.min(-at - 1, starts.length - 1);
    }
}
