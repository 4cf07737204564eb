package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text into words and marks as the Penn Treebank does: "can't" is "ca" and "n't", "Anora's" is "Anora" and "'s". */
final class Tokenizer {
    private static final Pattern PIECE =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['.\\-\u2010\u2011][\\p{L}\\p{N}\\p{M}]+)*|\\.{2,}|\\S");
    private static final Pattern ENDING = Pattern.compile("(?i)(.+?)(n't|'s|'re|'ve|'ll|'d|'m)");

    private Tokenizer() {}

    /** @param start offset to begin at; offsets in the result count from the text's beginning */
    static List<int[]> spans(String text, int start, int end) {
        List<int[]> spans = new ArrayList<>();
        Matcher piece = PIECE.matcher(text).region(start, end);
        while (piece.find()) {
            Matcher ending = ENDING.matcher(piece.group());
            if (ending.matches()) {
                int cut = piece.start() + ending.end(1);
                spans.add(new int[] {piece.start(), cut});
                spans.add(new int[] {cut, piece.end()});
            } else {
                spans.add(new int[] {piece.start(), piece.end()});
            }
        }
        return spans;
    }
}
