package aftercredits.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Whom a PostgreSQL server runs as: it refuses to run as root, as whom builds in containers mostly run. */
record PlainUser(List<String> prefix, String id) {
    private static final List<List<String>> WAYS = List.of(
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
            List.of("runuser", "-u", "nobody", "--"),
            List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec \"$0\" \"$@\"", "--"),
            // A user of a namespace of its own, whom the rest of the system takes for root still.
            List.of("unshare", "-U"));
    private static final String ROOT = "0";

    /** @throws IOException if every way to be somebody else than root is closed */
    static PlainUser find() throws IOException {
        if (answer(List.of()).equals(ROOT)) {
            for (List<String> way : WAYS) {
                String id = answer(way);
                if (!id.isEmpty() && !id.equals(ROOT)) {
                    return new PlainUser(way, id);
                }
            }
            throw new IOException("PostgreSQL does not run as root, and none of setpriv, runuser, su and unshare"
                    + " can make this process another user; run the build as one");
        }
        return new PlainUser(List.of(), "");
    }

    private static String answer(List<String> way) {
        try {
            Process asked = new ProcessBuilder(
                            Stream.concat(way.stream(), Stream.of("id", "-u")).toList())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean well = asked.waitFor(10, TimeUnit.SECONDS) && asked.exitValue() == 0;
            return well && said.matches("\\d+") ? said : "";
        } catch (IOException notInstalled) {
            return "";
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    List<String> command(List<String> program) {
        return Stream.concat(prefix.stream(), program.stream()).toList();
    }

    /** Gives a folder of ours to this user. */
    void own(Path folder) throws IOException, InterruptedException {
        boolean sameOutside = prefix.isEmpty() || prefix.getFirst().equals("unshare");
        if (!sameOutside
                && new ProcessBuilder("chown", id, folder.toString())
                                .inheritIO()
                                .start()
                                .waitFor()
                        != 0) {
            throw new IOException(folder + " can't be given to user " + id);
        }
    }
}
