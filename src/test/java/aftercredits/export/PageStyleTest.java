package aftercredits.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Colours that people can tell apart: WCAG 2.2, 1.4.3 and 1.4.11. */
class PageStyleTest {
    private static final double TEXT = 4.5;
    private static final double PICTURE = 3;
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});");

    private final String css = PageStyle.load().css();

    @Test
    void text_and_bars_stand_out_from_what_is_behind_them_by_day_and_by_night() {
        String dark = "@media screen and (prefers-color-scheme: dark)";
        Map<String, String> day = colours(css.substring(0, css.indexOf(dark)));
        Map<String, String> night = new HashMap<>(day);
        night.putAll(colours(css.substring(css.indexOf(dark))));

        assertThat(night).isNotEqualTo(day).hasSameSizeAs(day);
        for (Map<String, String> scheme : List.of(day, night)) {
            for (String behind : List.of("paper", "card")) {
                for (String text : List.of("ink", "muted", "accent", "link")) {
                    assertThat(contrast(scheme, text, behind))
                            .as(text + " on " + behind)
                            .isGreaterThan(TEXT);
                }
            }
            assertThat(contrast(scheme, "ink", "shown")).as("opened spoilers").isGreaterThan(TEXT);
            assertThat(contrast(scheme, "ink", "track")).as("code").isGreaterThan(TEXT);
            assertThat(contrast(scheme.get("curtain"), "ffffff")).as("lids").isGreaterThan(TEXT);
            for (int hue = 1; hue <= 6; hue++) {
                assertThat(contrast(scheme, "on-hue", "hue-" + hue))
                        .as("hue " + hue)
                        .isGreaterThan(TEXT);
            }
            for (int side = 1; side <= 5; side++) {
                assertThat(contrast(scheme, "side-" + side, "track"))
                        .as("side " + side)
                        .isGreaterThan(PICTURE);
                assertThat(contrast(scheme, "side-" + side, "card"))
                        .as("side " + side)
                        .isGreaterThan(PICTURE);
            }
        }
    }

    @Test
    void nothing_is_fetched() {
        assertThat(css).doesNotContain("url(", "@import", "@font-face", "http");
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        Matcher found = COLOUR.matcher(css);
        while (found.find()) {
            colours.putIfAbsent(found.group(1), found.group(2));
        }
        return colours;
    }

    private static double contrast(Map<String, String> scheme, String one, String other) {
        return contrast(scheme.get(one), scheme.get(other));
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + .05) / (Math.min(first, second) + .05);
    }

    private static double luminance(String hex) {
        double[] weights = {.2126, .7152, .0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4));
        }
        return sum;
    }
}
