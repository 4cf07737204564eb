package aftercredits.app;

/** The command line, as this process. */
public final class Main {
    private Main() {}

    /** Runs one call and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        if (Boolean.getBoolean("aftercredits.endsWithParent")) {
            endWithParent();
        }
        Surroundings surroundings = Surroundings.ofThisProcess();
        int exitCode = Aftercredits.execute(surroundings, arguments);
        surroundings.console().out().flush();
        surroundings.console().err().flush();
        System.exit(exitCode);
    }

    /** Maven's exec:exec does not pass on the signal that ends it, and would leave the bot running behind. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
