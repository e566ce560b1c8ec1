package org.redress.rulebook.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.problems.Refusal;

/** Nothing that a zip says of itself is believed. */
class ReleaseZipTest {

    private static final Map<String, String> BOOK = Map.of("grading/a.drl", "package grading; // 投诉\n", "scenarios/a.csv", "why\r\n");

    @Test
    void givesBackWhatWasWritten() {
        byte[] zip = ReleaseZip.write(BOOK);

        assertThat(ReleaseZip.read(zip)).isEqualTo(BOOK);
        assertThat(ReleaseZip.write(new TreeMap<>(BOOK))).isEqualTo(zip);
    }

    @Test
    void looksIntoTheOneFolderThatAGitServerPutsAroundEverything() throws IOException {
        assertThat(ReleaseZip.read(zip("book-main/grading/a.drl", "a", "book-main/policy.csv", "b")))
            .containsOnlyKeys("grading/a.drl", "policy.csv");
        assertThat(ReleaseZip.read(zip("grading/a.drl", "a"))).containsOnlyKeys("grading/a.drl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.drl", "grading/../../a.drl", "/etc/passwd", "C:/a.drl", "grading\\a.drl", "grading//a.drl", "./a.drl", "grading/a\u0007.drl"})
    void refusesPathsThatLeaveTheFolder(String path) throws IOException {
        byte[] zip = zip(path, "x");

        assertThatThrownBy(() -> ReleaseZip.read(zip)).isInstanceOf(Refusal.class)
            .satisfies(e -> assertThat(((Refusal) e).kind()).isEqualTo(Refusal.Kind.INVALID));
    }

    @Test
    void refusesABomb() throws IOException {
        byte[] zip = zip("grading/bomb.drl", "0".repeat(50_000_000));
        assertThat(zip.length).isLessThan(ReleaseZip.MOST_BYTES);

        assertThatThrownBy(() -> ReleaseZip.read(zip)).isInstanceOf(Refusal.class).hasMessageContaining("grading/bomb.drl");
    }

    @Test
    void refusesTooManyFilesTooManyBytesAndNothing() throws IOException {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 401; i++) {
            many.add("grading/a" + i + ".drl");
            many.add("x");
        }
        byte[] crowded = zip(many.toArray(String[]::new));

        assertThatThrownBy(() -> ReleaseZip.read(crowded)).isInstanceOf(Refusal.class).hasMessageContaining("400");
        assertThatThrownBy(() -> ReleaseZip.read(new byte[ReleaseZip.MOST_BYTES + 1])).isInstanceOf(Refusal.class).hasMessageContaining("2 MB");
        assertThatThrownBy(() -> ReleaseZip.read(zip())).isInstanceOf(Refusal.class).hasMessageContaining("no file");
        assertThatThrownBy(() -> ReleaseZip.read("no zip".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("grading/latin.drl"));
            zip.write(new byte[] {'c', 'a', 'f', (byte) 0xe9});
        }

        assertThatThrownBy(() -> ReleaseZip.read(bytes.toByteArray())).isInstanceOf(Refusal.class).hasMessageContaining("grading/latin.drl")
            .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> ReleaseZip.read(zip("grading/null.drl", "a\0b"))).isInstanceOf(Refusal.class).hasMessageContaining("null character");
    }

    @Test
    void refusesNamesThatDifferInCapitalsOnly() throws IOException {
        byte[] zip = zip("grading/a.drl", "x", "grading/A.drl", "y");

        assertThatThrownBy(() -> ReleaseZip.read(zip)).isInstanceOf(Refusal.class).hasMessageContaining("capitals");
    }

    @Test
    void refusesTheSameNameTwice() throws IOException {
        byte[] zip = zip("grading/a.drl", "x", "grading/b.drl", "y");
        rename(zip, "grading/b.drl", "grading/a.drl");

        assertThatThrownBy(() -> ReleaseZip.read(zip)).isInstanceOf(Refusal.class).hasMessageContaining("twice");
    }

    @Test
    void refusesALinkAndAHiddenEntry() throws IOException {
        byte[] link = zip("grading/a.drl", "/etc/passwd");
        int entry = centralEntry(link);
        // Unix mode 0120777 in the upper half of the external attributes.
        link[entry + 40] = (byte) 0xff;
        link[entry + 41] = (byte) 0xa1;
        byte[] hidden = zip("grading/a.drl", "x");
        hidden[centralEntry(hidden) + 46 + 8] = 'z';

        assertThatThrownBy(() -> ReleaseZip.read(link)).isInstanceOf(Refusal.class).hasMessageContaining("link");
        assertThatThrownBy(() -> ReleaseZip.read(hidden)).isInstanceOf(Refusal.class).hasMessageContaining("table of contents");
    }

    private static int centralEntry(byte[] zip) {
        for (int i = zip.length - 46; i >= 0; i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
        throw new IllegalArgumentException("no zip");
    }

    private static void rename(byte[] zip, String from, String to) {
        byte[] old = from.getBytes(StandardCharsets.UTF_8);
        byte[] name = to.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + old.length <= zip.length; i++) {
            boolean here = true;
            for (int j = 0; j < old.length; j++) {
                here &= zip[i + j] == old[j];
            }
            if (here) {
                System.arraycopy(name, 0, zip, i, name.length);
            }
        }
    }

    private static byte[] zip(String... pathsAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(pathsAndTexts[i]));
                zip.write(pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
