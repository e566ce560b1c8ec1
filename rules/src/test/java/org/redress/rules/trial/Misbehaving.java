package org.redress.rules.trial;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** A trial process that does what a draft must never make one do; the release of the draft says what. */
final class Misbehaving {

    private Misbehaving() {
    }

    public static void main(String[] arguments) throws Exception {
        Guard.start(Long.parseLong(arguments[0]));
        Order order = new Frames.Reader(new FileInputStream(FileDescriptor.in)).read().as(Order.class);
        switch (order.draft().release()) {
            case "loops" -> {
                say("progress {\"stage\":\"LOOPING\",\"done\":" + ProcessHandle.current().pid() + ",\"total\":0}\n");
                loop();
            }
            case "eats memory" -> {
                var eaten = new ArrayList<byte[]>();
                while (eaten.size() < Integer.MAX_VALUE) {
                    eaten.add(new byte[1_000_000]);
                }
            }
            case "talks nonsense" -> {
                say("GIF89a\n");
                loop();
            }
            case "talks forever" -> {
                byte[] much = "report ".concat("x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
                try (var out = new FileOutputStream(FileDescriptor.out)) {
                    out.write(much);
                    while (order != null) {
                        out.write(much, 7, 1 << 20);
                    }
                }
            }
            case "has a child" -> {
                Process child = new ProcessBuilder("/bin/sleep", "600").start();
                say("progress {\"stage\":\"LOOPING\",\"done\":" + child.pid() + ",\"total\":0}\n");
                loop();
            }
            case "lies" -> say("report {\"gaps\":7}\n");
            case "says what it sees" -> say("progress {\"stage\":\"" + System.getenv().size() + " " + files() + " "
                    + System.getProperty("user.dir").equals(System.getProperty("user.home"))
                    + "\",\"done\":0,\"total\":0}\n");
            default -> Runtime.getRuntime().halt(7);
        }
        Runtime.getRuntime().halt(0);
    }

    private static int files() {
        return new java.io.File(".").list().length;
    }

    private static void loop() {
        long sum = 0;
        while (sum < Long.MAX_VALUE) {
            sum = sum % 7 + 1;
        }
    }

    private static void say(String line) throws IOException {
        new FileOutputStream(FileDescriptor.out).write(line.getBytes(StandardCharsets.UTF_8));
    }
}
