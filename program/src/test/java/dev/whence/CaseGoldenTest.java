package dev.whence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.attribution.AttributionFinder;
import dev.whence.language.Annotator;
import dev.whence.model.Alignment;
import dev.whence.model.Annotated;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.ByteRange;
import dev.whence.model.Certainty;
import dev.whence.model.Document;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.SightingLedger;
import dev.whence.model.SilenceLedger;
import dev.whence.model.Span;
import dev.whence.model.SpeechLink;
import dev.whence.roster.RosterKeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden pairs of whole cases: {@code <hazard>.in.txt} holds several short articles after lines
 * {@code == name day}, and above them perhaps {@code roster: body} and {@code at: day}; {@code
 * .out.txt} what the ledgers say. {@code -Dgolden.update=true} writes the latter; then read the
 * difference.
 */
final class CaseGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/case");
  private static final Annotator ANNOTATOR = Annotator.english();
  private static final AttributionFinder FINDER = AttributionFinder.english();
  private static final Function<Annotated, List<SpeechLink>> SPEECH = Weights.load();

  static List<String> hazards() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".in.txt"))
          .map(name -> name.substring(0, name.length() - ".in.txt".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("hazards")
  void case_with_hazard_is_kept_as_the_golden_file_says(String hazard) throws IOException {
    String input = Files.readString(FOLDER.resolve(hazard + ".in.txt"));
    String actual = shown(input, readings(input));
    Path golden = FOLDER.resolve(hazard + ".out.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("hazards")
  void order_of_the_articles_changes_nothing(String hazard) throws IOException {
    String input = Files.readString(FOLDER.resolve(hazard + ".in.txt"));
    List<Reading> readings = new ArrayList<>(readings(input));
    String before = shown(input, readings);
    Collections.reverse(readings);
    assertThat(shown(input, readings)).isEqualTo(before);
  }

  private static String shown(String input, List<Reading> readings) {
    View view = View.terminal(100, false);
    StringBuilder shown = new StringBuilder();
    String body = line(input, "roster: ");
    String at = line(input, "at: ");
    if (body != null) {
      LocalDate day = at == null ? null : LocalDate.parse(at);
      shown.append(view.roster(RosterKeeper.of(readings).roster(body, day)));
    }
    SilenceLedger silences = AbsenceKeeper.of(readings).silences();
    if (!silences.entries().isEmpty()) {
      shown.append(view.silences(silences));
    }
    SightingLedger sightings = AbsenceKeeper.of(readings).sightings();
    if (!sightings.sightings().isEmpty()) {
      shown.append(view.sightings(sightings));
    }
    return shown.toString();
  }

  private static @Nullable String line(String input, String name) {
    return input
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .findFirst()
        .orElse(null);
  }

  private static List<Reading> readings(String input) {
    List<Reading> readings = new ArrayList<>();
    String[] articles = input.split("(?m)^== ", -1);
    for (String article : List.of(articles).subList(1, articles.length)) {
      int end = article.indexOf('\n');
      String[] head = article.substring(0, end).split(" ", -1);
      readings.add(reading(head[0], LocalDate.parse(head[1]), article.substring(end + 1).strip()));
    }
    return readings;
  }

  private static Reading reading(String name, LocalDate day, String text) {
    Published published = new Published(day, day, Certainty.SURE, "golden", "golden");
    Metadata metadata =
        new Metadata(null, null, List.of(), published, null, null, null, null, null);
    int headline = text.indexOf('\n');
    int body = headline + 2;
    List<Block> blocks =
        List.of(
            new Block(BlockKind.HEADLINE, new Span(0, headline)),
            new Block(BlockKind.PARAGRAPH, new Span(body, text.length())));
    Span all = new Span(0, text.length());
    Alignment alignment =
        new Alignment(List.of(new Alignment.Run(all, new ByteRange(0, text.length()), false)));
    Document document =
        new Document(name, "0".repeat(64), text, blocks, List.of(), metadata, alignment, List.of());
    Annotated annotated = ANNOTATOR.annotate(document);
    AttributionFinder.Found found = FINDER.find(annotated, SPEECH.apply(annotated));
    return new Reading(annotated, found.attributions(), found.notes());
  }
}
