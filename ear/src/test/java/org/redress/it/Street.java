package org.redress.it;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** A complainant at the public pages, in a browser of their own; knows number and code once they told something. */
final class Street implements AutoCloseable {

    private final Browser browser = Browser.open();
    private String number;
    private String code;

    /** Tells what happened, with a photo. */
    Street tells(String what) throws IOException {
        browser.go("");
        browser.find(By.cssSelector("label:has(input[name=kind][value=COMPLAINT]), input[name=kind][value=COMPLAINT]")).click();
        browser.find(By.id("description")).sendKeys(what);
        browser.find(By.id("name")).sendKeys("Ann Example");
        browser.find(By.id("email")).sendKeys("ann@example.org");
        browser.driver().findElement(By.id("file-picker")).sendKeys(photo().toString());
        browser.patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("#files li")));
        browser.press(By.id("send"));
        number = browser.find(By.cssSelector("[data-receipt=number]")).getText();
        code = browser.find(By.cssSelector("[data-receipt=accessCode]")).getText();
        return this;
    }

    private static Path photo() throws IOException {
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
        browser.patiently().until(ExpectedConditions.stalenessOf(pressed));
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
