package aftercredits.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;

/** A headless Chromium, as Debian packages it, with a fresh profile. */
public final class Chromium implements AutoCloseable {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path DOCS = Path.of("docs");
    private static final boolean MORE_PICTURES = Boolean.getBoolean("docs.pictures");
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    /** It warns that it knows no typed commands for a Chromium this new; the few that are used here need none. */
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    /** It leaves files behind, however it ends. */
    private final Path temporary;

    private Chromium(ChromeDriver driver, Path temporary) {
        this.driver = driver;
        this.temporary = temporary;
    }

    /** Starts one; where there is none the test is skipped, but on CI it fails. */
    public static Chromium start() {
        boolean installed = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
        String reason = "No %s with %s here: apt-get install -y chromium chromium-driver".formatted(BROWSER, DRIVER);
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(installed, reason);
        }
        assumeTrue(installed, reason);
        QUIET.setLevel(Level.SEVERE);
        Path temporary = temporary();
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("TMPDIR", temporary.toString()))
                .withSilent(true)
                .build();
        return new Chromium(new ChromeDriver(service, options()), temporary);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("chromium");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en-GB"));
        options.setBinary(BROWSER.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,860");
        return options;
    }

    /** Opens {@code url} as on a machine whose settings are these, and forgets what was logged before. */
    public void open(String url, String scheme, String zone) {
        media("", scheme);
        driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
        complaints();
        driver.get(url);
    }

    /** Shows the page as on paper. */
    public void paper() {
        media("print", "light");
    }

    private void media(String medium, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        medium,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Shows the open page as on a screen that is set to {@code dark} or {@code light}. */
    public void scheme(String scheme) {
        media("", scheme);
    }

    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    public void reload() {
        driver.navigate().refresh();
    }

    /** Waits for one that is shown. */
    public WebElement shown(String css) {
        return until(
                "%s is shown".formatted(css),
                page -> page.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    public WebElement named(String css, String text) {
        return until(
                "%s says “%s”".formatted(css, text),
                page -> page.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .filter(element -> element.getText().contains(text))
                        .findFirst()
                        .orElse(null));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public void gone(String css) {
        until(
                "%s is gone".formatted(css),
                page -> page.findElements(By.cssSelector(css)).stream().noneMatch(WebElement::isDisplayed));
    }

    public <T> T until(String wanted, Function<WebDriver, T> look) {
        return new FluentWait<WebDriver>(driver)
                .withTimeout(PATIENCE)
                .pollingEvery(Duration.ofMillis(30))
                .ignoring(org.openqa.selenium.WebDriverException.class)
                .withMessage(wanted)
                .until(look);
    }

    /** To whatever has the focus. */
    public void type(CharSequence... keys) {
        new Actions(driver).sendKeys(String.join("", List.of(keys))).perform();
    }

    public void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /**
     * What axe finds that keeps somebody from reading or using the page as it stands: a rule and where it is broken, each. What
     * lies behind an open dialog is out of reach, and not looked at. It comes in by the browser's debugger, so that the page's
     * own policy need not allow it.
     */
    public List<String> barriers() {
        return barriers("{}");
    }

    /**
     * What axe finds in each of the view's looks, by day and by night, on a desk and on a phone. By night only the
     * colours are others than by day, so only they are looked at again. Ends by night on a desk.
     *
     * @param view the name of the pictures that are kept, where something is found or pictures were asked for
     */
    public List<String> barriersInEveryLook(String view) {
        List<String> found = new ArrayList<>();
        for (int width : List.of(PHONE, DESK)) {
            size(width, width == PHONE ? 844 : 800);
            scheme("light");
            look(view, "light", width, "{}", found);
            scheme("dark");
            look(view, "dark", width, "{ runOnly: ['color-contrast', 'link-in-text-block'] }", found);
        }
        return found;
    }

    private void look(String view, String scheme, int width, String which, List<String> found) {
        String look = "%s, %s, %d wide".formatted(view, scheme, width);
        List<String> barriers = barriers(which);
        barriers.forEach(barrier -> found.add(look + ": " + barrier));
        if (!barriers.isEmpty() || MORE_PICTURES) {
            picture(look);
        }
    }

    private List<String> barriers(String which) {
        if (!Boolean.TRUE.equals(driver.executeScript("return 'axe' in window"))) {
            driver.executeCdpCommand("Runtime.evaluate", Map.of("expression", Axe.SCRIPT));
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document.querySelector('dialog[open]') ?? document, { resultTypes: ['violations'], preload: false, ...%s }).then((result) => done(result.violations.flatMap((broken) =>
                  broken.nodes.map((node) => `${broken.id}: ${node.target.join(' ')}: ${node.failureSummary}`))),
                  (wrong) => done([String(wrong)]));
                """.formatted(which));
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** What the page's console complained of since the last call; a breach of the content policy is there too. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Keeps a picture for whoever wants to look. */
    public void picture(String name) {
        keepPicture(PICTURES.resolve(name + ".png"));
    }

    /** Makes one of the README's pictures, where that was asked for: a run of the tests alone changes no file. */
    public void pictureOfReadme(String name) {
        keepPicture(placeOfReadme(name));
    }

    /** The same of one element alone. */
    public void pictureOfReadme(String name, WebElement element) {
        keep(element.getScreenshotAs(OutputType.FILE), placeOfReadme(name));
    }

    private static Path placeOfReadme(String name) {
        return (Boolean.getBoolean("docs.pictures") ? DOCS : PICTURES).resolve(name + ".png");
    }

    private void keepPicture(Path file) {
        keep(driver.getScreenshotAs(OutputType.FILE), file);
    }

    private static void keep(File picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Files.readAllBytes(picture.toPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> left = Files.walk(temporary)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException clearing) {
            // Its last processes are clearing up themselves.
            QUIET.log(Level.FINE, "Left behind: " + temporary, clearing);
        }
    }
}
