package dev.whence.bench;

import dev.whence.attribution.AttributionFinder;
import dev.whence.ingest.DocumentReader;
import dev.whence.ingest.Input;
import dev.whence.language.Annotator;
import dev.whence.language.SpeechReader;
import dev.whence.model.Annotated;
import dev.whence.model.Document;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.SpeechLink;
import dev.whence.rumour.RumourTracer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each room alone on the twelve articles of {@code examples/defection}, about 300 words each, and
 * one article from its bytes to its attributions. Start it in the project's own folder. The unit is
 * milliseconds for all twelve, but for {@link #oneArticle}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RoomsBenchmark {

  private static final Path ARTICLES = Path.of("examples", "defection");
  private static final String CLAIM = "Ivo Maldren has defected to Halvora";

  private final DocumentReader reader = DocumentReader.standard();
  private final Annotator annotator = Annotator.english();
  private final AttributionFinder finder = AttributionFinder.english();
  private final SpeechReader speech = SpeechReader.english();
  private final RumourTracer tracer = RumourTracer.standard();

  private List<Input> inputs = List.of();
  private List<Document> documents = List.of();
  private List<Annotated> annotated = List.of();
  private List<Reading> readings = List.of();

  /** Reads the articles once, so that each benchmark starts with what its room is given. */
  @Setup
  public void readAll() throws IOException {
    try (Stream<Path> files = Files.list(ARTICLES)) {
      inputs = files.sorted().map(RoomsBenchmark::load).toList();
    }
    documents = ingest();
    annotated = language();
    readings = attribution();
  }

  /** Bytes to documents. */
  @Benchmark
  public List<Document> ingest() {
    return inputs.stream().map(this::document).toList();
  }

  /** Documents to sentences, words, names and times. */
  @Benchmark
  public List<Annotated> language() {
    return documents.stream().map(annotator::annotate).toList();
  }

  /** Annotated documents to the links of the trained reader. */
  @Benchmark
  public List<List<SpeechLink>> speech() {
    return annotated.stream().map(speech::read).toList();
  }

  /** Annotated documents to attributions, the trained reader included. */
  @Benchmark
  public List<Reading> attribution() {
    return annotated.stream().map(this::reading).toList();
  }

  /** All readings to one rumour. */
  @Benchmark
  public Rumour rumour() {
    return tracer.trace(CLAIM, readings);
  }

  /** The first article, from its bytes to its attributions. */
  @Benchmark
  public Reading oneArticle() {
    return reading(annotator.annotate(document(inputs.get(0))));
  }

  private Document document(Input input) {
    return reader
        .read(input)
        .map(
            (article, document) -> document,
            rejected -> {
              throw new IllegalStateException(rejected.toString());
            });
  }

  private Reading reading(Annotated one) {
    AttributionFinder.Found found = finder.find(one, speech.read(one));
    return new Reading(one, found.attributions(), found.notes());
  }

  private static Input load(Path file) {
    try {
      return Input.ofBytes(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
