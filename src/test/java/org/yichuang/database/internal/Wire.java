package org.yichuang.database.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The wire between the platform and its database, which a test can cut without either end being
/// told, as when a cable is pulled: what is sent is swallowed, and nothing comes.
public final class Wire implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:)\\d+");

    private final ServerSocket here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int there;
    private final List<Socket> ends = new ArrayList<>();
    private AtomicBoolean carries = new AtomicBoolean(true);

    /// @param url of a database on this machine
    public Wire(String url) throws IOException {
        Matcher port = PORT.matcher(url);
        if (!port.find()) {
            throw new IllegalArgumentException("expected a port in " + url);
        }
        there = Integer.parseInt(port.group());
        Thread.ofVirtual().start(this::accept);
    }

    /// The address of the database through the wire.
    public String through(String url) {
        return PORT.matcher(url).replaceFirst(Integer.toString(here.getLocalPort()));
    }

    /// Cuts every connection that there is. Those that are made from now on are whole.
    public synchronized void cut() {
        carries.set(false);
        carries = new AtomicBoolean(true);
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                connect(here.accept());
            } catch (IOException e) {
                // the test is over, or the client has gone already
            }
        }
    }

    private synchronized void connect(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), there);
        ends.add(client);
        ends.add(server);
        AtomicBoolean whole = carries;
        Thread.ofVirtual().start(() -> carry(client, server, whole));
        Thread.ofVirtual().start(() -> carry(server, client, whole));
    }

    private static void carry(Socket from, Socket to, AtomicBoolean whole) {
        byte[] bytes = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (whole.get()) {
                    out.write(bytes, 0, read);
                    out.flush();
                }
            }
            if (whole.get()) {
                to.close();
            }
        } catch (IOException e) {
            // one end was closed
        }
    }

    @Override
    public synchronized void close() throws IOException {
        here.close();
        for (Socket end : ends) {
            end.close();
        }
    }
}
