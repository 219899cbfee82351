package dev.whence.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSModel;

/**
 * The trained models of this room, from OpenNLP's own artifacts (Universal Dependencies English Web
 * Treebank). Immutable and shared between threads; the objects that run them are not.
 *
 * @param tags parts of speech
 */
record Models(POSModel tags) {

  private static final String TAGS = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final String WEIGHTS = "pos.model";

  /**
   * Each word gets the tag that is best after those before it. The model's own three ways at a time
   * take twice as long and are right as often: 91.0 % of GUM's 233,926 words, before any guard.
   */
  private static final int BEAM = 1;

  static Models load() {
    POSModel published = load(TAGS, POSModel::new);
    MaxentModel weights = published.getArtifact(WEIGHTS);
    return new Models(
        new POSModel(published.getLanguage(), weights, BEAM, Map.of(), published.getFactory()));
  }

  /** Makes a model out of its bytes. */
  @FunctionalInterface
  interface Reader<M> {
    M read(InputStream bytes) throws IOException;
  }

  static <M> M load(String file, Reader<M> reader) {
    try (InputStream stream = Models.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("model " + file + " is missing from the class path");
      }
      return reader.read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("model " + file, e);
    }
  }
}
