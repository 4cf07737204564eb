package aftercredits.discussion;

import aftercredits.discussion.Recap.Move;
import aftercredits.discussion.Recap.PromptRecap;
import aftercredits.discussion.Recap.Quote;
import aftercredits.discussion.Recap.StanceCount;
import aftercredits.discussion.Recap.Then;
import aftercredits.discussion.chart.StanceChart;
import aftercredits.essay.Chunker;
import aftercredits.posting.Excerpt;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Picture;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a recap looks on Discord. */
public final class RecapPost {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_QUESTION = 900;
    private static final int LONGEST_STANCE = 160;
    private static final int LONGEST_QUOTE = 500;
    private static final int LONGEST_PASSAGE = 700;
    private static final int LONGEST_NAME = 80;
    /** More of them are no list that anybody reads: then the head's number does. */
    private static final int MOST_MOVES = 3;

    private final Recap recap;
    private final Words words;
    private final RecapPictures pictures;

    private RecapPost(Recap recap, Words words, RecapPictures pictures) {
        this.recap = recap;
        this.words = words;
        this.pictures = pictures;
    }

    /**
     * The recap as messages of at most 2,000 code points, in order, with a picture of each prompt that has stances. Questions
     * and passages that spoil and the members' words are hidden until clicked; counts and stances are not, as the buttons
     * show the stances anyway.
     */
    public static List<OutgoingMessage> messages(Recap recap, Words words) {
        return messages(recap, words, new RecapPictures(words, StanceChart::png));
    }

    static List<OutgoingMessage> messages(Recap recap, Words words, RecapPictures pictures) {
        return new RecapPost(recap, words, pictures).messages();
    }

    private List<OutgoingMessage> messages() {
        Pages pages = new Pages();
        pages.block(header());
        for (PromptRecap prompt : recap.prompts()) {
            pages.block(head(prompt));
            prompt.split().forEach(count -> pages.line(split(count, prompt.changedMinds() > 0)));
            if (prompt.moves().size() <= MOST_MOVES) {
                prompt.moves().forEach(move -> pages.line(moved(move)));
            }
            prompt.then().ifPresent(then -> pages.line(then(then)));
            prompt.quotes().forEach(quote -> pages.line(said(quote)));
            prompt.prompt().passage().ifPresent(passage -> pages.line(passage(prompt.prompt(), passage)));
            pictures.of(prompt).ifPresent(pages::picture);
        }
        return pages.messages();
    }

    private String header() {
        String title = Excerpt.escaped(recap.discussion().essayTitle(), LONGEST_TITLE);
        return words.say("discussion.recap.header", "title", title) + "\n"
                + words.say("discussion.recap.voices", "voices", recap.voices());
    }

    private String head(PromptRecap prompt) {
        return words.say(
                        "discussion.recap.prompt",
                        "position",
                        prompt.prompt().position(),
                        "voices",
                        prompt.voices(),
                        "changed",
                        prompt.changedMinds())
                + "\n" + PromptPost.question(prompt.prompt(), LONGEST_QUESTION);
    }

    private String split(StanceCount count, boolean changed) {
        return words.say(
                "discussion.recap.stance",
                "stance",
                stance(count.stance()),
                "changed",
                changed ? "yes" : "no",
                "before",
                count.before(),
                "after",
                count.after());
    }

    private String then(Then then) {
        String sides = then.split().stream()
                .map(side -> words.say(
                        "discussion.recap.then.stance", "stance", stance(side.stance()), "members", side.members()))
                .collect(Collectors.joining(" · "));
        return words.say(
                "discussion.recap.then",
                "at",
                Long.toString(then.askedAt().getEpochSecond()),
                "voices",
                then.voices(),
                "hasSides",
                sides.isEmpty() ? "no" : "yes",
                "sides",
                sides,
                "both",
                then.both(),
                "moved",
                then.moved());
    }

    private String moved(Move move) {
        return words.say(
                "discussion.recap.move",
                "members",
                move.members(),
                "from",
                stance(move.from()),
                "to",
                stance(move.to()));
    }

    private static String stance(String stance) {
        return Excerpt.escaped(Excerpt.line(stance, LONGEST_STANCE), LONGEST_STANCE);
    }

    private String said(Quote quote) {
        String escaped = Excerpt.escaped(Excerpt.line(quote.words(), LONGEST_QUOTE), LONGEST_QUOTE);
        return Markdown.spoiler(words.say("discussion.recap.quote", "words", escaped)) + "\n" + writer(quote);
    }

    private String writer(Quote quote) {
        // How often it was taken up would tell who wrote it: everybody can count the replies in the thread.
        return quote.name().isEmpty()
                ? words.say("discussion.recap.quote-unnamed")
                : words.say(
                        "discussion.recap.quote-named",
                        "name",
                        Excerpt.escaped(Excerpt.line(quote.name(), LONGEST_NAME), LONGEST_NAME),
                        "echoes",
                        quote.echoes());
    }

    private String passage(AskedPrompt prompt, String passage) {
        String text = Excerpt.escaped(Excerpt.line(passage, LONGEST_PASSAGE), LONGEST_PASSAGE);
        String title = Excerpt.escaped(recap.discussion().essayTitle(), LONGEST_TITLE);
        return (prompt.spoiler() ? Markdown.spoiler(text) : "> " + text) + "\n"
                + recap.author()
                        .map(author -> words.say(
                                "discussion.recap.passage-credit-with-author",
                                "title",
                                title,
                                "author",
                                Excerpt.escaped(Excerpt.line(author, LONGEST_NAME), LONGEST_NAME)))
                        .orElseGet(() -> words.say("discussion.recap.passage-credit", "title", title));
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

        /** Right under what was said last: Discord shows a message's pictures below all of its text. */
        void picture(Picture picture) {
            full.add(new OutgoingMessage(page.toString(), List.of(), List.of(picture)));
            page.setLength(0);
        }

        private void add(String glue, String piece) {
            boolean fits = Markdown.codePoints(page + glue + piece) <= Chunker.MAX_CODE_POINTS;
            if (!fits) {
                turn();
            }
            page.append(page.isEmpty() ? "" : glue).append(piece);
        }

        private void turn() {
            if (!page.isEmpty()) {
                full.add(OutgoingMessage.plain(page.toString()));
                page.setLength(0);
            }
        }

        List<OutgoingMessage> messages() {
            turn();
            return List.copyOf(full);
        }
    }
}
