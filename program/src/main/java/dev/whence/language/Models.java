package dev.whence.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;

/**
 * The trained models of this room, from OpenNLP's own artifacts (Universal Dependencies English Web
 * Treebank). Immutable and shared between threads; the objects that run them are not.
 *
 * @param tags parts of speech
 * @param lemmas dictionary forms
 */
record Models(POSModel tags, LemmatizerModel lemmas) {

  private static final String TAGS = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final String LEMMAS = "/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin";

  /** Loads all models, side by side. */
  static Models load() {
    CompletableFuture<LemmatizerModel> lemmas =
        CompletableFuture.supplyAsync(() -> load(LEMMAS, LemmatizerModel::new));
    POSModel tags = load(TAGS, POSModel::new);
    return new Models(tags, lemmas.join());
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
