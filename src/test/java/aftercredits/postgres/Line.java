package aftercredits.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server, which may be cut and mended. */
public final class Line implements AutoCloseable {
    private final int serverPort;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance;

    public Line(int serverPort) {
        this.serverPort = serverPort;
        open(0);
        this.port = entrance.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** Everybody on it is thrown off, and nobody gets through. */
    public void cut() {
        closed(entrance);
        ends.forEach(Line::closed);
        ends.clear();
    }

    public void mend() {
        open(port);
    }

    private void open(int at) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            entrance = opened;
            Thread.ofVirtual().start(() -> admit(opened));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void admit(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket here = opened.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                ends.add(here);
                ends.add(there);
                Thread.ofVirtual().start(() -> pass(here, there));
                Thread.ofVirtual().start(() -> pass(there, here));
            } catch (IOException cut) {
                // The loop's condition says whether it was us.
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            // Both ends are closed by now.
        }
    }

    private static void closed(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception already) {
            // It is to be closed, and is.
        }
    }

    @Override
    public void close() {
        cut();
    }
}
