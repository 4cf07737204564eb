package aftercredits.essay;

/** Reads an essay's file, front matter and body. */
public final class EssayParser {
    private EssayParser() {}

    /**
     * @param fileName the file's name with its ending; the essay's id comes from it, and problems name it
     * @param text the file's whole text
     */
    public static ParsedEssay parse(String fileName, String text) {
        throw new UnsupportedOperationException("not written yet");
    }
}
