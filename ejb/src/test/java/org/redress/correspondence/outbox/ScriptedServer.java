package org.redress.correspondence.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that answers as the address says: {@code 550@…} and {@code 451@…} with that code to the address,
 * {@code data554@…} and {@code data452@…} to the whole mail, {@code torn@…} with silence in place of the last answer.
 */
final class ScriptedServer implements AutoCloseable {

    final List<String> taken = new CopyOnWriteArrayList<>();
    /** How many lines became secret. */
    volatile int begunTls;

    private final ServerSocket socket;
    private final String greeting;
    private final String toTheSender;
    private final SSLContext tls;

    ScriptedServer() throws IOException {
        this("220 ready", "250 fine");
    }

    ScriptedServer(String greeting, String toTheSender) throws IOException {
        this(greeting, toTheSender, null, new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
    }

    /** @param fromTheFirstByte or else after STARTTLS */
    static ScriptedServer withTls(SSLContext tls, boolean fromTheFirstByte) throws IOException {
        return fromTheFirstByte
            ? new ScriptedServer("220 ready", "250 fine", null, tls.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress()))
            : new ScriptedServer("220 ready", "250 fine", tls, new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
    }

    private ScriptedServer(String greeting, String toTheSender, SSLContext tls, ServerSocket socket) {
        this.greeting = greeting;
        this.toTheSender = toTheSender;
        this.tls = tls;
        this.socket = socket;
        Thread listener = new Thread(this::listen, "scripted mail server");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept()) {
                if (line instanceof SSLSocket secret) {
                    begin(secret);
                }
                say(line.getOutputStream(), greeting);
                talk(line);
            } catch (IOException e) {
                // Whoever called hung up, or the test is over.
            }
        }
    }

    private void begin(SSLSocket secret) throws IOException {
        secret.startHandshake();
        begunTls++;
    }

    private void talk(Socket line) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = line.getOutputStream();
        StringBuilder to = new StringBuilder();
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            if (said.startsWith("RCPT TO:<")) {
                String address = said.substring("RCPT TO:<".length(), said.indexOf('>'));
                boolean refused = address.matches("[45][0-9]{2}@.*");
                to.append(refused ? "" : address + " ");
                say(out, refused ? address.substring(0, 3) + " not " + address : "250 fine");
            } else if (said.equals("DATA")) {
                say(out, "354 go on");
                while (!in.readLine().equals(".")) {
                    // What it says is not of interest here.
                }
                if (to.indexOf("torn@") >= 0) {
                    return;
                }
                String data = to.toString().matches("data[0-9]{3}@.*") ? to.substring(4, 7) + " no" : "250 taken";
                if (data.startsWith("250")) {
                    taken.add(to.toString().strip());
                }
                say(out, data);
                to.setLength(0);
            } else if (said.startsWith("EHLO") && tls != null && !(line instanceof SSLSocket)) {
                say(out, "250-ready\r\n250 STARTTLS");
            } else if (said.equals("STARTTLS")) {
                say(out, "220 go on");
                SSLSocket secret = (SSLSocket) tls.getSocketFactory().createSocket(line, null, true);
                secret.setUseClientMode(false);
                begin(secret);
                talk(secret);
                return;
            } else if (said.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                if (said.equals("RSET")) {
                    to.setLength(0);
                }
                say(out, said.startsWith("MAIL") ? toTheSender : "250 fine");
            }
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
