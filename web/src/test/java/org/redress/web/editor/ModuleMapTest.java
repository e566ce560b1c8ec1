package org.redress.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The thirteen modules of the editor belong together: each is where the map says, and none asks for one that is not there. */
class ModuleMapTest {

    private static final Path UNPACKED = Path.of("target/editor/META-INF/resources/_static");
    private static final Path OURS = Path.of("src/main/webapp/assets/js/rules");
    private static final Pattern BARE_IMPORT = Pattern.compile("^import[^;]*?from '([^./][^']*)'", Pattern.MULTILINE);

    @Test
    void findsEveryModule() {
        ModuleMap.modules().forEach((name, path) -> assertThat(UNPACKED.resolve(path)).as(name).isRegularFile());
    }

    @Test
    void bringsTheLicenceOfEach() {
        ModuleMap.modules().forEach((name, path) -> {
            Path versioned = UNPACKED.resolve(path).getParent();
            boolean licensed = Files.exists(versioned.resolve("LICENSE")) || Files.exists(versioned.getParent().resolve("LICENSE"));
            assertThat(licensed).as("a licence beside %s", name).isTrue();
        });
    }

    @Test
    void knowsWhatTheModulesAskFor() throws IOException {
        Map<String, String> modules = ModuleMap.modules();
        var asked = new TreeSet<String>();
        for (String path : modules.values()) {
            BARE_IMPORT.matcher(Files.readString(UNPACKED.resolve(path))).results().map(MatchResult::group)
                .forEach(line -> asked.add(line.replaceAll("(?s).*from '(.*)'", "$1")));
        }
        try (var files = Files.list(OURS)) {
            for (Path file : files.toList()) {
                BARE_IMPORT.matcher(Files.readString(file)).results().forEach(line -> asked.add(line.group(1)));
            }
        }
        assertThat(modules.keySet()).containsAll(asked);
        assertThat(asked).isNotEmpty();
    }
}
