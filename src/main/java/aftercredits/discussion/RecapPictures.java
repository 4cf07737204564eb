package aftercredits.discussion;

import aftercredits.discussion.Recap.PromptRecap;
import aftercredits.discussion.Recap.StanceCount;
import aftercredits.discussion.chart.StanceChart;
import aftercredits.posting.Excerpt;
import aftercredits.posting.Picture;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pictures of a recap: one of every prompt on which a member took a side. */
final class RecapPictures {
    private static final Logger LOG = LoggerFactory.getLogger(RecapPictures.class);
    private static final int LONGEST_NAME = 120;

    private final Words words;
    private final Function<StanceChart.Sheet, byte[]> painter;

    /** @param painter makes a PNG */
    RecapPictures(Words words, Function<StanceChart.Sheet, byte[]> painter) {
        this.words = words;
        this.painter = painter;
    }

    /**
     * Stances before and after. It shows no question; where the prompt spoils it is hidden until clicked, because a picture is
     * found and passed on without its thread, and then its alt text names no stance. Empty, with a word in the log, where it
     * can't be drawn: no recap is lost for a picture.
     */
    Optional<Picture> of(PromptRecap prompt) {
        if (prompt.sides() == 0) {
            return Optional.empty();
        }
        try {
            byte[] png = painter.apply(sheet(prompt));
            int position = prompt.prompt().position();
            Picture picture = new Picture("prompt-" + position + ".png", altText(prompt), png);
            return Optional.of(prompt.prompt().spoiler() ? picture.hidden() : picture);
        } catch (RuntimeException broken) {
            LOG.warn("A recap goes without its picture, which could not be drawn", broken);
            return Optional.empty();
        }
    }

    private StanceChart.Sheet sheet(PromptRecap prompt) {
        List<StanceChart.Stance> stances = new ArrayList<>();
        for (StanceCount count : prompt.split()) {
            String name = Excerpt.line(count.stance(), LONGEST_NAME);
            String place = words.say("discussion.picture.side", "place", stances.size() + 1);
            stances.add(new StanceChart.Stance(name, place, count.before(), count.after()));
        }
        return new StanceChart.Sheet(
                words.say(
                        "discussion.picture.title", "position", prompt.prompt().position()),
                words.say("discussion.picture.before"),
                words.say("discussion.picture.after"),
                stances);
    }

    private String altText(PromptRecap prompt) {
        List<String> lines = new ArrayList<>();
        lines.add(
                words.say("discussion.picture.alt", "position", prompt.prompt().position()));
        int place = 0;
        for (StanceCount count : prompt.split()) {
            place++;
            String side = prompt.prompt().spoiler()
                    ? words.say("discussion.picture.side", "place", place)
                    : Excerpt.line(count.stance(), LONGEST_NAME);
            lines.add(words.say(
                    "discussion.picture.alt.stance", "side", side, "before", count.before(), "after", count.after()));
        }
        return String.join("\n", lines);
    }
}
