package dev.whence.report;

import dev.whence.model.IndependentOrigins;
import dev.whence.model.Published;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be counted about a rumour, in plain words. */
final class RumourFigures {

  private final Rumour rumour;
  private final Coverage coverage;
  private final List<Traced> speaking;

  RumourFigures(Rumour rumour, Coverage coverage) {
    this.rumour = rumour;
    this.coverage = coverage;
    this.speaking =
        rumour.articles().stream().filter(one -> one.stance() != Stance.UNRELATED).toList();
  }

  /** The articles that speak of the claim, in the order of the folder. */
  List<Traced> speaking() {
    return speaking;
  }

  int carriers() {
    return speaking.size();
  }

  /** The outlets that speak of the claim, each once, with how many articles when more than one. */
  List<String> carrierNames() {
    Map<String, Integer> names = new LinkedHashMap<>();
    speaking.forEach(one -> names.merge(coverage.nameOf(one.article()), 1, Integer::sum));
    return names.entrySet().stream()
        .map(one -> one.getKey() + (one.getValue() > 1 ? " (" + one.getValue() + ")" : ""))
        .toList();
  }

  long ownReporting() {
    return speaking.stream().filter(Traced::ownReporting).count();
  }

  long copies() {
    return speaking.stream().filter(one -> one.copies() != null).count();
  }

  /** Denials, each once however many articles print it in the same words. */
  int denials() {
    return Answer.denialsOf(rumour).size();
  }

  int silences() {
    return Answer.silencesOf(rumour).size();
  }

  static String interval(IndependentOrigins origins) {
    return origins.least() == origins.most()
        ? String.valueOf(origins.least())
        : origins.least() + "–" + origins.most();
  }

  /** Such as "6 articles, 4–8 March 2024 (1 inferred, 1 undated)". */
  String articlesAndDates() {
    List<Published> dates = new ArrayList<>();
    speaking.forEach(one -> coverage.publishedOf(one.article()).ifPresent(dates::add));
    long inferred = dates.stream().filter(Coverage::isInferred).count();
    int undated = speaking.size() - dates.size();
    List<String> remarks = new ArrayList<>();
    if (inferred > 0) {
      remarks.add(inferred == speaking.size() ? "inferred" : inferred + " inferred");
    }
    if (undated > 0 && !dates.isEmpty()) {
      remarks.add(undated + " undated");
    }
    String time = dates.isEmpty() ? "undated" : DateText.cover(dates);
    return PlainWords.count(speaking.size(), "article")
        + (speaking.isEmpty() ? "" : ", " + time)
        + (remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")");
  }

  /** One line for a list of rumours. */
  String line() {
    return articlesAndDates()
        + " · independent origins "
        + interval(rumour.independentOrigins())
        + " · "
        + PlainWords.count(denials(), "denial")
        + " · "
        + PlainWords.count(silences(), "silence");
  }
}
