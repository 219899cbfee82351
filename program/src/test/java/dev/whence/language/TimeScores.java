package dev.whence.language;

import dev.whence.language.SharedScores.Score;
import dev.whence.language.TimexDocuments.Labelled;
import dev.whence.language.TimexDocuments.Timex;
import dev.whence.model.Annotated;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import dev.whence.model.Span;
import dev.whence.model.TimeMention;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures the time phrases against TIMEX3 labels as TempEval-3 does: extents exactly, extents that
 * overlap, and of these the ones whose value is right too, each as F1 over all phrases.
 */
final class TimeScores {

  private final Annotator annotator;
  private final boolean verbose;

  TimeScores(Annotator annotator, boolean verbose) {
    this.annotator = annotator;
    this.verbose = verbose;
  }

  /** "strict", "relaxed" and "value" over all documents. */
  Map<String, Score> score(List<Labelled> documents) {
    Map<String, Score> scores = new TreeMap<>();
    for (Labelled document : documents) {
      Published published =
          new Published(document.created(), document.created(), Certainty.SURE, "label", "label");
      Metadata metadata =
          new Metadata(null, null, List.of(), published, null, (Finding) null, null, null, null);
      Annotated annotated = annotator.annotate(Documents.of(document.text(), metadata));
      compare(annotated, document.times(), scores);
    }
    return scores;
  }

  private void compare(Annotated annotated, List<Timex> labelled, Map<String, Score> scores) {
    Set<Span> found = new HashSet<>();
    Set<Span> gold = new HashSet<>();
    Set<String> foundLoosely = new HashSet<>();
    Set<String> foundRightly = new HashSet<>();
    Set<String> goldLoosely = new HashSet<>();
    labelled.forEach(one -> gold.add(one.span()));
    labelled.forEach(one -> goldLoosely.add("label " + one.span()));
    for (TimeMention mention : annotated.times()) {
      found.add(mention.span());
      Timex match =
          labelled.stream()
              .filter(one -> one.span().overlaps(mention.span()))
              .filter(one -> !foundLoosely.contains("label " + one.span()))
              .findFirst()
              .orElse(null);
      String loosely = match == null ? "extra " + mention.span() : "label " + match.span();
      foundLoosely.add(loosely);
      boolean right = match != null && match.value().equals(mention.value());
      foundRightly.add(right ? loosely : "wrong " + mention.span());
      tell(annotated, mention, match, right);
    }
    for (Timex one : labelled) {
      if (verbose && !foundLoosely.contains("label " + one.span())) {
        System.out.println("MISSED\t" + around(annotated, one.span()) + "\t" + one.value());
      }
    }
    scores.computeIfAbsent("strict", k -> new Score()).add(found, gold);
    scores.computeIfAbsent("relaxed", k -> new Score()).add(foundLoosely, goldLoosely);
    scores.computeIfAbsent("value", k -> new Score()).add(foundRightly, goldLoosely);
  }

  private void tell(
      Annotated annotated,
      TimeMention mention,
      @org.jspecify.annotations.Nullable Timex match,
      boolean right) {
    if (!verbose) {
      return;
    }
    String text = annotated.document().text();
    if (match == null) {
      System.out.println("EXTRA\t" + around(annotated, mention.span()));
    } else {
      if (!match.span().equals(mention.span())) {
        System.out.println("EXTENT\t" + match.span().of(text) + "\t" + mention.span().of(text));
      }
      if (!right) {
        System.out.println(
            "VALUE\t"
                + mention.span().of(text)
                + "\t"
                + match.value()
                + "\tnot "
                + mention.value()
                + "\t"
                + annotated.published());
      }
    }
  }

  private static String around(Annotated annotated, Span span) {
    String text = annotated.document().text();
    return (text.substring(Math.max(0, span.start() - 25), span.start())
            + "["
            + span.of(text)
            + "]"
            + text.substring(span.end(), Math.min(text.length(), span.end() + 20)))
        .replace('\n', ' ');
  }
}
