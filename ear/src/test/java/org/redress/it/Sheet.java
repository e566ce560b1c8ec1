package org.redress.it;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a measurement tells the person who started it, on their terminal. */
public final class Sheet {

    private final PrintStream terminal =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    public void line(String format, Object... values) {
        terminal.println(format.formatted(values));
    }

    /** A figure means nothing without where it was taken. */
    public void machine() {
        line("Machine   %d cores (%s), %d MB, %s %s, Java %s", Runtime.getRuntime().availableProcessors(),
                firstLine("/proc/cpuinfo", "model name").replaceFirst(".*: *", ""), memoryInMegabytes(),
                System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("java.version"));
    }

    private static long memoryInMegabytes() {
        String digits = firstLine("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits) / 1024;
    }

    private static String firstLine(String file, String beginning) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(beginning)).findFirst().orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }
}
