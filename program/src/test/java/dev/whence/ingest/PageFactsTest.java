package dev.whence.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is found about the labelled pages, against the labels of {@code page-facts.tsv}: precision
 * and recall of each fact, and precision by how sure the finding says it is. With {@code
 * -Dpage.facts=errors} every miss and mistake is printed.
 */
class PageFactsTest {

  private static final Path PAGES = Path.of("../../shared/data/pages/html");
  private static final List<String> FACTS =
      List.of(
          "title",
          "outlet",
          "authors",
          "published",
          "modified",
          "credit",
          "section",
          "language",
          "address");

  /** Floors of precision and recall over all labelled pages, a little under the figures reached. */
  private static final Map<String, double[]> FLOORS =
      Map.of(
          "title", new double[] {0.97, 0.96},
          "outlet", new double[] {0.96, 0.92},
          "authors", new double[] {0.97, 0.84},
          "published", new double[] {0.98, 0.97},
          "modified", new double[] {0.99, 0.99},
          "credit", new double[] {0.95, 0.74},
          "section", new double[] {0.96, 0.87},
          "language", new double[] {0.96, 0.94},
          "address", new double[] {0.99, 0.99});

  @Test
  void facts_of_the_labelled_pages_are_found() throws IOException {
    if (!Files.isDirectory(PAGES)) {
      System.out.println("facts of pages: not measured, the shared pages are not there");
      return;
    }
    Map<String, Map<String, Count>> counts = new TreeMap<>();
    for (Label label : labels()) {
      Metadata found = read(label.page());
      for (String fact : FACTS) {
        Count all = count(counts, "all", fact);
        Count half = count(counts, label.isTuned() ? "tuned" : "watched", fact);
        Outcome outcome = Outcome.of(fact, label.value(fact), found);
        all.add(outcome);
        half.add(outcome);
        if ("errors".equals(System.getProperty("page.facts")) && !outcome.isRight()) {
          System.out.println(label.describe(fact, outcome));
        }
      }
    }
    counts.forEach((half, facts) -> facts.forEach((fact, count) -> print(half, fact, count)));
    Map<String, Count> all = Objects.requireNonNull(counts.get("all"));
    FLOORS.forEach(
        (fact, floor) -> {
          Count count = Objects.requireNonNull(all.get(fact));
          assertThat(count.precision()).as("precision of " + fact).isGreaterThanOrEqualTo(floor[0]);
          assertThat(count.recall()).as("recall of " + fact).isGreaterThanOrEqualTo(floor[1]);
        });
  }

  private static Count count(Map<String, Map<String, Count>> counts, String half, String fact) {
    return counts
        .computeIfAbsent(half, unused -> new TreeMap<>())
        .computeIfAbsent(fact, unused -> new Count());
  }

  private static void print(String half, String fact, Count count) {
    System.out.printf(
        Locale.ROOT,
        "facts of pages, %-7s %-9s precision %.3f (%d of %d) recall %.3f (%d of %d)%s%n",
        half,
        fact,
        count.precision(),
        count.right,
        count.given,
        count.recall(),
        count.hit,
        count.wanted,
        count.byCertainty());
  }

  private static Metadata read(String page) {
    Path file = PAGES.resolve(page);
    return DocumentReader.standard()
        .read(Input.ofFile(page, file))
        .map((article, document) -> document.metadata(), rejected -> Metadata.unknown());
  }

  private static List<Label> labels() throws IOException {
    try (InputStream stream = PageFactsTest.class.getResourceAsStream("page-facts.tsv")) {
      String lines = new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
      return lines.lines().filter(line -> !line.startsWith("#")).map(Label::of).toList();
    }
  }

  private static String hash(String words) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String skeleton(String words) {
    StringBuilder letters = new StringBuilder();
    words
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** One page's labels, in the order of the facts. */
  private record Label(String page, List<String> values) {

    static Label of(String line) {
      List<String> cells = List.of(line.split("\t", -1));
      return new Label(cells.get(0), cells.subList(1, cells.size()));
    }

    String value(String fact) {
      return values.get(FACTS.indexOf(fact));
    }

    boolean isTuned() {
      return Character.digit(hash(page).charAt(0), 16) % 2 == 0;
    }

    String describe(String fact, Outcome outcome) {
      return (isTuned() ? "tuned   " : "watched ")
          + (fact + "         ").substring(0, 10)
          + page.substring(0, Math.min(28, page.length()))
          + " | label "
          + value(fact)
          + " | found "
          + outcome.shown();
    }
  }

  /** What was found for one fact of one page, judged. */
  private record Outcome(
      int wanted, int hit, List<Certainty> right, List<Certainty> wrong, String shown) {

    static Outcome of(String fact, String label, Metadata found) {
      List<Finding> given = findings(fact, found);
      if (label.equals("?")) {
        return new Outcome(0, 0, List.of(), List.of(), "");
      }
      List<String> authors =
          fact.equals("authors") ? List.of(label.split(";", -1)) : List.of(label);
      List<Certainty> right = new ArrayList<>();
      List<Certainty> wrong = new ArrayList<>();
      for (Finding finding : given) {
        boolean is = authors.stream().anyMatch(one -> isOneOf(fact, finding.value(), one));
        (is ? right : wrong).add(finding.certainty());
      }
      int wanted = (int) authors.stream().filter(one -> !isOptional(one)).count();
      int hit =
          (int)
              authors.stream()
                  .filter(one -> !isOptional(one))
                  .filter(one -> given.stream().anyMatch(f -> isOneOf(fact, f.value(), one)))
                  .count();
      return new Outcome(wanted, hit, right, wrong, given.toString());
    }

    boolean isRight() {
      return wrong.isEmpty() && hit == wanted;
    }

    private static boolean isOptional(String label) {
      return List.of(label.split("\\^", -1)).contains("-");
    }

    private static boolean isOneOf(String fact, String value, String label) {
      return List.of(label.split("\\^", -1)).stream().anyMatch(one -> is(fact, value, one));
    }

    private static boolean is(String fact, String value, String label) {
      return switch (fact) {
        case "title" -> hash(skeleton(value)).startsWith(label);
        case "published", "modified" -> isWithin(label, value);
        case "language", "address" -> value.equals(label);
        case "section" -> isSection(value, label);
        default -> skeleton(value).equals(skeleton(label)) && !skeleton(label).isEmpty();
      };
    }

    /** A page may state several sections in one line. */
    private static boolean isSection(String value, String label) {
      return value.equals(label)
          || List.of(value.split(",", -1)).stream()
              .anyMatch(one -> skeleton(one).equals(skeleton(label)) && !label.equals("-"));
    }

    private static boolean isWithin(String day, String edtf) {
      if (day.equals("-")) {
        return false;
      }
      LocalDate labelled = LocalDate.parse(day);
      String[] ends = edtf.split("/", -1);
      String last = ends[ends.length - 1];
      boolean late = !ends[0].equals("..") && labelled.isBefore(LocalDate.parse(ends[0]));
      boolean early = !last.equals("..") && labelled.isAfter(LocalDate.parse(last));
      return !late && !early;
    }

    private static List<Finding> findings(String fact, Metadata found) {
      return switch (fact) {
        case "title" -> listed(found.title());
        case "outlet" -> listed(found.outlet());
        case "authors" -> found.authors();
        case "published" -> listed(finding(found.published()));
        case "modified" -> listed(finding(found.modified()));
        case "credit" -> listed(found.credit());
        case "section" -> listed(found.section());
        case "language" -> listed(found.language());
        default -> listed(found.canonicalUrl());
      };
    }

    private static List<Finding> listed(@Nullable Finding finding) {
      return finding == null ? List.of() : List.of(finding);
    }

    private static @Nullable Finding finding(@Nullable Published date) {
      return date == null
          ? null
          : new Finding(date.edtf(), date.certainty(), date.evidence(), date.decidedBy());
    }
  }

  private static final class Count {
    private int wanted;
    private int hit;
    private int given;
    private int right;
    private final Map<Certainty, int[]> certainties = new EnumMap<>(Certainty.class);

    void add(Outcome outcome) {
      wanted += outcome.wanted();
      hit += outcome.hit();
      right += outcome.right().size();
      given += outcome.right().size() + outcome.wrong().size();
      outcome.right().forEach(certainty -> of(certainty)[0]++);
      outcome.right().forEach(certainty -> of(certainty)[1]++);
      outcome.wrong().forEach(certainty -> of(certainty)[1]++);
    }

    private int[] of(Certainty certainty) {
      return certainties.computeIfAbsent(certainty, unused -> new int[2]);
    }

    double precision() {
      return given == 0 ? 1 : (double) right / given;
    }

    double recall() {
      return wanted == 0 ? 1 : (double) hit / wanted;
    }

    String byCertainty() {
      StringBuilder shown = new StringBuilder();
      certainties.forEach(
          (certainty, rightOf) ->
              shown
                  .append(' ')
                  .append(certainty.name().toLowerCase(Locale.ROOT))
                  .append(' ')
                  .append(rightOf[0])
                  .append('/')
                  .append(rightOf[1]));
      return shown.toString();
    }
  }
}
