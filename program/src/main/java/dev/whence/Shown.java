package dev.whence;

import dev.whence.model.Filed;
import dev.whence.model.Listed;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the articles that a trace is shown with: all of a small folder; of a large one those that
 * speak of a rumour, and those that these are copies of. No other is quoted.
 */
final class Shown {

  /** As many others are shown, so that a reader may see for himself what they do not speak of. */
  private static final int MOST_OTHERS = 50;

  private Shown() {}

  static Trace of(List<Rumour> rumours, List<Filed> articles, List<Rejected> rejected) {
    Set<String> told = told(rumours);
    boolean all = articles.size() - told.size() <= MOST_OTHERS;
    List<Reading> readings = new ArrayList<>();
    List<Listed> others = new ArrayList<>();
    for (Filed article : articles) {
      if (all || told.contains(article.article())) {
        readings.add(article.reading());
      } else {
        others.add(article.listed());
      }
    }
    return new Trace(rumours, readings, others, rejected);
  }

  /** The articles that speak of one of these rumours, and those that these are copies of. */
  static Set<String> told(List<Rumour> rumours) {
    Set<String> told = new HashSet<>();
    for (Rumour rumour : rumours) {
      for (Traced traced : rumour.articles()) {
        if (traced.stance() != Stance.UNRELATED) {
          told.add(traced.article());
          String copied = traced.copies();
          if (copied != null) {
            told.add(copied);
          }
        }
      }
    }
    return told;
  }
}
