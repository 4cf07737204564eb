package aftercredits.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of 127.0.0.1 that the rehearsal's page may get. */
final class RehearsalPort {
    static final int USUAL = 8370;
    private static final int LAST = 65_535;

    private RehearsalPort() {}

    static boolean isPort(int number) {
        return number >= 0 && number <= LAST;
    }

    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
