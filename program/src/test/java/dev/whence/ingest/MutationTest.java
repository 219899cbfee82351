package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages with bytes changed, cut, doubled and moved: each is read or refused within five seconds,
 * none crashes the reader. {@code -Dwhence.mutations=100000} makes the run long and takes the
 * shared pages in, one time in ten, since they are a hundred times as large.
 */
class MutationTest {

  private static final int ROUNDS = 20;
  private static final int USUAL = 2_000;

  /** As long as a reader would wait; a busy machine may need it, a quiet one a hundredth. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "</",
          "<!--",
          "-->",
          "<script>",
          "<table>",
          "<p>",
          "</div>",
          "&#x110000;",
          "&#0;",
          "&amp",
          "<![CDATA[",
          "\"",
          "'",
          "<style>",
          "\u0000",
          "\uFEFF",
          "â€",
          "<meta charset=utf-16>",
          "<plaintext>",
          "<svg>",
          "<frameset>",
          "<select>",
          "<template>",
          "{\"@type\":\"NewsArticle\",",
          "<blockquote>",
          "\r\n",
          "<h1>");

  static IntStream rounds() {
    return IntStream.range(0, ROUNDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("rounds")
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void mutated_pages_are_read_or_refused(int seed) throws IOException {
    List<Path> own = GoldenPageTest.hazards().map(GoldenPageTest.FOLDER::resolve).toList();
    List<Path> large = largePages();
    SplittableRandom random = new SplittableRandom(seed);
    DocumentReader reader = DocumentReader.standard();
    int count = Integer.getInteger("whence.mutations", USUAL) / ROUNDS;
    for (int i = 0; i < count; i++) {
      List<Path> pages = large.isEmpty() || random.nextInt(10) > 0 ? own : large;
      Path page = pages.get(random.nextInt(pages.size()));
      byte[] bytes = mutated(unpacked(page), random);
      long began = System.nanoTime();
      String outcome =
          reader
              .read(Input.ofBytes(page.toString(), bytes))
              .map((article, document) -> document.text(), rejected -> rejected.message());
      assertThat(outcome).isNotBlank();
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .as("%s, seed %s, mutation %s", page, seed, i)
          .isLessThan(LONGEST);
    }
  }

  private static List<Path> largePages() throws IOException {
    boolean isLong = Integer.getInteger("whence.mutations", USUAL) > USUAL;
    return isLong && AlignmentOfPagesTest.sharedPagesAreThere()
        ? AlignmentOfPagesTest.sharedPages().toList()
        : List.of();
  }

  private static byte[] unpacked(Path page) throws IOException {
    try {
      return new ContentReader().read(Input.ofFile("page", page));
    } catch (Unreadable e) {
      throw new IOException(e);
    }
  }

  private static byte[] mutated(byte[] bytes, SplittableRandom random) {
    byte[] result = bytes;
    for (int change = random.nextInt(1, 12); change > 0 && result.length > 4; change--) {
      int at = random.nextInt(result.length - 1);
      int to = Math.min(result.length, at + random.nextInt(1, 200));
      byte[] piece =
          PIECES
              .get(random.nextInt(PIECES.size()))
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      result =
          switch (random.nextInt(5)) {
            case 0 -> spliced(result, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> spliced(result, at, to, new byte[0]);
            case 2 -> spliced(result, at, at, java.util.Arrays.copyOfRange(result, at, to));
            case 3 -> spliced(result, at, at, piece);
            default -> spliced(result, at, to, piece);
          };
    }
    return result;
  }

  /** The bytes with those from one place to another replaced by the piece. */
  static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    byte[] result = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
    return result;
  }
}
