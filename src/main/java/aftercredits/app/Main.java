package aftercredits.app;

/** The command line, as this process. */
public final class Main {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** One that commits, and a few that read what no cache holds. */
    private static final int MOST_WAITING_FOR_THE_DISK = 6;

    private Main() {}

    /** Runs one call and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        if (Boolean.getBoolean("aftercredits.endsWithParent")) {
            endWithParent();
        }
        makeRoomForVirtualThreads();
        Surroundings surroundings = Surroundings.ofThisProcess();
        int exitCode = Aftercredits.execute(surroundings, arguments);
        surroundings.console().out().flush();
        surroundings.console().err().flush();
        System.exit(exitCode);
    }

    /**
     * A virtual thread that waits for the disk inside SQLite keeps the thread that carries it, of which Java has as many as
     * processors: on a small machine one commit would hold up half of all that members wait for. To be called before the
     * first virtual thread starts.
     */
    private static void makeRoomForVirtualThreads() {
        if (System.getProperty(CARRIERS) == null) {
            int carriers = Runtime.getRuntime().availableProcessors() + MOST_WAITING_FOR_THE_DISK;
            System.setProperty(CARRIERS, Integer.toString(carriers));
        }
    }

    /** Maven's exec:exec does not pass on the signal that ends it, and would leave the bot running behind. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
