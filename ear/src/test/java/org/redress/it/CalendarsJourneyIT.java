package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The administrator's calendars, and the ledger of a clock, as people see them. */
@Journey
class CalendarsJourneyIT {

    @Test
    void showsAYearAndWhatDiffersInIt() {
        String name = "j-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode standard = (ObjectNode) Api.as("admin").get("calendars/standard").expecting(200).json();
        standard.remove(List.of("name", "version", "validSince"));
        standard.putObject("exceptions");
        Api.as("admin").put("calendars/" + name, standard.toString()).expecting(200);
        int year = Year.now().getValue() + 1;

        try (Desk admin = Desk.of("admin")) {
            Browser browser = admin.browser();
            browser.go("app/calendars?name=" + name + "&year=" + year);
            browser.find(By.id("holidays:text")).sendKeys("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:" + year
                    + "0501\nSUMMARY:Labour Day\nEND:VEVENT\nEND:VCALENDAR\n");
            browser.press(By.id("holidays:take"));
            assertThat(browser.find(By.cssSelector(".year .day-HOLIDAY")).getText()).startsWith("1");

            browser.find(By.id("hours:MONDAY")).clear();
            browser.find(By.id("hours:MONDAY")).sendKeys("18:00-09:00");
            browser.press(By.id("hours:save"));
            assertThat(browser.find(By.cssSelector(".message-wrong")).getText()).contains("18:00-09:00");

            browser.press(By.id("recalculation:preview"));
            assertThat(browser.find(By.cssSelector("#recalculate [role=status]")).getText()).contains("0");
        }
        assertThat(Api.as("admin").get("calendars/" + name).json().path("version").asLong()).isEqualTo(2);
    }

    @Test
    void isNothingForOthers() {
        try (Desk head = Desk.of("head")) {
            head.browser().go("app/calendars");
            assertThat(head.browser().driver().findElements(By.id("hours:save"))).isEmpty();
        }
    }

    @Test
    @Tag("C15")
    void c15_opensTheLedgerOfAClockByKeyboard() {
        Walk walk = Walk.of("employee", Map.of()).by("intake", "await-written").by("intake", "written-received");

        try (Desk intake = Desk.of("intake")) {
            Browser browser = intake.open(walk.number()).browser();
            browser.find(By.cssSelector("details.ledger > summary")).sendKeys(Keys.ENTER);

            assertThat(browser.find(By.cssSelector("details.ledger[open] .ledger-lines")).isDisplayed()).isTrue();
            assertThat(browser.driver().findElements(By.cssSelector("tr.ledger-PAUSED"))).isNotEmpty();
        }
    }
}
