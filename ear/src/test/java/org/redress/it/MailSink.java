package org.redress.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A mail server of a test's own, which keeps what it takes and misbehaves by the address: {@code refused.…} gets 550,
 * {@code later.…} 451 the first time, {@code torn.…} the first time no answer, although the mail was taken.
 */
public final class MailSink implements AutoCloseable {

    /** What was taken. */
    public record Taken(String to, String text) {

        public String messageId() {
            return text.lines().filter(line -> line.startsWith("Message-ID: ")).findFirst().orElseThrow().substring("Message-ID: ".length());
        }
    }

    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Map<String, Boolean> seen = new ConcurrentHashMap<>();
    private final ServerSocket socket;

    public MailSink(int port) throws IOException {
        socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        new Thread(this::listen, "mail sink").start();
    }

    /** What was taken for an address, in that order. */
    public List<Taken> of(String address) {
        return taken.stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
    }

    /** Everything that was taken. */
    public List<Taken> all() {
        return List.copyOf(taken);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                new Thread(() -> talkAndHangUp(line), "mail sink line").start();
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void talkAndHangUp(Socket line) {
        try (line) {
            talk(line);
        } catch (IOException e) {
            // Whoever called hung up.
        }
    }

    private void talk(Socket line) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = line.getOutputStream();
        say(out, "220 ready");
        String to = "";
        for (String said = in.readLine(); said != null && !socket.isClosed(); said = in.readLine()) {
            if (said.startsWith("RCPT TO:<")) {
                to = said.substring("RCPT TO:<".length(), said.indexOf('>'));
                boolean firstTime = seen.putIfAbsent("rcpt " + to, true) == null;
                say(out, to.startsWith("refused.") ? "550 nobody here" : to.startsWith("later.") && firstTime ? "451 not now" : "250 fine");
            } else if (said.equals("DATA")) {
                say(out, "354 go on");
                taken.add(new Taken(to, read(in)));
                if (to.startsWith("torn.") && seen.putIfAbsent("data " + to, true) == null) {
                    return;
                }
                say(out, "250 taken");
            } else {
                say(out, said.equals("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static String read(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String said = in.readLine(); said != null && !said.equals("."); said = in.readLine()) {
            text.append(said).append('\n');
        }
        return text.toString();
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
