package org.redress.rules.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts a command where it finds no network, if the system can do that: Linux gives a process a network of its own, in
 * which there is nothing. Where it cannot, the walls around rules are what keeps a draft from asking for one.
 */
final class NoNetwork {

    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    /** The first for the administrator of the machine, the second for anybody, where the system allows it. */
    private static final List<List<String>> WAYS = List.of(List.of(UNSHARE.toString(), "--net"),
            List.of(UNSHARE.toString(), "--user", "--map-root-user", "--net"));

    private static final List<String> PREFIX = firstThatWorks();

    private NoNetwork() {
    }

    static boolean isPossible() {
        return !PREFIX.isEmpty();
    }

    static List<String> command(List<String> command) {
        var all = new ArrayList<>(PREFIX);
        all.addAll(command);
        return all;
    }

    private static List<String> firstThatWorks() {
        return Files.isExecutable(UNSHARE) ? WAYS.stream().filter(NoNetwork::works).findFirst().orElse(List.of())
                : List.of();
    }

    private static boolean works(List<String> way) {
        var command = new ArrayList<>(way);
        command.add("/bin/true");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
