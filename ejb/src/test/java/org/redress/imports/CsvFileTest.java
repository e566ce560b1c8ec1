package org.redress.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void isPartedByWhatPartsItsHeadings(String parting) {
        Kept kept = read("\uFEFF\r\nnumber,name,city\r\nC-1,\"Acme,; \tInc\nand sons\",Kiel\r\n".replaceAll("(?<!Acme),", parting));

        assertThat(kept.headings).containsExactly("number", "name", "city");
        assertThat(kept.rows).hasSize(1);
        assertThat(kept.rows.get(0).cell("name")).isEqualTo("Acme,; \tInc\nand sons");
        assertThat(kept.rows.get(0).cell("city")).isEqualTo("Kiel");
        assertThat(kept.refused).isEmpty();
    }

    @Test
    void looksForNothingWithinQuotesAndBelowTheHeadings() {
        assertThat(read("\"a;b;c\",\"d\"\r\n1,2\r\n").headings).containsExactly("a;b;c", "d");
        assertThat(read("number\r\n1;2;3\r\n").rows.get(0).cell("number")).isEqualTo("1;2;3");
        assertThat(read("number;name\r\n1;1,5,6,7\r\n").rows.get(0).cell("name")).isEqualTo("1,5,6,7");
    }

    @Test
    void namesARowThatIsPartedOtherwise() {
        assertThat(read("number;name\r\n1,Acme\r\n2;Bcme\r\n").refused).hasSize(1).allMatch(reason -> reason.startsWith("2 The row has 1 cells"));
    }

    @Test
    void readsHeadingsThatAreLongerThanAnybodyWrites() {
        String heading = "h".repeat(100_000);

        assertThat(read(heading + ",b\r\n1,2\r\n").headings).containsExactly(heading, "b");
        assertThat(read("").headings).isEmpty();
    }

    private static Kept read(String csv) {
        Kept kept = new Kept();
        CsvFile.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8, kept);
        return kept;
    }

    private static final class Kept implements CsvFile.Reader {

        private List<String> headings = List.of();
        private final List<ImportRow> rows = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();

        @Override
        public void headings(List<String> names) {
            headings = names;
        }

        @Override
        public void rows(List<ImportRow> some) {
            rows.addAll(some);
        }

        @Override
        public void refuse(long line, String column, String reason) {
            refused.add(line + " " + reason);
        }
    }
}
