package dev.whence.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Annotated;
import dev.whence.model.Certainty;
import dev.whence.model.Entity;
import dev.whence.model.Mention;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.TimeMention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden pairs: {@code <hazard>.in.txt} is a text, {@code .out.txt} what is marked in it. {@code
 * -Dgolden.update=true} writes the latter; then read the difference.
 */
final class AnnotatorGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/language");
  private static final Annotator ANNOTATOR = Annotator.english();

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
  void text_with_hazard_is_marked_as_the_golden_file_says(String hazard) throws IOException {
    String actual = marked(Files.readString(FOLDER.resolve(hazard + ".in.txt")));
    Path golden = FOLDER.resolve(hazard + ".out.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  private static String marked(String input) {
    Metadata metadata = Metadata.unknown();
    String text = input;
    if (input.startsWith("# published ")) {
      int end = input.indexOf('\n');
      LocalDate day = LocalDate.parse(input.substring("# published ".length(), end));
      Published published = new Published(day, day, Certainty.SURE, "golden", "golden");
      metadata = new Metadata(null, null, List.of(), published, null, null, null, null, null);
      text = input.substring(end + 1);
    }
    return shown(ANNOTATOR.annotate(Documents.of(text, metadata)));
  }

  private static String shown(Annotated annotated) {
    StringBuilder shown = new StringBuilder();
    String text = annotated.document().text();
    for (Sentence sentence : annotated.sentences()) {
      StringJoiner words = new StringJoiner(" ", "sentence ", "\n");
      sentence
          .tokens()
          .forEach(
              token -> words.add(token.span().of(text) + "/" + token.tag() + "/" + token.lemma()));
      shown.append(words);
    }
    for (Entity entity : annotated.entities()) {
      shown.append(
          String.format(
              "entity %d %s %s %s%n",
              entity.id(), entity.kind(), entity.name(), new TreeSet<>(entity.pronouns())));
    }
    for (Mention mention : annotated.mentions()) {
      shown.append(
          String.format(
              "mention %s %s of %d %s%n",
              placed(mention.span(), text), mention.form(), mention.entity(), mention.certainty()));
    }
    for (TimeMention time : annotated.times()) {
      shown.append(
          String.format(
              "time %s %s to %s, %s %s%n",
              placed(time.span(), text),
              time.earliest(),
              time.latest(),
              time.kind().label(),
              time.value()));
    }
    Published published = annotated.published();
    if (published != null) {
      shown.append(
          String.format(
              "published %s %s by %s: %s%n",
              published.edtf(),
              published.certainty(),
              published.decidedBy(),
              published.evidence()));
    }
    annotated.notes().forEach(note -> shown.append("note ").append(note.message()).append('\n'));
    return shown.toString();
  }

  private static String placed(Span span, String text) {
    return span.start() + ":" + span.of(text);
  }
}
