package org.redress.intake;

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

/** An empty mailbox that speaks IMAP or POP3 in clear, and offers STARTTLS where it has a certificate; it remembers what it heard. */
final class ScriptedMailbox implements AutoCloseable {

    final List<String> heardInClear = new CopyOnWriteArrayList<>();
    final List<String> heardInSecret = new CopyOnWriteArrayList<>();

    private final boolean imap;
    private final SSLContext tls;
    private final ServerSocket socket;

    /** @param tls or null, where it offers none */
    ScriptedMailbox(boolean imap, SSLContext tls, InetAddress at) throws IOException {
        this.imap = imap;
        this.tls = tls;
        this.socket = new ServerSocket(0, 10, at);
        Thread listener = new Thread(this::listen, "scripted mailbox");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept()) {
                say(line, imap ? "* OK ready" : "+OK ready");
                talk(line, heardInClear);
            } catch (IOException e) {
                // Whoever called hung up, or the test is over.
            }
        }
    }

    private void talk(Socket line, List<String> heard) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        boolean secret = line instanceof SSLSocket;
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            heard.add(said);
            String command = imap ? said.substring(said.indexOf(' ') + 1) : said;
            if (command.equals("STARTTLS") || command.equals("STLS")) {
                say(line, imap ? tag(said) + " OK go on" : "+OK go on");
                SSLSocket kept = (SSLSocket) tls.getSocketFactory().createSocket(line, null, true);
                kept.setUseClientMode(false);
                kept.startHandshake();
                talk(kept, heardInSecret);
                return;
            }
            say(line, imap ? imapAnswer(tag(said), command, secret) : popAnswer(command, secret));
        }
    }

    private static String tag(String said) {
        return said.substring(0, Math.max(0, said.indexOf(' ')));
    }

    private String imapAnswer(String tag, String command, boolean secret) {
        String done = tag + " OK done";
        if (command.startsWith("CAPABILITY")) {
            return "* CAPABILITY IMAP4rev1" + (tls != null && !secret ? " STARTTLS" : "") + "\r\n" + done;
        }
        if (command.startsWith("EXAMINE") || command.startsWith("SELECT")) {
            return "* 0 EXISTS\r\n* 0 RECENT\r\n* FLAGS ()\r\n* OK [UIDVALIDITY 1] so far\r\n" + tag + " OK [READ-ONLY] done";
        }
        return command.startsWith("LOGOUT") ? "* BYE\r\n" + done : done;
    }

    private String popAnswer(String command, boolean secret) {
        return switch (command) {
            case "CAPA" -> "+OK\r\nUSER\r\nUIDL" + (tls != null && !secret ? "\r\nSTLS" : "") + "\r\n.";
            case "STAT" -> "+OK 0 0";
            case "UIDL", "LIST" -> "+OK\r\n.";
            default -> "+OK";
        };
    }

    private static void say(Socket line, String words) throws IOException {
        OutputStream out = line.getOutputStream();
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
