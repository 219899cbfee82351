package dev.whence.language;

import dev.whence.language.SharedScores.Score;
import dev.whence.model.Annotated;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import dev.whence.model.Span;
import dev.whence.model.TimeMention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Measures the time phrases against TIMEX3 labels of type DATE in TimeML files. */
final class TimeScores {

  private static final Pattern TIMEX =
      Pattern.compile("<TIMEX3([^>]*)>(.*?)</TIMEX3>", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("<TEXT>(.*?)</TEXT>", Pattern.DOTALL);

  private final Annotator annotator;
  private final boolean verbose;

  TimeScores(Annotator annotator, boolean verbose) {
    this.annotator = annotator;
    this.verbose = verbose;
  }

  /** Exact and overlapping extents, and values where the extents overlap. */
  Map<String, Score> score(Path folder) throws IOException {
    Map<String, Score> scores = new TreeMap<>();
    for (Path file : SharedScores.files(folder, ".tml", "")) {
      score(Files.readString(file), scores);
    }
    return scores;
  }

  private void score(String markup, Map<String, Score> scores) {
    LocalDate created = created(markup);
    Matcher body = TEXT.matcher(markup);
    if (created == null || !body.find()) {
      return;
    }
    Map<Span, String> gold = new TreeMap<>();
    String text = unmark(body.group(1), gold);
    Published published = new Published(created, created, Certainty.SURE, "label", "label");
    Metadata metadata =
        new Metadata(null, null, List.of(), published, null, (Finding) null, null, null, null);
    if (!text.isBlank()) {
      compare(annotator.annotate(Documents.of(text, metadata)), gold, scores);
    }
  }

  private static @Nullable LocalDate created(String markup) {
    Matcher timex = TIMEX.matcher(markup);
    while (timex.find()) {
      if (timex.group(1).contains("\"CREATION_TIME\"")
          || timex.group(1).contains("\"PUBLICATION_TIME\"")) {
        String value = attribute(timex.group(1), "value");
        return value.length() >= 10 ? LocalDate.parse(value.substring(0, 10)) : null;
      }
    }
    return null;
  }

  private static String attribute(String attributes, String name) {
    Matcher match = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return match.find() ? match.group(1) : "";
  }

  private static String unmark(String body, Map<Span, String> gold) {
    StringBuilder text = new StringBuilder();
    Matcher tag = Pattern.compile("<(/?)(\\w+)([^>]*)>").matcher(body);
    int at = 0;
    int start = 0;
    String value = "";
    boolean date = false;
    while (tag.find()) {
      text.append(body, at, tag.start());
      at = tag.end();
      if (tag.group(2).equals("TIMEX3") && tag.group(1).isEmpty()) {
        start = text.length();
        value = attribute(tag.group(3), "value");
        date = attribute(tag.group(3), "type").equals("DATE");
      } else if (tag.group(2).equals("TIMEX3") && date) {
        gold.put(new Span(start, text.length()), value);
      }
    }
    text.append(body, at, body.length());
    return text.toString();
  }

  private void compare(Annotated annotated, Map<Span, String> gold, Map<String, Score> scores) {
    Set<Span> found = new HashSet<>();
    Set<String> foundLoose = new HashSet<>();
    Set<String> goldLoose = new HashSet<>();
    for (Span span : gold.keySet()) {
      goldLoose.add("gold" + span);
    }
    Score values = scores.computeIfAbsent("value where found", k -> new Score());
    for (TimeMention mention : annotated.times()) {
      found.add(mention.span());
      Span match =
          gold.keySet().stream().filter(s -> s.overlaps(mention.span())).findFirst().orElse(null);
      foundLoose.add(match == null ? "found" + mention.span() : "gold" + match);
      if (match != null) {
        String value = gold.getOrDefault(match, "");
        boolean right = values(mention).contains(value);
        values.add(Set.of(right ? value : "?"), Set.of(value));
        if (!right && verbose) {
          System.out.println(
              match.of(annotated.document().text()) + " = " + value + " not " + mention);
        }
      } else if (verbose) {
        System.out.println("extra: " + mention.span().of(annotated.document().text()));
      }
    }
    for (Span span : gold.keySet()) {
      if (verbose && !foundLoose.contains("gold" + span)) {
        System.out.println(
            "missed: " + span.of(annotated.document().text()) + " " + gold.get(span));
      }
    }
    scores.computeIfAbsent("exact", k -> new Score()).add(found, gold.keySet());
    scores.computeIfAbsent("overlap", k -> new Score()).add(foundLoose, goldLoose);
  }

  /** The TIMEX3 values a mention's days stand for. */
  private static Set<String> values(TimeMention mention) {
    LocalDate first = mention.earliest();
    LocalDate last = mention.latest();
    if (first == null || last == null) {
      return Set.of("PAST_REF", "PRESENT_REF", "FUTURE_REF", "");
    }
    String month = YearMonth.from(first).toString();
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    if (days == 1) {
      return Set.of(first.toString());
    }
    if (days == 7) {
      return Set.of(
          String.format(
              java.util.Locale.ROOT,
              "%d-W%02d",
              first.get(IsoFields.WEEK_BASED_YEAR),
              first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }
    if (days < 32) {
      return Set.of(month);
    }
    int year = first.getYear();
    int quarter = (first.getMonthValue() + 2) / 3;
    if (days < 100 && first.getMonthValue() % 3 == 1) {
      return Set.of(year + "-Q" + quarter);
    }
    return days < 100
        ? Set.of(year + "-SU", year + "-SP", year + "-FA", year + "-WI", (year + 1) + "-WI")
        : days < 370 ? Set.of(String.valueOf(year)) : Set.of(String.valueOf(year / 10));
  }
}
