package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.browser.Browser;
import dev.whence.browser.Browser.Look;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that tells how far something has come, standing still. */
final class ErrandPageInBrowserTest {

  private static final ErrandPage.Told NOTHING = new ErrandPage.Told(List.of(), List.of(), false);

  @TempDir Path folder;

  private static ErrandPage.Far far(int done, int all) {
    return new ErrandPage.Far("Following from whom they have it", 2, 3, done, all);
  }

  @Test
  void waiting_and_done_have_no_barriers_in_any_look() throws Exception {
    List<ErrandPage.State> states =
        List.of(
            new ErrandPage.State(
                "Tracing again", "/rumours/1", "article", far(3, 40), false, NOTHING),
            new ErrandPage.State(
                "Tracing again", "/rumours/1", "article", ErrandPage.Far.UNKNOWN, false, NOTHING),
            new ErrandPage.State(
                "Tracing again", "/rumours/1", "article", far(40, 40), true, NOTHING));
    Trace empty = new Trace(List.of(), List.of(), List.of());
    CorrectionPages pages = CorrectionPages.of(empty, empty, new CorrectionLog(List.of()));
    try (Browser browser = Browser.start(folder.resolve("profile"))) {
      for (ErrandPage.State state : states) {
        Path file = folder.resolve("page.html");
        Files.writeString(file, pages.errand(state));
        for (Look look : Look.values()) {
          browser.open(file.toUri().toString(), look);
          assertThat(browser.barriers()).as("%s in %s", state, look).isEmpty();
        }
      }
    }
  }
}
