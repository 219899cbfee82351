package dev.whence.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what a container holds besides articles, by kind in plain words. */
final class Tally {

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /** One more of a kind, which is named in the singular: "picture", "page not found". */
  void add(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  /** What was counted since, or null when nothing was. */
  Container.@Nullable Member take() {
    if (counts.isEmpty()) {
      return null;
    }
    List<String> words = new ArrayList<>();
    counts.forEach((kind, count) -> words.add(count + " " + (count == 1 ? kind : plural(kind))));
    counts.clear();
    return new Container.Member.Others(String.join(", ", words));
  }

  /** The first word's plural when more words follow it, as in "page not found". */
  private static String plural(String kind) {
    int end = 0;
    for (String after : List.of(" not ", " that ", " of ", " already ", " without ", " in ")) {
      int at = kind.indexOf(after);
      end = at > 0 && (end == 0 || at < end) ? at : end;
    }
    String noun = end == 0 ? kind : kind.substring(0, end);
    String rest = kind.substring(noun.length());
    if (noun.endsWith("y")) {
      return noun.substring(0, noun.length() - 1) + "ies" + rest;
    }
    return noun + "s" + rest;
  }
}
