package aftercredits.rehearsal;

import java.util.List;
import java.util.Optional;

/** The folder of essays, to open and to save. Names are of files right in it; nothing is overwritten unseen. */
public interface EssayFolder {
    /** As a person would write it. */
    String path();

    /** The essays' files, in the order of their names; none where there is no folder yet. */
    List<String> names();

    Opening open(String name);

    /**
     * Keeps the text as a whole, or not at all.
     *
     * @param known the version that may be replaced; empty for a file that must be new
     */
    Saving save(String name, String text, Optional<String> known);

    /** What became of opening a file. */
    sealed interface Opening {
        /**
         * @param text as it stands in the file
         * @param version the same for the same bytes
         */
        record Opened(String text, String version) implements Opening {}
    }

    /** What became of saving one. */
    sealed interface Saving {
        record Saved(String version) implements Saving {}

        /**
         * Another text stands there than the one that may be replaced; nothing was changed.
         *
         * @param version of what stands there
         */
        record Stands(String version) implements Saving {}
    }

    /**
     * It was not done.
     *
     * @param detail another file's name, or the platform's reason; "" where there is none
     */
    record Refused(Why why, String detail) implements Opening, Saving {}

    /** Why a file was neither opened nor saved. */
    enum Why {
        /** No name for an essay's file, on any system. */
        NAME,
        /** It is gone, or never was. */
        MISSING,
        /** It is no file of its own but leads elsewhere, or is a folder. */
        LINK,
        /** Another file's essay has the same id. */
        TWIN,
        /** Not text in UTF-8. */
        NOT_TEXT,
        /** Larger than an essay may be. */
        TOO_LARGE,
        /** The platform did not let it happen. */
        FAILED
    }
}
