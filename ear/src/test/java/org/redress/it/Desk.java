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
        return new Desk(Browser.open()).isTakenBy(person);
    }

    /** The next one sits down at the same desk: a fresh session, in a browser that is there already. */
    Desk isTakenBy(String person) {
        browser.driver().manage().deleteAllCookies();
        browser.go("app/");
        signIn(person);
        return this;
    }

    /** Fills the sign-in page that stands there. */
    Desk signIn(String person) {
        browser.find(By.id("userName")).sendKeys(person);
        browser.find(By.id("password")).sendKeys("redress");
        browser.press(By.cssSelector("form[action$='/check'] button[type=submit]"));
        browser.find(By.id("rail"));
        return this;
    }

    Desk open(String number) {
        browser.go("app/case?number=" + number);
        browser.find(By.cssSelector(".case-head"));
        return this;
    }

    /** Presses the button of an action, in the open or in the menu, and fills its dialog in the order of its fields. */
    Desk does(String action, String... values) {
        submit(asks(action, values).findElement(By.cssSelector("[type=submit].button-primary")));
        return this;
    }

    /** Opens the dialog of an action and fills it, but does not send it yet. */
    WebElement asks(String action, String... values) {
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
        return dialog;
    }

    /** Sends the dialog that is open. */
    Desk sends() {
        submit(browser.find(OPEN_DIALOG).findElement(By.cssSelector("[type=submit].button-primary")));
        return this;
    }

    /** Plans a measure that somebody is to carry out. */
    Desk plansMeasure(String type, String what, String owner) {
        browser.press(By.cssSelector("[data-opens=add-measure]"));
        fill(browser.find(OPEN_DIALOG).findElements(ASKED_FOR), type, what, owner);
        return sends();
    }

    /** Moves on the first measure that offers this, such as {@code start}, until none does. */
    Desk movesMeasures(String word, String evidence) {
        By button = By.cssSelector("[data-measure-do='" + word + "']");
        while (!browser.driver().findElements(button).isEmpty()) {
            browser.press(button);
            browser.find(By.id("measure-act:evidence")).sendKeys(evidence);
            sends();
        }
        return this;
    }

    /** What the page says in its middle. */
    String text() {
        return browser.find(By.tagName("main")).getText();
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
