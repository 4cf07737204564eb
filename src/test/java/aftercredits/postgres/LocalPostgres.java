package aftercredits.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.TestAbortedException;

/**
 * A PostgreSQL server of the tests' own: started when the first test asks for it, one for all of them, gone with this
 * process however that ends. Where it can't run, the tests that ask for it are skipped and say why.
 */
public final class LocalPostgres {
    /** What no message, log line or export may show. Its characters are those that addresses and shells stumble over. */
    public static final String PASSWORD = "hunter2 &?=%'";

    public static final String USER = "club";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger DATABASES = new AtomicInteger();
    // Ends the server when this process, which holds the other end of its input, is gone; and clears up.
    private static final String UNTIL_INPUT_ENDS =
            "data=$1; shift; \"$@\" & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf \"$data\"";

    private final int port;

    private LocalPostgres(int port) {
        this.port = port;
    }

    /** Started by whoever asks first. */
    private static final class Only {
        private static LocalPostgres server;
        private static String whyNot = "";

        static {
            try {
                server = start();
            } catch (IOException | SQLException cannot) {
                whyNot = String.valueOf(cannot.getMessage());
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                whyNot = "interrupted";
            }
        }
    }

    /** @throws TestAbortedException where it can't run: the test is skipped */
    public static LocalPostgres server() {
        if (Only.server == null) {
            throw new TestAbortedException("No PostgreSQL server for the tests here: " + Only.whyNot);
        }
        return Only.server;
    }

    /** The address of a database that is there and empty, and that nobody else has. */
    public String freshDatabase() {
        String name = "club_" + DATABASES.incrementAndGet();
        administer("CREATE DATABASE " + name + " OWNER " + USER + " TEMPLATE template0 ENCODING 'UTF8'"
                + " LOCALE_PROVIDER icu ICU_LOCALE 'en-US' STRATEGY wal_log");
        return address(name);
    }

    /** @param database need not be there */
    public String address(String database) {
        return address("127.0.0.1", port, database);
    }

    public String address(String host, int port, String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?user=" + USER + "&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Runs statements as the server's owner. */
    public void administer(String... statements) {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
    }

    public int port() {
        return port;
    }

    private static LocalPostgres start() throws IOException, InterruptedException, SQLException {
        String archive = ServerFiles.archive()
                .orElseThrow(() -> new IOException("none is packed for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch")));
        Path programs = ServerFiles.unpacked(archive).resolve("bin");
        PlainUser user = PlainUser.find();
        Path data = Files.createTempDirectory("aftercredits-postgresql");
        user.own(data);
        make(programs, user, data);
        LocalPostgres server = new LocalPostgres(freePort());
        Path log = Files.createTempFile("aftercredits-postgresql", ".log");
        log.toFile().deleteOnExit();
        Process process = run(programs, user, data, server.port, log);
        server.await(process, log);
        server.administer("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD.replace("'", "''") + "'");
        return server;
    }

    private static void make(Path programs, PlainUser user, Path data) throws IOException, InterruptedException {
        Path log = Files.createTempFile("aftercredits-initdb", ".log");
        Process initdb = new ProcessBuilder(user.command(List.of(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + data,
                        "--username=postgres",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--no-locale",
                        "--no-sync")))
                .directory(data.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (initdb.waitFor() != 0) {
            throw new IOException("initdb failed: " + Files.readString(log));
        }
        Files.delete(log);
        Files.writeString(data.resolve("pg_hba.conf"), """
                host all postgres 127.0.0.1/32 trust
                host all all      127.0.0.1/32 scram-sha-256
                """);
    }

    private static Process run(Path programs, PlainUser user, Path data, int port, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                UNTIL_INPUT_ENDS,
                "sh",
                data.toString(),
                programs.resolve("postgres").toString()));
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "shared_buffers=32MB",
                "fsync=off",
                "full_page_writes=off",
                // What the bot must not rely on.
                "synchronous_commit=off",
                "default_transaction_isolation=read committed",
                "timezone=Asia/Kathmandu")) {
            command.addAll(List.of("-c", setting));
        }
        return new ProcessBuilder(user.command(command))
                .directory(data.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private void await(Process process, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = owner()) {
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.destroy();
                    throw new IOException("the server did not start: " + Files.readString(log), notYet);
                }
                Thread.sleep(20);
            }
        }
    }
}
