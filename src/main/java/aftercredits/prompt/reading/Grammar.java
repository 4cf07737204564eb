package aftercredits.prompt.reading;

import java.util.List;
import java.util.Optional;
import opennlp.tools.parser.AbstractBottomUpParser;
import opennlp.tools.parser.Parse;
import opennlp.tools.parser.Parser;
import opennlp.tools.parser.ParserFactory;
import opennlp.tools.util.Span;

/** OpenNLP's constituent parser for English; not thread-safe, one to a reading. */
final class Grammar {
    /** Wider beams cost twice the time and hardly ever find another tree. */
    private static final int BEAM = 4;

    private static final double ADVANCE = 0.95;

    /** Time grows faster than a sentence, trees of long ones are guesses. */
    private static final int MOST_TOKENS = 60;

    private final Parser parser = ParserFactory.create(EnglishModels.parser(), BEAM, ADVANCE);

    /** The sentence's tree; empty where it is too long or can't be read. */
    Optional<Tree> read(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        if (tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
            return Optional.empty();
        }
        Parse[] parses = parser.parse(unread(tokens), 1);
        return parses.length == 0 ? Optional.empty() : Optional.of(tree(parses[0], sentence, starts(tokens)));
    }

    /** The parser wants its words as one text with blanks between them. */
    private static Parse unread(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        int[] starts = starts(tokens);
        tokens.forEach(token -> text.append(plain(token)).append(' '));
        String words = text.toString();
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

    private static Tree tree(Parse parse, Sentence sentence, int[] starts) {
        int first = indexOf(starts, parse.getSpan().getStart());
        int end = indexOf(starts, parse.getSpan().getEnd() + 1);
        Tree tree = new Tree(sentence, parse.getType(), first, end);
        for (Parse child : parse.getChildren()) {
            if (!child.getType().equals(AbstractBottomUpParser.TOK_NODE)) {
                tree.add(tree(child, sentence, starts));
            }
        }
        return tree;
    }

    private static int indexOf(int[] starts, int offset) {
        int at = java.util.Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : Math.min(-at - 1, starts.length - 1);
    }
}
