package org.redress.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialFoldersTest {

    /** No system gives such a number to a process. */
    private static final long NOBODY = Integer.MAX_VALUE - 7L;

    @TempDir
    Path root;

    @Test
    void clearsAwayWhatAKilledServerLeftBehindAndNothingElse() throws IOException {
        var folders = new TrialFolders(root);
        Path mine = folders.make("");
        Path jars = folders.make("jars-");
        Path left = Files.createDirectory(root.resolve("redress-trial-" + NOBODY + "-1"));
        Path leftJars = Files.createDirectory(root.resolve("redress-trial-jars-" + NOBODY + "-2"));
        Files.writeString(leftJars.resolve("0.jar"), "x");
        Path stranger = Files.createDirectory(root.resolve("redress-trial-report"));

        folders.clearAway();

        assertThat(left).doesNotExist();
        assertThat(leftJars).doesNotExist();
        assertThat(mine).exists();
        assertThat(jars).exists();
        assertThat(stranger).exists();
    }

    @Test
    void anotherServerThatHadTheSameNumberIsNotThisOne() throws IOException {
        Path older = Files.createDirectory(root.resolve("redress-trial-" + ProcessHandle.current().pid() + "-1"));

        new TrialFolders(root).clearAway();

        assertThat(older).doesNotExist();
    }
}
