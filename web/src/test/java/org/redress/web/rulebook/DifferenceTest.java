package org.redress.web.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void leavesOutWhatIsTheSame() {
        assertThat(Difference.between(Map.of("a.drl", "x\n"), Map.of("a.drl", "x\n"))).isEmpty();
    }

    @Test
    void namesFilesThatCameAndWent() {
        List<FileChange> found = Difference.between(Map.of("a.drl", "x\n"), Map.of("b.drl", "y\n"));

        assertThat(found).extracting(FileChange::path, FileChange::sort)
            .containsExactly(org.assertj.core.groups.Tuple.tuple("a.drl", "REMOVED"), org.assertj.core.groups.Tuple.tuple("b.drl", "ADDED"));
    }

    @Test
    void showsAChangedLineWithThreeAroundItAndItsNumbers() {
        String before = IntStream.rangeClosed(1, 20).mapToObj(at -> "line " + at).collect(Collectors.joining("\n"));
        String after = before.replace("line 10\n", "line ten\nand a half\n");

        List<LineChange> lines = Difference.between(Map.of("a.drl", before), Map.of("a.drl", after)).get(0).lines();

        assertThat(lines).extracting(LineChange::sort).containsExactly("GAP", "SAME", "SAME", "SAME", "REMOVED", "ADDED", "ADDED",
            "SAME", "SAME", "SAME", "GAP");
        assertThat(lines).contains(new LineChange("REMOVED", 10, 0, "line 10"), new LineChange("ADDED", 0, 10, "line ten"),
            new LineChange("ADDED", 0, 11, "and a half"), new LineChange("SAME", 11, 12, "line 11"));
    }

    @Test
    void findsAScenarioThatExpectsLessThanBefore() {
        FileChange changed = Difference.between(Map.of("scenarios/g.csv", "a\nb\n"), Map.of("scenarios/g.csv", "a\nc\n")).get(0);
        FileChange added = Difference.between(Map.of("scenarios/g.csv", "a\n"), Map.of("scenarios/g.csv", "a\nc\n")).get(0);

        assertThat(changed.weakens()).isTrue();
        assertThat(added.weakens()).isFalse();
    }
}
