package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Alert;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** An author takes a table to a spreadsheet and back, and goes from a scenario that is red to the cell that differs. */
@Journey
class RuleTablesJourneyIT {

    private static final String STEPS = "deadlines/steps.csv";
    private static final By TABLE = By.id("source:text");
    private static final By TAKES = By.cssSelector("[data-takes-file]");
    /** The rows that say how a table is made are folded away. */
    private static final By A_CELL = By.cssSelector(".grid tr:not(.technical) [data-row]");
    private static final By DONE = By.cssSelector(".messages .message-good");

    @TempDir
    Path folder;

    @Test
    void aTableGoesOutIsChangedAndComesBack() throws IOException {
        long id = RuleDrafts.begin("A journey of a table", Map.of()).path("id").asLong();
        try (Desk author = Desk.of("author")) {
            Browser browser = author.browser();
            browser.driver().executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
            browser.go("app/release?id=" + id + "&file=" + STEPS);

            browser.press(By.linkText("As XLSX"));
            Path workbook = downloaded("deadlines-steps.xlsx");
            bring(browser, replaced(workbook, "takes over within 12 hours", "takes over within 11 hours"), "takes over within 11 hours");
            assertThat(changed(id)).hasSize(3).allSatisfy(line -> assertThat(line).contains("DL-01", "within 11 hours"));

            browser.press(By.cssSelector("[data-gives-file]"));
            Path csv = downloaded("deadlines-steps.csv");
            assertThat(csv).hasContent(table(id));
            // As spreadsheets write it.
            Files.writeString(csv, "\uFEFF" + table(id).replace("\"HANDOVER, 12, ELAPSED\"", "\"HANDOVER, 11, ELAPSED\"").replace("\n", "\r\n"));
            bring(browser, csv, "HANDOVER, 11, ELAPSED");
            assertThat(changed(id)).hasSize(3).allSatisfy(line -> assertThat(line).contains("HANDOVER, 11, ELAPSED").doesNotContain("\r"));
        }
    }

    @Test
    void whatIsNoTableIsRefusedInWordsAndChangesNothing() throws IOException {
        long id = RuleDrafts.begin("A journey of wrong files", Map.of()).path("id").asLong();
        try (Desk author = Desk.of("author")) {
            Browser browser = author.browser();
            browser.go("app/release?id=" + id + "&file=" + STEPS);
            browser.find(A_CELL);
            String before = browser.driver().findElement(TABLE).getDomProperty("value");

            assertThat(refused(browser, "steps.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8))).contains("This is no workbook.", ".xlsx");
            assertThat(refused(browser, "steps.csv", "für alle".getBytes(StandardCharsets.ISO_8859_1))).contains("not UTF-8");
            assertThat(refused(browser, "steps.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})).contains("This is no table.");
            assertThat(refused(browser, "large.csv", new byte[1024 * 1024 + 1])).contains("1 MB");

            assertThat(browser.driver().findElement(TABLE).getDomProperty("value")).isEqualTo(before);
        }
    }

    @Test
    void semicolonsAndAnOddHeadingAreToldWhileTheyStandThere() throws IOException {
        long id = RuleDrafts.begin("A journey of odd tables", Map.of()).path("id").asLong();
        try (Desk author = Desk.of("author")) {
            Browser browser = author.browser();
            browser.go("app/release?id=" + id + "&file=" + STEPS);
            browser.find(A_CELL);

            browser.driver().findElement(TAKES).sendKeys(file("steps.csv", table(id).replace(',', ';').getBytes(StandardCharsets.UTF_8)).toString());
            told(browser, "parted by semicolons");
            browser.driver().findElement(TAKES).sendKeys(file("steps.csv",
                    table(id).replace("\"CONDITION\"", "\"PRIORITY\"").getBytes(StandardCharsets.UTF_8)).toString());
            told(browser, "A column of a table cannot be 'PRIORITY'.");
        }
    }

    @Test
    void aRedScenarioLeadsToTheCellThatDiffers() {
        JsonNode draft = RuleDrafts.begin("A journey to a cell", Map.of("scenarios/journey.csv", """
                kind,personalInjury,expect grade,expect fires,why
                CLAIM,,GENERAL,GR-90,Fine
                CLAIM,true,GENERAL,GR-90,"Red,
                and its reason goes over two lines"
                CLAIM,true,IMPORTANT,GR-10,Red as well
                """));
        assertThat(draft.path("problems")).isEmpty();
        try (Desk author = Desk.of("author")) {
            Browser browser = author.browser();
            for (int width : List.of(390, 1280, 1440)) {
                browser.widen(width);
                browser.go("app/release?id=" + draft.path("id").asLong() + "&pane=scenarios");
                WebElement run = browser.find(By.id("scenarios:run"));
                run.click();
                browser.patiently().until(ExpectedConditions.stalenessOf(run));
                assertThat(isInSight(browser, browser.find(By.cssSelector(".side [role=status]")))).as("the result at " + width).isTrue();
            }
            checkTellsOfTheRedOnes(browser);

            browser.press(By.linkText("scenarios/journey.csv:5"));
            browser.find(A_CELL);

            browser.patiently().until(driver -> driver.switchTo().activeElement().getDomAttribute("data-row") != null);
            WebElement cell = browser.driver().switchTo().activeElement();
            assertThat(browser.driver().getCurrentUrl()).contains("file=scenarios/journey.csv", "column=grade");
            assertThat(cell.getDomProperty("value")).isEqualTo("IMPORTANT");
            assertThat(cell.getDomAttribute("aria-label")).contains("4", "expect grade");
            browser.find(By.linkText("scenarios/journey.csv:3"));
        }
    }

    private static void checkTellsOfTheRedOnes(Browser browser) {
        browser.press(By.linkText("Difference"));
        browser.press(By.cssSelector(".release-head .button-primary[value='Check']"));
        WebElement told = browser.find(By.id("unfit"));
        assertThat(told.getText()).contains("2 scenarios are red.", "cannot be submitted");
        assertThat(browser.driver().findElements(DONE)).isEmpty();
        browser.press(By.linkText("To the scenarios"));
        browser.find(By.linkText("scenarios/journey.csv:3"));
    }

    private static boolean isInSight(Browser browser, WebElement element) {
        return (Boolean) browser.driver().executeScript("const at = arguments[0].getBoundingClientRect();"
                + "return at.top >= 0 && at.bottom <= innerHeight;", element);
    }

    /** In place of the table that stands there, and saved. */
    private static void bring(Browser browser, Path file, String seen) {
        browser.driver().findElement(TAKES).sendKeys(file.toString());
        browser.patiently().until(driver -> driver.findElement(TABLE).getDomProperty("value").contains(seen));
        browser.press(By.id("source:save"));
        browser.find(DONE);
    }

    private String refused(Browser browser, String name, byte[] bytes) throws IOException {
        browser.driver().findElement(TAKES).sendKeys(file(name, bytes).toString());
        Alert alert = browser.patiently().until(ExpectedConditions.alertIsPresent());
        String said = alert.getText();
        alert.accept();
        return said;
    }

    private static void told(Browser browser, String words) {
        browser.patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.id("problems"), words));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(Files.createTempDirectory(folder, "brought").resolve(name), bytes);
    }

    private Path downloaded(String name) {
        Path file = folder.resolve(name);
        Patience.until(() -> Files.exists(file));
        return file;
    }

    private static Path replaced(Path workbook, String from, String to) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(Files.newInputStream(workbook)); var out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(workbook, bytes.toByteArray());
    }

    private static String table(long id) {
        return files(id).path(STEPS).asText();
    }

    private static JsonNode files(long id) {
        return Api.as("author").get("rulebook/releases/" + id + "/files").expecting(200).json();
    }

    /** The lines that the release that the product comes with does not have. */
    private static List<String> changed(long id) {
        List<String> before = table(1).lines().toList();
        return Arrays.stream(table(id).split("\n")).filter(line -> !before.contains(line)).toList();
    }
}
