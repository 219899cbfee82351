package dev.whence;

import dev.whence.language.SpeechReader;
import dev.whence.model.Annotated;
import dev.whence.model.SpeechLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Which weights the trained reader runs with: the shipped ones, or those that somebody tries. */
final class Weights {

  /** A file of other weights, as {@code training/export.py} writes them. */
  private static final String OTHER = "whence.reader";

  private static final System.Logger LOG = System.getLogger(Weights.class.getName());

  private Weights() {}

  /**
   * What reads speech; it sees nothing where the machine cannot load its library, and the rules
   * read alone.
   *
   * @throws RuntimeException when the weights are missing, cannot be read or are none
   */
  static Function<Annotated, List<SpeechLink>> load() {
    try {
      return read()::read;
    } catch (LinkageError e) {
      LOG.log(
          Level.WARNING,
          "The trained reader cannot run here, so rules alone read the articles and find less. Its"
              + " library is unpacked into "
              + System.getProperty("java.io.tmpdir")
              + ", which needs 50 MB; it runs on 64-bit Linux, macOS (arm64) and Windows.",
          e);
      return annotated -> List.of();
    }
  }

  private static SpeechReader read() {
    String other = System.getProperty(OTHER);
    if (other == null) {
      return SpeechReader.english();
    }
    try {
      return SpeechReader.of(Files.readAllBytes(Path.of(other)));
    } catch (IOException e) {
      throw new UncheckedIOException("weights " + other + " (system property " + OTHER + ")", e);
    }
  }
}
