package dev.cahier.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser without a window that reaches this machine only. */
public final class Browser implements AutoCloseable {

    private static final Pattern URL_OF_MESSAGE = Pattern.compile("\"url\":\"([^\"]*)\"");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private String preferredScheme = "light";

    Browser(Path chromium, Path chromedriver) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options =
                new ChromeOptions()
                        .setBinary(chromium.toFile())
                        .addArguments(
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        options.setCapability("goog:loggingPrefs", logs);
        driver =
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(chromedriver.toFile())
                                .withSilent(true)
                                .build(),
                        options);
    }

    /**
     * Opens a page and waits until it is loaded.
     *
     * @param widthPx the width of the window in CSS pixels
     * @param scheme the colours that the reader prefers, {@code light} or {@code dark}
     */
    public void open(String url, int widthPx, String scheme) {
        resize(widthPx);
        preferredScheme = scheme;
        print(false);
        driver.get(url);
    }

    /** Gives the window another width in CSS pixels, while a page is shown. */
    void resize(int widthPx) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", widthPx, "height", 800, "deviceScaleFactor", 1, "mobile", true));
    }

    /** Shows the page as it is printed, or as on a screen again. */
    public void print(boolean on) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        on ? "print" : "",
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", preferredScheme))));
    }

    /** Shows the page as to a reader who has set a preference, until the next page is opened. */
    void prefer(String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        "",
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", preferredScheme),
                                Map.of("name", feature, "value", value))));
    }

    /** Touches the middle of an element with a finger, shortly, once it has come to rest there. */
    void tap(String selector) {
        driver.executeCdpCommand(
                "Emulation.setTouchEmulationEnabled", Map.of("enabled", true, "maxTouchPoints", 1));
        List<?> before;
        List<?> at;
        do {
            run(element(selector) + ".scrollIntoView({block: 'center', behavior: 'instant'})");
            before = middle(selector);
            pause(Duration.ofMillis(100));
            at = middle(selector);
        } while (!at.equals(before));
        Map<String, ?> finger = Map.of("x", at.get(0), "y", at.get(1));
        driver.executeCdpCommand(
                "Input.dispatchTouchEvent",
                Map.of("type", "touchStart", "touchPoints", List.of(finger)));
        driver.executeCdpCommand(
                "Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
    }

    /**
     * Moves the mouse to a place of an element that is in the window.
     *
     * @param across the place from the left, as a share of the width
     * @param down the place from the top, as a share of the height
     */
    void hover(String selector, double across, double down) {
        mouse("mouseMoved", at(selector, across, down));
    }

    /** Moves the mouse to the upper left corner of the window. */
    void leave() {
        mouse("mouseMoved", Map.of("x", 1, "y", 1));
    }

    private void mouse(String type, Map<String, ?> place) {
        Map<String, Object> event = new HashMap<>(place);
        event.put("type", type);
        driver.executeCdpCommand("Input.dispatchMouseEvent", event);
    }

    /** Draws a finger over an element, from the left to a place, at half its height. */
    void drag(String selector, double across) {
        driver.executeCdpCommand(
                "Emulation.setTouchEmulationEnabled", Map.of("enabled", true, "maxTouchPoints", 1));
        touch("touchStart", List.of(at(selector, 0.1, 0.5)));
        for (int step = 1; step <= 4; step++) {
            touch("touchMove", List.of(at(selector, 0.1 + (across - 0.1) * step / 4, 0.5)));
        }
        touch("touchEnd", List.of());
    }

    private void touch(String type, List<?> fingers) {
        driver.executeCdpCommand(
                "Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", fingers));
    }

    private Map<String, ?> at(String selector, double across, double down) {
        List<?> place =
                list(
                        "(r => [Math.round(r.x + r.width * "
                                + across
                                + "), Math.round(r.y + r.height * "
                                + down
                                + ")])("
                                + element(selector)
                                + ".getBoundingClientRect())");
        return Map.of("x", place.get(0), "y", place.get(1));
    }

    /** Returns where the middle of an element is in the window. */
    private List<?> middle(String selector) {
        return list(
                "(r => [Math.round(r.x + r.width / 2), Math.round(r.y + r.height / 2)])("
                        + element(selector)
                        + ".getClientRects()[0])");
    }

    private static String element(String selector) {
        return "document.querySelector(\"" + selector + "\")";
    }

    /** Returns the value of a JavaScript expression that is a whole number. */
    public long number(String expression) {
        return (Long) value(expression);
    }

    /** Returns the value of a JavaScript expression that is a string. */
    public String text(String expression) {
        return (String) value(expression);
    }

    /** Returns the values of a JavaScript expression that is an array; numbers become longs. */
    public List<?> list(String expression) {
        return (List<?>) value(expression);
    }

    /** Returns the values of a JavaScript expression that is an array of strings. */
    public List<String> texts(String expression) {
        return list(expression).stream().map(String.class::cast).toList();
    }

    /** Runs statements in the page. */
    public void run(String script) {
        driver.executeScript(script);
    }

    /** Presses keys one after the other; {@code Keys} has those without a character. */
    public void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Returns what was written to the console since the last call, errors of requests included. */
    public List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    private Object value(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Runs JavaScript that calls its last argument when it is done. */
    public void await(String script) {
        driver.executeAsyncScript(script);
    }

    /** Waits until an expression is true, also if the page is loaded again meanwhile. */
    public void until(String condition) {
        long start = System.nanoTime();
        while (!isTrue(condition)) {
            if (System.nanoTime() - start > LONGEST_WAIT.toNanos()) {
                throw new AssertionError("never true: " + condition);
            }
            pause(Duration.ofMillis(20));
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private boolean isTrue(String condition) {
        try {
            return (Boolean) value("Boolean(document.body && (" + condition + "))");
        } catch (JavascriptException e) {
            return false; // between two pages
        }
    }

    /** Returns what was asked for since the last call, also in vain. */
    public List<String> requests() {
        List<String> urls = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            if (entry.getMessage().contains("\"Network.requestWillBeSent\"")) {
                Matcher url = URL_OF_MESSAGE.matcher(entry.getMessage());
                while (url.find()) {
                    urls.add(url.group(1));
                }
            }
        }
        return urls;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
