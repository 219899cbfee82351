package dev.whence.report;

import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Trace;
import dev.whence.model.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The articles of a trace, looked up by their id. */
final class Coverage {

  private static final String ENDINGS = "(?i)(\\.(html?|xhtml|txt|gz))+$";

  private final Trace trace;
  private final Map<String, Reading> readings = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Coverage(Trace trace) {
    this.trace = trace;
    int number = 0;
    for (Reading reading : trace.readings()) {
      readings.put(reading.article(), reading);
      numbers.put(reading.article(), ++number);
    }
  }

  List<Reading> readings() {
    return trace.readings();
  }

  Optional<Reading> reading(String article) {
    return Optional.ofNullable(readings.get(article));
  }

  /** The place of an article in the order given, from 1; 0 when it is not in the trace. */
  int numberOf(String article) {
    return numbers.getOrDefault(article, 0);
  }

  /** The article's outlet, or its file name where the outlet is unknown. */
  String nameOf(String article) {
    return outletOf(article).orElseGet(() -> fileNameOf(article));
  }

  Optional<String> outletOf(String article) {
    return finding(article, true);
  }

  Optional<String> titleOf(String article) {
    return finding(article, false);
  }

  Optional<Published> publishedOf(String article) {
    return reading(article).map(reading -> reading.annotated().published());
  }

  /** Whether the words stand in the stored text at the place they claim. */
  boolean holds(Words words) {
    Reading reading = readings.get(words.article());
    return reading != null
        && !words.text().isBlank()
        && words.span().end() <= reading.text().length()
        && words.span().of(reading.text()).equals(words.text());
  }

  static boolean isInferred(Published published) {
    return !published.isDay() || published.certainty() != Certainty.SURE;
  }

  /** The last step of a path or address, without the endings of pages and texts. */
  static String fileNameOf(String article) {
    String path = article.replace('\\', '/').replaceAll("/+$", "");
    String name = path.substring(path.lastIndexOf('/') + 1).replaceAll(ENDINGS, "");
    return name.isBlank() ? article : name;
  }

  private Optional<String> finding(String article, boolean outlet) {
    Reading reading = readings.get(article);
    if (reading == null) {
      return Optional.empty();
    }
    var metadata = reading.annotated().document().metadata();
    @Nullable Finding finding = outlet ? metadata.outlet() : metadata.title();
    return Optional.ofNullable(finding).map(Finding::value);
  }
}
