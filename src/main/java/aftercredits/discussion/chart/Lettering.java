package aftercredits.discussion.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The fonts of the pictures: DejaVu, which come with the bot and write Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and
 * Arabic. So a picture looks the same on every machine, and is drawn on one that has no fonts.
 */
final class Lettering {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private final Font regular;
    private final Font bold;

    private Lettering(Font regular, Font bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** Loads them at the first call. */
    static Lettering loaded() {
        return Once.LETTERING;
    }

    Font regular(float points) {
        return regular.deriveFont(points);
    }

    Font bold(float points) {
        return bold.deriveFont(points);
    }

    /** The text on one line, without what the fonts have no sign for (they would draw a box) and what turns its direction. */
    String writable(String text) {
        StringBuilder writable = new StringBuilder();
        text.codePoints()
                .map(sign -> Character.isWhitespace(sign) ? ' ' : sign)
                .filter(sign -> Character.getType(sign) != Character.FORMAT
                        && regular.canDisplay(sign)
                        && bold.canDisplay(sign))
                .forEach(writable::appendCodePoint);
        return writable.toString().replaceAll(" +", " ").strip();
    }

    private static final class Once {
        static final Lettering LETTERING = load();

        private static Lettering load() {
            System.setProperty("java.awt.headless", "true");
            try {
                FontFolder folder = FontFolder.make(Path.of(System.getProperty("java.io.tmpdir")));
                Path regular = unpack("DejaVuSans.ttf", folder);
                Path bold = unpack("DejaVuSans-Bold.ttf", folder);
                makeDo(regular, folder);
                return new Lettering(font(regular), font(bold));
            } catch (IOException | FontFormatException broken) {
                throw new IllegalStateException("The pictures' fonts can't be loaded", broken);
            }
        }

        private static Font font(Path file) throws IOException, FontFormatException {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        }

        private static Path unpack(String name, FontFolder folder) throws IOException {
            Path file = folder.file(name);
            try (InputStream packed = Lettering.class.getResourceAsStream(FOLDER + name)) {
                if (packed == null) {
                    throw new IOException("No " + FOLDER + name + " comes with this program");
                }
                Files.copy(packed, file);
            }
            return file;
        }

        /**
         * On Linux, Java asks fontconfig for the machine's fonts before it loads any other, and fails for good where there
         * are none ("Fontconfig head is null"). It does not ask where a file names them; the property is sun.awt's own,
         * unchanged since Java 5.
         */
        private static void makeDo(Path font, FontFolder folder) throws IOException {
            if (System.getProperty("sun.awt.fontconfig") != null) {
                return;
            }
            String any = "-dejavu-DejaVu Sans-medium-r-normal--*-%d-*-*-p-*-iso10646-1";
            Properties fonts = new Properties();
            fonts.setProperty("version", "1");
            fonts.setProperty("sequence.allfonts", "all");
            fonts.setProperty("allfonts.all", any);
            fonts.setProperty("filename." + any.replace(' ', '_'), font.toString());
            Path file = folder.file("fontconfig.properties");
            try (var out = Files.newOutputStream(file)) {
                fonts.store(out, null);
            }
            System.setProperty("sun.awt.fontconfig", file.toString());
        }
    }
}
