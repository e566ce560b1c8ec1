package org.redress.rules.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Temporary folders of trials. Each bears the number of the process that made it, so that the next one clears away what a
 * process left behind that was killed.
 */
final class TrialFolders {

    private static final String PREFIX = "redress-trial-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(?:jars-)?([0-9]+)-.*");
    private static final System.Logger LOG = System.getLogger(TrialFolders.class.getName());

    private static final Set<Path> MADE = ConcurrentHashMap.newKeySet();

    private final Path root;

    TrialFolders(Path root) {
        this.root = root;
    }

    static TrialFolders here() {
        return new TrialFolders(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param what it is for: nothing, or a word and a hyphen */
    Path make(String what) {
        try {
            Path folder = Files.createTempDirectory(root, PREFIX + what + ProcessHandle.current().pid() + "-");
            MADE.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no folder for a trial.", e);
        }
    }

    /** Those whose makers are no more. */
    void clearAway() {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(root, PREFIX + "*")) {
            for (Path folder : found) {
                if (isLeftBehind(folder)) {
                    delete(folder);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "Folders of former trials cannot be looked for.", e);
        }
    }

    private static boolean isLeftBehind(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (!name.matches() || !Files.isDirectory(folder)) {
            return false;
        }
        long maker = Long.parseLong(name.group(1));
        // In a container every server is the same number.
        return maker == ProcessHandle.current().pid() ? !MADE.contains(folder)
                : ProcessHandle.of(maker).filter(ProcessHandle::isAlive).isEmpty();
    }

    static void delete(Path folder) {
        MADE.remove(folder);
        try (Stream<Path> found = Files.walk(folder)) {
            found.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            // Temporary: the system clears it away some day.
            LOG.log(System.Logger.Level.DEBUG, "{0} stays behind.", folder);
        }
    }
}
