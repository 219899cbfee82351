package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * PDFs and DOCX with bytes changed, cut, doubled and moved: each is read or refused within five
 * seconds. {@code -Dwhence.mutations=20000} makes the run long.
 */
class PaperMutationTest {

  private static final int ROUNDS = 10;
  private static final List<String> PIECES =
      List.of(
          "<<",
          ">>",
          "[[[[",
          "endobj",
          "stream\n",
          "endstream",
          "1 0 R",
          "/Kids",
          "/Parent 1 0 R",
          "/Filter/FlateDecode",
          "/Type/ObjStm",
          "99999999999",
          "-1",
          "xref",
          "trailer",
          "BT",
          "q q q",
          "/Length 0",
          "/Count 2000000000",
          "(",
          "<w:p>",
          "</w:p>",
          "<!DOCTYPE",
          "PK\u0003\u0004",
          "\u0000");

  static IntStream rounds() {
    return IntStream.range(0, ROUNDS);
  }

  private static List<byte[]> originals() {
    try (PaperPrinter plain = new PaperPrinter();
        PaperPrinter locked = new PaperPrinter()) {
      for (PaperPrinter paper : List.of(plain, locked)) {
        paper
            .print(60, 80, 24, "Bridge of Norrby to close")
            .column(60, 120, "The bridge will close for a whole", "year, the mayor said on Monday.")
            .column(320, 120, "Ida Stern runs the ferry, and she", "will sail twice as often now.")
            .link(60, 120, 100, "https://post.example/a")
            .page()
            .column(60, 120, "Nobody was in danger, he said.");
      }
      byte[] docx =
          OfficeZip.docx("<w:p><w:r><w:t>The bridge will close.</w:t></w:r></w:p>", "", Map.of());
      return List.of(plain.bytes(), locked.lockedBytes(""), docx);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("rounds")
  void mutated_papers_are_read_or_refused_in_time(int seed) {
    List<byte[]> originals = originals();
    SplittableRandom random = new SplittableRandom(seed);
    DocumentReader reader = DocumentReader.standard();
    int count = Integer.getInteger("whence.mutations", 600) / ROUNDS;
    for (int i = 0; i < count; i++) {
      byte[] bytes = mutated(originals.get(random.nextInt(originals.size())), random);
      long start = System.nanoTime();
      String outcome =
          reader
              .read(Input.ofBytes("paper", bytes))
              .map((article, document) -> document.text(), rejected -> rejected.message());
      assertThat(outcome).isNotBlank();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  private static byte[] mutated(byte[] bytes, SplittableRandom random) {
    byte[] result = bytes;
    for (int change = random.nextInt(1, 8); change > 0 && result.length > 40; change--) {
      int at = random.nextInt(8, result.length - 1);
      int to = Math.min(result.length, at + random.nextInt(1, 120));
      byte[] piece =
          PIECES
              .get(random.nextInt(PIECES.size()))
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      result =
          switch (random.nextInt(6)) {
            case 0, 1 ->
                MutationTest.spliced(result, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 2 -> MutationTest.spliced(result, at, to, new byte[0]);
            case 3 -> MutationTest.spliced(result, at, at, Arrays.copyOfRange(result, at, to));
            case 4 -> MutationTest.spliced(result, at, at, piece);
            default ->
                MutationTest.spliced(result, at, Math.min(result.length, at + piece.length), piece);
          };
    }
    return result;
  }
}
