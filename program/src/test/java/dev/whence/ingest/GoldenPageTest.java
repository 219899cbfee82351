package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages with one hazard each, and what is read out of them; {@code -Dgolden.update=true} writes the
 * outcome instead of comparing it.
 */
class GoldenPageTest {

  static final Path FOLDER = Path.of("src/test/resources/golden/ingest");

  static Stream<String> hazards() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.contains(".in."))
              .sorted()
              .toList();
      return names.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("hazards")
  void page_is_read_as_agreed(String name) throws IOException {
    String shown = Reads.shown(Reads.document(Files.readAllBytes(FOLDER.resolve(name))));
    Path expected = FOLDER.resolve(name.replaceFirst("\\.in\\..*", ".out.txt"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(expected));
  }
}
