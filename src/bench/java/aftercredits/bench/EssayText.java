package aftercredits.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** Bodies of essays of any length: what people write, and what only spite does. */
public enum EssayText {
    /** Anora's, again and again. */
    ESSAY(length -> repeated(anora(), length)),
    /** Sentences without any markup, which a parser has hardly a look at. */
    PLAIN(length -> repeated("The bus stops. Nobody gets off, and nobody says a word of it to her.\n\n", length)),
    /** One paragraph without a space. */
    UNBROKEN("x"::repeat),
    /** Ten thousand quotes in one another, then words. */
    QUOTES(length -> repeated(">".repeat(10_000) + " a word\n\n", length)),
    LISTS(length -> repeated("- ".repeat(10_000) + "a word\n\n", length)),
    EMPHASIS(length -> repeated("*a ".repeat(10_000) + "\n\n", length)),
    BRACKETS(length -> repeated("[".repeat(10_000) + "a" + "]".repeat(10_000) + "\n\n", length)),
    BARS("|"::repeat),
    LINKS(length -> repeated("[a[b]c[d]](https://example.org/(a)) ", length)),
    TABLE(length -> "| one | two |\n|---|---|\n" + repeated("| a cell | another one, and its words. |\n", length)),
    FENCES(length -> repeated("```\na line of it\n\n", length)),
    ACCENTS(length -> repeated("e\u0301\u0323\u0308", length)),
    FAMILIES(length -> repeated("👩‍👩‍👧‍👦 and 🏳️‍🌈. ", length)),
    CLOSERS(length -> repeated(") ", length));

    private final IntFunction<String> ofLength;

    EssayText(IntFunction<String> ofLength) {
        this.ofLength = ofLength;
    }

    /** @param length UTF-16 units, which it has but for a few */
    String ofLength(int length) {
        return ofLength.apply(length);
    }

    private static String repeated(String part, int length) {
        return part.repeat(Math.max(1, length / part.length()));
    }

    private static String anora() {
        try {
            String file = Files.readString(Path.of("essays", "anora.md"));
            return file.substring(file.indexOf("\n---\n") + 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
