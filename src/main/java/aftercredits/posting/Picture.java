package aftercredits.posting;

import java.util.Arrays;
import java.util.Objects;

/** A picture that a message carries. */
public final class Picture {
    /** Discord hides a file of such a name until it is clicked. */
    private static final String HIDDEN = "SPOILER_";

    private final String fileName;
    private final String altText;
    private final byte[] png;

    /**
     * @param fileName letters, digits, dashes and its ending; always visible
     * @param altText what it shows, for who doesn't see it: at most 1,024 characters, always visible, so that it must spoil
     *     nothing
     * @param png far less than the 10 MiB that Discord takes
     */
    public Picture(String fileName, String altText, byte[] png) {
        this.fileName = fileName;
        this.altText = altText;
        this.png = png.clone();
    }

    /** The same, hidden until it is clicked. */
    public Picture hidden() {
        return new Picture(HIDDEN + fileName, altText, png);
    }

    public String fileName() {
        return fileName;
    }

    public String altText() {
        return altText;
    }

    public byte[] png() {
        return png.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture
                && fileName.equals(picture.fileName)
                && altText.equals(picture.altText)
                && Arrays.equals(png, picture.png);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileName, altText, Arrays.hashCode(png));
    }

    @Override
    public String toString() {
        return fileName + " (" + png.length + " bytes)";
    }
}
