package org.redress.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.problems.Refusal;

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

    @Test
    void saysInWordsWhatIsNoCsv() {
        Kept open = read("number,name\r\nC-1,Acme\r\nC-9005,\"Never closed\r\n");

        assertThat(open.rows).hasSize(1);
        assertThat(open.refused).singleElement().asString().startsWith("3 From here on the file is no CSV. Line 3: a quote opens and is not closed")
            .doesNotContain("Exception", "EOF");
        assertThat(read("number,name\r\nC-1,\"Acme\" and sons\r\n").refused).singleElement().asString()
            .contains("Line 2: something stands behind the closing quote").doesNotContain("Exception", "token");
    }

    @Test
    void saysInWordsWhatIsWrongWithItsHeadings() {
        assertThatThrownBy(() -> read("number,\"name\r\nC-1,Acme\r\n")).isInstanceOf(Refusal.class)
            .hasMessageContaining("Line 1: a quote opens and is not closed").hasMessageNotContaining("Exception");
        assertThatThrownBy(() -> read("number,,city\r\nC-1,Acme,Kiel\r\n")).isInstanceOf(Refusal.class)
            .hasMessageContaining("Line 1: a column has no heading").hasMessageNotContaining("[");
    }

    @Test
    void readsUtf16WithItsMarkAndNamesItWithoutOne() {
        String csv = "number,name\r\nC-1,电梯\r\n";

        for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Kept kept = read(("\uFEFF" + csv).getBytes(order));
            assertThat(kept.headings).containsExactly("number", "name");
            assertThat(kept.rows.get(0).cell("name")).isEqualTo("电梯");
            assertThatThrownBy(() -> read(csv.getBytes(order))).isInstanceOf(Refusal.class).hasMessageContaining("UTF-16");
        }
    }

    private static Kept read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Kept read(byte[] csv) {
        Kept kept = new Kept();
        CsvFile.read(new ByteArrayInputStream(csv), StandardCharsets.UTF_8, kept);
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
