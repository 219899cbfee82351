package dev.whence;

import dev.whence.language.SpeechReader;
import dev.whence.model.Annotated;
import dev.whence.model.SpeechLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Which weights the trained reader runs with: the shipped ones, or those that somebody tries. */
final class Weights {

  /**
   * A file of weights instead of those in the program's own archive: the launcher names the same
   * ones there, unpacked, which load faster; others can be tried.
   */
  private static final String FILE = "whence.reader";

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
    String file = System.getProperty(FILE);
    if (file == null) {
      return SpeechReader.english();
    }
    try (FileChannel channel = FileChannel.open(Path.of(file))) {
      return SpeechReader.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("weights " + file + " (system property " + FILE + ")", e);
    }
  }
}
