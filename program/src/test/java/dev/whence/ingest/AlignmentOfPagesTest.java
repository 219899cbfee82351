package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Alignment;
import dev.whence.model.ByteRange;
import dev.whence.model.Document;
import dev.whence.model.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of a document was made by the bytes its alignment points at. */
class AlignmentOfPagesTest {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Path SHARED = Path.of("../../shared/data/pages/html");

  static Stream<Path> ownPages() {
    return GoldenPageTest.hazards().map(GoldenPageTest.FOLDER::resolve);
  }

  static Stream<Path> sharedPages() throws IOException {
    try (Stream<Path> files = Files.list(SHARED)) {
      return files.sorted().toList().stream();
    }
  }

  static boolean sharedPagesAreThere() {
    return Files.isDirectory(SHARED);
  }

  @ParameterizedTest
  @MethodSource("ownPages")
  void words_of_our_pages_map_back_to_their_bytes(Path page) throws IOException {
    check(Files.readAllBytes(page));
  }

  @ParameterizedTest
  @MethodSource("sharedPages")
  @EnabledIf("sharedPagesAreThere")
  void words_of_the_shared_pages_map_back_to_their_bytes(Path page) throws IOException {
    byte[] bytes = new byte[0];
    try {
      bytes = new ContentReader().read(Input.ofFile("page", page));
    } catch (Unreadable e) {
      throw new IOException(e);
    }
    check(bytes);
  }

  private static void check(byte[] bytes) {
    DocumentReader.standard()
        .read(Input.ofBytes("page", bytes))
        .map(
            (article, document) -> {
              checkWords(document, bytes);
              return true;
            },
            rejected -> false);
  }

  private static void checkWords(Document document, byte[] bytes) {
    CharsetFinder.Found found = new CharsetFinder().find(bytes, null);
    Alignment alignment = document.alignment();
    boolean mended = document.notes().stream().anyMatch(note -> note.message().contains("mended"));
    for (MatchResult word : WORD.matcher(document.text()).results().toList()) {
      ByteRange range = alignment.bytesOf(new Span(word.start(), word.end()));
      String source =
          new String(bytes, range.start(), range.end() - range.start(), found.charset());
      String plain = Parser.unescapeEntities(source, false).replaceAll("<[^>]*>|\u00AD", "");
      boolean same = plain.contains(word.group()) || source.contains(word.group());
      if (!same && mended) {
        same = source.chars().anyMatch(c -> c >= 0x80);
      }
      assertThat(same).as("%s at %s was made by [%s]", word.group(), range, source).isTrue();
    }
    assertThat(document.text().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }
}
