package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** On the screens: what goes wrong at a desk on an ordinary day, and that nothing typed is lost by it. */
@Journey
class DesksJourneyIT {

    private static final String LONG = "Unbreakable".repeat(27);

    @Test
    @Tag("L03")
    void keepsWhatTheSecondOfTwoTyped() {
        Walk walk = Walk.of("COMPLAINT").by("intake", "accept").by("intake", "route", "department", "service");
        try (Desk head = Desk.of("head")) {
            head.open(walk.number()).asks("refuse", "Logistics delivers; we never touched this parcel at all.");
            walk.by("head", "assign", "handler", "handler");

            head.sends();

            assertThat(head.text()).contains("Henrik Sommer", "Assigned", "Logistics delivers; we never touched this parcel at all.");
            assertThat(head.step()).isEqualTo("In investigation");
        }
    }

    @Test
    void doesNothingTwiceAfterTheBackButton() {
        Walk walk = Walk.of("COMPLAINT");
        try (Desk intake = Desk.of("intake")) {
            intake.open(walk.number()).doesTheNextThing();

            intake.browser().driver().navigate().back();
            intake.browser().find(By.cssSelector(".case-head"));

            assertThat(intake.step()).isEqualTo("In assessment");
            assertThat(walk.journal()).containsOnlyOnce("ACCEPT");
        }
    }

    @Test
    void losesNothingToAnExpiredSession() {
        Walk walk = Walk.of("COMPLAINT").investigated();
        String plan = "Send a new one by courier, and call before noon.";
        try (Desk handler = Desk.of("handler")) {
            WebElement dialog = handler.open(walk.number()).asks("propose", plan);
            handler.browser().driver().manage().deleteAllCookies();

            dialog.findElement(By.cssSelector("[type=submit].button-primary")).click();
            handler.signIn("handler").open(walk.number());

            WebElement again = handler.asks("propose");
            assertThat(again.findElement(By.tagName("textarea")).getDomProperty("value")).isEqualTo(plan);
            handler.sends();
            assertThat(handler.step()).isEqualTo("Plan in review");
        }
    }

    @Test
    void bringsAReplyThatWasBegunEarlier() {
        Walk walk = Walk.of("COMPLAINT").investigated().planned();
        try (Desk handler = Desk.of("handler")) {
            handler.open(walk.number()).browser().find(By.id("reply:body")).sendKeys("A new one is on its way.");
            handler.browser().go("app/");

            handler.open(walk.number()).replies(" We are sorry.");

            assertThat(handler.step()).isEqualTo("Awaiting confirmation");
            assertThat(handler.text()).contains("A new one is on its way. We are sorry.");
        }
    }

    @Test
    void doesOneThingToSeveralCasesAndSaysWhichDidNotGoThrough() {
        Walk one = routed();
        Walk other = routed();
        try (Desk head = Desk.of("head")) {
            Browser browser = head.browser();
            browser.go("app/worklist?name=to-assign&q=courier");
            browser.press(By.cssSelector("input[name=case][value='" + one.number() + "']"));
            browser.press(By.cssSelector("input[name=case][value='" + other.number() + "']"));
            other.by("head", "refuse", "reason", "This is for logistics.");

            browser.press(By.cssSelector("#together button[value=assign]"));

            assertThat(browser.find(By.id("together-report")).getText()).contains("1 went through, 1 did not", other.number());
            one.is("INVESTIGATION");
            browser.go("app/worklist?name=to-assign");
            assertThat(browser.driver().findElements(By.id("together-report"))).isEmpty();
        }
    }

    private static Walk routed() {
        return Walk.of("employee", Map.of("description", "The courier left it in the rain.")).by("intake", "accept")
                .by("intake", "route", "department", "service");
    }

    @Test
    void warnsBeforeTheSessionEndsAndStaysOnAClick() {
        try (Desk intake = Desk.of("intake")) {
            Browser browser = intake.browser();
            // As if this browser had last asked for something half an hour ago, and the computer woke up now.
            browser.driver().executeScript("localStorage.setItem('redress.last-request', Date.now() - 1790000);"
                    + "document.dispatchEvent(new Event('visibilitychange'))");

            browser.press(By.id("stay"));

            browser.patiently().until(ExpectedConditions.invisibilityOfElementLocated(By.id("timeout")));
        }
    }

    @Test
    void letsTheDeskConfirmWhatTheWordsHintAt() {
        Walk walk = Walk.of("employee", Map.of("description", "The clerk was rude and shouted at me.")).by("intake", "accept");
        try (Desk intake = Desk.of("intake")) {
            Browser browser = intake.open(walk.number()).browser();
            browser.press(By.cssSelector("input[name='hints:confirmed'][value=discourtesy]"));
            WebElement button = browser.find(By.id("hints:do"));
            button.click();
            browser.patiently().until(ExpectedConditions.stalenessOf(button));

            assertThat(intake.text()).contains("The circumstances are confirmed");
            assertThat(walk.see("intake").path("grade").asText()).isEqualTo("IMPORTANT");
        }
    }

    @Test
    void completesTheFormAndSeesTheNewGrade() {
        Walk walk = Walk.of("COMPLAINT").by("intake", "accept");
        try (Desk intake = Desk.of("intake")) {
            Browser browser = intake.open(walk.number()).browser();
            browser.press(By.id("correct"));
            new Select(browser.find(By.id("correct:category"))).selectByValue("staff-conduct");
            browser.press(By.cssSelector("input[name='correct:circumstances'][value=discourtesy]"));
            browser.press(By.id("correct:save"));

            browser.find(By.cssSelector(".case-head"));
            assertThat(intake.text()).contains("The form is corrected", "Staff conduct");
            assertThat(walk.see("intake").path("grade").asText()).isEqualTo("IMPORTANT");
            assertThat(walk.see("intake").path("description").asText()).isEqualTo("The parcel came a little wet.");
        }
    }

    @Test
    void asksWhetherAnybodyWasReachedAndSaysOnceWhatIsMissing() {
        Walk walk = Walk.of("COMPLAINT").investigated().planned().replied().confirmed();
        try (Desk surveyor = Desk.of("surveyor")) {
            surveyor.open(walk.number()).does("survey");

            assertThat(surveyor.browser().driver().findElements(By.cssSelector(".message-wrong"))).hasSize(1);
            assertThat(surveyor.browser().driver().findElements(By.cssSelector("dialog[open] [aria-invalid=true]"))).hasSize(1);

            surveyor.browser().go("app/");
            surveyor.open(walk.number()).does("survey", "false");
            assertThat(walk.see("auditor").path("survey").path("reached").asBoolean(true)).isFalse();
        }
    }

    @Test
    void keepsACorrectionThatCameSecondBesideTheFirst() {
        Walk walk = Walk.of("COMPLAINT").by("intake", "accept");
        try (Desk intake = Desk.of("intake")) {
            Browser browser = intake.browser();
            browser.go("app/correct?number=" + walk.number());
            browser.find(By.id("correct:project")).sendKeys("Harbour");
            Api.as("supervisor").patch("cases/" + walk.number(), Map.of("product", "Pump")).expecting(200);
            browser.press(By.id("correct:save"));
            browser.patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("main"), "moved on meanwhile"));

            browser.press(By.id("correct:save"));

            browser.find(By.cssSelector(".case-head"));
            assertThat(walk.see("intake").path("product").asText()).isEqualTo("Pump");
            assertThat(walk.see("intake").path("project").asText()).isEqualTo("Harbour");
        }
    }

    @Test
    void fitsIntoTheFrameOfAPortal() {
        Walk.of("COMPLAINT");
        try (Desk intake = Desk.of("intake")) {
            intake.browser().go("app/worklist?name=to-accept&embed");
            assertThat(intake.browser().driver().findElement(By.id("rail")).isDisplayed()).isFalse();
            assertThat(intake.text()).contains("To accept");

            intake.browser().go("app/widget");
            assertThat(intake.text()).contains("To accept", "due in");
        }
    }

    @Test
    void showsNobodyWhatIsNotTheirs() {
        Walk walk = Walk.of("COMPLAINT");
        try (Desk other = Desk.of("handler3")) {
            other.browser().go("app/case?number=" + walk.number());
            assertThat(other.text()).contains("There is no such page").doesNotContain("parcel");

            other.browser().go("app/people");
            assertThat(other.text()).contains("This is not yours to see");
            other.browser().go("app/verification");
            assertThat(other.text()).contains("This is not yours to see");
        }
    }

    @Test
    void saysWhatAnEmptyListWouldHold() {
        try (Desk author = Desk.of("author")) {
            assertThat(author.text()).contains("Nothing waits for you");
            author.browser().go("app/worklist?name=my-measures");
            assertThat(author.text()).contains("Nothing here just now", "Cases with a measure that you carry out.");

            author.isTakenBy("admin").browser().go("app/people");
            assertThat(author.text()).contains("Hana Ito", "Customer service").doesNotContain("HANDLER");
        }
    }

    @Test
    void takesWordsOfAnyLengthWithoutSpillingOverTheEdge() {
        Walk walk = Walk.of("employee", Map.of("title", LONG, "description", LONG, "product", LONG.substring(0, 200),
                "complainant", Map.of("name", LONG.substring(0, 200), "company", LONG.substring(0, 200))));
        try (Desk intake = Desk.of("intake")) {
            for (int width : new int[] {1440, 390}) {
                intake.browser().widen(width);
                for (String page : new String[] {"app/", "app/worklist?name=to-accept", "app/search?q=" + walk.number(), "app/case?number=" + walk.number()}) {
                    intake.browser().go(page);
                    assertThat(spill(intake)).as("%s at %d", page, width).isLessThanOrEqualTo(0);
                }
            }
        }
    }

    /** By how many pixels the page is wider than its window. */
    private static long spill(Desk desk) {
        desk.browser().patiently().until(ExpectedConditions.presenceOfElementLocated(By.tagName("main")));
        return (Long) desk.browser().driver().executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
