package dev.whence.model;

import java.util.List;

/**
 * Why two or more named origins are, or may be, one voice.
 *
 * @param origins ids of the origins concerned, two or more, in id order
 * @param reason the kind of evidence
 * @param certain whether the evidence makes them one; when not, they only may be one, which lowers
 *     the least and not the most
 * @param evidence the words it rests on; empty when it rests on what is missing
 * @param why in plain words
 */
public record Merge(
    List<String> origins, Reason reason, boolean certain, List<Words> evidence, String why) {

  public Merge {
    origins = List.copyOf(origins);
    evidence = List.copyOf(evidence);
  }

  /** The kind of evidence that two origins are one voice. */
  public enum Reason {
    SAME_NAME,
    SAME_DOCUMENT,
    SAME_TEXT,
    SAME_CREDIT,
    EXPLICIT_WORDS,
    /** One says that it has the word from the other. */
    ONE_FROM_THE_OTHER,
    /** Unnamed sources that nothing tells apart. */
    MAY_BE_THE_SAME
  }
}
