package aftercredits.app;

/** The command line, as this process. */
public final class Main {
    private Main() {}

    /** Runs one call and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.ofThisProcess();
        int exitCode = Aftercredits.execute(surroundings, arguments);
        surroundings.console().out().flush();
        surroundings.console().err().flush();
        System.exit(exitCode);
    }
}
