package org.redress.it;

import java.io.IOException;
import java.net.ServerSocket;

/** A port on which nobody listens at this moment. */
public final class FreePort {

    private FreePort() {
    }

    public static int any() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
