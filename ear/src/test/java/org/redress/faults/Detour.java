package org.redress.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to another one, until it is closed: then it is as if the server behind it were gone. */
final class Detour implements AutoCloseable {

    private final ServerSocket door;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Detour(int port, int behind) throws IOException {
        this.behind = behind;
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        thread(this::accept);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket in = door.accept();
                Socket out = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(in);
                open.add(out);
                thread(() -> carry(in, out));
                thread(() -> carry(out, in));
            } catch (IOException e) {
                // Closed, which ends the loop, or the server behind is gone.
                continue;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from; to; InputStream bytes = from.getInputStream()) {
            bytes.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of both went away, and takes the other along.
            open.remove(from);
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "detour");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
