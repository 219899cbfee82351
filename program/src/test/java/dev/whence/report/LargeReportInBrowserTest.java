package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.browser.Browser;
import dev.whence.browser.Browser.Look;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of five hundred articles, as a reader's browser has it. */
final class LargeReportInBrowserTest {

  private static final int LARGEST = 10_000_000;
  private static final int LONG_TASK = 100;

  /** Sorts, filters and opens words, each in a task of its own; gives the longest in ms. */
  private static final String USE =
      """
      const done = arguments[arguments.length - 1];
      const table = document.querySelector('table.sortable');
      const field = document.querySelector('input[type=search]');
      const words = document.querySelector('.front a.words');
      const tasks = {
        sort: () => table.tHead.querySelector('button').click(),
        filter: () => { field.value = 'outlet 3'; field.dispatchEvent(new Event('input')); },
        clear: () => { field.value = ''; field.dispatchEvent(new Event('input')); },
        open: () => words.click(),
      };
      const took = {};
      const next = () => {
        const name = Object.keys(tasks).find((name) => !(name in took));
        if (!name) return done(took);
        const begin = performance.now();
        tasks[name]();
        document.body.getBoundingClientRect();
        took[name] = performance.now() - begin;
        setTimeout(next, 20);
      };
      next();
      """;

  /** The best of three goes: other work on the machine takes time too. */
  @Test
  void five_hundred_articles_are_used_without_a_long_task(@TempDir Path folder) throws Exception {
    try (Browser browser = Browser.start(folder.resolve("profile"))) {
      Path file = folder.resolve("report.html");
      Files.writeString(file, HtmlReport.standard().show(HtmlReportLargeTest.trace()));
      assertThat(Files.readString(file, StandardCharsets.UTF_8).length()).isLessThan(LARGEST);
      double best = Double.MAX_VALUE;
      String told = "";
      for (int i = 0; i < 3; i++) {
        browser.open(file.toUri().toString(), Look.LIGHT);
        JsonNode took = browser.await(USE);
        double longest = 0;
        for (JsonNode one : took) {
          longest = Math.max(longest, one.asDouble());
        }
        told = longest < best ? took.toString() : told;
        best = Math.min(best, longest);
      }
      assertThat(best).as(told).isLessThan(LONG_TASK);
    }
  }
}
