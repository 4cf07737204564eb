package aftercredits.discussion;

import aftercredits.discussion.Recap.PromptRecap;
import aftercredits.discussion.Recap.Quote;
import aftercredits.essay.Chunker;
import aftercredits.posting.Excerpt;
import aftercredits.posting.OutgoingMessage;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;

/** How a recap looks on Discord. */
public final class RecapPost {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_QUESTION = 900;
    private static final int LONGEST_STANCE = 160;
    private static final int LONGEST_QUOTE = 500;
    private static final int LONGEST_NAME = 80;
    private static final int BAR_CELLS = 10;

    private final Recap recap;
    private final Words words;

    private RecapPost(Recap recap, Words words) {
        this.recap = recap;
        this.words = words;
    }

    /**
     * The recap as messages of at most 2,000 code points, in order. Questions that spoil and the members' words are hidden
     * until clicked; counts and stances are not, as the buttons show the stances anyway.
     */
    public static List<OutgoingMessage> messages(Recap recap, Words words) {
        return new RecapPost(recap, words).messages();
    }

    private List<OutgoingMessage> messages() {
        Pages pages = new Pages();
        pages.block(header());
        for (PromptRecap prompt : recap.prompts()) {
            pages.block(head(prompt));
            prompt.quotes().forEach(quote -> pages.line(Markdown.spoiler(said(quote))));
        }
        return pages.messages();
    }

    private String header() {
        String title = Excerpt.escaped(recap.discussion().essayTitle(), LONGEST_TITLE);
        return words.say("discussion.recap.header", "title", title) + "\n"
                + words.say("discussion.recap.voices", "voices", recap.voices());
    }

    private String head(PromptRecap prompt) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "discussion.recap.prompt",
                "position",
                prompt.prompt().position(),
                "voices",
                prompt.voices(),
                "changed",
                prompt.changedMinds()));
        lines.add(PromptPost.question(prompt.prompt(), LONGEST_QUESTION));
        int stances =
                prompt.counts().values().stream().mapToInt(Integer::intValue).sum();
        prompt.counts()
                .forEach((stance, count) -> lines.add(words.say(
                        "discussion.recap.stance",
                        "bar",
                        bar(count, stances),
                        "count",
                        count,
                        "stance",
                        Excerpt.escaped(stance, LONGEST_STANCE))));
        return String.join("\n", lines);
    }

    private static String bar(int count, int of) {
        int full = of == 0 ? 0 : Math.round((float) count * BAR_CELLS / of);
        return "▰".repeat(full) + "▱".repeat(BAR_CELLS - full);
    }

    private String said(Quote quote) {
        String said = Excerpt.escaped(Excerpt.line(quote.words(), LONGEST_QUOTE), LONGEST_QUOTE);
        return quote.name().isEmpty()
                ? words.say("discussion.recap.quote-unnamed", "words", said)
                : words.say(
                        "discussion.recap.quote-named",
                        "words",
                        said,
                        "name",
                        Excerpt.escaped(Excerpt.line(quote.name(), LONGEST_NAME), LONGEST_NAME));
    }

    /** Pieces one under the other; what does not fit any more begins a new message, a piece is never cut. */
    private static final class Pages {
        private final List<OutgoingMessage> full = new ArrayList<>();
        private final StringBuilder page = new StringBuilder();

        void block(String piece) {
            add("\n\n", piece);
        }

        void line(String piece) {
            add("\n", piece);
        }

        private void add(String glue, String piece) {
            boolean fits = Markdown.codePoints(page + glue + piece) <= Chunker.MAX_CODE_POINTS;
            if (!fits) {
                turn();
            }
            page.append(page.isEmpty() ? "" : glue).append(piece);
        }

        private void turn() {
            full.add(OutgoingMessage.plain(page.toString()));
            page.setLength(0);
        }

        List<OutgoingMessage> messages() {
            turn();
            return List.copyOf(full);
        }
    }
}
