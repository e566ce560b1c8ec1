package org.redress.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person at a real Chromium, with a fresh profile: no cookie, no cache of another test.
 *
 * <pre>{@code
 * try (Browser browser = Browser.open()) {
 *     browser.go("sign-in");
 *     browser.find(By.id("form:name")).sendKeys("intake");
 *     browser.photograph("sign-in", 1440, 390);
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEIGHT = 900;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    public static Browser open() {
        return open("en");
    }

    /** With the language that the browser asks for, such as {@code zh}. */
    public static Browser open(String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=" + language);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.widen(1440);
        return browser;
    }

    /** Opens a path below the application's home. */
    public void go(String path) {
        driver.get(Server.at(path).toString());
    }

    /** The element, as soon as it can be seen. */
    public WebElement find(By by) {
        try {
            return patiently().until(ExpectedConditions.visibilityOfElementLocated(by));
        } catch (TimeoutException e) {
            // What the person saw instead says more than that something was not there.
            throw new AssertionError(by + " is not on " + driver.getCurrentUrl() + ", which says: "
                    + driver.findElement(By.tagName("body")).getText(), e);
        }
    }

    /** Presses what can be pressed, as soon as it can be; what lies below the head of the page is brought out, as a person would. */
    public void press(By by) {
        patiently().ignoring(ElementClickInterceptedException.class).until(browser -> {
            WebElement found = ExpectedConditions.elementToBeClickable(by).apply(browser);
            if (found == null) {
                return false;
            }
            try {
                found.click();
            } catch (ElementClickInterceptedException covered) {
                driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", found);
                throw covered;
            }
            return true;
        });
    }

    public FluentWait<WebDriver> patiently() {
        // An element that the page replaced at that very moment: Chromium has more than one name for it.
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100)).ignoring(WebDriverException.class);
    }

    public ChromeDriver driver() {
        return driver;
    }

    public void widen(int width) {
        driver.manage().window().setSize(new Dimension(width, HEIGHT));
        // A window has a least width; a telephone is narrower, so the page is told its own.
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    public void darken(boolean dark) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", java.util.List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Pictures of the page as it is, one for each width, in target/screenshots/name-width.png. */
    public void photograph(String name, int... widths) {
        for (int width : widths) {
            widen(width);
            try {
                Path directory = Files.createDirectories(Path.of(System.getProperty("screenshots")));
                Files.write(directory.resolve(name + "-" + width + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("The picture of " + name + " could not be kept", e);
            }
        }
        widen(1440);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
