package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** On the screens: a major case through the hands of everybody who has a say in one, at one desk after the other. */
@Journey
class MajorCaseJourneyIT {

    @Test
    void goesThroughEveryHandThatAMajorCaseNeeds() {
        try (Desk desk = Desk.of("employee")) {
            String number = recorded(desk);
            desk.isTakenBy("director").browser().find(By.cssSelector(".escalated"));
            acknowledges(desk, number, "Name a handler today, and tell me the cause.");

            desk.isTakenBy("intake").open(number).doesTheNextThing().does("route", "service");
            desk.isTakenBy("head").open(number).does("assign", "handler");
            desk.isTakenBy("handler").open(number).does("determine", "COMPANY", "The door was never adjusted.");
            desk.plansMeasure("CORRECTIVE", "Adjust the door.", "quality")
                    .plansMeasure("PREVENTIVE", "Adjust all doors.", "quality").plansMeasure("ACCOUNTABILITY", "Talk with the workshop.", "head");
            desk.does("propose", "Pay the doctor.");

            desk.isTakenBy("compliance").open(number).does("return", "Say how it will not happen again.");
            assertThat(desk.step()).isEqualTo("In investigation");
            desk.isTakenBy("handler").open(number);
            assertThat(desk.text()).contains("Plan returned", "Say how it will not happen again.");
            desk.does("propose", "Pay the doctor, and have every door adjusted.");
            for (String approver : new String[] {"compliance", "director", "manager"}) {
                desk.isTakenBy(approver).open(number).does("approve", "Agreed.");
            }
            assertThat(desk.step()).isEqualTo("Being resolved");

            carriedOut(desk, number);
            desk.isTakenBy("handler").open(number).replies("The door is mended. We are sorry.").does("confirm", "On the telephone, at noon.");
            desk.isTakenBy("surveyor").open(number).does("survey", "true", "4");
            desk.isTakenBy("supervisor").open(number).does("close", "Doors are adjusted each quarter.");
            assertThat(desk.step()).isEqualTo("Closed");
            verified(desk);
        }
    }

    /** With the grade and the similar cases as they change under one's hands. */
    private static String recorded(Desk desk) {
        Browser browser = desk.browser();
        browser.go("app/record");
        browser.find(By.id("record:description")).sendKeys("The lift door closed on my hand. It is broken.");
        browser.find(By.id("record:title")).sendKeys("Lift door");
        browser.find(By.id("record:product")).sendKeys("Lift L7");
        browser.press(By.cssSelector("input[name='record:circumstances'][value=personalInjury]"));
        browser.patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.id("record:live"), "Major"));
        browser.press(By.id("record:save"));
        browser.find(By.cssSelector(".case-head"));
        assertThat(desk.text()).contains("access code");
        return browser.find(By.cssSelector(".case-number")).getText();
    }

    private static void acknowledges(Desk director, String number, String instruction) {
        Browser browser = director.browser();
        By waiting = By.xpath("//ul[@class='escalated']/li[.//a[contains(@href,'" + number + "')]]");
        browser.find(waiting).findElement(By.tagName("textarea")).sendKeys(instruction);
        browser.find(waiting).findElement(By.cssSelector("[type=submit]")).click();
        browser.patiently().until(ExpectedConditions.invisibilityOfElementLocated(waiting));
        assertThat(director.text()).contains("Your instruction is on record.");
    }

    private static void carriedOut(Desk desk, String number) {
        desk.isTakenBy("supervisor").open(number).movesMeasures("approve", "Seen.");
        desk.isTakenBy("quality").open(number).movesMeasures("start", "Begun.").movesMeasures("complete", "The workshop signed.");
        desk.isTakenBy("compliance").open(number).movesMeasures("verify", "No door closed too fast for a week.");
    }

    private static void verified(Desk desk) {
        desk.isTakenBy("auditor").browser().press(By.cssSelector("a[href$='/app/verification']"));
        desk.browser().press(By.id("verify:do"));
        assertThat(desk.browser().find(By.id("verified")).getText()).contains("Nothing was changed");
    }
}
