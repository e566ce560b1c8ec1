package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Choosing a customer, looking at one, the manual and the suggestion box, as people see them. */
@Journey
class CustomersJourneyIT {

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void choosesACustomerByKeyboardWhileRecording() {
        Api.as("intake").post("customers", Map.of("number", "J-" + id, "name", "Journey " + id, "city", "Kiel",
                "contacts", List.of(Map.of("name", "Aoki Jun", "email", "aoki@example.jp")))).expecting(201);

        try (Desk desk = Desk.of("intake")) {
            Browser browser = desk.browser();
            browser.go("app/record");
            browser.find(By.id("customer-typed")).sendKeys("ourney " + id);
            browser.find(By.cssSelector("#customer-choices:not([hidden]) [role=option]"));
            browser.find(By.id("customer-typed")).sendKeys(Keys.ARROW_DOWN, Keys.ENTER);

            assertThat(value(browser, "record:company")).isEqualTo("Journey " + id);
            assertThat(value(browser, "record:name")).isEqualTo("Aoki Jun");
            assertThat(value(browser, "record:email")).isEqualTo("aoki@example.jp");
            assertThat(value(browser, "record:city")).isEqualTo("Kiel");
            assertThat(value(browser, "record:customerNumber")).isEqualTo("J-" + id);

            browser.find(By.id("record:description")).sendKeys("The lift stopped twice.");
            browser.press(By.id("record:save"));
            assertThat(browser.find(By.id("of-case")).getText()).contains("Journey " + id);
            assertThat(browser.find(By.id("of-step")).getText()).isNotBlank();
            browser.press(By.cssSelector("#of-case a"));
            assertThat(browser.find(By.id("figures")).getText()).contains("1");
        }
    }

    @Test
    void narrowsTheListWhileOneTypes() {
        Api.as("intake").post("customers", Map.of("number", "L-" + id, "name", "列表 " + id)).expecting(201);

        try (Desk desk = Desk.of("supervisor")) {
            Browser browser = desk.browser();
            browser.go("app/customers");
            browser.find(By.id("typed")).sendKeys("列 " + id);
            new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                    .until(driver -> driver.findElements(By.cssSelector("#found .list-title")).size() == 1);

            assertThat(browser.find(By.cssSelector("#found .list-title")).getText()).isEqualTo("列表 " + id);
        }
    }

    @Test
    void writesAPageOfTheManualThatCannotRun() {
        try (Desk desk = Desk.of("compliance")) {
            Browser browser = desk.browser();
            browser.go("app/manual-edit?step=PLAN_REVIEW&kind=RETURN&language=ru");
            browser.find(By.id("manual:title")).clear();
            browser.find(By.id("manual:title")).sendKeys("Возврат " + id);
            browser.find(By.id("manual:text")).clear();
            browser.find(By.id("manual:text")).sendKeys("**Да** <script>alert(1)</script> [x](javascript:alert(1))");
            browser.press(By.id("manual:save"));

            assertThat(browser.find(By.cssSelector(".markdown strong")).getText()).isEqualTo("Да");
            assertThat(browser.driver().findElements(By.cssSelector(".markdown script, .markdown a"))).isEmpty();
            assertThat(browser.find(By.cssSelector(".markdown")).getText()).contains("<script>");

            browser.go("app/manual?q=" + id);
            assertThat(browser.driver().findElements(By.cssSelector(".list-title"))).hasSize(1);
        }
    }

    @Test
    void dropsSomethingIntoTheBoxWithoutAName() {
        try (Desk desk = Desk.of("handler")) {
            Browser browser = desk.browser();
            browser.go("app/suggest");
            browser.find(By.id("suggest:text")).sendKeys("Open the window " + id);
            browser.find(By.id("suggest:headline")).sendKeys("Window " + id);
            browser.find(By.id("suggest:withoutName")).click();
            browser.press(By.id("suggest:send"));
            assertThat(browser.find(By.id("thanks")).getText()).contains("2");

            desk.isTakenBy("intake");
            browser.go("app/suggestions");
            assertThat(browser.find(By.cssSelector("table.list")).getText()).contains("Window " + id);
        }
    }

    private static String value(Browser browser, String id) {
        return browser.find(By.id(id)).getDomProperty("value");
    }
}
