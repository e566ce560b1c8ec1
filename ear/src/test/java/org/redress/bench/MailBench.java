package org.redress.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.redress.it.Api;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * How many mails a second come in by the gateway, each kept, taken apart, recorded as a case, graded, clocked and acknowledged;
 * and how much memory is in use after the first tenth and at the end, with a mail of 25 MB among them.
 *
 * <p>System properties: {@code bench.mails} (50000), {@code bench.mail.clients} (4).
 */
public final class MailBench {

    private static final String TOKEN = "Bearer a-token-for-the-benchmark-only";
    private static final int LARGE = 25 * 1024 * 1024;

    private final Sheet sheet = new Sheet();
    private final int mails = Integer.getInteger("bench.mails", 50_000);
    private final int clients = Integer.getInteger("bench.mail.clients", 4);
    private final AtomicInteger sent = new AtomicInteger();

    public static void main(String[] arguments) throws Exception {
        new MailBench().run();
    }

    private void run() throws Exception {
        sheet.machine();
        sheet.line("Command   bin/bench mail -Dbench.mails=%d -Dbench.mail.clients=%d", mails, clients);
        try (Postgres postgres = Postgres.durable();
                ServerProcess server = ServerProcess.in(Path.of("ear/target/server-of-bench"), environment(postgres))) {
            sheet.line("Start     %.1f s", server.start().toMillis() / 1000.0);
            double first = bring(mails / 10);
            long before = server.liveMegabytes();
            long begin = System.nanoTime();
            bring(mail(LARGE));
            double large = (System.nanoTime() - begin) / 1e9;
            double rest = bring(mails - mails / 10);
            long after = server.liveMegabytes();
            sheet.line("Warm-up   %,d mails, %.0f a second", mails / 10, first);
            sheet.line("  mails per second, each a new case                  %10.0f   of %,d, %d at once", rest, mails - mails / 10, clients);
            sheet.line("  one mail of 25 MB                                  %10.1f s", large);
            sheet.line("  memory in use after a collection, then and now     %7d MB %7d MB", before, after);
        }
    }

    private static Map<String, String> environment(Postgres postgres) {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.put("REDRESS_INTAKE_TOKEN", TOKEN.substring("Bearer ".length()));
        environment.put("REDRESS_MAIL_ACKNOWLEDGEMENTS_OF_ALL", "1000000");
        return environment;
    }

    /** @return mails per second */
    private double bring(int count) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(clients);
        long begin = System.nanoTime();
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int share = count / clients;
                work.add(() -> {
                    for (int n = 0; n < share; n++) {
                        bring(mail(1_500));
                    }
                    return null;
                });
            }
            for (Future<Void> one : many.invokeAll(work)) {
                one.get();
            }
        } finally {
            many.shutdown();
        }
        return count / ((System.nanoTime() - begin) / 1e9);
    }

    private static void bring(byte[] mail) {
        String outcome = Api.anonymous().with("Authorization", TOKEN).post("intake/mail", "message/rfc822", mail).expecting(200).json()
                .path("outcome").asText();
        if (!outcome.equals("CREATED")) {
            throw new IllegalStateException("A mail became " + outcome + ".");
        }
    }

    private byte[] mail(int size) {
        int n = sent.incrementAndGet();
        byte[] head = ("From: c" + n + "@example.org\r\nTo: service@acme.example\r\nSubject: Mail " + n + "\r\nMessage-ID: <" + n
                + "@example.org>\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n\r\nThe kettle " + n + " leaks.\r\n--B\r\n"
                + "Content-Type: application/octet-stream; name=a.bin\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] mail = Arrays.copyOf(head, head.length + size);
        Arrays.fill(mail, head.length, mail.length, (byte) 'x');
        return mail;
    }
}
