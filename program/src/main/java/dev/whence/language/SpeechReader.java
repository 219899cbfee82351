package dev.whence.language;

import dev.whence.language.TagChain.Run;
import dev.whence.model.Act;
import dev.whence.model.Annotated;
import dev.whence.model.Finding;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.SpeechLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads who says what with a trained encoder: finds cues, and for each cue the words of its source
 * and content, so that one sentence may hold several, one inside another. Safe for use by many
 * threads; the same text always gives the same result on the same kind of processor.
 */
public final class SpeechReader {

  private static final String WEIGHTS = "reader.onnx";
  private static final String LANGUAGE = "en";
  private static final int CUE_TAGS = 3;
  // in the order of training/corpus.py, which is that of the weights
  private static final List<Act> ACTS =
      List.of(
          Act.ASSERTS,
          Act.DENIES,
          Act.DOUBTS,
          Act.ASKS,
          Act.PREDICTS,
          Act.DEMANDS,
          Act.BELIEVES,
          Act.SILENT);
  private static final List<SpeakerKind> KINDS =
      List.of(
          SpeakerKind.PERSON,
          SpeakerKind.ORGANISATION,
          SpeakerKind.OUTLET,
          SpeakerKind.DOCUMENT,
          SpeakerKind.UNNAMED,
          SpeakerKind.NONE);
  private static final int SOURCE = 0;

  /**
   * Added to the score of no cue: of what the reader alone would find, it leaves the most doubtful,
   * since the rules find much of that too. Chosen on articles it was not trained on.
   */
  private static final float CAUTION = 0.5f;

  private final ReaderModel model;

  private SpeechReader(ReaderModel model) {
    this.model = model;
  }

  /** The reader for English. Loads its weights here, once, which takes some tenths of a second. */
  public static SpeechReader english() {
    try (InputStream stream = SpeechReader.class.getResourceAsStream(WEIGHTS)) {
      if (stream == null) {
        throw new IllegalStateException("weights " + WEIGHTS + " are missing from the class path");
      }
      byte[] bytes = stream.readAllBytes();
      return of(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
    } catch (IOException e) {
      throw new UncheckedIOException("weights " + WEIGHTS, e);
    }
  }

  /**
   * A reader with other weights, as {@code training/export.py} writes them.
   *
   * @param weights in a direct buffer, such as a mapped file
   */
  public static SpeechReader of(ByteBuffer weights) {
    return new SpeechReader(ReaderModel.of(weights));
  }

  /**
   * The speech of the article's own text, headline included.
   *
   * @return in text order of the cues; empty when nobody says anything, or in another language
   */
  public List<SpeechLink> read(Annotated annotated) {
    Finding language = annotated.language();
    if (language != null && !language.value().equals(LANGUAGE)) {
      return List.of();
    }
    String text = annotated.document().text();
    List<SpeechLink> links = new ArrayList<>();
    for (Window window : Window.over(text, blocks(annotated.sentences()), model.pieces())) {
      links.addAll(read(window));
    }
    links.sort(Comparator.comparing(SpeechLink::cue));
    return links;
  }

  /** The places of the sentences, those of one block together. */
  private static List<List<Span>> blocks(List<Sentence> sentences) {
    List<List<Span>> blocks = new ArrayList<>();
    int last = -1;
    for (Sentence sentence : sentences) {
      if (sentence.block() != last) {
        blocks.add(new ArrayList<>());
        last = sentence.block();
      }
      blocks.get(blocks.size() - 1).add(sentence.span());
    }
    return blocks;
  }

  private List<SpeechLink> read(Window window) {
    float[][] scores = model.scores(window);
    float[][] cues = new float[scores.length][CUE_TAGS];
    for (int i = 0; i < scores.length; i++) {
      System.arraycopy(scores[i], 0, cues[i], 0, CUE_TAGS);
      cues[i][0] += CAUTION;
    }
    List<SpeechLink> links = new ArrayList<>();
    for (Run cue : model.cues().runs(cues)) {
      links.add(link(window, scores, cue, sureness(cues, cue)));
    }
    return links;
  }

  /** The probability that the surest word of the cue is in one, by its own scores. */
  private static double sureness(float[][] scores, Run cue) {
    double surest = 0;
    for (int at = cue.from(); at < cue.to(); at++) {
      double inside = 0;
      for (int tag = 1; tag < CUE_TAGS; tag++) {
        inside += Math.exp(scores[at][tag] - scores[at][0]);
      }
      surest = Math.max(surest, inside / (1 + inside));
    }
    return surest;
  }

  private SpeechLink link(Window window, float[][] scores, Run cue, double sureness) {
    List<Run> linked = linked(scores, cue);
    List<Run> source = linked.stream().filter(run -> run.kind() == SOURCE).toList();
    List<Run> content = linked.stream().filter(run -> run.kind() != SOURCE).toList();
    int acts = CUE_TAGS + 2 * model.links().width();
    int kinds = acts + 3 * ACTS.size();
    List<List<Run>> parts = List.of(List.of(cue), source, content);
    return new SpeechLink(
        span(window, cue),
        source.stream().map(run -> span(window, run)).toList(),
        content.stream().map(run -> span(window, run)).toList(),
        ACTS.get(best(scores, parts, acts, ACTS.size())),
        KINDS.get(best(scores, parts, kinds, KINDS.size())),
        sureness);
  }

  private List<Run> linked(float[][] scores, Run cue) {
    LinkScorer links = model.links();
    float[] mean = mean(scores, List.of(cue), CUE_TAGS + links.width(), links.width());
    float[][] roles = new float[scores.length][];
    for (int i = 0; i < scores.length; i++) {
      int gap = i < cue.from() ? i - cue.from() : Math.max(0, i - (cue.to() - 1));
      roles[i] = links.score(scores[i], CUE_TAGS, mean, LinkScorer.distance(gap));
      if (gap == 0) {
        onlyOutside(roles[i]);
      }
    }
    return model.roles().runs(roles);
  }

  /** A word of the cue is no part of what it links. */
  private static void onlyOutside(float[] roles) {
    for (int role = 1; role < roles.length; role++) {
      roles[role] = Float.NEGATIVE_INFINITY;
    }
  }

  /** The best of several classes: each part of the speech has its say by the mean of its words. */
  private static int best(float[][] scores, List<List<Run>> parts, int from, int classes) {
    float[] sum = new float[classes];
    for (int part = 0; part < parts.size(); part++) {
      if (!parts.get(part).isEmpty()) {
        float[] mean = mean(scores, parts.get(part), from + part * classes, classes);
        for (int i = 0; i < classes; i++) {
          sum[i] += mean[i];
        }
      }
    }
    return TagChain.highest(sum);
  }

  private static float[] mean(float[][] scores, List<Run> runs, int from, int width) {
    float[] mean = new float[width];
    int words = 0;
    for (Run run : runs) {
      for (int at = run.from(); at < run.to(); at++) {
        for (int i = 0; i < width; i++) {
          mean[i] += scores[at][from + i];
        }
        words++;
      }
    }
    for (int i = 0; i < width; i++) {
      mean[i] /= words;
    }
    return mean;
  }

  private static Span span(Window window, Run run) {
    return window.word(run.from()).cover(window.word(run.to() - 1));
  }
}
