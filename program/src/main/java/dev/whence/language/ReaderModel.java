package dev.whence.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/**
 * The trained reader's weights, run by ONNX Runtime. One file holds everything: the encoder with
 * its heads, the constants of the link scorer, and as metadata the vocabulary. {@code
 * training/export.py} writes it. Safe for use by many threads; each runs on its own core.
 */
final class ReaderModel {

  private static final String INPUT = "pieces";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;
  private final LinkScorer links;
  private final TagChain cues;
  private final TagChain roles;

  private ReaderModel(OrtEnvironment environment, OrtSession session) throws OrtException {
    this.environment = environment;
    this.session = session;
    this.pieces =
        new WordPieces(
            List.of(
                session
                    .getMetadata()
                    .getCustomMetadata()
                    .getOrDefault("vocabulary", "")
                    .split("\n")));
    try (OrtSession.Result constants = run(new long[] {pieces.start(), pieces.end()})) {
      this.links =
          new LinkScorer(
              matrix(constants, "link.distance"),
              matrix(constants, "link.role"),
              vector(constants, "link.role.bias"));
      this.cues = new TagChain(matrix(constants, "cue.after"), vector(constants, "cue.first"));
      this.roles = new TagChain(matrix(constants, "role.after"), vector(constants, "role.first"));
    }
  }

  /**
   * A model made of the bytes of its file.
   *
   * @param bytes all of them, in a direct buffer; one mapped from a file is never held by Java
   * @throws IllegalStateException when the bytes are not those of a reader, or the machine cannot
   *     run it
   */
  static ReaderModel of(ByteBuffer bytes) {
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment.setTelemetry(false);
      // articles are read side by side, so one article keeps to one core
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
      return new ReaderModel(environment, environment.createSession(bytes, options));
    } catch (OrtException e) {
      throw new IllegalStateException("the trained reader cannot be loaded: " + e.getMessage(), e);
    }
  }

  WordPieces pieces() {
    return pieces;
  }

  LinkScorer links() {
    return links;
  }

  /** Finds cues. */
  TagChain cues() {
    return cues;
  }

  /** Finds the source, kind 0, and the content, kind 1, of a cue. */
  TagChain roles() {
    return roles;
  }

  /** The heads' scores for each word of a window. */
  float[][] scores(Window window) {
    try (OrtSession.Result result = run(window.pieces())) {
      OnnxTensor scores = (OnnxTensor) value(result, "scores");
      FloatBuffer all = scores.getFloatBuffer();
      int width = (int) scores.getInfo().getShape()[2];
      float[][] words = new float[window.size()][width];
      for (int i = 0; i < words.length; i++) {
        all.get(window.first(i) * width, words[i]);
      }
      return words;
    } catch (OrtException e) {
      throw new IllegalStateException("the trained reader failed: " + e.getMessage(), e);
    }
  }

  private OrtSession.Result run(long[] numbers) throws OrtException {
    long[] shape = {1, numbers.length};
    try (OnnxTensor tensor =
        OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape)) {
      return session.run(Map.of(INPUT, tensor));
    }
  }

  private static float[][] matrix(OrtSession.Result result, String name) throws OrtException {
    return (float[][]) value(result, name).getValue();
  }

  private static float[] vector(OrtSession.Result result, String name) throws OrtException {
    return (float[]) value(result, name).getValue();
  }

  private static OnnxValue value(OrtSession.Result result, String name) {
    return result
        .get(name)
        .orElseThrow(() -> new IllegalStateException("the trained reader gives no “" + name + "”"));
  }
}
