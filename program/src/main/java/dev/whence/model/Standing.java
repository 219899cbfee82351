package dev.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * A correction that nobody took back, and what became of it in the case as it is now.
 *
 * @param correction the entry of the log
 * @param fate whether it is followed
 * @param program the program's own value now; null where it has none there, or gives no such value
 * @param told why it is not followed, or what it is disputed with; else empty
 */
public record Standing(Correction correction, Fate fate, @Nullable String program, String told) {

  /** What became of a correction. */
  public enum Fate {
    /** It is followed. */
    FOLLOWED,
    /** It is followed, and the program now finds neither what it found before nor this. */
    DISPUTED,
    /** It is kept and not followed: what it is about is not there any more. */
    UNPLACED
  }
}
