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
        return isFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Whether this machine has the address, and nobody listens there. */
    static boolean isFree(InetSocketAddress address) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
