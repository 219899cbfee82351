package dev.whence.rumour;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.ingest.DocumentReader;
import dev.whence.language.Annotator;
import dev.whence.model.Article;
import dev.whence.model.Reading;
import dev.whence.model.Stance;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Scores FNC-1's task with the code that traces: whether an article speaks of a headline, and if so
 * what it does with it. All articles stand in one folder, as in a trace. Started by hand, see
 * docs/experiments.md.
 */
final class RelatedScores {

  private static final List<String> LABELS = List.of("agree", "disagree", "discuss", "unrelated");
  private static final double RELATED = 0.25;
  private static final double SAME = 0.75;

  private final Map<String, Map<String, Integer>> counted = new TreeMap<>();
  private double score;
  private double best;

  private RelatedScores() {}

  /**
   * Prints the table of labels against answers, how many are right, the weighted score, and
   * macro-F1 of the labels that occur.
   *
   * @param args a folder of articles {@code *.txt}; and a file of tab-separated article, headline
   *     and label
   */
  public static void main(String[] args) throws IOException {
    RelatedScores scores = new RelatedScores();
    scores.score(folder(Path.of(args[0])), Path.of(args[1]));
    scores.print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  private static Folder folder(Path articles) throws IOException {
    DocumentReader documents = DocumentReader.standard();
    Annotator annotator = Annotator.english();
    List<Reading> readings = new ArrayList<>();
    try (Stream<Path> files = Files.list(articles)) {
      for (Path file : files.sorted().toList()) {
        String id = file.getFileName().toString().replace(".txt", "");
        readings.add(
            documents
                .read(new Article(id, Files.readAllBytes(file)))
                .map(
                    (article, document) ->
                        new Reading(annotator.annotate(document), List.of(), List.of()),
                    rejected -> {
                      throw new IllegalArgumentException(rejected.message());
                    }));
      }
    }
    return Folder.of(readings, AbsenceKeeper::foundIn);
  }

  private void score(Folder folder, Path pairs) throws IOException {
    Map<String, Page> pages = new HashMap<>();
    folder.pages().forEach(page -> pages.put(page.id(), page));
    Map<String, List<String[]>> byHeadline = new TreeMap<>();
    for (String line : Files.readAllLines(pairs)) {
      String[] fields = line.split("\t", -1);
      byHeadline.computeIfAbsent(fields[1], key -> new ArrayList<>()).add(fields);
    }
    StanceJudge judge = new StanceJudge();
    byHeadline.forEach(
        (headline, asked) -> {
          ClaimKeys claim = new ClaimKeys(headline, folder);
          PassageFinder passages = PassageFinder.of(claim, folder.pages());
          for (String[] pair : asked) {
            Page page = Objects.requireNonNull(pages.get(pair[0]), pair[0]);
            count(pair[2], answer(claim, passages, page, judge));
          }
        });
  }

  private static String answer(
      ClaimKeys claim, PassageFinder passages, Page page, StanceJudge judge) {
    if (!passages.speaksOf(page)) {
      return "unrelated";
    }
    List<Carrier> measured = passages.measure(page);
    Stance stance = judge.judge(page, claim, measured, PassageFinder.carrying(measured)).stance();
    return switch (stance) {
      case SUPPORTS -> "agree";
      case DENIES -> "disagree";
      case REPORTS -> "discuss";
      case UNRELATED -> "unrelated";
    };
  }

  /** FNC-1's own rule: a quarter for related or not, three more for the right kind of related. */
  private void count(String label, String answer) {
    counted.computeIfAbsent(label, key -> new TreeMap<>()).merge(answer, 1, Integer::sum);
    boolean related = !label.equals("unrelated");
    best += related ? RELATED + SAME : RELATED;
    if (label.equals(answer)) {
      score += related ? RELATED + SAME : RELATED;
    } else if (related && !answer.equals("unrelated")) {
      score += RELATED;
    }
  }

  private int number(String label, String answer) {
    return counted.getOrDefault(label, Map.of()).getOrDefault(answer, 0);
  }

  private double f1(String label) {
    int answered = LABELS.stream().mapToInt(other -> number(other, label)).sum();
    int labelled = LABELS.stream().mapToInt(other -> number(label, other)).sum();
    return answered + labelled == 0 ? 0 : 2.0 * number(label, label) / (answered + labelled);
  }

  private void print(PrintStream out) {
    out.println("label: answered " + String.join(" ", LABELS));
    for (String label : LABELS) {
      StringBuilder row = new StringBuilder(label + ":");
      LABELS.forEach(answer -> row.append(' ').append(number(label, answer)));
      out.println(row + String.format(Locale.ROOT, " F1 %.3f", f1(label)));
    }
    List<String> occurring = LABELS.stream().filter(counted::containsKey).toList();
    double macro = occurring.stream().mapToDouble(this::f1).average().orElse(0);
    int right = LABELS.stream().mapToInt(label -> number(label, label)).sum();
    int pairs =
        counted.values().stream().flatMap(row -> row.values().stream()).mapToInt(n -> n).sum();
    out.printf(
        Locale.ROOT,
        "right %d of %d, weighted %.1f macro-F1 %.3f%n",
        right,
        pairs,
        100 * score / best,
        macro);
  }
}
