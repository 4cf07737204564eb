package aftercredits.prompt.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sentence of an essay, its words tagged when somebody asks for them. */
public final class Sentence {
    private final int index;
    private final int paragraph;
    private final PlainText source;
    private final int start;
    private final int end;
    private final Function<Sentence, List<Token>> tagging;
    private final Function<Sentence, Optional<Tree>> parsing;

    @Nullable
    private List<Token> tokens;

    @Nullable
    private Optional<Tree> tree;

    @Nullable
    private List<Statement> statements;

    Sentence(
            int index,
            int paragraph,
            PlainText source,
            int start,
            int end,
            Function<Sentence, List<Token>> tagging,
            Function<Sentence, Optional<Tree>> parsing) {
        this.index = index;
        this.paragraph = paragraph;
        this.source = source;
        this.start = start;
        this.end = end;
        this.tagging = tagging;
        this.parsing = parsing;
    }

    /** Its place in the essay, from 0. */
    public int index() {
        return index;
    }

    /** Its paragraph's place in the essay, from 0. */
    public int paragraph() {
        return paragraph;
    }

    public String text() {
        return source.text().substring(start, end);
    }

    /** In characters. */
    public int length() {
        return end - start;
    }

    /** Offset into the paragraph's plain text. */
    int start() {
        return start;
    }

    int end() {
        return end;
    }

    PlainText source() {
        return source;
    }

    /** UTF-16 offset into the essay's body. */
    public int bodyStart() {
        return source.sourceStart(start);
    }

    /** UTF-16 offset into the essay's body, after the last character. */
    public int bodyEnd() {
        return source.sourceEnd(end - 1);
    }

    public List<Token> tokens() {
        List<Token> known = tokens;
        if (known == null) {
            known = tagging.apply(this);
            tokens = known;
        }
        return known;
    }

    /** How its words hang together; empty where it, or the text, is too long to be told. */
    public Optional<Tree> tree() {
        Optional<Tree> known = tree;
        if (known == null) {
            known = parsing.apply(this);
            tree = known;
        }
        return known;
    }

    /** Everything it states, an outer statement before those within it. */
    List<Statement> statements() {
        List<Statement> known = statements;
        if (known == null) {
            known = Statement.read(this);
            statements = known;
        }
        return known;
    }

    /** All of its words. */
    public Phrase phrase() {
        return new Phrase(this, 0, tokens().size());
    }

    /**
     * The words between two characters.
     *
     * @param from offset into {@link #text()}
     * @param until offset into {@link #text()}, not included
     */
    public Phrase between(int from, int until) {
        Phrase words = from(from);
        int end = words.indexOf(0, token -> token.start() >= start + until);
        return end < 0 ? words : words.until(end);
    }

    /**
     * The words from this character on.
     *
     * @param offset into {@link #text()}
     */
    public Phrase from(int offset) {
        List<Token> all = tokens();
        int first = 0;
        while (first < all.size() && all.get(first).start() < start + offset) {
            first++;
        }
        return new Phrase(this, first, all.size());
    }

    @Override
    public String toString() {
        return text();
    }
}
