package org.redress.it;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** A complainant at the public pages, in a browser of their own; knows number and code once they told something. */
final class Street implements AutoCloseable {

    private final Browser browser = Browser.open();
    private String number;
    private String code;

    /** Somebody who told us earlier, and kept the receipt. */
    static Street with(String number, String code) {
        Street street = new Street();
        street.number = number;
        street.code = code;
        return street;
    }

    /** Tells what happened, with a photo. */
    Street tells(String what) throws IOException {
        return begins(what).picks(photo()).sends();
    }

    Street begins(String what) {
        browser.go("");
        browser.find(By.cssSelector("label:has(input[name=kind][value=COMPLAINT]), input[name=kind][value=COMPLAINT]")).click();
        return writes(what);
    }

    private Street writes(String what) {
        browser.find(By.id("description")).sendKeys(what);
        browser.find(By.id("name")).sendKeys("Ann Example");
        browser.find(By.id("email")).sendKeys("ann@example.org");
        return this;
    }

    /** Takes a file into the list, or is told why not. */
    Street picks(Path file) {
        browser.driver().findElement(By.id("file-picker")).sendKeys(file.toString());
        browser.patiently().until(ExpectedConditions.or(
                ExpectedConditions.textToBePresentInElementLocated(By.id("files"), file.getFileName().toString()),
                ExpectedConditions.textToBePresentInElementLocated(By.id("files-wrong"), file.getFileName().toString())));
        return this;
    }

    /** Sends the form, and notes number and code. */
    Street sends() {
        browser.press(By.id("send"));
        number = browser.find(By.cssSelector("[data-receipt=number]")).getText();
        code = browser.find(By.cssSelector("[data-receipt=accessCode]")).getText();
        return this;
    }

    static Path photo() throws IOException {
        Path file = Files.createTempFile("photo", ".png");
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        file.toFile().deleteOnExit();
        return file;
    }

    Street follows() {
        browser.go("follow");
        browser.find(By.id("number")).sendKeys(number);
        browser.find(By.id("code")).sendKeys(code);
        browser.press(By.cssSelector("#ask button[type=submit]"));
        browser.find(By.cssSelector(".story"));
        return this;
    }

    Street adds(String message) {
        browser.find(By.id("add:text")).sendKeys(message);
        submit(By.id("add:send"));
        return this;
    }

    Street addsFile(Path file) {
        picks(file).browser.press(By.id("send-files"));
        browser.patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.id("files"), "Sent"));
        return this;
    }

    Street confirms() {
        browser.press(By.cssSelector("[data-opens=settled]"));
        submit(By.id("confirm:yes"));
        return this;
    }

    Street disputes(String reason) {
        browser.press(By.cssSelector("[data-opens=not-settled]"));
        browser.find(By.id("dispute:reason")).sendKeys(reason);
        submit(By.id("dispute:no"));
        return this;
    }

    private void submit(By button) {
        WebElement pressed = browser.find(button);
        pressed.click();
        // While a page is being replaced Chromium says of its elements that they are in no document, which is no word for stale.
        browser.patiently().ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(pressed));
    }

    /** Why files were not taken. */
    String refusedFiles() {
        return browser.find(By.id("files-wrong")).getText();
    }

    String number() {
        return number;
    }

    String text() {
        return browser.find(By.tagName("main")).getText();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
    }
}
