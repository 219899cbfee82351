package dev.whence.report;

import dev.whence.model.Amendments;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Listed;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Trace;
import dev.whence.model.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The articles of a trace, looked up by their id. */
final class Coverage {

  private final Trace trace;
  private final Map<String, Reading> readings = new HashMap<>();
  private final Map<String, Listed> listed = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Coverage(Trace trace) {
    this.trace = trace;
    int number = 0;
    for (Reading reading : trace.readings()) {
      readings.put(reading.article(), reading);
      listed.put(reading.article(), reading.listed());
      numbers.put(reading.article(), ++number);
    }
    trace.others().forEach(other -> listed.put(other.article(), other));
  }

  /** Whether there is only one article, so that nothing need be said of which. */
  boolean isOfOne() {
    return trace.read() == 1;
  }

  /** What users corrected. */
  Amendments amendments() {
    return trace.amendments();
  }

  /** What a list shows of an article; empty when it is not in the trace. */
  Optional<Listed> listed(String article) {
    return Optional.ofNullable(listed.get(article));
  }

  /** The reading of an article that is shown with its text. */
  Optional<Reading> reading(String article) {
    return Optional.ofNullable(readings.get(article));
  }

  /** The place of an article among those shown with their texts, from 1; 0 for any other. */
  int numberOf(String article) {
    return numbers.getOrDefault(article, 0);
  }

  /** The article's outlet, or its file name where the outlet is unknown. */
  String nameOf(String article) {
    return listed(article).map(Listed::name).orElseGet(() -> Listed.fileNameOf(article));
  }

  Optional<String> outletOf(String article) {
    return listed(article).map(Listed::outlet).map(Finding::value);
  }

  Optional<String> titleOf(String article) {
    return listed(article).map(Listed::title).map(Finding::value);
  }

  Optional<Published> publishedOf(String article) {
    return listed(article).map(Listed::published);
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
}
