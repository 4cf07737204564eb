package aftercredits.app;

/**
 * Starts {@link Main} on a JVM that is new enough, and says which one is needed on any other.
 *
 * <p>This class alone is compiled for Java 11, so that an old JVM can load it; it names {@code Main} only by its name.
 */
public final class Launcher {
    private static final int OLDEST_JAVA = 21;

    private Launcher() {}

    /**
     * @param arguments handed to the command line as they are
     */
    public static void main(String[] arguments) throws Exception {
        int java = Runtime.version().feature();
        if (java < OLDEST_JAVA) {
            System.err.println("Aftercredits needs Java " + OLDEST_JAVA + " or newer; this is Java " + java + " ("
                    + System.getProperty("java.home")
                    + "). Install a newer JDK or JRE, or start it with that one's java.");
            System.exit(1);
        }
        Class.forName("aftercredits.app.Main").getMethod("main", String[].class).invoke(null, (Object) arguments);
    }
}
