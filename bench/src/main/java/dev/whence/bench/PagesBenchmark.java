package dev.whence.bench;

import dev.whence.ingest.DocumentReader;
import dev.whence.ingest.Input;
import dev.whence.model.Article;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The whole reading of web pages beside what jsoup alone takes for the same pages. The unit is
 * milliseconds for all pages of a folder; only the ratios say something on another machine.
 *
 * <p>{@link #bareParse} is given decoded text, {@link #extraction} and {@link #fromBytes} bytes:
 * the charset is found and the bytes are decoded in them, and in the last also hashed and copied.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 7, time = 3)
@Fork(2)
public class PagesBenchmark {

  /** A folder of saved pages, each perhaps packed with gzip. */
  @Param("../shared/data/pages/html")
  String pages = "";

  private final DocumentReader reader = DocumentReader.standard();
  private final List<Article> articles = new ArrayList<>();
  private final List<byte[]> contents = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** Reads the files, so that no benchmark waits for the disk. */
  @Setup
  public void readAll() throws IOException {
    Path folder = Path.of(pages);
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          folder.toAbsolutePath()
              + " is no folder; name one that holds pages with -p pages=FOLDER");
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(this::load);
    }
    if (articles.isEmpty()) {
      throw new IllegalStateException(folder + " holds no page that can be read");
    }
  }

  private void load(Path file) {
    reader
        .read(Input.ofFile(file.toString(), file))
        .map(
            (article, document) -> {
              byte[] bytes = article.bytes();
              articles.add(article);
              contents.add(bytes);
              texts.add(decoded(bytes));
              return true;
            },
            rejected -> false);
  }

  /** UTF-8 where it is that, else windows-1252: the letters may be wrong, their number is not. */
  private static String decoded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, Charset.forName("windows-1252"));
  }

  /** What the others are measured against: jsoup's parse and nothing else. */
  @Benchmark
  public void bareParse(Blackhole hole) {
    for (String text : texts) {
      hole.consume(Jsoup.parse(text, ""));
    }
  }

  /** jsoup's parse when it notes where in the source each node and attribute stood. */
  @Benchmark
  public void parseWithPositions(Blackhole hole) {
    for (String text : texts) {
      hole.consume(Parser.htmlParser().setTrackPosition(true).parseInput(text, ""));
    }
  }

  /** The whole extraction of an article at hand: text, structure, metadata, alignment, notes. */
  @Benchmark
  public void extraction(Blackhole hole) {
    for (Article article : articles) {
      hole.consume(reader.read(article));
    }
  }

  /** The same from bytes that were read a moment ago, with their SHA-256. */
  @Benchmark
  public void fromBytes(Blackhole hole) {
    for (byte[] bytes : contents) {
      hole.consume(reader.read(Input.ofBytes("page", bytes)));
    }
  }
}
