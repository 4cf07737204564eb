package aftercredits.app;

import aftercredits.club.PrivacyNotice;
import aftercredits.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file with what members are told about what is kept of them: UTF-8, read anew each time, so that it may be filled in while
 * the bot runs.
 */
record PrivacyFile(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(PrivacyFile.class);

    /** More than that is no notice that anybody reads on Discord. */
    private static final long MOST_BYTES = 200_000;

    PrivacyNotice read() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                LOG.warn("{} is larger than {} bytes, so members are not shown it", file, MOST_BYTES);
                return new PrivacyNotice.Missing();
            }
            return PrivacyNotice.of(Files.readString(file));
        } catch (NoSuchFileException absent) {
            return new PrivacyNotice.Missing();
        } catch (IOException unreadable) {
            LOG.warn("{} can't be read, so members are not shown it: {}", file, unreadable.toString());
            return new PrivacyNotice.Missing();
        }
    }

    /** What there is still to do about it; empty where nothing is. */
    Optional<Finding> hint(Words words) {
        return switch (read()) {
            case PrivacyNotice.Given given -> Optional.empty();
            case PrivacyNotice.Unfinished(int blanks) ->
                Optional.of(Finding.note(
                        words.say("app.privacy.unfinished.what", "file", file.toString(), "blanks", blanks),
                        words.say("app.privacy.unfinished.next")));
            case PrivacyNotice.Missing missing ->
                Optional.of(Finding.note(
                        words.say("app.privacy.missing.what", "file", file.toString()),
                        words.say("app.privacy.missing.next")));
        };
    }

    /** As the doctor tells it. */
    Finding finding(Words words) {
        return hint(words).orElseGet(() -> Finding.well(words.say("app.privacy", "file", file.toString())));
    }
}
