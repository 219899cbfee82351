package dev.whence.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * One headless Chromium whose every request to another host than this machine is refused. Works for
 * pages on disk and for pages served on localhost.
 */
public final class Browser implements AutoCloseable {

  /** How a page is shown: light or dark, how wide, and whether on paper. */
  public enum Look {
    LIGHT("screen", "light", 1280, 900),
    DARK("screen", "dark", 1280, 900),
    PHONE("screen", "light", 390, 844),
    PHONE_DARK("screen", "dark", 390, 844),
    PRINT("print", "light", 720, 1040);

    private final String medium;
    private final String scheme;
    private final int width;
    private final int height;

    Look(String medium, String scheme, int width, int height) {
      this.medium = medium;
      this.scheme = scheme;
      this.width = width;
      this.height = height;
    }
  }

  private static final List<String> CHROMIUM =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /** Looking for barriers takes a minute where the machine is busy. */
  private static final Duration LONGEST_SCRIPT = Duration.ofMinutes(3);

  /** Rules that mean nothing on paper. */
  private static final List<String> OF_FINGERS = List.of("target-size");

  private static final int TALLEST_PICTURE = 2_600;
  private static final String DRIVER = "/usr/bin/chromedriver";

  private final ChromeDriver driver;
  private Look shown = Look.LIGHT;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
    driver.manage().timeouts().scriptTimeout(LONGEST_SCRIPT);
  }

  /**
   * Starts Chromium. Skips the test where there is none, or fails it where the system property
   * {@code whence.browser} is {@code required}.
   *
   * @param profile an empty folder
   */
  public static Browser start(Path profile) {
    Path chromium =
        CHROMIUM.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    if (chromium == null || !Files.isExecutable(Path.of(DRIVER))) {
      String missing = "no Chromium with ChromeDriver here; on Debian: apt install chromium-driver";
      if ("required".equals(System.getProperty("whence.browser"))) {
        throw new AssertionError(missing);
      }
      return abort(missing);
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of(DRIVER).toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options(chromium, profile)));
  }

  private static ChromeOptions options(Path chromium, Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--lang=en",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  /** Opens an address and waits until it has loaded. */
  public void open(String address, Look look) {
    shown = look;
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", look.width, "height", look.height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            look.medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", look.scheme))));
    driver.get(address);
  }

  /** What a script gives back, as JSON. */
  public JsonNode ask(String script, Object... arguments) {
    return new JsonMapper().valueToTree(driver.executeScript(script, arguments));
  }

  /** What a script hands to the function that is its last argument, as JSON. */
  public JsonNode await(String script, Object... arguments) {
    return new JsonMapper().valueToTree(driver.executeAsyncScript(script, arguments));
  }

  /**
   * How long the page has worked so far, in milliseconds of its own thread's processor time: what
   * else runs on the machine does not count.
   */
  public double worked() {
    driver.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
    JsonNode answer =
        new JsonMapper().valueToTree(driver.executeCdpCommand("Performance.getMetrics", Map.of()));
    for (JsonNode metric : answer.path("metrics")) {
      if (metric.path("name").asText().equals("TaskDuration")) {
        return metric.path("value").asDouble() * 1000;
      }
    }
    throw new AssertionError("Chromium tells no TaskDuration: " + answer);
  }

  /** Errors and warnings that the page's console showed since they were last asked for. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Addresses that the pages asked for since they were last asked for. */
  public List<String> requests() {
    List<String> asked = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE).getAll()) {
      JsonNode message = json(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        asked.add(message.path("params").path("request").path("url").asText());
      }
    }
    return asked;
  }

  /** Problems that axe-core calls serious or critical, each with the element it is in. */
  public List<String> barriers() {
    driver.executeScript(axe());
    JsonNode violations =
        await(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                + " 'wcag22aa', 'best-practice']})"
                + ".then(result => done(result.violations), error => done([{id: String(error),"
                + " impact: 'critical', nodes: [{target: ['axe'], failureSummary: ''}]}]));");
    List<String> serious = new ArrayList<>();
    for (JsonNode one : violations) {
      boolean ofPaper = shown == Look.PRINT && OF_FINGERS.contains(one.path("id").asText());
      if (!ofPaper && List.of("serious", "critical").contains(one.path("impact").asText())) {
        one.path("nodes").forEach(node -> serious.add(one.path("id").asText() + ": " + node));
      }
    }
    return serious;
  }

  /**
   * Keeps a picture of the page, also of what is below the window, where the system property {@code
   * whence.pictures} names a folder.
   *
   * @param page its path
   */
  public void keepPicture(String page, Look look) {
    String pictures = System.getProperty("whence.pictures");
    if (pictures == null) {
      return;
    }
    JsonNode height = ask("return document.documentElement.scrollHeight");
    Map<String, Object> whole =
        Map.of(
            "x",
            0,
            "y",
            0,
            "width",
            look.width,
            "height",
            Math.min(height.asInt(), TALLEST_PICTURE),
            "scale",
            1);
    Object answer =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", whole))
            .get("data");
    String name = page.equals("/") ? "index" : page.substring(1).replaceAll("[/?=]", "-");
    try {
      Files.write(
          Path.of(pictures).resolve(name + "-" + look + ".png"),
          Base64.getDecoder().decode(String.valueOf(answer)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("ChromeDriver's log is no JSON", e);
    }
  }

  private static String axe() {
    try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
      assertThat(script).as("axe-core among the test libraries").isNotNull();
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
