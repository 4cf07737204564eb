package aftercredits.essay;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises sentences that warn of spoilers. Strict on purpose: a missed warning hides too much, but a sentence taken for
 * a warning late in the essay would leave everything before it in the open.
 */
enum SpoilerWording {
    /** Spoilers follow. */
    WARNS,
    /** Spoilers follow, and the same paragraph goes on long enough to hold some. */
    SPOILS_ITSELF,
    NONE;

    /** So many words after a warning are more than a "you have been told". */
    private static final int WORDS_THAT_MAY_SPOIL = 30;

    /** UTF-16 units; a sentence that has not warned by then does not. */
    private static final int LONGEST_WARNING = 800;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]{0,400}\"|“[^”]{0,400}”|«[^»]{0,400}»");
    private static final Pattern NEGATED = Pattern.compile("""
            \\b(?:no|not|n't|never|without|avoid(?:s|ing)?|minus|zero|hardly|free of)\\b[^.,;:!?]{0,30}\\bspoil\
            |n't\\b[^.,;:!?]{0,30}\\b(?:spoil|ruin|give|reveal)\
            |\\bspoil\\w*[- ]?(?:free|less)\\b|\\bunspoil""");
    private static final Pattern NOT_FREE = Pattern.compile("\\bnot (?:a |an )?(?:\\w+ )?spoiler[- ]free\\b");

    /** With the noun: "spoilers ahead", "here be spoilers", "from here on, spoilers", "contains heavy spoilers". */
    private static final Pattern SPOILER_NOUN = Pattern.compile("""
            \\bspoilers?,? ?(?:ahead|below|follow(?:s|ing)?|begins?|starts?|from|coming|incoming|abound|galore|after\
            |beyond|past|to come|in (?:the|this|what|everything)|territory|ensue|lie|await|throughout|all the way\
            |are (?:ahead|coming|about)|warnings?\\b|alerts?\\b)\
            |\\b(?:here be|here (?:come|there be) the|here come|beware(?: of)?|major|massive|heavy|full|big|huge|mild\
            |contains?|includes?|with|expect|warning:?|caution:?|attention:?) (?:\\w+ )?spoilers?\\b\
            |\\b(?:from here|from (?:this point|now)|past this point|below|what follows|the rest)\\b.{0,40}\\bspoil(?:s|er|ers)?\\b\
            |\\bwarned\\W.{0,15}\\bspoilers\\b\
            |^\\W*(?:(?:ok|okay|so|and|now|warning|caution)\\W+)*(?:spoilers?\\W*)+$""");

    /** With the verb: "I'm going to spoil the ending", "we'll give away the twist". */
    private static final Pattern SPOILING_VERB = Pattern.compile("""
            \\b(?:i|we)(?:'m|'re|'ll| am| are| will| shall| must| have to| need to| intend to| plan to| want to)?\
            (?: now| just| also| simply| fully| really)?(?: going to| about to| gonna| have to| need to| about)?\
            (?: now| just| also| simply| fully| completely)? \
            (?:spoil (?:it|this|the|everything|all)|(?:ruin|reveal|give away|discuss|talk about|get into|describe|spoil)\
             (?:\\w+ ){0,2}(?:ending|endings|end|finale|twist|twists|plot|surprise|last act|third act|everything)|tell (?:you )?(?:it )?all\\b)""");

    private static final Pattern ENDING_TOLD = Pattern.compile("""
            \\b(?:ending|end|finale|twist|plot|third act|last act)\\b.{0,20}\\b(?:is|are|gets?|will be)\\b.{0,15}\
            \\b(?:discussed|revealed|given away|spoil(?:ed|t)|described|told)\\b.{0,30}\\b(?:below|here|ahead|follows|from|essay|piece)\
            |\\b(?:essay|piece|review|what follows|the rest)\\b.{0,20}\\b(?:spoils|reveals|gives away|discusses|assumes (?:that )?you)\\b\
            |\\bplot details (?:follow|ahead|below)\\b""");

    private static final Pattern NOT_SEEN = Pattern.compile("""
            (?:\\b(?:not|never|yet to|avoid(?:ed)?|missed|without)\\b|n't\\b).{0,40}\\b(?:see|seen|seeing|watch|watched|watching|know)\\b\
            |\\b(?:avoid|avoided|miss|missed) the (?:ending|finale|film|movie)\\b|\\bif you don't\\b""");
    private static final Pattern READER = Pattern.compile(
            "\\b(?:you|your|readers?|anyone|anybody|whoever|those who|who did not|who didn't|who has|who have|please)\\b");
    private static final Pattern TURN_BACK = Pattern.compile("""
            \\bstop reading\\b|\\bread no (?:further|more)\\b|\\blook away\\b|\\bturn (?:back|away)\\b|\\bcome back\\b\
            |\\bbefore (?:you )?(?:read|reading|go|going|continue|continuing|proceed)|\\b(?:don't|do not) (?:read|go|continue|scroll)\\b\
            |\\b(?:leave|close) (?:now|this|the (?:tab|page))\\b|\\bskip (?:to|this|the rest|ahead)\\b\
            |\\b(?:see|watch) (?:it|the film|the movie|this one|that) (?:first|before)\\b|\\bbail\\b""");

    private static final Pattern STOP_READING =
            Pattern.compile("^\\W*(?:(?:please|so|and|but|ok|okay|now)\\W+)?stop reading\\b");

    private static final Pattern TOLD_AT_ONCE = Pattern.compile("""
            \\bspoilers?(?: alerts?| warnings?)? ?[:—–-](?!.*\\b(?:you|your|readers?|reading|read|essay|piece|review|text\
            |below|ahead|follows?|discuss(?:es|ed)?|contains?|from|next)\\b).*\\p{L}""");

    /** What a paragraph or heading says of spoilers. */
    static SpoilerWording in(String paragraph) {
        List<String> sentences = sentences(paragraph);
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i);
            String before = i == 0 ? "" : sentences.get(i - 1);
            if (warns(sentence) || turnsBack(before, sentence)) {
                boolean goesOn = words(sentences.subList(i + 1, sentences.size())) > WORDS_THAT_MAY_SPOIL;
                return goesOn || TOLD_AT_ONCE.matcher(sentence).find() ? SPOILS_ITSELF : WARNS;
            }
        }
        return NONE;
    }

    private static boolean warns(String sentence) {
        if (NOT_FREE.matcher(sentence).find()) {
            return true;
        }
        return !NEGATED.matcher(sentence).find()
                && (SPOILER_NOUN.matcher(sentence).find()
                        || SPOILING_VERB.matcher(sentence).find()
                        || ENDING_TOLD.matcher(sentence).find());
    }

    private static boolean turnsBack(String before, String sentence) {
        if (STOP_READING.matcher(sentence).find()) {
            return true;
        }
        return TURN_BACK.matcher(sentence).find()
                && READER.matcher(sentence).find()
                && (NOT_SEEN.matcher(sentence).find()
                        || NOT_SEEN.matcher(before).find());
    }

    /** In lower case, without what is quoted: somebody else's warning is none. */
    private static List<String> sentences(String paragraph) {
        String text =
                QUOTED.matcher(paragraph).replaceAll(" ").replace('’', '\'').replaceAll("\\s+", " ");
        List<String> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = text.substring(start, Math.min(end, start + LONGEST_WARNING));
            sentences.add(sentence.strip().toLowerCase(Locale.ROOT));
            start = end;
        }
        return sentences;
    }

    private static int words(List<String> sentences) {
        Matcher word = Pattern.compile("\\p{L}+").matcher(String.join(" ", sentences));
        return (int) word.results().count();
    }
}
