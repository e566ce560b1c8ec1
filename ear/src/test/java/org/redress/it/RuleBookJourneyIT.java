package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** An author changes the rules in the browser, a second one approves; a slip of the pen on the way is told in plain words. */
@Journey
class RuleBookJourneyIT {

    private static final By DONE = By.cssSelector(".messages .message-good");

    @Test
    void changesARuleFromTheDraftToTheNextCaseAndGoesBack() {
        String id;
        try (Desk author = Desk.of("author")) {
            Browser browser = author.browser();
            id = beginsADraft(browser);
            writesARuleWithASlip(browser);
            keepsACaseAsItsScenario(browser);
            press(browser, "Scenarios");
            browser.press(By.id("scenarios:run"));
            assertThat(browser.find(By.cssSelector(".side .message")).getText()).contains("green");
            next(browser, "Check", "CHECKED");
            next(browser, "Submit", "SUBMITTED");
            assertThat(browser.driver().findElements(By.cssSelector("[data-opens=do-approve]"))).isEmpty();
        }
        String before;
        try (Desk second = Desk.of("author2")) {
            Browser browser = second.browser();
            before = active();
            browser.go("app/release?id=" + id + "&pane=difference");
            assertThat(browser.find(By.cssSelector(".difference .line-ADDED")).getText()).isNotBlank();
            asked(browser, "approve", "APPROVED");
            asked(browser, "activate", "ACTIVE");
            assertThat(gradeOfWhatWasRaised77Times()).isEqualTo("MAJOR");

            browser.go("app/release?id=" + before);
            browser.press(By.cssSelector(".release-head > .buttons .button-primary[data-opens=do-back]"));
            browser.find(By.id("back:reason")).sendKeys("It was a journey only.");
            browser.press(By.id("back:do"));
            browser.find(By.cssSelector(".release-head .mark-ACTIVE"));
            assertThat(browser.find(By.cssSelector(".release-head .message-warn")).getText()).contains("author2", "24 hours");
            assertThat(browser.driver().findElements(By.cssSelector(".release-head [value='Confirm the way back']"))).isEmpty();
        }
        assertThat(gradeOfWhatWasRaised77Times()).isEqualTo("GENERAL");
    }

    @Test
    void aRefusalStandsInThePlaceOfTheAnswer() {
        try (Desk author = Desk.of("author")) {
            Browser browser = author.browser();
            for (int width : List.of(390, 1280)) {
                browser.widen(width);
                browser.go("app/release?id=" + active() + "&pane=try");
                tries(browser, "5.000");
                refused(browser, "5.000");
                tries(browser, "12000");
                assertThat(browser.find(By.id("decided")).getText()).contains("Major");
                tries(browser, "1 000");
                refused(browser, "1 000");
            }
        }
    }

    private static void tries(Browser browser, String loss) {
        WebElement field = browser.find(By.id("try:loss"));
        field.clear();
        field.sendKeys(loss);
        browser.press(By.id("try:decide"));
        browser.patiently().until(ExpectedConditions.stalenessOf(field));
    }

    private static void refused(Browser browser, String loss) {
        WebElement refusal = browser.find(By.cssSelector(".side .message-wrong"));
        assertThat(refusal.getText()).contains("Economic loss", loss, "1200.50");
        browser.patiently().until(driver -> isInSight(browser, refusal));
        assertThat(browser.driver().findElements(By.id("decided"))).isEmpty();
        assertThat(browser.driver().findElements(By.cssSelector(".message-wrong"))).hasSize(1);
        assertThat(browser.find(By.id("try:loss")).getDomProperty("value")).isEqualTo(loss);
    }

    private static boolean isInSight(Browser browser, WebElement element) {
        return (Boolean) browser.driver().executeScript("const at = arguments[0].getBoundingClientRect();"
                + "return at.top >= 0 && at.bottom <= innerHeight;", element);
    }

    @Test
    void isNothingForOthers() {
        try (Desk handler = Desk.of("handler")) {
            handler.browser().go("app/rule-book");
            assertThat(handler.browser().driver().findElements(By.cssSelector(".releases"))).isEmpty();
        }
    }

    private static String beginsADraft(Browser browser) {
        browser.go("app/rule-book");
        browser.press(By.cssSelector("[data-opens=begin]"));
        browser.find(By.id("new:comment")).sendKeys("A journey");
        browser.press(By.id("new:begin"));
        browser.find(DONE);
        return browser.driver().getCurrentUrl().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private static void writesARuleWithASlip(Browser browser) {
        browser.press(By.cssSelector(".files details > summary"));
        browser.find(By.id("add:newPath")).sendKeys("grading/journey.drl");
        browser.press(By.id("add:do"));
        browser.find(DONE);
        type(browser, "raisedBefor");
        browser.patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.id("problems"), "raisedBefore"));
        type(browser, "raisedBefore");
        browser.patiently().until(ExpectedConditions.numberOfElementsToBe(By.cssSelector("#problems .problem"), 0));
        new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys("s").keyUp(Keys.CONTROL).perform();
        browser.patiently().until(ExpectedConditions.textToBePresentInElementLocated(DONE, "saved"));
    }

    /** In place of all that stands there; brackets and quotes that the editor closes by itself are typed over. */
    private static void type(Browser browser, String field) {
        browser.press(By.cssSelector(".editor-host"));
        new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).sendKeys("package grading;").sendKeys(Keys.ENTER)
                .sendKeys("rule \"JR-10 what was raised 77 times is MAJOR\" when CaseFacts( " + field + " == 77 ) $outcome : Outcome() "
                        + "then $outcome.proposeGrade(MAJOR); end").sendKeys(Keys.ESCAPE).perform();
    }

    private static void keepsACaseAsItsScenario(Browser browser) {
        press(browser, "Try");
        browser.find(By.id("try:raisedBefore")).sendKeys("77");
        browser.press(By.id("try:decide"));
        assertThat(browser.find(By.id("decided")).getText()).contains("JR-10", "Major");
        browser.find(By.id("keep:why")).sendKeys("Raised 77 times");
        browser.press(By.id("keep:do"));
        browser.find(By.cssSelector(".grid input"));
        assertThat(browser.driver().getCurrentUrl()).contains("kept.csv");
    }

    private static void press(Browser browser, String pane) {
        browser.press(By.xpath("//a[contains(@class,'side-tab')][normalize-space()='" + pane + "']"));
    }

    private static void next(Browser browser, String button, String state) {
        browser.press(By.cssSelector(".release-head .button-primary[value='" + button + "']"));
        browser.find(By.cssSelector(".release-head .mark-" + state));
    }

    private static void asked(Browser browser, String step, String state) {
        browser.press(By.cssSelector(".release-head > .buttons .button-primary[data-opens=do-" + step + "]"));
        browser.press(By.id(step + ":do"));
        browser.find(By.cssSelector(".release-head .mark-" + state));
    }

    private static String active() {
        for (var release : Api.as("author2").get("rulebook/releases").expecting(200).json()) {
            if (release.path("state").asText().equals("ACTIVE")) {
                return release.path("id").asText();
            }
        }
        throw new AssertionError("No release is active.");
    }

    private static String gradeOfWhatWasRaised77Times() {
        return Api.as("employee").post("cases", Map.of("kind", "COMPLAINT", "channel", "PHONE", "description", "Once more.",
                "circumstances", Map.of("raisedBefore", 77))).expecting(201).json().path("grade").asText();
    }
}
