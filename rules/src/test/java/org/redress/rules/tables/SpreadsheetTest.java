package org.redress.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.rules.StandardBook;

/** Tables go to a spreadsheet program and come back as they were; a workbook that holds more than a table does not. */
class SpreadsheetTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TABLE = "name,value,why\nlargeLoss,10000,\"Serious, from here on\"\n";

    @ParameterizedTest
    @ValueSource(strings = {"deadlines/steps.csv", "policy.csv", "scenarios/grading.csv"})
    void aTableOfTheProductComesBackAsItWas(String path) {
        String csv = StandardBook.files().get(path);

        assertThat(Spreadsheet.toCsv(Spreadsheet.ofCsv(csv), csv)).isEqualTo(csv);
    }

    @Test
    void onlyTheLineThatWasChangedChanges() throws IOException {
        String csv = StandardBook.files().get("deadlines/steps.csv");

        String changed = Spreadsheet.toCsv(with(Spreadsheet.ofCsv(csv), SHEET, sheet -> sheet.replaceFirst(
                "HANDOVER, 12, ELAPSED", "HANDOVER, 6, ELAPSED")), csv);

        assertThat(changed).isEqualTo(csv.replaceFirst("HANDOVER, 12, ELAPSED", "HANDOVER, 6, ELAPSED"));
    }

    @Test
    void withoutATableBeforeItIsWrittenWithQuotes() {
        assertThat(Spreadsheet.toCsv(Spreadsheet.ofCsv(TABLE), "")).isEqualTo(
                "\"name\",\"value\",\"why\"\n\"largeLoss\",\"10000\",\"Serious, from here on\"\n");
    }

    @ParameterizedTest
    @CsvSource({"0.10000000000000001, 0.1", "1E4, 10000", "24, 24", "4.5, 4.5", "-3, -3"})
    void numbersAreReadAsTheyAreMeant(String stored, String meant) throws IOException {
        byte[] workbook = with(Spreadsheet.ofCsv("n,7\n"), SHEET, sheet -> sheet.replace("<v>7</v>", "<v>" + stored + "</v>"));

        assertThat(Spreadsheet.toCsv(workbook, "x")).isEqualTo("n," + meant + "\n");
    }

    @Test
    void sharedTextsAreReadInAllTheirPieces() throws IOException {
        byte[] workbook = with(Spreadsheet.ofCsv("n,7\n"), SHEET, sheet -> sheet.replace("<c r=\"B1\"><v>7</v>",
                "<c r=\"B1\" t=\"s\"><v>1</v>"));

        assertThat(Spreadsheet.toCsv(adding(workbook, "xl/sharedStrings.xml", "<sst><si><t>no</t></si><si><r><t>ye</t></r>"
                + "<r><t>s</t></r><rPh><t>aid</t></rPh></si></sst>"), "x")).isEqualTo("n,yes\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "xl/vbaProject.bin | x | The workbook holds macros.",
        "xl/macrosheets/sheet1.xml | <x/> | The workbook holds macros.",
        "xl/externalLinks/externalLink1.xml | <x/> | The workbook holds links to other files.",
        "xl/connections.xml | <x/> | The workbook holds links to other files.",
        "xl/embeddings/oleObject1.bin | x | The workbook holds embedded files.",
        "xl/worksheets/sheet2.xml | <x/> | The workbook has 2 sheets; a table is one.",
        "xl/worksheets/_rels/sheet1.xml.rels | <r><l TargetMode='External' Target='file:///etc/passwd'/></r> | The workbook holds a link to file:///etc/passwd.",
        "xl/sharedStrings.xml | <!DOCTYPE x [<!ENTITY a 'b'>]><sst><si><t>&a;</t></si></sst> | The workbook is damaged.",
        "xl/sharedStrings.xml | <!DOCTYPE x SYSTEM 'file:///etc/passwd'><sst/> | The workbook is damaged.",
        "xl/sharedStrings.xml | <sst><si> | The workbook is damaged."})
    void whatIsMoreThanATableIsRefusedInWords(String part, String content, String words) throws IOException {
        byte[] workbook = adding(Spreadsheet.ofCsv(TABLE), part, content);

        assertThatThrownBy(() -> Spreadsheet.toCsv(workbook, "")).isInstanceOf(WorkbookRefused.class).hasMessage(words)
                .satisfies(refused -> assertThat(((WorkbookRefused) refused).hint()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<v>10000</v> | <f>HYPERLINK(\"http://x\")</f><v>1</v> | Cell B2 holds a formula.",
        "<c r=\"B2\"> | <c r=\"B2\" t=\"e\"> | Cell B2 holds an error.",
        "<c r=\"B2\"> | <c r=\"B2\" t=\"s\"> | The workbook is damaged.",
        "<c r=\"B2\"> | <c r=\"ZZZ2\"> | The table has more than 60 columns.",
        "<row r=\"2\"> | <row r=\"999999999\"> | The table has more than 2000 rows.",
        "<v>10000</v> | <v>many</v> | The workbook is damaged.",
        "Serious, | Serious&#10; | Cell C2 holds more than one line, or more than 2000 characters."})
    void aCellThatHoldsMoreThanATextOrANumberIsNamed(String cell, String other, String words) throws IOException {
        byte[] workbook = with(Spreadsheet.ofCsv(TABLE), SHEET, sheet -> sheet.replace(cell, other));

        assertThatThrownBy(() -> Spreadsheet.toCsv(workbook, "")).isInstanceOf(WorkbookRefused.class).hasMessage(words);
    }

    @Test
    void aBombDoesNotGoOff() throws IOException {
        byte[] bomb = adding(Spreadsheet.ofCsv(TABLE), "xl/media/image1.png", "\0".repeat(40_000_000));
        assertThat(bomb.length).isLessThan(100_000);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThatThrownBy(() -> Spreadsheet.toCsv(bomb, ""))
                .isInstanceOf(WorkbookRefused.class).hasMessage("The workbook is far larger than it looks."));
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThatThrownBy(() -> Spreadsheet.toCsv("name,value".getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(WorkbookRefused.class).hasMessage("This is no workbook.");
        assertThatThrownBy(() -> Spreadsheet.toCsv(old, "")).isInstanceOf(WorkbookRefused.class)
                .hasMessage("The workbook is in the old format, or has a password.");
        assertThatThrownBy(() -> Spreadsheet.toCsv(new byte[] {'P', 'K', 3, 4, 0}, "")).isInstanceOf(WorkbookRefused.class);
    }

    @Test
    void aCellThatLooksLikeAFormulaIsText() throws IOException {
        byte[] workbook = Spreadsheet.ofCsv("=1+1,@x,-2+3\n");

        assertThat(parts(workbook).get(SHEET)).doesNotContain("<f>").contains("=1+1");
        assertThat(Spreadsheet.toCsv(workbook, "x")).isEqualTo("=1+1,@x,-2+3\n");
    }

    private static byte[] adding(byte[] workbook, String part, String content) throws IOException {
        Map<String, String> parts = parts(workbook);
        parts.put(part, content);
        return zipped(parts);
    }

    private static byte[] with(byte[] workbook, String part, java.util.function.UnaryOperator<String> change)
            throws IOException {
        Map<String, String> parts = parts(workbook);
        parts.computeIfPresent(part, (name, content) -> change.apply(content));
        return zipped(parts);
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
