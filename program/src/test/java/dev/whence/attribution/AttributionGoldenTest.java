package dev.whence.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Note;
import dev.whence.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One pair of files a hazard: what the article says, and what is found in it. {@code
 * -Dgolden.update=true} writes the second file; read the difference.
 */
class AttributionGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/attribution");
  private static final AttributionFinder FINDER = AttributionFinder.english();

  static Stream<String> hazards() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".in.txt"))
          .map(name -> name.substring(0, name.length() - ".in.txt".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hazards")
  void hazard_is_read_as_its_golden_file_says(String hazard) throws IOException {
    Annotated annotated = Texts.annotated(Files.readString(FOLDER.resolve(hazard + ".in.txt")));
    String found =
        written(annotated.document().text(), FINDER.find(annotated, Texts.links(annotated)));
    Path golden = FOLDER.resolve(hazard + ".out.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, found);
    }
    assertThat(found).isEqualTo(Files.readString(golden));
  }

  private static String written(String text, AttributionFinder.Found found) {
    StringBuilder lines = new StringBuilder();
    for (Attribution attribution : found.attributions()) {
      lines.append(written(text, attribution)).append('\n');
    }
    for (Note note : found.notes()) {
      lines.append("note: ").append(note.message()).append('\n');
    }
    return lines.toString();
  }

  private static String written(String text, Attribution found) {
    return String.join(
        "\n",
        found.id() + " " + found.decidedBy(),
        "  source  " + words(text, found.source()),
        "  cue     " + words(text, found.cue()),
        "  content " + words(text, found.content()),
        "  speaker " + found.speaker() + ", " + found.kind().label() + " " + found.act().label(),
        "  medium "
            + found.medium()
            + ", inside "
            + found.inside()
            + ", anonymity "
            + found.anonymity()
            + (found.figureOf() == null ? "" : ", figure of " + found.figureOf())
            + (found.standsFor() == null ? "" : ", stands for " + found.standsFor()));
  }

  private static String words(String text, List<Span> spans) {
    return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" | "));
  }
}
