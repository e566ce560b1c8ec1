package org.redress.it;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** A member of staff at the case page, in a browser of their own. */
final class Desk implements AutoCloseable {

    private static final By OPEN_DIALOG = By.cssSelector("dialog[open]");
    private static final By ASKED_FOR = By.cssSelector("textarea, select, input:not([type=hidden]):not([type=checkbox]):not([type=submit])");

    private final Browser browser;

    private Desk(Browser browser) {
        this.browser = browser;
    }

    static Desk of(String person) {
        Browser browser = Browser.open();
        browser.go("app/");
        browser.find(By.id("userName")).sendKeys(person);
        browser.find(By.id("password")).sendKeys("redress");
        browser.press(By.cssSelector("form[action$='/check'] button[type=submit]"));
        browser.find(By.id("rail"));
        return new Desk(browser);
    }

    Desk open(String number) {
        browser.go("app/case?number=" + number);
        browser.find(By.cssSelector(".case-head"));
        return this;
    }

    /** Presses the button of an action, in the open or in the menu, and fills its dialog in the order of its fields. */
    Desk does(String action, String... values) {
        By button = By.cssSelector("[data-opens='do-" + action + "']");
        List<WebElement> asking = browser.driver().findElements(button);
        if (asking.isEmpty()) {
            throw new AssertionError("There is no button for " + action + " on " + browser.driver().getCurrentUrl());
        }
        if (!asking.get(0).isDisplayed()) {
            asking.get(0).findElement(By.xpath("ancestor::details/summary")).click();
        }
        browser.press(button);
        WebElement dialog = browser.find(OPEN_DIALOG);
        fill(dialog.findElements(ASKED_FOR), values);
        submit(dialog.findElement(By.cssSelector("[type=submit].button-primary")));
        return this;
    }

    /** Presses the one primary button, for an action that asks for nothing. */
    Desk doesTheNextThing() {
        submit(browser.find(By.cssSelector(".case-head [type=submit].button-primary")));
        return this;
    }

    Desk replies(String text) {
        browser.find(By.id("reply:body")).sendKeys(text);
        submit(browser.find(By.id("reply:do")));
        return this;
    }

    private static void fill(List<WebElement> controls, String... values) {
        for (int i = 0; i < values.length; i++) {
            WebElement control = controls.get(i);
            if (control.getTagName().equals("select")) {
                new Select(control).selectByValue(values[i]);
            } else {
                control.sendKeys(values[i]);
            }
        }
    }

    /** The page comes anew after a change, so the old button goes. */
    private void submit(WebElement button) {
        button.click();
        browser.patiently().until(ExpectedConditions.stalenessOf(button));
        browser.find(By.cssSelector(".case-head"));
    }

    /** Where on its path the case is. */
    String step() {
        return browser.find(By.cssSelector(".path-here")).getText();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
    }
}
