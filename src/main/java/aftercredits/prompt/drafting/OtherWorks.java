package aftercredits.prompt.drafting;

import aftercredits.essay.Essay;
import aftercredits.prompt.reading.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells sentences that speak of other works than the essay's film: what they say may not be true of it. */
final class OtherWorks {
    private static final Pattern MARKED = Pattern.compile(
            "([*_]{1,2})(\\p{Lu}[^*_\\n]{1,60}?)\\1|[\u201c\"](\\p{Lu}[^\u201d\"\\n]{1,60}?)[\u201d\"]");

    private static final Pattern SMALL = Pattern.compile(
            "\\b(?:a|an|the|of|in|on|to|for|and|or|at|by|with|from|is|de|la|le|des|du|et)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LOWER = Pattern.compile("(?<!\\p{L}|')\\p{Ll}");

    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:(?:other|most|many|those|such|few|all|any|some|modern|contemporary|hollywood|american|european|recent)"
                    + "\\s(?:\\w+\\s)?(?:films|movies|pictures|directors|filmmakers|thrillers|comedies|dramas|remakes)"
                    + "|unlike|compared (?:to|with)|reminiscent of|reminds? me of|in the vein of"
                    + "|(?:his|her|their|director's|'s) (?:\\w+ )?(?:previous|earlier|other|later|first|next|debut|early)"
                    + "\\s(?:\\w+ )?(?:film|films|movie|movies|works?|features?|pictures?|outings?|efforts?))\\b");

    private final Essay essay;
    private final List<Sentence> sentences;
    private final String title;
    private final Map<Sentence, Boolean> named = new HashMap<>();

    OtherWorks(Study study) {
        this.essay = study.essay();
        this.sentences = study.reading().thoughts();
        this.title = plain(essay.credits().film().orElse(""));
    }

    /** Whether the sentence speaks of another work, or may still do so after one that does. */
    boolean namedIn(Sentence sentence) {
        return named.computeIfAbsent(sentence, this::isNamedIn);
    }

    private boolean isNamedIn(Sentence sentence) {
        if (marked(sentence)
                || OTHERS.matcher(sentence.text().toLowerCase(Locale.ROOT)).find()) {
            return true;
        }
        int at = sentences.indexOf(sentence);
        return at > 0
                && sentences.get(at - 1).paragraph() == sentence.paragraph()
                && marked(sentences.get(at - 1))
                && !namesFilm(sentences.get(at - 1))
                && !namesFilm(sentence);
    }

    private boolean marked(Sentence sentence) {
        String source = essay.body().text().substring(sentence.bodyStart(), sentence.bodyEnd());
        return MARKED.matcher(source).results().anyMatch(found -> isOther(found.group(2), found.group(3)));
    }

    private boolean namesFilm(Sentence sentence) {
        String director = essay.credits().director().orElse("").replaceFirst(".*\\s", "");
        String said = plain(sentence.text());
        return (!title.isEmpty() && said.contains(title))
                || (!director.isEmpty() && sentence.text().contains(director));
    }

    private boolean isOther(String emphasised, String quoted) {
        String name = Optional.ofNullable(emphasised).orElse(quoted).strip();
        Matcher lower = LOWER.matcher(SMALL.matcher(name).replaceAll(""));
        boolean capitals = !lower.find();
        String said = plain(name);
        return capitals && !said.isEmpty() && !title.contains(said) && !said.contains(title);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:the|a) ", "")
                .replaceAll("[^\\p{L}\\p{N} ]", "")
                .strip();
    }
}
