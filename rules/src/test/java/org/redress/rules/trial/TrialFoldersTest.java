package org.redress.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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
        var folders = new TrialFolders(root);
        Path older = folders.make("");
        Files.setLastModifiedTime(older, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        folders.clearAway();

        assertThat(older).doesNotExist();
    }
}
