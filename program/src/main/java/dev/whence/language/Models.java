package dev.whence.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;

/**
 * The trained models of this room, from OpenNLP's own artifacts (Universal Dependencies English Web
 * Treebank). Immutable and shared between threads; the objects that run them are not.
 *
 * @param tags parts of speech
 */
record Models(POSModel tags) {

  private static final String TAGS = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  static Models load() {
    return new Models(load(TAGS, POSModel::new));
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
