package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.export.Format;
import aftercredits.export.Part;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the files of an export are called: {@code aftercredits-film-club-2026-11-22.json}, and of several
 * {@code aftercredits-film-club-2026-11-22-3-anora-prompt-2.json}.
 *
 * @param today in the club's zone
 */
record ExportName(Club club, LocalDate today, Format format) {
    private static final int MOST_CHARS = 40;

    // A reader of these files takes such a name for one of its own and skips the file.
    private static final Pattern ENDS_LIKE_A_HASH = Pattern.compile("-(?:[0-9a-f]{5}|[0-9a-f]{16})$");

    /** @param number among several files, from 1 */
    String of(Optional<Integer> number, Part part) {
        String name = "aftercredits-" + plain(club.name(), "club") + "-" + today
                + number.map(one -> "-" + one).orElse("")
                + part.discussion()
                        .map(discussion -> "-" + plain(discussion.essay().value(), "essay"))
                        .orElse("")
                + part.prompt().map(prompt -> "-prompt-" + prompt.position()).orElse("");
        return name + (ENDS_LIKE_A_HASH.matcher(name).find() ? "-log" : "") + "." + format.fileEnding();
    }

    private static String plain(String name, String otherwise) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? otherwise : plain.substring(0, Math.min(plain.length(), MOST_CHARS));
    }
}
