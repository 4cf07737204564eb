package aftercredits.evening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A disk that a test can fill up. Where the machine lets us mount one it is a real one of a few megabytes, which only those see
 * who are sent into its namespace; else the bot's files may not grow any more, which the operating system tells it the same way.
 */
abstract sealed class SmallDisk implements AutoCloseable {
    /** @param folder an empty one, where the bot has its files */
    static SmallDisk at(Path folder) {
        return mounted(folder).orElseGet(() -> new Limited(folder));
    }

    private static Optional<SmallDisk> mounted(Path folder) {
        String mount = "mount -t tmpfs -o size=3m tmpfs \"$1\" && echo mounted && exec cat";
        try {
            Process keeper =
                    new ProcessBuilder("unshare", "--mount", "sh", "-c", mount, "sh", folder.toString()).start();
            return "mounted".equals(keeper.inputReader().readLine())
                    ? Optional.of(new Mounted(keeper, folder))
                    : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }

    /** What runs the bot where it sees the disk. */
    abstract List<String> wrapper();

    /** The bot's folder as it is seen from here. */
    abstract Path folder();

    abstract void fill(BotProcess bot) throws Exception;

    abstract void makeRoom(BotProcess bot) throws Exception;

    /** What the operator is to read of it. */
    abstract String complaint();

    @Override
    public abstract void close();

    private static final class Mounted extends SmallDisk {
        private static final byte[] BLOCK = new byte[4_096];

        private final Process keeper;
        private final Path folder;

        Mounted(Process keeper, Path folder) {
            this.keeper = keeper;
            this.folder = Path.of("/proc/" + keeper.pid() + "/root" + folder);
        }

        @Override
        List<String> wrapper() {
            String here = Path.of("").toAbsolutePath().toString();
            return List.of("nsenter", "--mount=/proc/" + keeper.pid() + "/ns/mnt", "--wd=" + here, "--");
        }

        @Override
        Path folder() {
            return folder;
        }

        @Override
        void fill(BotProcess bot) throws IOException {
            try (var ballast = Files.newOutputStream(ballast())) {
                while (true) {
                    ballast.write(BLOCK);
                }
            } catch (IOException full) {
                if (!String.valueOf(full.getMessage()).contains("No space left")) {
                    throw full;
                }
            }
        }

        @Override
        void makeRoom(BotProcess bot) throws IOException {
            Files.delete(ballast());
        }

        private Path ballast() {
            return folder.resolve("ballast");
        }

        @Override
        String complaint() {
            return "is full";
        }

        @Override
        public void close() {
            // The disk goes with the last process that sees it.
            keeper.destroyForcibly();
        }
    }

    private static final class Limited extends SmallDisk {
        private final Path folder;

        Limited(Path folder) {
            this.folder = folder;
        }

        @Override
        List<String> wrapper() {
            return List.of();
        }

        @Override
        Path folder() {
            return folder;
        }

        @Override
        void fill(BotProcess bot) throws Exception {
            limit(bot, Long.toString(Files.size(folder.resolve("club.db-wal"))));
        }

        @Override
        void makeRoom(BotProcess bot) throws Exception {
            limit(bot, "unlimited");
        }

        private static void limit(BotProcess bot, String bytes) throws Exception {
            Process limiting = new ProcessBuilder(
                            "prlimit", "--pid", Long.toString(bot.pid()), "--fsize=" + bytes + ":")
                    .inheritIO()
                    .start();
            if (!limiting.waitFor(10, TimeUnit.SECONDS) || limiting.exitValue() != 0) {
                throw new AssertionError("No limit could be set");
            }
        }

        @Override
        String complaint() {
            return "reported an error";
        }

        @Override
        public void close() {}
    }
}
