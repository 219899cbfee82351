package dev.whence.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why several voices are, or may be, one. Either origins that only may be one are named by their
 * ids, or one origin is taken apart again: into the parts that were counted as one.
 *
 * @param origins ids of the origins concerned, in id order: two or more that may be one, or the one
 *     that the parts make
 * @param parts what was counted as one origin, the one whose name it bears first; empty where
 *     several origins only may be one
 * @param reason the kind of evidence
 * @param certain whether the evidence makes them one; when not, they only may be one, which lowers
 *     the least and not the most
 * @param evidence the words it rests on; empty when it rests on what is missing
 * @param why in plain words
 */
public record Merge(
    List<String> origins,
    List<Part> parts,
    Reason reason,
    boolean certain,
    List<Words> evidence,
    String why) {

  public Merge {
    origins = List.copyOf(origins);
    parts = List.copyOf(parts);
    evidence = List.copyOf(evidence);
  }

  /** Origins that stay apart and may be one. */
  public Merge(
      List<String> origins, Reason reason, boolean certain, List<Words> evidence, String why) {
    this(origins, List.of(), reason, certain, evidence, why);
  }

  /** The part that a user is shown under a name; empty where there is none. */
  public Optional<Part> part(String shown) {
    return parts.stream().filter(one -> one.shownName().equals(shown)).findFirst();
  }

  /**
   * A voice that would be an origin of its own without the evidence.
   *
   * @param name its name or description as printed
   * @param kind what it is
   * @param publishedBy for an unnamed source who vouches for it; null where that is unknown and for
   *     all other kinds
   * @param words where articles give it, in the order of the folder; never empty
   */
  public record Part(
      String name, OriginKind kind, @Nullable String publishedBy, List<Words> words) {

    public Part {
      words = List.copyOf(words);
    }

    /** How a user is shown which one is meant, as {@link Origin#shownName}. */
    public String shownName() {
      return new Origin("", name, kind, publishedBy, false).shownName();
    }
  }

  /** The kind of evidence that voices are one. */
  public enum Reason {
    SAME_NAME,
    SAME_DOCUMENT,
    SAME_TEXT,
    SAME_CREDIT,
    /** One outlet's unnamed sources, described alike. */
    SAME_DESCRIPTION,
    EXPLICIT_WORDS,
    /** One says that it has the word from the other. */
    ONE_FROM_THE_OTHER,
    /** Unnamed sources that nothing tells apart. */
    MAY_BE_THE_SAME
  }
}
